// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/solver.h"

#include <QTest>

using namespace rankfall::sat;

/// Gates mean what they say, for every assignment of their inputs; budgets end a search.
class TestFormula : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parityHoldsForTheRightHalf_data();
    void parityHoldsForTheRightHalf();
    void bothIsAnd();
    void constantsAreFolded();
    void atMostComparesNumbers();
    void spentBudgetDecidesNothing();
    void stopEndsAHardQuestion();
};

namespace {

/// The formula with the inputs set to the bits of `values`.
Outcome with(Formula formula, const std::vector<Literal>& inputs, unsigned values)
{
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        formula.clause({values >> i & 1 ? inputs[i] : -inputs[i]});
    }
    return solve(formula, {}, 1).outcome;
}

std::vector<Literal> variables(Formula& formula, int count)
{
    std::vector<Literal> result;
    for (int i = 0; i < count; ++i) {
        result.push_back(formula.variable());
    }
    return result;
}

/// More pigeons than holes: no solver based on resolution proves it soon.
Formula pigeons(int holes)
{
    Formula formula;
    std::vector<std::vector<Literal>> sits;
    for (int pigeon = 0; pigeon <= holes; ++pigeon) {
        sits.push_back(variables(formula, holes));
        formula.clause(sits.back());
    }
    for (std::size_t hole = 0; hole < static_cast<std::size_t>(holes); ++hole) {
        for (std::size_t x = 0; x < sits.size(); ++x) {
            for (std::size_t y = 0; y < x; ++y) {
                formula.clause({-sits[x][hole], -sits[y][hole]});
            }
        }
    }
    return formula;
}

} // namespace

void TestFormula::parityHoldsForTheRightHalf_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 5, 6, 9}) {
        QTest::addRow("%d", count) << count;
    }
}

void TestFormula::parityHoldsForTheRightHalf()
{
    QFETCH(int, count);
    for (const bool odd : {false, true}) {
        Formula formula;
        const auto inputs = variables(formula, count);
        formula.parity(inputs, odd);
        for (unsigned values = 0; values < 1U << count; ++values) {
            const bool isOdd = __builtin_popcount(values) % 2 == 1;
            QCOMPARE(with(formula, inputs, values), isOdd == odd ? Outcome::Found : Outcome::Impossible);
        }
    }
}

void TestFormula::bothIsAnd()
{
    Formula formula;
    auto literals = variables(formula, 2);
    literals.push_back(formula.both(literals[0], -literals[1]));
    for (unsigned values = 0; values < 8; ++values) {
        const bool both = (values & 1) && !(values & 2);
        QCOMPARE(with(formula, literals, values), both == ((values & 4) != 0) ? Outcome::Found : Outcome::Impossible);
    }
}

void TestFormula::constantsAreFolded()
{
    Formula formula;
    const Literal x = formula.variable();
    QCOMPARE(formula.both(Formula::kTrue, x), x);
    QCOMPARE(formula.both(x, -Formula::kTrue), -Formula::kTrue);
    QCOMPARE(formula.both(x, -x), -Formula::kTrue);
    QCOMPARE(formula.variables(), 2);
    formula.parity({Formula::kTrue, x, -Formula::kTrue}, false);
    QCOMPARE(with(formula, {x}, 0), Outcome::Impossible);
    QCOMPARE(with(formula, {x}, 1), Outcome::Found);
}

void TestFormula::atMostComparesNumbers()
{
    Formula formula;
    const auto literals = variables(formula, 6);
    formula.atMost(std::span(literals).first(3), std::span(literals).last(3));
    for (unsigned values = 0; values < 64; ++values) {
        const auto place = [values](int i) { return values >> i & 1; };
        const unsigned x = place(0) << 2 | place(1) << 1 | place(2);
        const unsigned y = place(3) << 2 | place(4) << 1 | place(5);
        QCOMPARE(with(formula, literals, values), x <= y ? Outcome::Found : Outcome::Impossible);
    }
}

void TestFormula::spentBudgetDecidesNothing()
{
    const Formula hard = pigeons(10);
    QCOMPARE(solve(hard, {.conflicts = 0}, 1).outcome, Outcome::OutOfBudget);
    const Assignment limited = solve(hard, {.conflicts = 500}, 1);
    QCOMPARE(limited.outcome, Outcome::OutOfBudget);
    QVERIFY2(limited.conflicts >= 250 && limited.conflicts <= 500, std::to_string(limited.conflicts).c_str());
    QCOMPARE(solve(hard, {.conflicts = 500}, 1).conflicts, limited.conflicts);
    const Assignment timed = solve(hard, {.conflicts = 1'000'000'000, .time = std::chrono::milliseconds(50)}, 1);
    QCOMPARE(timed.outcome, Outcome::OutOfBudget);
}

void TestFormula::stopEndsAHardQuestion()
{
    int polls = 0;
    const Budget budget{.conflicts = 1'000'000'000, .time = {}, .shouldStop = [&polls] { return ++polls > 20; }};
    QCOMPARE(solve(pigeons(12), budget, 1).outcome, Outcome::OutOfBudget);
    QCOMPARE(polls, 21);
}

QTEST_APPLESS_MAIN(TestFormula)
#include "tst_formula.moc"
