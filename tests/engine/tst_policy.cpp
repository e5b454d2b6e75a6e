// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/policy.h"
#include "core/scheme/known_ranks.h"
#include "tests/engine/packed_fixtures.h"

#include <QTest>

#include <set>

using namespace rankfall;
using namespace rankfall::test;
using flip::Arithmetic;

/// What a search does next, and how effort follows success.
class TestPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithWhatNeedsNothing();
    void beginsBesideWhatIsGiven();
    void multipliesAtOnce();
    void joinsWhatIsLessTogether();
    void largeFormatsKeepToWhatLifts();
    void onlyGoodSchemesAreRebuilt();
    void liftsWhatIsNew();
    void doesNotInsistOnLifting();
    void feedsTheTarget();
    void theMainLineGetsMost();
    void poorSourcesAreWorkedOnFirst();
    void almostGoodSourcesHoldUpLess();
    void restlessWalksAreForTheLastRanks();
    void descentsSuitTheFormat();
    void largeFormatsAreClimbedTo();
    void growthGetsMorePatient();
    void productsAreEasilyHad();
    void effortFollowsSuccess();
    void goalsComeFromTheTable();
};

void TestPolicy::beginsWithWhatNeedsNothing()
{
    Policy policy({{2, 3, 4}, Arithmetic::Bits}, Ring::Z2, 0);
    Rng rng(1);
    const Job job = policy.next(SchemeArchive(), rng);
    QVERIFY(job.isTarget);
    QCOMPARE(job.operation, Operation::Grow);
    QCOMPARE(job.goal, 20);
}

void TestPolicy::beginsBesideWhatIsGiven()
{
    // Of two formats given the one that makes fewer terms with its slab, however poor its scheme.
    Policy policy({{4, 4, 5}, Arithmetic::Bits}, Ring::Z2, 0);
    SchemeArchive archive;
    Rng rng(1);
    archive.add({{3, 4, 5}, Arithmetic::Bits}, schoolbook({3, 4, 5}, Ring::Z2), rng);
    archive.add({{4, 4, 4}, Arithmetic::Bits}, schoolbook({4, 4, 4}, Ring::Z2), rng);
    const Job job = policy.next(archive, rng);
    QVERIFY(job.isTarget && job.isFirst);
    QCOMPARE(job.operation, Operation::Extend);
    QVERIFY(job.sources == (std::vector<Stage>{{{4, 4, 4}, Arithmetic::Bits}}));
}

void TestPolicy::multipliesAtOnce()
{
    Policy policy({{4, 4, 4}, Arithmetic::Ternary}, Ring::Z, 0);
    SchemeArchive archive;
    Rng rng(1);
    archive.add({{2, 2, 2}, Arithmetic::Ternary}, flip::packedParts(strassen(Ring::Z), Ring::Z), rng);
    const Job job = policy.next(archive, rng);
    QVERIFY(job.isTarget);
    QCOMPARE(job.operation, Operation::Product);
}

void TestPolicy::joinsWhatIsLessTogether()
{
    const Stage target{{3, 5, 5}, Arithmetic::Bits};
    const Stage larger{{3, 3, 5}, Arithmetic::Bits};
    const Stage smaller{{2, 3, 5}, Arithmetic::Bits};
    Policy policy(target, Ring::Z2, 0);
    SchemeArchive archive;
    Rng rng(1);
    const auto add = [&](const Stage& stage, std::size_t terms) {
        flip::PackedTerms scheme = schoolbook(stage.format, Ring::Z2);
        scheme.resize(terms);
        archive.add(stage, scheme, rng);
    };
    add(target, 70);
    add(larger, 45);
    add(smaller, 25); // together no less than what is there
    for (int i = 0; i < 30; ++i) {
        const Job job = policy.next(archive, rng);
        QVERIFY(!job.isTarget || job.operation != Operation::Merge);
        policy.settle(job, {0, false, 500'000'000}, 0);
    }
    add(larger, 36);
    const Job job = policy.next(archive, rng);
    QVERIFY(job.isTarget);
    QCOMPARE(job.operation, Operation::Merge);
    // What has been tried and brought nothing is not tried again at once.
    policy.settle(job, {0, false, 1'000'000}, 70);
    QVERIFY(policy.next(archive, rng).operation != Operation::Merge);
    add(larger, 35);
    QCOMPARE(policy.next(archive, rng).operation, Operation::Merge);
}

void TestPolicy::largeFormatsKeepToWhatLifts()
{
    const auto known = [](Format format) {
        return bestKnownRank(*Target::matrixMultiplication(format), Ring::Z)->rank;
    };
    const auto gaitOf = [&](Format format, Arithmetic arithmetic) {
        const std::vector<Arm> arms = armsOf({format, arithmetic}, 6, known);
        return std::ranges::find(arms, Operation::Extend, &Arm::operation)->gait;
    };
    QCOMPARE(gaitOf({3, 5, 6}, Arithmetic::Ternary), Gait::Lifting);
    QCOMPARE(gaitOf({4, 4, 5}, Arithmetic::Ternary), Gait::Lifting); // modulo 2 lower ranks are known
    QVERIFY(gaitOf({3, 5, 6}, Arithmetic::Bits) != Gait::Lifting);
    QVERIFY(gaitOf({3, 4, 5}, Arithmetic::Ternary) != Gait::Lifting);
    QVERIFY(gaitOf({2, 6, 6}, Arithmetic::Ternary) != Gait::Lifting); // of these much lifts
}

void TestPolicy::onlyGoodSchemesAreRebuilt()
{
    const Stage target{{3, 5, 6}, Arithmetic::Ternary};
    const auto rebuilt = [&](std::size_t terms) {
        Policy policy(target, Ring::Z, 0);
        SchemeArchive archive;
        Rng rng(1);
        flip::PackedTerms scheme = schoolbook(target.format, Ring::Z);
        scheme.resize(terms);
        archive.add(target, scheme, rng);
        int count = 0;
        for (int i = 0; i < 100; ++i) {
            const Job job = policy.next(archive, rng);
            count += job.isTarget && job.operation == Operation::Rebuild ? 1 : 0;
            policy.settle(job, {0, false, 10'000'000}, 0);
        }
        return count;
    };
    QCOMPARE(rebuilt(86), 0);
    QVERIFY(rebuilt(70) > 0);
}

void TestPolicy::liftsWhatIsNew()
{
    const Stage target{{3, 4, 5}, Arithmetic::Ternary};
    const Stage source{{3, 4, 5}, Arithmetic::Bits};
    Policy policy(target, Ring::Z, 47);
    SchemeArchive archive;
    Rng rng(1);
    archive.add(target, schoolbook({3, 4, 5}, Ring::Z), rng);
    flip::PackedTerms lower = schoolbook({3, 4, 5}, Ring::Z2);
    lower.resize(47);
    int lifts = 0;
    for (int i = 0; i < 200 && lifts < 2; ++i) {
        const Job job = policy.next(archive, rng);
        const bool isSource = job.stage == source;
        if (isSource) {
            archive.add(source, lower, rng);
        }
        policy.settle(job, {50, isSource, 1'000'000}, 60);
        if (isSource) {
            // Found modulo 2: it is lifted next; if that fails, others are looked for first.
            const Job lift = policy.next(archive, rng);
            QCOMPARE(lift.operation, Operation::Lift);
            policy.settle(lift, {0, false, 400'000'000}, 60);
            QVERIFY(policy.next(archive, rng).operation != Operation::Lift);
            ++lifts;
        }
    }
    QCOMPARE(lifts, 2);
}

void TestPolicy::doesNotInsistOnLifting()
{
    // Where nothing lifts, schemes over Z are found in other ways.
    Policy policy({{3, 3, 4}, Arithmetic::Ternary}, Ring::Z, 0);
    SchemeArchive archive;
    Rng rng(1);
    int elsewise = 0;
    for (int i = 0; i < 400; ++i) {
        const Job job = policy.next(archive, rng);
        if (job.stage.arithmetic == Arithmetic::Bits) {
            archive.add(job.stage, schoolbook(job.stage.format, Ring::Z2), rng);
        } else {
            elsewise += job.operation == Operation::Lift ? 0 : 1;
        }
        policy.settle(job, {0, false, 10'000'000}, 0);
    }
    QVERIFY2(elsewise > 20, qPrintable(QString::number(elsewise)));
}

void TestPolicy::feedsTheTarget()
{
    // Something of the target comes first. Then, nothing being there yet, what is worked on grows without sources, and
    // is one of the formats that the target can be made from.
    Policy policy({{4, 4, 5}, Arithmetic::Bits}, Ring::Z2, 0);
    Rng rng(1);
    QVERIFY(policy.next(SchemeArchive(), rng).isTarget);
    std::set<Format> worked;
    for (int i = 0; i < 200; ++i) {
        const Job job = policy.next(SchemeArchive(), rng);
        QVERIFY(!job.isTarget);
        QVERIFY(job.sources.empty());
        QVERIFY(!job.orders.empty());
        QCOMPARE(job.orders.front().stage.format, (Format{4, 4, 5}));
        QVERIFY(std::max({job.stage.format.n, job.stage.format.m, job.stage.format.p}) <= 5);
        worked.insert(job.stage.format);
        policy.settle(job, {0, false, 1'000'000}, 0);
    }
    QVERIFY(worked.size() > 3);
}

namespace {

/// Flips, in millions, that the next `runs` runs of 10 M flips each bring to extensions of 4x4x5 to 4x5x5, and in all;
/// the former with what is spent on 4x4x5 on their account.
struct Spent {
    int extending = 0;
    int feeding = 0;
    int all = 0;
    int waited = 0; ///< before the first
};

Spent spentOnExtending(int rankOfSource, int runs)
{
    Policy policy({{4, 5, 5}, Arithmetic::Bits}, Ring::Z2, 73);
    SchemeArchive archive;
    Rng rng(4);
    const auto fake = [&](Format f, int rank) {
        flip::PackedTerms terms = schoolbook(f, Ring::Z2);
        terms.resize(static_cast<std::size_t>(rank));
        archive.add({f, Arithmetic::Bits}, terms, rng);
    };
    fake({4, 5, 5}, 78);
    fake({4, 4, 5}, rankOfSource);
    Spent spent;
    for (int i = 0; i < runs; ++i) {
        const Job job = policy.next(archive, rng);
        const bool runsHere =
            job.isTarget && job.operation == Operation::Extend && job.sources.front().format == Format{4, 4, 5};
        const bool isFed =
            !job.orders.empty() && (job.orders.size() > 1 ? job.orders[1].stage : job.stage).format == Format{4, 4, 5};
        spent.waited += spent.extending == 0 && !runsHere ? 10 : 0;
        spent.extending += runsHere ? 10 : 0;
        spent.feeding += isFed ? 10 : 0;
        spent.all += 10;
        policy.settle(job, {78, false, 10'000'000}, 78);
    }
    return spent;
}

} // namespace

void TestPolicy::theMainLineGetsMost()
{
    const Spent spent = spentOnExtending(60, 400);
    QVERIFY2(2 * (spent.extending + spent.feeding) > spent.all, qPrintable(QString::number(spent.extending)));
    // Sources of large formats are worked on a quarter as much as what starts from them.
    QVERIFY2(spent.feeding > spent.extending / 6 && spent.feeding < spent.extending / 2,
             qPrintable(QString::number(spent.feeding)));
}

void TestPolicy::poorSourcesAreWorkedOnFirst()
{
    const Spent good = spentOnExtending(60, 100);
    const Spent poor = spentOnExtending(62, 200);
    QVERIFY2(good.waited <= 100, qPrintable(QString::number(good.waited)));
    QVERIFY2(poor.waited > 150, qPrintable(QString::number(poor.waited)));
    QVERIFY(poor.extending > 0); // but not for ever
    QVERIFY(poor.feeding > 2 * poor.extending);
}

void TestPolicy::almostGoodSourcesHoldUpLess()
{
    const Spent beside = spentOnExtending(61, 400);
    const Spent poor = spentOnExtending(62, 400);
    QVERIFY2(beside.waited > 150, qPrintable(QString::number(beside.waited)));
    QVERIFY2(beside.feeding < 2 * beside.extending, qPrintable(QString::number(beside.feeding)));
    QVERIFY2(beside.extending > poor.extending, qPrintable(QString::number(poor.extending)));
}

/// In a large format walks from what there is are restless, and there are none far from the best known.
void TestPolicy::restlessWalksAreForTheLastRanks()
{
    for (const auto& [rank, isNear] : {std::pair(80, false), {75, false}, {74, true}}) {
        const Stage target{{4, 5, 5}, Arithmetic::Bits};
        Policy policy(target, Ring::Z2, 73);
        SchemeArchive archive;
        Rng rng(3);
        flip::PackedTerms terms = schoolbook(target.format, Ring::Z2);
        terms.resize(static_cast<std::size_t>(rank));
        archive.add(target, terms, rng);
        int walks = 0;
        for (int i = 0; i < 300; ++i) {
            const Job job = policy.next(archive, rng);
            if (job.isTarget && job.operation == Operation::Descend) {
                QVERIFY(job.gait == Gait::Restless);
                const PoolPlan plan = planOf(job);
                QVERIFY(plan.leastPlusAfter > 0 && plan.leastPlusAfter < plan.plusAfter);
                ++walks;
            }
            policy.settle(job, {rank, false, 10'000'000}, rank);
        }
        QVERIFY2(isNear ? walks > 5 : walks == 0, qPrintable(QString::number(walks)));
    }
}

/// 4x4x5 is extended with patience, 4x5x5 by descents that are soon given up; over Z both modulo 2.
void TestPolicy::descentsSuitTheFormat()
{
    const auto gaits = [](Format format, int known, Arithmetic arithmetic = Arithmetic::Bits) {
        std::set<Gait> all;
        for (const Arm& arm : armsOf({format, arithmetic}, 5, [known](Format) { return known; })) {
            if (arm.operation == Operation::Extend) {
                all.insert(arm.gait);
            }
        }
        return all;
    };
    QVERIFY(gaits({4, 4, 5}, 60) == (std::set<Gait>{Gait::Long}));
    QVERIFY(gaits({4, 5, 5}, 73) == (std::set<Gait>{Gait::Single}));
    QVERIFY(gaits({4, 4, 5}, 61, Arithmetic::Ternary).contains(Gait::Lifting));
    QVERIFY(!gaits({4, 4, 5}, 61, Arithmetic::Trits).contains(Gait::Lifting));
    QVERIFY(!gaits({5, 5, 5}, 93, Arithmetic::Ternary).contains(Gait::Lifting));  // those modulo 2 lift
    QVERIFY(!gaits({6, 6, 6}, 160, Arithmetic::Ternary).contains(Gait::Lifting)); // where the question takes too long
}

/// 4x4x5 is climbed to from 3x4x4, whose slabs make the fewest terms; what grows quickly is not, nor what lies two
/// large slabs up. Over Z among schemes that lift, and only there a slab of what is known is built anew.
void TestPolicy::largeFormatsAreClimbedTo()
{
    const auto ranks = [](Arithmetic arithmetic) {
        const Ring ring = arithmetic == Arithmetic::Bits ? Ring::Z2 : Ring::Z;
        return [ring](Format f) { return bestKnownRank(*Target::matrixMultiplication(f), ring)->rank; };
    };
    const auto arms = [&](Format format, Arithmetic arithmetic, Operation operation) {
        std::vector<Arm> all = armsOf({format, arithmetic}, 5, ranks(arithmetic));
        std::erase_if(all, [&](const Arm& arm) { return arm.operation != operation; });
        return all;
    };
    for (const auto& [arithmetic, gait] :
         {std::pair(Arithmetic::Bits, Gait::Brief), {Arithmetic::Ternary, Gait::Lifting}}) {
        const auto climbs = arms({4, 4, 5}, arithmetic, Operation::Climb);
        QCOMPARE(climbs.size(), std::size_t{1});
        QVERIFY(climbs.front().gait == gait);
        QVERIFY(climbs.front().sources == (std::vector{Stage{{3, 4, 4}, arithmetic}}));
        QVERIFY(arms({4, 4, 4}, arithmetic, Operation::Climb).empty());
        QVERIFY(arms({4, 5, 5}, arithmetic, Operation::Climb).empty());
        QVERIFY(arms({3, 5, 5}, arithmetic, Operation::Climb).empty());
        QCOMPARE(arms({4, 4, 5}, arithmetic, Operation::Rebuild).empty(), arithmetic == Arithmetic::Bits);
    }
    QVERIFY(arms({4, 4, 5}, Arithmetic::Trits, Operation::Climb).empty());
    Job job;
    job.stage = {{4, 4, 5}, Arithmetic::Bits};
    job.operation = Operation::Extend;
    const PoolPlan patient = planOf(job);
    job.operation = Operation::Climb;
    const PoolPlan brief = planOf(job);
    QCOMPARE(brief.poolSize, 1);
    QVERIFY(brief.levelFlips < patient.levelFlips / 10);
}

void TestPolicy::growthGetsMorePatient()
{
    Job job;
    job.operation = Operation::Grow;
    const PoolPlan first = planOf(job);
    job.runs = 5;
    const PoolPlan later = planOf(job);
    QVERIFY(first.poolSize < later.poolSize);
    QVERIFY(first.levelFlips < later.levelFlips);
    QCOMPARE(first.fillFlips, 0);
}

/// Products of other schemes are new each time and lead nowhere else, so that they are no success.
void TestPolicy::productsAreEasilyHad()
{
    Policy policy({{4, 4, 4}, Arithmetic::Bits}, Ring::Z2, 49);
    SchemeArchive archive;
    Rng rng(4);
    for (const auto& [f, rank] : {std::pair(Format{2, 2, 2}, 7), {Format{3, 4, 4}, 38}, {Format{4, 4, 4}, 49}}) {
        flip::PackedTerms terms = schoolbook(f, Ring::Z2);
        terms.resize(static_cast<std::size_t>(rank));
        archive.add({f, Arithmetic::Bits}, terms, rng);
    }
    int products = 0;
    for (int i = 0; i < 400; ++i) {
        const Job job = policy.next(archive, rng);
        const bool isProduct = job.isTarget && job.operation == Operation::Product;
        policy.settle(job, {49, isProduct, 4'000'000}, 49);
        products += isProduct ? 1 : 0;
    }
    QVERIFY2(products > 0 && products < 40, qPrintable(QString::number(products)));
}

void TestPolicy::effortFollowsSuccess()
{
    // Where one operation keeps bringing new schemes of the goal's rank and the others nothing, it gets most of the
    // runs.
    Policy policy({{2, 3, 3}, Arithmetic::Bits}, Ring::Z2, 15);
    SchemeArchive archive;
    Rng rng(2);
    for (const auto& [f, rank] : {std::pair(Format{2, 2, 3}, 11), {Format{2, 3, 3}, 16}, {Format{3, 3, 3}, 23}}) {
        flip::PackedTerms terms = schoolbook(f, Ring::Z2);
        terms.resize(static_cast<std::size_t>(rank));
        archive.add({f, Arithmetic::Bits}, terms, rng);
    }
    int late = 0;
    int favoured = 0;
    for (int i = 0; i < 600; ++i) {
        const Job job = policy.next(archive, rng);
        const bool pays = job.isTarget && job.operation == Operation::Project;
        policy.settle(job, {pays ? 15 : 18, pays, 5'000'000}, 18);
        if (i >= 300 && job.isTarget) {
            ++late;
            favoured += pays ? 1 : 0;
        }
    }
    QVERIFY2(favoured * 10 > late * 8, qPrintable(QStringLiteral("%1 of %2").arg(favoured).arg(late)));
}

void TestPolicy::goalsComeFromTheTable()
{
    const Stage target{{4, 4, 4}, Arithmetic::Bits};
    SchemeArchive archive;
    Rng rng(1);
    QCOMPARE(Policy(target, Ring::Z2, 0).goalOf(target, archive), 47);
    QCOMPARE(Policy(target, Ring::Z, 0).goalOf(target, archive), 49); // what is to be lifted
    QCOMPARE(Policy(target, Ring::Z2, 50).goalOf(target, archive), 50);
    QCOMPARE(Policy(target, Ring::Z2, 50).goalOf({{3, 4, 4}, Arithmetic::Bits}, archive), 38);
    // Once the table's rank is there, one less.
    archive.add({{2, 2, 2}, Arithmetic::Bits}, flip::packedParts(strassen(Ring::Z2), Ring::Z2), rng);
    const Stage two{{2, 2, 2}, Arithmetic::Bits};
    QCOMPARE(Policy(two, Ring::Z2, 0).goalOf(two, archive), 6);
}

QTEST_APPLESS_MAIN(TestPolicy)
#include "tst_policy.moc"
