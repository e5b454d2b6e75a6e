// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lift/hensel.h"

#include "core/base/check.h"
#include "core/base/rng.h"
#include "core/scheme/verify.h"

#include <algorithm>

namespace rankfall {

namespace {

using Outcome = HenselLift::Outcome;

/// Products in `residual` stay below 2^63 up to here.
constexpr std::int64_t kLargestModulus = std::int64_t{1} << 31;
/// Fractions are looked for once their bound is worth the name.
constexpr std::int64_t kSmallestForFractions = 200;

/// The coefficients that may change: all but the leading 1 of u and of v, which fix the scale of each term. First those
/// that are nonzero; their number is `nonzeros`.
struct Unknowns {
    std::vector<std::size_t> order;
    std::size_t nonzeros = 0;
};

Unknowns unknownsOf(const Coefficients& start)
{
    Unknowns out;
    std::vector<std::size_t> zeros;
    std::size_t i = 0;
    for (int r = 0; r < start.terms(); ++r) {
        for (const Mode mode : kModes) {
            bool isLead = mode != Mode::C;
            for (const std::int64_t value : start.factor(r, mode)) {
                if (value == 0) {
                    zeros.push_back(i);
                } else if (!isLead) {
                    out.order.push_back(i);
                } else {
                    isLead = false;
                }
                ++i;
            }
        }
    }
    out.nonzeros = out.order.size();
    out.order.insert(out.order.end(), zeros.begin(), zeros.end());
    return out;
}

template <int Modulus>
class Lifter {
public:
    Lifter(const Tensor& target, std::span<const Term> terms, const HenselOptions& options)
        : m_target(target)
        , m_options(options)
        , m_start(residuesOf(target.shape(), terms, Modulus))
        , m_unknowns(unknownsOf(m_start))
        , m_rng(options.seed)
        , m_custom(Target::custom("file:lift", target))
    {
        m_lift.system = {static_cast<std::int64_t>(m_start.shape.cells()),
                         static_cast<std::int64_t>(m_unknowns.order.size()), 0};
    }

    HenselLift run()
    {
        const auto rest = residual(m_target, m_start, Modulus);
        if (std::any_of(rest.begin(), rest.end(), [](std::int64_t value) { return value != 0; })) {
            m_lift.outcome = Outcome::NotExact;
            return m_lift;
        }
        if (accept(m_start, 1)) {
            return m_lift;
        }
        if (LinearSystem<Modulus>::bytes(m_start.shape.cells(), m_unknowns.order.size()) > m_options.memory) {
            m_lift.outcome = Outcome::TooLarge;
            return m_lift;
        }
        while (m_lift.tries < m_options.tries) {
            shuffle();
            LinearSystem<Modulus> system(m_start.shape.cells(), m_unknowns.order.size());
            fillJacobian(system, m_start, m_unknowns.order);
            if (!system.factor(m_options.shouldStop)) {
                return m_lift;
            }
            m_lift.system.rank = system.rank();
            ++m_lift.tries;
            if (const bool isOver = attempt(system); isOver) {
                return m_lift;
            }
        }
        m_lift.outcome = Outcome::NotFound;
        return m_lift;
    }

private:
    using Digits = typename LinearSystem<Modulus>::Values;

    /// Another order of the columns, and so other free unknowns: the nonzeros still first, on the first try as they
    /// are.
    void shuffle()
    {
        auto& order = m_unknowns.order;
        for (std::size_t i = order.size(); i > m_unknowns.nonzeros + 1; --i) {
            const auto other = m_rng.below(static_cast<int>(i - m_unknowns.nonzeros));
            std::swap(order[i - 1], order[m_unknowns.nonzeros + static_cast<std::size_t>(other)]);
        }
        for (std::size_t i = m_unknowns.nonzeros; m_lift.tries > 0 && i > 1; --i) {
            std::swap(order[i - 1], order[static_cast<std::size_t>(m_rng.below(static_cast<int>(i)))]);
        }
    }

    /// Lifts step by step. True when there is nothing more to try: lifted, proved impossible, or stopped.
    bool attempt(const LinearSystem<Modulus>& system)
    {
        Coefficients now = m_start;
        std::optional<std::vector<Scheme::Product>> before;
        std::int64_t modulus = Modulus;
        for (int step = 2; modulus * Modulus <= kLargestModulus; ++step, modulus *= Modulus) {
            if (m_options.shouldStop && m_options.shouldStop()) {
                return true;
            }
            if (!advance(system, now, modulus)) {
                m_lift.step = std::max(m_lift.step, step);
                m_lift.outcome = step == 2 ? Outcome::Inconsistent : Outcome::Undecided;
                return step == 2;
            }
            if (accept(now, step)) {
                return true;
            }
            if (modulus < kSmallestForFractions) {
                continue;
            }
            // What one more digit does not change is a fraction worth checking.
            auto products = fractions(now, modulus * Modulus);
            if (products && products == before && acceptFractions(*products, step)) {
                return true;
            }
            before = std::move(products);
        }
        return false;
    }

    /// From exact modulo `modulus` to exact modulo p times that; false when the linear system has no solution.
    bool advance(const LinearSystem<Modulus>& system, Coefficients& now, std::int64_t modulus)
    {
        Digits right;
        for (const std::int64_t value : residual(m_target, now, modulus * Modulus)) {
            right.push_back(static_cast<std::uint8_t>(value / modulus));
        }
        if (std::all_of(right.begin(), right.end(), [](std::uint8_t value) { return value == 0; })) {
            return true;
        }
        if (Modulus == 2 && flipSigns(now, right, modulus)) {
            return true;
        }
        const auto digits = system.solve(right);
        if (!digits) {
            return false;
        }
        addDigits(now, m_unknowns.order, *digits, modulus);
        return true;
    }

    /// Modulo 2: a solution that does no more than turn some coefficients modulus/2 into their negatives.
    bool flipSigns(Coefficients& now, const Digits& right, std::int64_t modulus) const
    {
        std::vector<std::size_t> columns;
        for (const std::size_t i : m_unknowns.order) {
            if (2 * now.values[i] == modulus) {
                columns.push_back(i);
            }
        }
        if (columns.empty()) {
            return false;
        }
        LinearSystem<Modulus> system(m_start.shape.cells(), columns.size());
        fillJacobian(system, m_start, columns);
        if (!system.factor(m_options.shouldStop)) {
            return false;
        }
        const auto digits = system.solve(right);
        if (digits) {
            addDigits(now, columns, *digits, modulus);
        }
        return digits.has_value();
    }

    /// Adds modulus·digit to each unknown, and keeps the residues modulo p·modulus nearest to zero.
    static void addDigits(Coefficients& now, std::span<const std::size_t> unknowns, const Digits& digits,
                          std::int64_t modulus)
    {
        const std::int64_t next = modulus * Modulus;
        for (std::size_t i = 0; i < unknowns.size(); ++i) {
            std::int64_t& value = now.values[unknowns[i]];
            value = (value + modulus * digits[i]) % next;
            value += value < 0 ? next : 0;
            value -= 2 * value > next ? next : 0;
        }
    }

    /// Ends the work when the residues are right as they stand.
    bool accept(const Coefficients& now, int step)
    {
        if (!isExact(m_target, now)) {
            return false;
        }
        std::vector<Scheme::Product> products;
        for (int r = 0; r < now.terms(); ++r) {
            auto& product = products.emplace_back();
            for (const Mode mode : kModes) {
                const auto values = now.factor(r, mode);
                product[static_cast<std::size_t>(index(mode))].assign(values.begin(), values.end());
            }
        }
        finish(std::move(products), true, step);
        return true;
    }

    /// Ends the work when the fractions are right and wanted.
    bool acceptFractions(std::vector<Scheme::Product>& products, int step)
    {
        if (!m_custom) {
            return false;
        }
        Scheme scheme{*m_custom, std::move(products), {}, Ring::Q};
        if (!verify(scheme, Ring::Q).exact) {
            return false;
        }
        // A leading 1 makes a fraction of what another scale would make whole.
        std::transform(scheme.products.begin(), scheme.products.end(), scheme.products.begin(), primitive);
        const bool isIntegral = scheme.isIntegral();
        if (!isIntegral && !m_options.fractions) {
            m_lift.foundFractions = true;
            return false;
        }
        if (!verify(scheme, isIntegral ? Ring::Z : Ring::Q).exact) {
            return false;
        }
        finish(std::move(scheme.products), isIntegral, step);
        return true;
    }

    void finish(std::vector<Scheme::Product> products, bool isIntegral, int step)
    {
        m_lift.products = std::move(products);
        m_lift.isIntegral = isIntegral;
        m_lift.step = step;
        m_lift.outcome = Outcome::Lifted;
    }

    const Tensor& m_target;
    const HenselOptions& m_options;
    Coefficients m_start;
    Unknowns m_unknowns;
    Rng m_rng;
    Expected<TargetPtr> m_custom; ///< the tensor as verify() wants it
    HenselLift m_lift;
};

} // namespace

HenselLift liftByHensel(const Tensor& target, std::span<const Term> terms, const HenselOptions& options)
{
    for (const Term& term : terms) {
        RANKFALL_CHECK(term.shape() == target.shape());
    }
    return options.modulus == 3 ? Lifter<3>(target, terms, options).run() : Lifter<2>(target, terms, options).run();
}

} // namespace rankfall
