// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the moves that raise the rank.

#include "core/engine/flip/term_table.h"

namespace rankfall::flip {
namespace {

/// Both draw until they find rows they can be made of, and are false when they find none, or no room is left.
template <class Table>
struct Rises {
    Table& table;
    Random& random;

    using Arithmetic = typename Table::Ring;
    using Rows = typename Table::Rows;
    using Value = typename Table::Value;
    using Factor = typename Table::Factor;
    static constexpr auto& kOther = Table::kOther;
    static constexpr int kAttempts = 200;

    /// Two rows with no common factor become three that share two:
    /// a1 b1 c1 + a2 b2 c2 = a1 (b1 + s b2) c1 + a1 b2 (t c2 - s c1) + (a2 - t a1) b2 c2, for s, t = 1 or -1.
    bool plus()
    {
        if (table.rank() >= Table::kRows || table.rank() < 2) {
            return false;
        }
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            const std::uint64_t bits = random();
            const int i = scale<32>(static_cast<std::uint32_t>(bits >> 32), table.rank());
            const int j = scale<28>(static_cast<std::uint32_t>(bits) & 0xFFFFFFFU, table.rank());
            const bool shares = table.shares(0, i, j) | table.shares(1, i, j) | table.shares(2, i, j);
            if (shares) { // i and j may be the same
                continue;
            }
            const std::uint64_t more = random() >> 16;
            const int a = static_cast<int>((more & 0xFFFFU) * 3 >> 16);
            const int side = static_cast<int>(more >> 16 & 1);
            const int b = kOther[a][side];
            const int c = kOther[a][1 - side];
            const int s = Arithmetic::kSigned && (more >> 17 & 1) ? -1 : 1;
            const int t = Arithmetic::kSigned && (more >> 18 & 1) ? -1 : 1;
            // t c2 - s c1 is t (c2 - st c1); the sign t goes into b2 of the new row.
            if (!table.column(b).fits(i, j, s) || !table.column(c).fits(j, i, -s * t) ||
                !table.column(a).fits(j, i, -t)) {
                continue;
            }
            const Factor a1 = table.factorAt(a, i);
            const Factor b2 = table.factorAt(b, j);
            const Factor c2 = Table::sumOf(table.factorAt(c, j), table.factorAt(c, i), -s * t);
            const Rows joinedI = table.replace(b, i, Table::sumOf(table.factorAt(b, i), b2, s));
            const Rows joinedJ = table.replace(a, j, Table::sumOf(table.factorAt(a, j), a1, -t));
            const int row = table.addRow();
            const Rows withA = table.insert(a, row, a1);
            const Factor newB = Table::signedBy(b2, t);
            const Rows withB = table.insert(b, row, newB);
            const Rows withC = table.insert(c, row, c2);
            // Mostly none of the new factors is there already, and then nothing can be merged.
            const Rows twice = joinedI | joinedJ | (withA & withB) | (withA & withC) | (withB & withC);
            if (!Arithmetic::kAlwaysFits || twice.any()) {
                table.settle(Rows::only(i) | Rows::only(j) | Rows::only(row));
            }
            return true;
        }
        return false;
    }

    /// A row is split by the factor of another one, and the half that is flipped with a mate does not fall back into
    /// the other half. Rows (a1, b, c1) and (a2, e b, c2), and x any part of a1 with rest y = a1 - x, where x or y is
    /// the factor of a fourth row up to sign, become
    /// y b c1 + x b (c1 + s c2) + (a2 - e s x) (e b) c2, for e, s = 1 or -1.
    bool split()
    {
        const int n0 = table.column(0).matedCount();
        const int n1 = table.column(1).matedCount();
        const int all = n0 + n1 + table.column(2).matedCount();
        if (table.rank() >= Table::kRows || all == 0) {
            return false;
        }
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            const std::uint64_t bits = random();
            int k = scale<32>(static_cast<std::uint32_t>(bits >> 32), all);
            const int b = static_cast<int>(k >= n0) + static_cast<int>(k >= n0 + n1);
            k -= (k >= n0 ? n0 : 0) + (k >= n0 + n1 ? n1 : 0);
            const int i = table.mated(b).select(k);
            const Rows mates = table.rowsWith(b, table.keyAt(b, i)).without(Rows::only(i));
            const int j = mates.select(scale<24>(static_cast<std::uint32_t>(bits) & 0xFFFFFFU, mates.count()));
            const std::uint64_t more = random() >> 16;
            const int q = scale<32>(static_cast<std::uint32_t>(more), table.rank());
            const int side = static_cast<int>(more >> 32 & 1);
            const int a = kOther[b][side];
            const int c = kOther[b][1 - side];
            const int e = Arithmetic::match(table.valueAt(b, i), table.valueAt(b, j));
            const int s = Arithmetic::kSigned && (more >> 33 & 1) ? -1 : 1;
            const int t = Arithmetic::kSigned && (more >> 34 & 1) ? -1 : 1;
            if (e == 0 || table.shares(a, i, q) || table.shares(c, i, j) || !table.column(a).fits(i, q, -t) ||
                !table.column(c).fits(i, j, s)) {
                continue;
            }
            Factor x = Table::signedBy(table.factorAt(a, q), t);
            Factor y = Table::sumOf(table.factorAt(a, i), table.factorAt(a, q), -t);
            if (more >> 35 & 1) {
                const Factor swapped = x;
                x = y;
                y = swapped;
            }
            const Value a2 = table.valueAt(a, j);
            if (Arithmetic::match(a2, x.value) != 0 || !Arithmetic::fits(a2, x.value, -e * s)) {
                continue;
            }
            const Factor b1 = table.factorAt(b, i);
            const Factor c1 = table.factorAt(c, i);
            table.replace(a, i, x);
            table.replace(c, i, Table::sumOf(c1, table.factorAt(c, j), s));
            table.replace(a, j, Table::sumOf(table.factorAt(a, j), x, -e * s));
            const int row = table.addRow();
            table.insert(a, row, y);
            table.insert(b, row, b1);
            table.insert(c, row, c1);
            table.settle(Rows::only(i) | Rows::only(j) | Rows::only(row));
            return true;
        }
        return false;
    }
};

} // namespace
} // namespace rankfall::flip
