// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/exact.h"

#include "core/scheme/verify.h"

#include <cmath>
#include <gmpxx.h>
#include <numeric>

namespace rankfall::numeric {

namespace {

constexpr double kNear = 1e-6;
constexpr int kDenominators[] = {1, 2, 4, 3, 8, 6, 5, 12, 16, 7, 9, 10, 24};
constexpr double kLargest = 1e6;

/// A number of Q(i).
struct Gaussian {
    mpq_class re;
    mpq_class im;

    bool isZero() const { return re == 0 && im == 0; }

    Gaussian& operator-=(const Gaussian& y)
    {
        re -= y.re;
        im -= y.im;
        return *this;
    }
};

Gaussian operator*(const Gaussian& x, const Gaussian& y)
{
    if (x.im == 0 && y.im == 0) {
        return {x.re * y.re, 0};
    }
    return {x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re};
}

Gaussian operator/(const Gaussian& x, const Gaussian& y)
{
    const mpq_class size = y.re * y.re + y.im * y.im;
    const Gaussian out = x * Gaussian{y.re, -y.im};
    return {out.re / size, out.im / size};
}

std::optional<mpq_class> fraction(double value)
{
    for (const int denominator : kDenominators) {
        const double scaled = value * denominator;
        if (std::abs(scaled) < kLargest && std::abs(scaled - std::round(scaled)) < kNear * denominator) {
            mpq_class out(static_cast<long>(std::lround(scaled)), denominator);
            out.canonicalize();
            return out;
        }
    }
    return std::nullopt;
}

std::optional<Gaussian> gaussian(double value)
{
    auto re = fraction(value);
    return re ? std::optional<Gaussian>({std::move(*re), 0}) : std::nullopt;
}

std::optional<Gaussian> gaussian(const Complex& value)
{
    auto re = fraction(value.real());
    auto im = fraction(value.imag());
    return re && im ? std::optional<Gaussian>({std::move(*re), std::move(*im)}) : std::nullopt;
}

using Table = std::vector<std::vector<Gaussian>>;

/// X with left·X = right by Gauss and Jordan; unknowns that are not determined are 0. Nothing when there is none, or
/// `stop` said so.
std::optional<Table> solve(Table left, Table right, const std::function<bool()>& stop)
{
    const std::size_t unknowns = left.front().size();
    std::vector<std::size_t> rowOf(unknowns, left.size());
    std::size_t rank = 0;
    for (std::size_t column = 0; column < unknowns && rank < left.size(); ++column) {
        if (stop()) {
            return std::nullopt;
        }
        std::size_t pivot = rank;
        while (pivot < left.size() && left[pivot][column].isZero()) {
            ++pivot;
        }
        if (pivot == left.size()) {
            continue;
        }
        std::swap(left[pivot], left[rank]);
        std::swap(right[pivot], right[rank]);
        const Gaussian lead = left[rank][column];
        for (auto* row : {&left[rank], &right[rank]}) {
            for (Gaussian& entry : *row) {
                if (!entry.isZero()) {
                    entry = entry / lead;
                }
            }
        }
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (i == rank || left[i][column].isZero()) {
                continue;
            }
            const Gaussian times = left[i][column];
            for (const auto& [to, from] : {std::pair{&left[i], &left[rank]}, std::pair{&right[i], &right[rank]}}) {
                for (std::size_t j = 0; j < to->size(); ++j) {
                    if (!(*from)[j].isZero()) {
                        (*to)[j] -= times * (*from)[j];
                    }
                }
            }
        }
        rowOf[column] = rank++;
    }
    for (std::size_t i = rank; i < right.size(); ++i) {
        if (!std::ranges::all_of(right[i], &Gaussian::isZero)) {
            return std::nullopt;
        }
    }
    Table out(unknowns, std::vector<Gaussian>(right.front().size()));
    for (std::size_t column = 0; column < unknowns; ++column) {
        if (rowOf[column] < left.size()) {
            out[column] = std::move(right[rowOf[column]]);
        }
    }
    return out;
}

/// The vectors of one mode, a row for each term.
template <typename S>
std::optional<Table> rounded(const Matrix<S>& mode)
{
    Table out;
    for (Eigen::Index r = 0; r < mode.cols(); ++r) {
        auto& row = out.emplace_back();
        for (Eigen::Index i = 0; i < mode.rows(); ++i) {
            auto entry = gaussian(mode(i, r));
            if (!entry) {
                return std::nullopt;
            }
            row.push_back(std::move(*entry));
        }
    }
    return out;
}

/// The factor that makes the vector one of whole numbers without a common divisor; 0 for the zero vector.
mpq_class primitive(const std::vector<Gaussian>& vector)
{
    mpz_class divisor = 0;
    mpz_class multiple = 1;
    for (const Gaussian& entry : vector) {
        for (const mpq_class* part : {&entry.re, &entry.im}) {
            mpz_lcm(multiple.get_mpz_t(), multiple.get_mpz_t(), part->get_den().get_mpz_t());
        }
    }
    for (const Gaussian& entry : vector) {
        for (const mpq_class* part : {&entry.re, &entry.im}) {
            const mpz_class whole = mpq_class(*part * multiple).get_num();
            mpz_gcd(divisor.get_mpz_t(), divisor.get_mpz_t(), whole.get_mpz_t());
        }
    }
    mpq_class out = divisor == 0 ? mpq_class(0) : mpq_class(multiple, divisor);
    out.canonicalize();
    return out;
}

/// The same term with its first two vectors primitive.
void tidy(std::array<std::vector<Gaussian>*, 3> term)
{
    for (std::size_t mode = 0; mode < 2; ++mode) {
        const mpq_class factor = primitive(*term[mode]);
        if (factor == 0) {
            return;
        }
        for (Gaussian& entry : *term[mode]) {
            entry = entry * Gaussian{factor, 0};
        }
        for (Gaussian& entry : *term[2]) {
            entry = entry * Gaussian{1 / factor, 0};
        }
    }
}

std::optional<Rational> narrow(const mpq_class& value)
{
    if (!value.get_num().fits_slong_p() || !value.get_den().fits_slong_p()) {
        return std::nullopt;
    }
    return Rational::make(value.get_num().get_si(), value.get_den().get_si());
}

std::optional<Scheme> schemeOf(const TargetPtr& target, std::array<Table, 3>& modes)
{
    Scheme scheme;
    scheme.target = target;
    bool isReal = true;
    std::vector<Scheme::Product> imaginary;
    for (std::size_t r = 0; r < modes[0].size(); ++r) {
        tidy({&modes[0][r], &modes[1][r], &modes[2][r]});
        const auto isZero = [&](const Table& mode) { return std::ranges::all_of(mode[r], &Gaussian::isZero); };
        if (std::ranges::any_of(modes, isZero)) {
            continue; // a term too many
        }
        Scheme::Product& re = scheme.products.emplace_back();
        Scheme::Product& im = imaginary.emplace_back();
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (const Gaussian& entry : modes[mode][r]) {
                const auto real = narrow(entry.re);
                const auto other = narrow(entry.im);
                if (!real || !other) {
                    return std::nullopt;
                }
                re[mode].push_back(*real);
                im[mode].push_back(*other);
                isReal = isReal && other->isZero();
            }
        }
    }
    if (!isReal) {
        scheme.imaginary = std::move(imaginary);
    }
    scheme.claimedRing = !isReal ? Ring::C : scheme.isIntegral() ? Ring::Z : Ring::Q;
    return verify(scheme, scheme.claimedRing).exact ? std::optional(std::move(scheme)) : std::nullopt;
}

/// With the mode `solved` from the two others.
template <typename S>
std::optional<Scheme> solvedFor(const TargetPtr& target, const Factors<S>& x, std::size_t solved,
                                const std::function<bool()>& stop)
{
    const std::size_t first = solved == 0 ? 1 : 0;
    const std::size_t second = 3 - solved - first;
    auto one = rounded(x[first]);
    auto two = one ? rounded(x[second]) : std::nullopt;
    if (!two) {
        return std::nullopt;
    }
    const std::array<int, 3> sizes{target->shape().a, target->shape().b, target->shape().c};
    Table left;
    Table right;
    for (int i = 0; i < sizes[first]; ++i) {
        for (int j = 0; j < sizes[second]; ++j) {
            auto& equation = left.emplace_back();
            for (std::size_t r = 0; r < one->size(); ++r) {
                equation.push_back((*one)[r][static_cast<std::size_t>(i)] * (*two)[r][static_cast<std::size_t>(j)]);
            }
            auto& values = right.emplace_back();
            for (int k = 0; k < sizes[solved]; ++k) {
                std::array<int, 3> at{};
                at[first] = i;
                at[second] = j;
                at[solved] = k;
                values.push_back({target->tensor().at({at[0], at[1], at[2]}), 0});
            }
        }
    }
    auto three = solve(std::move(left), std::move(right), stop);
    if (!three) {
        return std::nullopt;
    }
    std::array<Table, 3> modes;
    modes[first] = std::move(*one);
    modes[second] = std::move(*two);
    modes[solved] = std::move(*three);
    return schemeOf(target, modes);
}

} // namespace

template <typename S>
std::optional<Scheme> exactNear(const TargetPtr& target, const Factors<S>& x, const std::function<bool()>& stop)
{
    for (const std::size_t solved : {2U, 1U, 0U}) {
        if (auto scheme = solvedFor(target, x, solved, stop)) {
            return scheme;
        }
    }
    return std::nullopt;
}

template std::optional<Scheme> exactNear(const TargetPtr&, const Factors<double>&, const std::function<bool()>&);
template std::optional<Scheme> exactNear(const TargetPtr&, const Factors<Complex>&, const std::function<bool()>&);

Scheme inFloatingPoint(const TargetPtr& target, const Factors<double>& x)
{
    constexpr double kUnit = 1 << 30;
    Scheme scheme;
    scheme.target = target;
    scheme.claimedRing = Ring::R;
    for (Eigen::Index r = 0; r < x[0].cols(); ++r) {
        Scheme::Product& product = scheme.products.emplace_back();
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (Eigen::Index i = 0; i < x[mode].rows(); ++i) {
                const double scaled = std::clamp(x[mode](i, r), -1e9, 1e9) * kUnit;
                product[mode].push_back(
                    Rational::make(static_cast<std::int64_t>(std::llround(scaled)), 1 << 30).value_or(Rational()));
            }
        }
    }
    return scheme;
}

} // namespace rankfall::numeric
