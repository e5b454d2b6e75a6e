// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/commuting.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

namespace rankfall {

namespace {

/// Of a product: what goes into which columns of the result.
using Columns = std::vector<std::pair<int, int>>; // column, sign

/// Reads A, B and C, or Bᵀ, Aᵀ and Cᵀ.
class Builder {
public:
    Builder(Format format, bool transposed)
        : m_format(format)
        , m_transposed(transposed)
        , m_rows(transposed ? format.p : format.n)
        , m_columns(transposed ? format.n : format.p)
    {
    }

    std::vector<Term> build()
    {
        const int inner = m_format.m;
        int at = 0;
        if (m_columns >= 3 && inner >= 3 && inner % 2 == 1) {
            block(at, 3);
            at = 3;
        }
        for (; m_columns >= 2 && at + 1 < inner; at += 2) {
            block(at, 2);
        }
        for (; at < inner; ++at) {
            for (int k = 0; k < m_columns; ++k) {
                single(at, {}, b(at, k), {{k, 1}});
            }
        }
        return std::move(m_terms);
    }

private:
    int inputA(int i, int j) const
    {
        return m_transposed ? m_format.n * m_format.m + j * m_format.p + i : i * m_format.m + j;
    }

    int inputB(int j, int k) const
    {
        return m_transposed ? k * m_format.m + j : m_format.n * m_format.m + j * m_format.p + k;
    }

    int output(int i, int k) const { return m_transposed ? k * m_format.p + i : i * m_format.p + k; }

    Factor zero() const { return Factor(m_format.m * (m_format.n + m_format.p)); }

    static void add(Factor& to, int input, int sign) { to.set(input, to[input] + sign); }

    static Factor sum(Factor x, const Factor& y, int sign = 1)
    {
        for (int e = 0; e < x.size(); ++e) {
            add(x, e, sign * y[e]);
        }
        return x;
    }

    Factor b(int j, int k) const
    {
        Factor factor = zero();
        add(factor, inputB(j, k), 1);
        return factor;
    }

    /// x_s + f of row i.
    Factor plus(Factor f, int i, int s) const
    {
        add(f, inputA(i, s), 1);
        return f;
    }

    /// Into these columns of row i.
    Factor into(int i, const Columns& columns) const
    {
        Factor factor(m_format.n * m_format.p);
        for (const auto& [k, sign] : columns) {
            add(factor, output(i, k), sign);
        }
        return factor;
    }

    /// (x_s + f)(x_t + g) − fg.
    void pair(int s, const Factor& f, int t, const Factor& g, const Columns& columns)
    {
        Factor everywhere(m_format.n * m_format.p);
        for (int i = 0; i < m_rows; ++i) {
            m_terms.push_back({plus(f, i, s), plus(g, i, t), into(i, columns)});
            everywhere = sum(everywhere, m_terms.back().w, -1);
        }
        m_terms.push_back({f, g, everywhere});
    }

    /// x_t times the sum of some x and g.
    void single(int t, const std::vector<int>& some, const Factor& g, const Columns& columns)
    {
        for (int i = 0; i < m_rows; ++i) {
            Factor right = g;
            for (const int s : some) {
                right = plus(std::move(right), i, s);
            }
            m_terms.push_back({plus(zero(), i, t), std::move(right), into(i, columns)});
        }
    }

    /// Everything that r inner indices from `first` on bring, r two or three.
    void block(int first, int r);

    const Format m_format;
    const bool m_transposed;
    const int m_rows;
    const int m_columns;
    std::vector<Term> m_terms;
};

void Builder::block(int first, int r)
{
    // The first r columns.
    std::array<std::array<Columns, 3>, 3> outputs; // of P_st
    for (int t = 0; t < r; ++t) {
        std::vector<int> others;
        Factor g = sum(zero(), b(first + t, t), -1);
        for (int s = 0; s < r; ++s) {
            if (s != t) {
                others.push_back(first + s);
                g = sum(std::move(g), b(first + t, s));
            }
        }
        single(first + t, others, g, {{t, -1}});
        for (int s = 0; s < t; ++s) {
            outputs[static_cast<std::size_t>(s)][static_cast<std::size_t>(t)] = {{s, 1}, {t, 1}};
        }
    }
    const auto left = [&](int s, int t) { return b(first + t, s); };  // f of P_st
    const auto right = [&](int s, int t) { return b(first + s, t); }; // and g
    /// u·x_s + v·x_t into these columns: another product on s and t, less P_st.
    const auto linear = [&](int s, const Factor& u, int t, const Factor& v, std::initializer_list<int> columns) {
        Columns to;
        for (const int k : columns) {
            to.emplace_back(k, 1);
            outputs[static_cast<std::size_t>(s)][static_cast<std::size_t>(t)].emplace_back(k, -1);
        }
        pair(first + s, sum(left(s, t), v), first + t, sum(right(s, t), u), to);
    };
    int k = r;
    for (; r == 3 && k + 1 < m_columns; k += 2) {
        const int l = k + 1;
        linear(0, b(first, l), 1, b(first + 1, k), {k, l});
        linear(0, sum(b(first, k), b(first, l), -1), 2, b(first + 2, k), {k});
        linear(1, sum(b(first + 1, l), b(first + 1, k), -1), 2, b(first + 2, l), {l});
    }
    for (; k < m_columns; ++k) {
        linear(0, b(first, k), 1, b(first + 1, k), {k});
        for (int s = 2; s < r; ++s) {
            single(first + s, {}, b(first + s, k), {{k, 1}});
        }
    }
    for (int t = 0; t < r; ++t) {
        for (int s = 0; s < t; ++s) {
            pair(first + s, left(s, t), first + t, right(s, t),
                 outputs[static_cast<std::size_t>(s)][static_cast<std::size_t>(t)]);
        }
    }
}

/// The sizes in comm:NxMxP, from the numbers of inputs and outputs: nothing for other targets.
std::optional<Format> formatOf(const Target& target)
{
    constexpr std::string_view kPrefix = "comm:";
    if (target.family() != Family::Commutative || !target.name().starts_with(kPrefix)) {
        return std::nullopt;
    }
    const auto plain = Target::parse(std::string_view(target.name()).substr(kPrefix.size()));
    return plain ? (*plain)->format() : std::nullopt;
}

} // namespace

std::vector<Term> commutingAlgorithm(const Target& target)
{
    const auto format = formatOf(target);
    if (!format) {
        return {};
    }
    std::vector<Term> straight = Builder(*format, false).build();
    std::vector<Term> turned = Builder(*format, true).build();
    std::vector<Term>& fewer = turned.size() < straight.size() ? turned : straight;
    std::vector<Term> plain = target.schoolbook();
    return plain.size() <= fewer.size() ? plain : std::move(fewer);
}

} // namespace rankfall
