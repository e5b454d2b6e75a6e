// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Every lesson from start to end with the widgets of the dock: one wrong answer and the right one at every question.
#include "core/course/course.h"
#include "core/game/notation.h"
#include "ui/panels/continuations.h"
#include "ui/panels/learn_panel.h"
#include "ui/panels/moves_panel.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace rankfall;

class TestLearn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyLessonIsWalked_data();
    void everyLessonIsWalked();

    void nothingShowsWhatComes_data();
    void nothingShowsWhatComes();
    void aBoardKeepsWhatWasPlayedThere();
    void progressIsKept();
    void oneMayLeaveAndComeBack();
    void boardsKeepWhatWasPlayed();
    void theDetectorFollowsFlips();
    void hintsGoFromGentleToAll();
    void anotherDocumentIsNotTaken();
    void steppingTellsNothingOfCells();

private:
    LessonPlayer* player() { return m_panel->player(); }

    QPushButton* button(const char* name) { return m_panel->findChild<QPushButton*>(QLatin1String(name)); }

    void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    LessonPlace place();
    void give(const QString& answer);

    QTemporaryDir m_folder;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<LearnPanel> m_panel;
    std::optional<LessonDocument> m_document; ///< of the lesson that is open, for its answers
};

void TestLearn::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
    QCoreApplication::setApplicationName(QStringLiteral("learn"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void TestLearn::init()
{
    QSettings().clear();
    m_panel.reset();
    m_bench = std::make_unique<Workbench>();
    m_panel = std::make_unique<LearnPanel>(*m_bench);
    m_panel->setLanguage(QStringLiteral("en"));
    m_panel->resize(320, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

LessonPlace TestLearn::place()
{
    const LessonStep& step = player()->current();
    return {m_document->boards, m_document->board(step.board), step.node, m_document->lesson.language};
}

/// As a learner does: types, clicks or plays.
void TestLearn::give(const QString& answer)
{
    const Question& question = *player()->current().question;
    switch (question.kind) {
    case CheckKind::Number:
    case CheckKind::Factor:
        m_panel->field()->setText(answer); // a real minus cannot be typed by QTest
        QTest::keyClick(m_panel->field(), Qt::Key_Return);
        break;
    case CheckKind::Choice:
        click(("lessonOption" + answer.toStdString()).c_str());
        break;
    case CheckKind::Cell: {
        const auto cell = parseCell(answer.toStdString(), m_bench->target());
        QVERIFY(cell.has_value());
        m_bench->togglePin(*cell, false);
        break;
    }
    case CheckKind::Move: {
        player()->comeBack();
        const auto moves = parseLine(answer.toStdString(), m_bench->target(), m_bench->ring());
        QVERIFY(moves.has_value());
        QVERIFY(m_bench->playLine(*moves, true));
        click("lessonCheck");
        break;
    }
    }
}

void TestLearn::everyLessonIsWalked_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de"}) {
        for (const CourseEntry& entry : courseEntries(language)) {
            QTest::addRow("%s %s", entry.id.c_str(), language)
                << QString::fromStdString(entry.id) << QString::fromLatin1(language);
        }
    }
}

void TestLearn::everyLessonIsWalked()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    m_panel->setLanguage(language);
    m_document.emplace(std::move(*courseLesson(id.toStdString(), language.toStdString())));
    QVERIFY(m_panel->open(id));
    const int steps = player()->steps();
    int questions = 0;
    for (int step = 0; step < steps; ++step) {
        QCOMPARE(player()->step(), step);
        QVERIFY(player()->isOnPath());
        QVERIFY(button("lessonComeBack")->isHidden());
        const QString text = m_panel->prose()->toPlainText();
        QVERIFY2(text.size() > 60 && !text.contains(QLatin1Char('{')), qPrintable(text));
        QVERIFY(m_panel->reply().isEmpty());
        if (player()->current().question) {
            ++questions;
            const auto wrong = wrongAnswers(*player()->current().question, place());
            give(QString::fromStdString(wrong.front()));
            QVERIFY2(!player()->isAnswered(step), wrong.front().c_str());
            QVERIFY(!m_panel->reply().isEmpty());
            const auto right = rightAnswer(*player()->current().question, place());
            give(QString::fromStdString(*right));
            QVERIFY2(player()->isAnswered(step), right->c_str());
            QVERIFY(m_panel->reply().startsWith(QStringLiteral("✓")));
        }
        click("lessonNext");
    }
    QVERIFY(m_panel->showsList());
    QCOMPARE(LessonPlayer::progressOf(id).answered, questions);
}

void TestLearn::nothingShowsWhatComes_data()
{
    QTest::addColumn<QString>("id");
    for (const CourseEntry& entry : courseEntries("en")) { // the boards are those of every language
        QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.id);
    }
}

/// Neither the tree, nor the list of moves, nor the moves played from here have the answer of a step: not on the way
/// there, and not after having looked ahead.
void TestLearn::nothingShowsWhatComes()
{
    QFETCH(QString, id);
    const MovesPanel moves(*m_bench);
    const Continuations continuations(*m_bench);
    QVERIFY(m_panel->open(*courseLesson(id.toStdString(), "en")));
    const auto look = [&](int step) {
        QVERIFY(player()->goTo(step));
        QVERIFY(player()->isOnPath());
        const Session& session = m_bench->session();
        // The board is the way to the step, so there is no row, no branch and no continuation after it.
        const std::vector<NodeId> way = session.pathTo(session.current());
        QCOMPARE(session.nodeCount(), static_cast<int>(way.size()));
        QVERIFY(session.node(session.current()).transpositions.empty());
        QVERIFY(continuations.isHidden());
        const int rows = moves.model()->rowCount();
        QVERIFY(rows == 0 || moves.model()->row(rows - 1).key == session.current());
        QVERIFY(player()->moveOnBoard().isEmpty());
    };
    for (int step = 0; step < player()->steps(); ++step) {
        look(step);
    }
    for (int step = player()->steps() - 1; step >= 0; --step) {
        look(step);
    }
}

/// Each position of a lesson has its own board; steps at the same one share it, and nothing of it is seen elsewhere.
void TestLearn::aBoardKeepsWhatWasPlayedThere()
{
    m_panel->open(QStringLiteral("strassen"));
    player()->goTo(4);
    QVERIFY(m_bench->play(*parseMove("a11*b11->c11", m_bench->target(), m_bench->ring())));
    const NodeId mine = m_bench->session().current();
    player()->goTo(5); // the same position
    QVERIFY(player()->isOnPath());
    QVERIFY(m_bench->session().contains(mine));
    QVERIFY(m_bench->session().canUndo());
    player()->goTo(6);
    QCOMPARE(m_bench->session().nodeCount(), 7);
    player()->goTo(1);
    QCOMPARE(m_bench->session().nodeCount(), 2);
    player()->goTo(4);
    QVERIFY(player()->isOnPath());
    QVERIFY(m_bench->session().contains(mine));
    QCOMPARE(m_bench->session().node(mine).parent, player()->current().node);
    // An engine that thinks goes on thinking while the lesson does.
    m_bench->startThinking();
    player()->goTo(6);
    QVERIFY(m_bench->isThinkingWanted());
    m_bench->stopThinking();
}

void TestLearn::progressIsKept()
{
    m_document.emplace(std::move(*courseLesson("cube", "en")));
    QVERIFY(m_panel->open(QStringLiteral("cube")));
    click("lessonNext");
    click("lessonNext");
    give(QStringLiteral("a12 b22 c12"));
    QVERIFY(player()->isAnswered(2));
    m_panel->showList();
    QVERIFY(m_panel->list()->item(0)->text().contains(QStringLiteral("1 of 5 questions answered")));
    m_panel.reset();
    m_bench = std::make_unique<Workbench>();
    m_panel = std::make_unique<LearnPanel>(*m_bench);
    m_panel->setLanguage(QStringLiteral("en"));
    QVERIFY(m_panel->open(QStringLiteral("cube")));
    QCOMPARE(player()->step(), 2);
    QVERIFY(player()->isAnswered(2));
}

void TestLearn::oneMayLeaveAndComeBack()
{
    QVERIFY(m_panel->open(QStringLiteral("strassen")));
    player()->goTo(3);
    QVERIFY(player()->isOnPath());
    const auto move = parseMove("a11*b11->c11", m_bench->target(), m_bench->ring());
    QVERIFY(m_bench->play(*move));
    QVERIFY(!player()->isOnPath());
    QVERIFY(!button("lessonComeBack")->isHidden());
    const NodeId branch = m_bench->session().current();
    click("lessonComeBack");
    QVERIFY(player()->isOnPath());
    QVERIFY(m_bench->session().contains(branch));
    // Another document takes its place, and the lesson finds back to its own.
    m_bench->setSession(Session({Target::matrixMultiplication({3, 3, 3}), Ring::Z, 2}));
    QVERIFY(!player()->isOnPath());
    player()->comeBack();
    QVERIFY(player()->isOnPath());
    // Deleting the lesson's own moves does no harm either.
    QVERIFY(m_bench->deleteBranch(1));
    QVERIFY(!player()->isOnPath());
    player()->comeBack();
    QVERIFY(player()->isOnPath());
}

void TestLearn::boardsKeepWhatWasPlayed()
{
    QVERIFY(m_panel->open(QStringLiteral("mod2")));
    QCOMPARE(m_bench->ring(), Ring::Z2);
    player()->goTo(1);
    QCOMPARE(m_bench->ring(), Ring::Z);
    QVERIFY(m_bench->play(*parseMove("a0*b0->-2c1", m_bench->target(), m_bench->ring())));
    const int nodes = m_bench->session().nodeCount();
    player()->goTo(0);
    player()->goTo(1);
    QCOMPARE(m_bench->session().nodeCount(), nodes);
    QVERIFY(player()->isOnPath());
}

void TestLearn::theDetectorFollowsFlips()
{
    auto* detector = m_panel->findChild<QLabel*>(QStringLiteral("lessonDetector"));
    QVERIFY(m_panel->open(QStringLiteral("cube")));
    QVERIFY(detector->isHidden());
    QVERIFY(m_panel->open(QStringLiteral("flips")));
    player()->goTo(3);
    QVERIFY(!detector->isHidden());
    QCOMPARE(detector->text(), QStringLiteral("Detector: 6 flips to the nearest merge"));
    // The flip that the lesson has in mind, played: seen at once.
    QVERIFY(m_bench->play(*parseMove(player()->current().question->right.front(), m_bench->target(), Ring::Z2)));
    QCOMPARE(detector->text(), QStringLiteral("Detector: 5 flips to the nearest merge"));
    QVERIFY(player()->isAnswered(3));
    player()->goTo(6);
    QVERIFY(detector->isHidden());
}

void TestLearn::hintsGoFromGentleToAll()
{
    QVERIFY(m_panel->open(QStringLiteral("cube")));
    player()->goTo(2);
    const auto hints = player()->current().question->hints;
    QCOMPARE(hints.size(), std::size_t{3});
    for (std::size_t i = 0; i < hints.size(); ++i) {
        QVERIFY(!m_panel->prose()->toPlainText().contains(QString::fromStdString(hints[i])));
        click("lessonHint");
        QVERIFY(m_panel->prose()->toPlainText().contains(QString::fromStdString(hints[i])));
    }
    QVERIFY(!button("lessonHint")->isEnabled());
}

void TestLearn::anotherDocumentIsNotTaken()
{
    QVERIFY(m_bench->play(*parseMove("a11*b11->c11", m_bench->target(), m_bench->ring())));
    QVERIFY(m_bench->isModified());
    player()->setMayReplace([] { return false; });
    QVERIFY(!m_panel->open(QStringLiteral("gauss")));
    QVERIFY(m_panel->showsList());
    QCOMPARE(m_bench->target().name(), std::string("2x2x2"));
    player()->setMayReplace([] { return true; });
    QVERIFY(m_panel->open(QStringLiteral("gauss")));
    QCOMPARE(m_bench->target().name(), std::string("complex"));
}

/// Cells that a step lights up by itself are no answers, and a number that cannot be read is said so.
void TestLearn::steppingTellsNothingOfCells()
{
    m_document.emplace(std::move(*courseLesson("cube", "en")));
    connect(player(), &LessonPlayer::viewWanted, m_panel.get(),
            [this] { m_bench->togglePin(*parseCell("a12 b22 c12", m_bench->target()), true); });
    QVERIFY(m_panel->open(QStringLiteral("cube")));
    player()->goTo(2);
    QVERIFY(!player()->isAnswered(2));
    QVERIFY(m_panel->reply().isEmpty());
    player()->goTo(5);
    give(QStringLiteral("four"));
    QVERIFY(!player()->isAnswered(5));
    QVERIFY2(m_panel->reply().contains(QStringLiteral("“four” is not a number")), qPrintable(m_panel->reply()));
}

QTEST_MAIN(TestLearn)
#include "tst_learn.moc"
