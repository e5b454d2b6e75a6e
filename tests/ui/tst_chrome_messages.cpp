// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/fixtures.h"
#include "ui/chrome/drop_overlay.h"
#include "ui/chrome/engine_chip.h"
#include "ui/chrome/hint_cards.h"
#include "ui/chrome/notification_bell.h"
#include "ui/chrome/settings.h"
#include "ui/chrome/status_bar.h"
#include "ui/chrome/status_text.h"
#include "ui/chrome/toasts.h"
#include "ui/workbench/workbench.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QUrl>

#include "chrome_fixture.h"

using namespace rankfall;
using namespace rankfall::test;

class TestChromeMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_settings = std::make_unique<OwnSettings>();
        Settings().setReducedMotion(true); // messages come and go at once
    }

    void everyMessageIsKept()
    {
        QWidget host;
        host.resize(800, 500);
        NotificationBell bell;
        ToastLayer layer(&host, &bell);
        for (int i = 0; i < 5; ++i) {
            layer.post(QStringLiteral("message %1").arg(i));
        }
        QCOMPARE(layer.toasts().size(), std::size_t(ToastLayer::kMost));
        QCOMPARE(layer.toasts().front()->notice().text, QStringLiteral("message 2"));
        QCOMPARE(bell.history().size(), std::size_t(5));
        QCOMPARE(bell.history().front().text, QStringLiteral("message 4"));
        QCOMPARE(bell.unseen(), 5);
        QVERIFY(bell.history().front().time.isValid());
    }

    void toastsStackInTheCornerAndLeaveByClick()
    {
        QWidget host;
        host.resize(800, 500);
        ToastLayer layer(&host, nullptr);
        layer.post(QStringLiteral("one"));
        layer.post(QStringLiteral("two"), NoticeKind::Error);
        auto toasts = layer.toasts();
        QCOMPARE(toasts[1]->geometry().bottomRight(), QPoint(799, 499));
        QVERIFY(toasts[0]->y() < toasts[1]->y());
        host.resize(600, 400);
        QResizeEvent resized({600, 400}, {800, 500});
        QApplication::sendEvent(&host, &resized);
        QCOMPARE(toasts[1]->geometry().bottomRight(), QPoint(599, 399));
        QTest::mouseClick(toasts[0], Qt::LeftButton);
        QCOMPARE(layer.toasts().size(), std::size_t(1));
        QCOMPARE(layer.toasts().front()->notice().text, QStringLiteral("two"));
    }

    void repeatedMessagesCount()
    {
        QWidget host;
        host.resize(800, 500);
        NotificationBell bell;
        ToastLayer layer(&host, &bell);
        layer.post(QStringLiteral("nothing to undo"));
        layer.post(QStringLiteral("nothing to undo"));
        QCOMPARE(layer.toasts().size(), std::size_t(1));
        QCOMPARE(layer.toasts().front()->notice().times, 2);
        QCOMPARE(bell.history().size(), std::size_t(1));
        QCOMPARE(bell.history().front().times, 2);
    }

    void aToastCanOfferWhatToDo()
    {
        QWidget host;
        host.resize(800, 500);
        host.show();
        ToastLayer layer(&host, nullptr);
        int adopted = 0;
        layer.post(QStringLiteral("Found: 47"), NoticeKind::Celebration,
                   ToastAction{QStringLiteral("Adopt 47"), [&] { ++adopted; }});
        Toast* toast = layer.toasts().front();
        QVERIFY(toast->button() && toast->button()->isVisible());
        QVERIFY(toast->rect().contains(toast->button()->geometry()));
        QTest::mouseClick(toast->button(), Qt::LeftButton);
        QCOMPARE(adopted, 1);
        QVERIFY(layer.toasts().empty()); // it has done its work
        layer.post(QStringLiteral("plain"));
        QVERIFY(layer.toasts().front()->button() == nullptr);
    }

    void anOfferCanBeWithdrawn()
    {
        QWidget host;
        host.resize(800, 500);
        NotificationBell bell;
        ToastLayer layer(&host, &bell);
        layer.post(QStringLiteral("Found: 49"), NoticeKind::Celebration,
                   ToastAction{QStringLiteral("Adopt 49"), [] {}});
        layer.post(QStringLiteral("saved"));
        layer.withdrawOffers();
        QCOMPARE(layer.toasts().size(), std::size_t{1});
        QCOMPARE(layer.toasts().front()->notice().text, QStringLiteral("saved"));
        QCOMPARE(bell.history().size(), std::size_t{2}); // what was said stays said
    }

    void toastsFadeInWithMotion()
    {
        Settings().setReducedMotion(false);
        QWidget host;
        host.resize(800, 500);
        ToastLayer layer(&host, nullptr);
        layer.post(QStringLiteral("sliding"));
        const int begin = layer.toasts().front()->x();
        QTRY_VERIFY(layer.toasts().front()->x() < begin);
        QTRY_COMPARE(layer.toasts().front()->geometry().right(), 799);
    }

    void statusFollowsThePosition()
    {
        Workbench bench;
        StatusBar bar(bench);
        bar.resize(1440, 30);
        bar.show();
        QCOMPARE(positionText(bench), QStringLiteral("move 0/0 · nonzeros 8 · rest ∈ [4, 8] · total ∈ [4, 8]"));
        const std::vector<Term> moves = strassen();
        // Bounds of interaction.md 2.5.
        for (int i = 0; i < 3; ++i) {
            QVERIFY(bench.playTerm(moves[static_cast<std::size_t>(i)]));
        }
        QCOMPARE(positionText(bench), QStringLiteral("move 3/3 · nonzeros 12 · rest ∈ [4, 6] · total ∈ [7, 9]"));
        QCOMPARE(bar.position(), positionText(bench));
        bench.step(-2);
        QCOMPARE(positionText(bench, true), QStringLiteral("1/3 · nnz 12 · rest ∈ [4, 10] · total ∈ [5, 11]"));
        bench.goToEnd();
        for (std::size_t i = 3; i < 5; ++i) {
            QVERIFY(bench.playTerm(moves[i]));
        }
        QCOMPARE(positionText(bench), QStringLiteral("move 5/5 · nonzeros 8 · rest = 2 · total = 7"));
        for (std::size_t i = 5; i < 7; ++i) {
            QVERIFY(bench.playTerm(moves[i]));
        }
        QVERIFY2(bar.position().startsWith(QStringLiteral("move 7/7 · solved with 7 ")), qPrintable(bar.position()));
    }

    /// What engines and proofs know counts here as it does in the evaluation.
    void statusSaysWhatIsProved()
    {
        Workbench bench;
        StatusBar bar(bench);
        std::optional<Bounds> proved;
        bar.setProofs([&] { return proved; });
        QVERIFY(bar.position().contains(QStringLiteral("rest ∈ [4, 8]")));
        proved = Bounds{7, 9};
        bar.showPosition();
        QVERIFY2(bar.position().contains(QStringLiteral("rest ∈ [7, 8] · total ∈ [7, 8]")), qPrintable(bar.position()));
        proved = Bounds{7, 7};
        bar.showPosition();
        QVERIFY(bar.position().contains(QStringLiteral("rest = 7")));
    }

    void statusOutlivesTheNodeItShows()
    {
        Workbench bench;
        StatusBar bar(bench);
        QVERIFY(bench.playTerm(strassen().front()));
        QVERIFY(bench.removeMove(bench.session().current()));
        QCOMPARE(positionText(bench), QStringLiteral("move 0/0 · nonzeros 8 · rest ∈ [4, 8] · total ∈ [4, 8]"));
        bench.undo();
        QVERIFY(bench.deleteBranch(bench.session().line()[1]));
        QVERIFY(bar.position().contains(QStringLiteral("0/0")));
    }

    void statusSaysWhatIsUnderThePointer()
    {
        Workbench bench;
        StatusBar bar(bench);
        QCOMPARE(bar.pointer(), QString());
        Hover hover;
        hover.kind = Hover::Kind::Cell;
        hover.cell = {0, 0, 0};
        bench.setHover(hover);
        QCOMPARE(bar.pointer(), QStringLiteral("a11·b11 → c11: target 1, residual 1"));
        bench.setHover({});
        bench.setPreview(strassen().front(), QStringLiteral("candidate 1"));
        QVERIFY2(bar.pointer().startsWith(QStringLiteral("candidate 1: cancels 2, creates 6, leaves 12 nonzeros")),
                 qPrintable(bar.pointer()));
        bar.showMessage(QStringLiteral("Opens a file"));
        QCOMPARE(bar.pointer(), QStringLiteral("Opens a file"));
    }

    void hoveringMovesNothing()
    {
        Workbench bench;
        StatusBar bar(bench);
        bar.resize(1024, 30);
        bar.show();
        auto* position = bar.findChild<QToolButton*>(QStringLiteral("position"));
        const QRect before = position->geometry();
        Hover hover;
        hover.kind = Hover::Kind::Cell;
        for (int i = 0; i < 4; ++i) {
            hover.cell = {static_cast<decltype(hover.cell.a)>(i), 0, 0};
            bench.setHover(hover);
            QCoreApplication::processEvents();
            QCOMPARE(position->geometry(), before);
        }
        QVERIFY(bar.minimumSizeHint().width() <= 1024);
    }

    void clicksAskForWhatTheyShow()
    {
        Workbench bench;
        StatusBar bar(bench);
        QSignalSpy evaluation(&bar, &StatusBar::evaluationRequested);
        QSignalSpy ring(&bar, &StatusBar::ringMenuRequested);
        QSignalSpy engine(&bar, &StatusBar::engineMenuRequested);
        bar.findChild<QToolButton*>(QStringLiteral("position"))->click();
        bar.findChild<QToolButton*>(QStringLiteral("ring"))->click();
        bar.findChild<EngineChip*>()->click();
        QCOMPARE(evaluation.count(), 1);
        QCOMPARE(ring.count(), 1);
        QCOMPARE(engine.count(), 1);
        QCOMPARE(bar.engine(), bench.engineStateText());
    }

    void longWorkCanBeCancelledOnce()
    {
        Workbench bench;
        StatusBar bar(bench);
        bar.resize(1024, 30);
        bar.show();
        int cancelled = 0;
        bar.beginWork(QStringLiteral("Reading"), [&] { ++cancelled; });
        bar.setProgress(0.4);
        QVERIFY(bar.isWorking());
        QVERIFY(bar.minimumSizeHint().width() <= 1024);
        QToolButton* cancel = nullptr;
        for (QToolButton* button : bar.findChildren<QToolButton*>()) {
            if (button->accessibleName() == QLatin1String("Cancel")) {
                cancel = button;
            }
        }
        QVERIFY(cancel && cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QCOMPARE(cancelled, 1);
        bar.endWork();
        QVERIFY(!bar.isWorking() && !cancel->isVisible());
    }

    void cardsGoOnWhenTheThingIsDone()
    {
        Workbench bench;
        QWidget host;
        host.resize(900, 600);
        HintCards cards(bench, &host);
        QSignalSpy play(&cards, &HintCards::playFirstMoveRequested);
        cards.startIfFirstRun();
        QVERIFY(cards.isRunning());
        QCOMPARE(cards.card(), 0);
        const auto press = [&](const char* text) {
            for (QPushButton* button : cards.findChildren<QPushButton*>()) {
                if (button->text() == QLatin1String(text)) {
                    button->click();
                    return true;
                }
            }
            return false;
        };
        QVERIFY(press("Next"));
        QCOMPARE(cards.card(), 1);
        QVERIFY(press("Play the first move for me"));
        QCOMPARE(play.count(), 1);
        QVERIFY(bench.playTerm(strassen().front()));
        QCOMPARE(cards.card(), 2);
        bool told = false;
        for (const QLabel* label : cards.findChildren<QLabel*>()) {
            told = told || (label->text().contains(QStringLiteral("8 to 12")) &&
                            label->text().contains(QStringLiteral("[5, 11]")));
        }
        QVERIFY(told);
        bench.undo();
        QCOMPARE(cards.card(), 3);
        QSignalSpy finished(&cards, &HintCards::finished);
        QVERIFY(press("Done"));
        QCOMPARE(finished.count(), 1);
        QVERIFY(!cards.isRunning());
        QVERIFY(Settings().hintsDone());
    }

    void aMoveOnTheFirstCardCountsAsTheSecond()
    {
        Workbench bench;
        QWidget host;
        host.resize(900, 600);
        HintCards cards(bench, &host);
        cards.restart();
        QVERIFY(bench.playTerm(strassen().front()));
        QCOMPARE(cards.card(), 2);
    }

    void dismissedCardsStayAwayUntilAskedFor()
    {
        Workbench bench;
        QWidget host;
        host.resize(900, 600);
        {
            HintCards cards(bench, &host);
            cards.startIfFirstRun();
            cards.findChild<QToolButton*>()->click();
            QVERIFY(!cards.isRunning());
        }
        HintCards cards(bench, &host);
        cards.startIfFirstRun();
        QVERIFY(!cards.isRunning());
        cards.restart();
        QVERIFY(cards.isRunning());
        QCOMPARE(cards.card(), 0);
        // They tell of the document they began with.
        bench.setSession(Session(Problem{Target::matrixMultiplication({3, 3, 3}), Ring::Z, 2}));
        QVERIFY(!cards.isRunning());
        QVERIFY(!cards.isVisibleTo(&host));
    }

    void droppedFilesArriveAndOtherThingsDoNot()
    {
        QWidget window;
        window.resize(400, 300);
        DropOverlay overlay(&window);
        QSignalSpy dropped(&overlay, &DropOverlay::dropped);
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(QStringLiteral("/data/strassen.exp"))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(!overlay.isHidden());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QVERIFY(overlay.isHidden());
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped[0][0].toStringList(), QStringList{QStringLiteral("/data/strassen.exp")});
        QMimeData web;
        web.setUrls({QUrl(QStringLiteral("https://example.org/x"))});
        QCOMPARE(DropOverlay::filesOf(&web), QStringList());
    }

private:
    std::unique_ptr<OwnSettings> m_settings;
};

QTEST_MAIN(TestChromeMessages)
#include "tst_chrome_messages.moc"
