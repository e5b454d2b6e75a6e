// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/matrices_data.h"

#include "core/scheme/cost.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <numeric>

namespace rankfall {

namespace {

const Rational& part(const std::vector<Scheme::Product>& products, int term, Mode mode, int entry)
{
    return products[static_cast<std::size_t>(term)][static_cast<std::size_t>(index(mode))]
                   [static_cast<std::size_t>(entry)];
}

int shadeOf(const Rational& value)
{
    const int sign = value.numerator() < 0 ? -1 : 1;
    return value.isZero() ? 0 : std::abs(value.numerator()) > value.denominator() ? 2 * sign : sign;
}

using Support = std::vector<std::uint64_t>;

Support supportOf(const Scheme::Product& product)
{
    Support bits;
    std::size_t at = 0;
    for (const auto& factor : product) {
        for (const Rational& value : factor) {
            if (at % 64 == 0) {
                bits.push_back(0);
            }
            bits.back() |= static_cast<std::uint64_t>(!value.isZero()) << (at % 64);
            ++at;
        }
    }
    return bits;
}

double similarity(const Support& x, const Support& y)
{
    int both = 0;
    int either = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        both += std::popcount(x[i] & y[i]);
        either += std::popcount(x[i] | y[i]);
    }
    return either == 0 ? 1 : static_cast<double>(both) / either;
}

std::vector<int> inBlocks(const Scheme& scheme)
{
    std::vector<Support> supports;
    for (const auto& product : scheme.products) {
        supports.push_back(supportOf(product));
    }
    std::vector<int> left(supports.size());
    std::iota(left.begin(), left.end(), 0);
    std::vector<int> order;
    while (!left.empty()) {
        auto next = left.begin();
        if (!order.empty()) {
            const Support& last = supports[static_cast<std::size_t>(order.back())];
            next = std::ranges::max_element(
                left, {}, [&](int term) { return similarity(last, supports[static_cast<std::size_t>(term)]); });
        }
        order.push_back(*next);
        left.erase(next);
    }
    return order;
}

} // namespace

QString MatricesData::typeText(int term) const
{
    if (static_cast<std::size_t>(term) >= types.size()) {
        return {};
    }
    const auto& type = types[static_cast<std::size_t>(term)];
    return QStringLiteral("%1·%2·%3").arg(type[0]).arg(type[1]).arg(type[2]);
}

/// Of a Gaussian coefficient the sign is that of its real part, of its imaginary part where that is zero.
int MatricesData::shade(int term, Mode mode, int entry) const
{
    const int real = shadeOf(part(scheme->products, term, mode, entry));
    return real != 0 || scheme->isReal() ? real : shadeOf(part(scheme->imaginary, term, mode, entry));
}

QString MatricesData::text(int term, Mode mode, int entry) const
{
    const Rational& real = part(scheme->products, term, mode, entry);
    std::string text = real.isZero() ? "" : real.text();
    if (!scheme->isReal()) {
        if (const Rational& imaginary = part(scheme->imaginary, term, mode, entry); !imaginary.isZero()) {
            const std::string times = imaginary.text();
            text += !text.empty() && times.front() != '-' ? "+" : "";
            text += times == "1" ? "i" : times == "-1" ? "-i" : times + "i";
        }
    }
    return QString::fromStdString(text).replace(QLatin1Char('-'), QChar(0x2212));
}

MatricesData matricesOf(const Position& position, const std::vector<std::string>& names)
{
    const std::vector<Term> terms(position.terms().begin(), position.terms().end());
    MatricesData data = matricesOf(schemeOf(position.problem().target, terms, position.ring()), position.ring());
    data.names.clear();
    for (const std::string& name : names) {
        data.names.push_back(QString::fromStdString(name));
    }
    return data;
}

MatricesData matricesOf(Scheme scheme, Ring ring)
{
    MatricesData data;
    data.types = typesOf(scheme, ring);
    data.ring = ring;
    for (int i = 1; i <= scheme.rank(); ++i) {
        data.names.push_back(QStringLiteral("M%1").arg(i));
    }
    data.scheme = std::make_shared<const Scheme>(std::move(scheme));
    return data;
}

std::vector<int> rowOrder(const MatricesData& data, MatricesOrder order)
{
    std::vector<int> rows(static_cast<std::size_t>(data.rank()));
    std::iota(rows.begin(), rows.end(), 0);
    if (order == MatricesOrder::Type && !data.types.empty()) {
        std::ranges::stable_sort(rows, std::ranges::greater{},
                                 [&](int term) { return data.types[static_cast<std::size_t>(term)]; });
    } else if (order == MatricesOrder::Blocks && data.scheme) {
        rows = inBlocks(*data.scheme);
    }
    return rows;
}

} // namespace rankfall
