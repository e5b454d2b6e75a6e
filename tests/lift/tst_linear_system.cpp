// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/lift/linear_system.h"

#include <QTest>

using namespace rankfall;

namespace {

/// A matrix kept as plain numbers, row by row.
struct Plain {
    int modulus;
    std::vector<std::vector<int>> rows;

    std::vector<std::uint8_t> times(const std::vector<std::uint8_t>& x) const
    {
        std::vector<std::uint8_t> out;
        for (const auto& row : rows) {
            int sum = 0;
            for (std::size_t i = 0; i < row.size(); ++i) {
                sum += row[i] * x[i];
            }
            out.push_back(static_cast<std::uint8_t>(sum % modulus));
        }
        return out;
    }

    /// By the schoolbook elimination.
    int rank() const
    {
        auto m = rows;
        std::size_t done = 0;
        for (std::size_t column = 0; column < m[0].size() && done < m.size(); ++column) {
            const auto pivot = std::find_if(m.begin() + static_cast<std::ptrdiff_t>(done), m.end(),
                                            [&](const auto& row) { return row[column] != 0; });
            if (pivot == m.end()) {
                continue;
            }
            std::iter_swap(m.begin() + static_cast<std::ptrdiff_t>(done), pivot);
            for (std::size_t r = done + 1; r < m.size(); ++r) {
                const int factor = m[r][column] * m[done][column] % modulus; // 1/x = x modulo 2 and 3
                for (std::size_t i = column; i < m[r].size(); ++i) {
                    m[r][i] = (m[r][i] + (modulus - factor) * m[done][i]) % modulus;
                }
            }
            ++done;
        }
        return static_cast<int>(done);
    }
};

/// Of a rank well below full: products of thin random matrices.
Plain randomMatrix(int modulus, int rows, int columns, int rank, Rng& rng)
{
    Plain out{modulus, {}};
    std::vector<std::vector<int>> right(static_cast<std::size_t>(rank),
                                        std::vector<int>(static_cast<std::size_t>(columns)));
    for (auto& row : right) {
        for (int& x : row) {
            x = rng.below(modulus);
        }
    }
    for (int r = 0; r < rows; ++r) {
        std::vector<int> row(static_cast<std::size_t>(columns), 0);
        for (const auto& basis : right) {
            const int factor = rng.below(modulus);
            for (std::size_t i = 0; i < row.size(); ++i) {
                row[i] = (row[i] + factor * basis[i]) % modulus;
            }
        }
        out.rows.push_back(row);
    }
    return out;
}

template <int Modulus>
LinearSystem<Modulus> systemOf(const Plain& plain)
{
    LinearSystem<Modulus> system(plain.rows.size(), plain.rows[0].size());
    for (std::size_t r = 0; r < plain.rows.size(); ++r) {
        for (std::size_t c = 0; c < plain.rows[r].size(); ++c) {
            system.add(r, c, plain.rows[r][c]);
        }
    }
    return system;
}

std::vector<std::uint8_t> randomValues(std::size_t size, int modulus, Rng& rng)
{
    std::vector<std::uint8_t> out(size);
    for (auto& x : out) {
        x = static_cast<std::uint8_t>(rng.below(modulus));
    }
    return out;
}

template <int Modulus>
void check(int rows, int columns, int rank)
{
    Rng rng(static_cast<std::uint64_t>(rows * 1000 + columns * 10 + rank + Modulus));
    const Plain plain = randomMatrix(Modulus, rows, columns, rank, rng);
    auto system = systemOf<Modulus>(plain);
    QVERIFY(system.factor({}));
    QCOMPARE(system.rank(), plain.rank());
    QCOMPARE(static_cast<int>(system.freeColumns().size()), columns - system.rank());
    // Every right-hand side in the image is solved, with the free unknowns as chosen.
    for (int i = 0; i < 4; ++i) {
        const auto right = plain.times(randomValues(static_cast<std::size_t>(columns), Modulus, rng));
        const auto chosen = randomValues(static_cast<std::size_t>(columns), Modulus, rng);
        const auto plainest = system.solve(right);
        const auto solution = system.solve(right, chosen);
        QVERIFY(plainest && solution);
        QVERIFY(plain.times(*plainest) == right);
        QVERIFY(plain.times(*solution) == right);
        for (const std::size_t column : system.freeColumns()) {
            QCOMPARE((*plainest)[column], std::uint8_t{0});
            QCOMPARE((*solution)[column], chosen[column]);
        }
    }
    for (const std::size_t column : system.freeColumns()) {
        const auto null = system.nullVector(column);
        QCOMPARE(null[column], std::uint8_t{1});
        QVERIFY(plain.times(null) == std::vector<std::uint8_t>(static_cast<std::size_t>(rows), 0));
    }
    // Others are refused, exactly when adding them as a column raises the rank.
    for (int i = 0; i < 8; ++i) {
        const auto right = randomValues(static_cast<std::size_t>(rows), Modulus, rng);
        Plain wider = plain;
        for (std::size_t r = 0; r < wider.rows.size(); ++r) {
            wider.rows[r].push_back(right[r]);
        }
        QCOMPARE(system.solve(right).has_value(), wider.rank() == plain.rank());
    }
}

} // namespace

class TestLinearSystem : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void agreesWithTheSchoolbook_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("rank");
        QTest::newRow("one") << 1 << 1 << 1;
        QTest::newRow("less than a block") << 5 << 3 << 3;
        QTest::newRow("tall") << 150 << 70 << 60;
        QTest::newRow("wide") << 60 << 200 << 55;
        QTest::newRow("full") << 64 << 64 << 64;
        QTest::newRow("low rank") << 130 << 130 << 9;
        QTest::newRow("zero") << 10 << 10 << 0;
    }

    void agreesWithTheSchoolbook()
    {
        QFETCH(int, rows);
        QFETCH(int, columns);
        QFETCH(int, rank);
        check<2>(rows, columns, rank);
        check<3>(rows, columns, rank);
    }

    void noUnknowns()
    {
        LinearSystem<2> system(3, 0);
        QVERIFY(system.factor({}));
        QVERIFY(system.solve(std::vector<std::uint8_t>{0, 0, 0}).has_value());
        QVERIFY(!system.solve(std::vector<std::uint8_t>{0, 1, 0}).has_value());
    }

    void stops()
    {
        Rng rng(3);
        auto system = systemOf<2>(randomMatrix(2, 100, 100, 90, rng));
        QVERIFY(!system.factor([] { return true; }));
    }
};

QTEST_APPLESS_MAIN(TestLinearSystem)
#include "tst_linear_system.moc"
