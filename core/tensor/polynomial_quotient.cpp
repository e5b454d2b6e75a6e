// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/check.h"
#include "core/tensor/algebra_target.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace rankfall {

namespace {

constexpr int kMaxDegree = 32;
constexpr std::int64_t kMaxEntry = 1'000'000; ///< as in tensors from files
constexpr const char* kForm = "Write polymod:x^4+1, polymod:x^3-x-1, or polymod:4 for x^4";

/// The coefficients of "x^3-2x+1" from the constant one on; empty when the text is no polynomial in x of degree 1 to
/// kMaxDegree, or names a power twice.
std::vector<std::int64_t> coefficientsOf(std::string_view text)
{
    std::vector<std::int64_t> out(kMaxDegree + 1, 0);
    std::vector<bool> seen(kMaxDegree + 1, false);
    std::size_t at = 0;
    const auto digits = [&](std::int64_t& value) {
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
        if (error != std::errc{} || text[at] == '-' || value > 99) {
            return false;
        }
        at = static_cast<std::size_t>(end - text.data());
        return true;
    };
    while (at < text.size()) {
        std::int64_t value = 1;
        std::int64_t power = 0;
        const bool negative = text[at] == '-';
        if (text[at] == '+' || text[at] == '-') {
            ++at;
        } else if (at > 0) {
            return {};
        }
        const std::size_t begin = at;
        if (at < text.size() && text[at] != 'x' && !digits(value)) {
            return {};
        }
        if (at > begin && at < text.size() && text[at] == '*') {
            ++at;
        }
        if (at < text.size() && text[at] == 'x') {
            ++at;
            power = 1;
            if (at < text.size() && text[at] == '^') {
                ++at;
                if (!digits(power)) {
                    return {};
                }
            }
        }
        if (at == begin || power > kMaxDegree || seen[static_cast<std::size_t>(power)]) {
            return {};
        }
        seen[static_cast<std::size_t>(power)] = true;
        out[static_cast<std::size_t>(power)] = negative ? -value : value;
    }
    while (!out.empty() && out.back() == 0) {
        out.pop_back();
    }
    return out.size() > 1 ? out : std::vector<std::int64_t>{};
}

/// "x^4-2x+1", or with raised digits for a title.
std::string textOf(const std::vector<std::int64_t>& p, bool raised)
{
    static constexpr const char* kRaised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string out;
    for (auto i = static_cast<int>(p.size()) - 1; i >= 0; --i) {
        const std::int64_t c = p[static_cast<std::size_t>(i)];
        if (c == 0) {
            continue;
        }
        const char* minus = raised ? "−" : "-";
        out += c < 0 ? minus : out.empty() ? "" : "+";
        if (std::abs(c) != 1 || i == 0) {
            out += std::to_string(std::abs(c));
        }
        out += i > 0 ? "x" : "";
        if (i > 1 && !raised) {
            out += "^" + std::to_string(i);
        } else if (i > 1) {
            for (const char digit : std::to_string(i)) {
                out += kRaised[digit - '0'];
            }
        }
    }
    return out;
}

} // namespace

Expected<TargetPtr> polynomialsModulo(std::string_view name, std::string_view polynomial)
{
    std::vector<std::int64_t> p;
    const bool isPower =
        !polynomial.empty() && std::ranges::all_of(polynomial, [](char c) { return c >= '0' && c <= '9'; });
    if (isPower) {
        const auto degree = polynomial.size() < 3 ? std::atoi(std::string(polynomial).c_str()) : 99;
        if (degree >= 1 && degree <= kMaxDegree) {
            p.assign(static_cast<std::size_t>(degree) + 1, 0);
            p.back() = 1;
        }
    } else {
        p = coefficientsOf(polynomial);
    }
    if (p.empty()) {
        return fail("“" + std::string(name) + "” does not say a polynomial in x of degree 1 to " +
                        std::to_string(kMaxDegree),
                    {}, kForm);
    }
    if (std::abs(p.back()) != 1) {
        return fail("The polynomial in “" + std::string(name) + "” does not begin with 1 or -1 times a power of x", {},
                    kForm);
    }
    if (p.back() == -1) {
        std::ranges::for_each(p, [](std::int64_t& c) { c = -c; });
    }
    const auto n = static_cast<int>(p.size()) - 1;
    const std::string power = isPower ? std::to_string(n) : textOf(p, false);
    Target::Parts parts{Family::PolynomialModulo,
                        "polymod:" + power,
                        "product of polynomials modulo " + textOf(p, true),
                        Tensor(Shape{n, n, n}),
                        {}};
    // x^k modulo the polynomial, for one k after the other.
    std::vector<std::int64_t> rest(static_cast<std::size_t>(n), 0);
    rest[0] = 1;
    for (int k = 0; k <= 2 * n - 2; ++k) {
        for (int i = std::max(0, k - n + 1); i <= std::min(k, n - 1); ++i) {
            for (int c = 0; c < n; ++c) {
                parts.tensor.set({i, k - i, c}, static_cast<std::int32_t>(rest[static_cast<std::size_t>(c)]));
            }
        }
        const std::int64_t over = rest.back();
        std::rotate(rest.begin(), rest.end() - 1, rest.end());
        rest[0] = 0;
        for (std::size_t c = 0; c < rest.size(); ++c) {
            rest[c] -= over * p[c];
            if (std::abs(rest[c]) > kMaxEntry) {
                return fail("The product modulo the polynomial in “" + std::string(name) +
                                "” has coefficients beyond a million",
                            {}, "Take smaller coefficients");
            }
        }
    }
    for (const Mode mode : kModes) {
        ModeLayout& layout = parts.layouts[static_cast<std::size_t>(index(mode))];
        layout.letter = "abc"[index(mode)];
        layout.cols = n;
        for (int i = 0; i < n; ++i) {
            layout.place.push_back({0, i});
            layout.labels.push_back(layout.letter + std::to_string(i));
        }
    }
    return Target::of(std::move(parts));
}

} // namespace rankfall
