// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/networks.h"
#include "core/net/untrained.h"
#include "core/play/basis.h"
#include "ui/panels/agent_popup.h"
#include "ui/panels/basis_watch.h"
#include "ui/panels/candidates_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "panels_support.h"

using namespace rankfall;

/// The agent among the engines: what it thinks with can be read and chosen, and its basis is a picture of the position.
class TestAgent : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, Theme::Dark);
        net::ContractionSizes sizes;
        sizes.width = 32;
        sizes.blocks = 1;
        sizes.hidden = 16;
        auto network = net::makeNetwork(net::untrained(sizes, 1), "untrained");
        QVERIFY(network.has_value());
        agent::addNetwork("untrained", std::move(*network));
    }

    void init() { setAgentSettings({}); }

    void anotherBasisIsTheSamePosition();
    void whatDoesNotFitIsRefused();
    void exhibitsLeaveTheDocumentAlone();
    void settingsAreChosenAndCount();
    void thinksAndShowsItsBasis();
    void candidatesArePreviewedInItsBasis();
    void anotherNetworkForgetsWhatWasProposed();
    void findsAreAdopted();

private:
    static AgentSettings quick()
    {
        AgentSettings settings;
        settings.network = "untrained";
        settings.simulations = 32;
        return settings;
    }
};

void TestAgent::anotherBasisIsTheSamePosition()
{
    Workbench bench;
    bench.setSession(sessionFor("2x2x2", Ring::Z));
    playStrassen(bench, 4);
    Rng rng(7);
    const play::TensorGame game({4, 4, 4}, Ring::Z2);
    const play::Basis basis = play::randomBasis(game, play::BasisKind::Dense, rng);
    std::array<std::vector<std::int8_t>, 3> numbers;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        for (std::size_t row = 0; row < 4; ++row) {
            numbers[mode].insert(numbers[mode].end(), basis[mode].forward[row].begin(),
                                 basis[mode].forward[row].begin() + 4);
        }
    }
    const auto matrices = basisMatrices(numbers, bench.target().shape());
    QVERIFY(matrices.has_value());
    const auto there = positionIn(*matrices, bench.position(), Ring::Z2);
    QVERIFY(there.has_value());
    QCOMPARE(there->rank(), 4);
    QVERIFY(!(there->target().tensor() == bench.target().tensor()));
    // Ranks are the same in every basis.
    Tensor mod2 = bench.position().residual();
    QCOMPARE(boundsOf(there->residual(), Ring::Z2).lower, boundsOf(mod2, Ring::Z2).lower);
    playStrassen(bench, 0);
    for (int i = 4; i < 7; ++i) {
        (void)bench.playTerm(termFrom(bench, kStrassen[static_cast<std::size_t>(i)]));
    }
    QVERIFY(positionIn(*matrices, bench.position(), Ring::Z2)->isSolved());
}

void TestAgent::whatDoesNotFitIsRefused()
{
    const Shape shape{4, 4, 4};
    QVERIFY(!basisMatrices({}, shape).has_value());
    std::array<std::vector<std::int8_t>, 3> numbers{std::vector<std::int8_t>(16), std::vector<std::int8_t>(16),
                                                    std::vector<std::int8_t>(15)};
    QVERIFY(!basisMatrices(numbers, shape).has_value());
    numbers[2].resize(8);
    QCOMPARE((*basisMatrices(numbers, shape))[2].rows, 2);
}

void TestAgent::exhibitsLeaveTheDocumentAlone()
{
    Workbench bench;
    bench.setSession(sessionFor("2x2x2", Ring::Z));
    playStrassen(bench, 2);
    QSignalSpy current(&bench, &Workbench::currentChanged);
    QSignalSpy pictured(&bench, &Workbench::picturedChanged);
    const auto other = Position::of(bench.session().problem(), bench.target().schoolbook());
    bench.setExhibit(Exhibit{QStringLiteral("x"), QStringLiteral("something else"), Exhibit::picture(*other)});
    QCOMPARE(pictured.count(), 1);
    QCOMPARE(current.count(), 0);
    QCOMPARE(bench.pictured()->position.rank(), 8);
    QCOMPARE(bench.snapshot()->position.rank(), 2);
    // Sentences are about what is on view; terms of the document are not.
    Hover hover;
    hover.kind = Hover::Kind::Cell;
    QVERIFY(bench.sentence(hover).contains(QStringLiteral("residual 0")));
    hover.kind = Hover::Kind::Term;
    hover.term = 1;
    bench.setHover(hover);
    QVERIFY(bench.hover().kind == Hover::Kind::None);
    bench.setPreview(termFrom(bench, kStrassen[2]), QStringLiteral("mine"));
    QVERIFY(bench.preview().has_value() && !bench.picturedPreview().has_value());
    // Whatever changes the position ends it.
    bench.step(-1);
    QVERIFY(!bench.exhibit().has_value());
    QVERIFY(bench.picturedPreview().has_value());
    // One of another shape is none.
    const auto wide = Position::start({*Target::parse("2x2x3"), Ring::Z, 2});
    bench.setExhibit(Exhibit{QStringLiteral("x"), QStringLiteral("wide"), Exhibit::picture(wide)});
    QVERIFY(!bench.exhibit().has_value());
}

void TestAgent::settingsAreChosenAndCount()
{
    Workbench bench;
    bench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
    AgentPopup popup(bench);
    QWidget below;
    below.show();
    popup.openBelow(&below);
    auto* network = popup.findChild<QComboBox*>(QStringLiteral("agentNetwork"));
    QVERIFY(network->count() >= 2);
    const int at = network->findData(QStringLiteral("untrained"));
    QVERIFY(at > 0);
    QVERIFY2(network->itemText(at).contains(QStringLiteral("4×4×4 over ℤ mod 2")), qPrintable(network->itemText(at)));
    network->setCurrentIndex(at);
    Q_EMIT network->activated(at);
    QCOMPARE(agentSettings().network, std::string("untrained"));
    auto* basis = popup.findChild<QComboBox*>(QStringLiteral("agentBasis"));
    QCOMPARE(basis->count(), 4); // the first: the network’s own
    QVERIFY(!agentSettings().basis);
    basis->setCurrentIndex(2);
    Q_EMIT basis->activated(2);
    QVERIFY(agentSettings().basis == play::BasisKind::NearCanonical);
    popup.findChild<QSpinBox*>(QStringLiteral("agentSimulations"))->setValue(50);
    popup.findChild<QCheckBox*>(QStringLiteral("agentRisk"))->setChecked(true);
    QCOMPARE(agentSettings().simulations, 50);
    QVERIFY(agentSettings().riskSeeking);
    QVERIFY(popup.findChild<QLabel*>(QStringLiteral("agentFits"))
                ->text()
                .startsWith(QStringLiteral("On 2x2x2: untrained")));
    bench.setSession(sessionFor("4x4x4", Ring::Z2, 1));
    popup.openBelow(&below);
    QVERIFY(popup.findChild<QLabel*>(QStringLiteral("agentFits"))->text().contains(QStringLiteral("4x4x4")));
}

void TestAgent::thinksAndShowsItsBasis()
{
    if (!createEngine("agent")) {
        QSKIP("There is no engine “agent”");
    }
    setAgentSettings(quick());
    Workbench bench;
    bench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
    CandidatesPanel panel(bench);
    panel.resize(420, 500);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* gear = panel.findChild<QToolButton*>(QStringLiteral("agentSettings"));
    QVERIFY(!gear->isVisible());
    bench.setEngineKey(QStringLiteral("agent"));
    QVERIFY(gear->isVisible());
    BasisWatch watch(bench);
    QSignalSpy refused(&bench, &Workbench::message);
    QVERIFY(!watch.setOn(true));
    QCOMPARE(refused.count(), 1);
    bench.setBudgetSeconds(1.5);
    bench.startThinking();
    QTRY_VERIFY_WITH_TIMEOUT(bench.analysis() && bench.analysis()->agent, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(panel.model()->hasPriors() && panel.model()->hasVisits(), 10000);
    QTRY_COMPARE_WITH_TIMEOUT(bench.engineState(), EngineState::Finished, 10000);
    QCOMPARE(bench.analysis()->agent->network, std::string("untrained"));
    QCOMPARE(bench.analysis()->agent->basisKind, std::string("dense"));
    QVERIFY(watch.setOn(true));
    QVERIFY(bench.exhibit()->title.contains(QStringLiteral("a dense basis, modulo 2")));
    QVERIFY2(thoughtText(*bench.analysis()->agent).startsWith(QStringLiteral("untrained · ℤ mod 2")) &&
                 thoughtText(*bench.analysis()->agent).endsWith(QStringLiteral("dense basis")),
             qPrintable(thoughtText(*bench.analysis()->agent)));
    auto* thought = panel.findChild<QLabel*>(QStringLiteral("thought"));
    QVERIFY(thought->isVisible());
    QCOMPARE(thought->text(), thoughtText(*bench.analysis()->agent));
    // Its own figures come before the bounds where there is no room for both.
    QVERIFY(!panel.view()->isColumnHidden(CandidatesModel::Visits) &&
            !panel.view()->isColumnHidden(CandidatesModel::Prior));
    QCOMPARE(boundsOf(bench.pictured()->position.residual(), Ring::Z2).lower, 4);
    QVERIFY(!(bench.pictured()->position.residual() == bench.position().residual()));
    bench.setExhibit(std::nullopt);
    QVERIFY(!watch.isOn());
}

// What is previewed is shown where one looks: on the picture of another basis the term as it is there.
void TestAgent::candidatesArePreviewedInItsBasis()
{
    Workbench bench;
    bench.setSession(sessionFor("2x2x2", Ring::Z));
    // The first two entries of A are exchanged; the others stay.
    std::array<std::vector<std::int8_t>, 3> numbers;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        numbers[mode].assign(16, 0);
        for (std::size_t i = 0; i < 4; ++i) {
            numbers[mode][4 * i + (mode == 0 && i < 2 ? 1 - i : i)] = 1;
        }
    }
    const auto matrices = basisMatrices(numbers, bench.target().shape());
    QVERIFY(matrices.has_value());
    bench.setExhibit(Exhibit{QStringLiteral("basis"), QStringLiteral("exchanged"),
                             Exhibit::picture(*positionIn(*matrices, bench.position(), Ring::Z2)),
                             [&](const Term& term) { return std::optional(*termIn(*matrices, term, Ring::Z2)); }});
    QSignalSpy changed(&bench, &Workbench::previewChanged);
    const Term term = termFrom(bench, "a11 b11 -> c11");
    bench.setPreview(term, QStringLiteral("candidate 1"));
    QCOMPARE(changed.count(), 1);
    QVERIFY(bench.preview()->term == term);
    QVERIFY(bench.picturedPreview().has_value());
    QCOMPARE(bench.picturedPreview()->term.u[0], 0);
    QCOMPARE(bench.picturedPreview()->term.u[1], 1);
    QCOMPARE(bench.picturedPreview()->label, QStringLiteral("candidate 1"));
    QCOMPARE(bench.picturedPreview()->effect.cancels, 1);
    // Pointing at the cell says so, of the picture's cell.
    Hover hover;
    hover.kind = Hover::Kind::Cell;
    hover.cell = {1, 0, 0};
    QVERIFY2(bench.sentence(hover).contains(QStringLiteral("candidate 1 cancels it")),
             qPrintable(bench.sentence(hover)));
    bench.setPreview(std::nullopt);
    QVERIFY(!bench.picturedPreview().has_value());
    // A preview that is there already comes along, and back in one's own basis it is itself again.
    bench.setPreview(term);
    bench.setExhibit(std::nullopt);
    QVERIFY(bench.picturedPreview()->term == term);
}

void TestAgent::anotherNetworkForgetsWhatWasProposed()
{
    if (!createEngine("agent")) {
        QSKIP("There is no engine “agent”");
    }
    setAgentSettings(quick());
    Workbench bench;
    bench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
    CandidatesPanel panel(bench);
    panel.resize(330, 500);
    panel.show();
    bench.setEngineKey(QStringLiteral("agent"));
    bench.setBudgetSeconds(1.0);
    bench.startThinking();
    QTRY_COMPARE_WITH_TIMEOUT(bench.engineState(), EngineState::Finished, 10000);
    QTRY_VERIFY(panel.model()->rowCount() > 0);
    // At the width that the dock opens with, the search's own figures are in view.
    const CandidatesView* view = panel.view();
    const auto right = [view](int column) { return view->columnViewportPosition(column) + view->columnWidth(column); };
    for (const int column : {CandidatesModel::Visits, CandidatesModel::Prior}) {
        QVERIFY(!view->isColumnHidden(column));
        QVERIFY2(right(column) <= view->viewport()->width(), qPrintable(QString::number(right(column))));
    }
    const auto* note = panel.findChild<QLabel*>(QStringLiteral("note"));
    QVERIFY(note->heightForWidth(note->width()) <= note->height());
    bench.stopThinking();
    bench.thinkAnew();
    QVERIFY(!bench.analysis());
    QCOMPARE(bench.engineState(), EngineState::Idle);
    QCOMPARE(panel.model()->rowCount(), 0);
    QVERIFY(!panel.findChild<QLabel*>(QStringLiteral("thought"))->isVisible());
}

void TestAgent::findsAreAdopted()
{
    if (!createEngine("agent")) {
        QSKIP("There is no engine “agent”");
    }
    setAgentSettings(quick());
    Workbench bench;
    bench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
    playStrassen(bench, 5); // what is left has rank 2: any network finishes it
    QSignalSpy discovered(&bench, &Workbench::discovered);
    bench.setEngineKey(QStringLiteral("agent"));
    bench.startThinking();
    QTRY_VERIFY_WITH_TIMEOUT(bench.canAdopt(), 10000);
    QTRY_COMPARE_WITH_TIMEOUT(discovered.count(), 1, 5000);
    bench.stopThinking();
    QCOMPARE(bench.found()->total(), 7);
    QCOMPARE(bench.found()->engine, QStringLiteral("agent"));
    const int steps = bench.session().historyPosition();
    QVERIFY(bench.adopt());
    QVERIFY(bench.position().isSolved());
    QCOMPARE(bench.session().historyPosition(), steps + 1);
}

QTEST_MAIN(TestAgent)
#include "tst_agent.moc"
