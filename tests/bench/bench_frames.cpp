// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
//
// The window under load: orbiting the 4x4x4 product at 900×700 with the mouse while three engines think, each on a
// thread of its own. Run it under a (virtual) X display; LIBGL_ALWAYS_SOFTWARE=1 measures the software renderer.
//
//   orbit      moves as fast as they are drawn: frames a second. Target: 30.
//   pointer    60 moves a second, as a mouse sends them: from the event being posted to its frame being on the screen,
//              the median and the 95th of a hundred. Target: 50 ms.
//   space      the longest time that the event loop does not turn after Space. Target: 50 ms.

#include "core/engine/engine.h"
#include "ui/panels/candidates_panel.h"
#include "ui/theme/theme.h"
#include "ui/viewport/viewport.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/workbench/companions.h"

#include <QApplication>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QOpenGLWidget>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <memory>

using namespace rankfall;

namespace {

constexpr QSize kScene(900, 700);
constexpr int kMouse = 16; // ms between the moves of a mouse

/// What goes on thinking about 4x4x4 until it is stopped.
const QStringList kThinkers{QStringLiteral("flipgraph"), QStringLiteral("search"), QStringLiteral("backplay")};

/// A whole window whose pictures are kScene large, and a hand that drags in them.
class Stage {
public:
    Stage()
        : m_window(WindowOptions{
              .autosaveFolder = m_folder.path(), .rememberLayout = false, .hints = false, .theme = Theme::Dark})
    {
        m_window.documents().openSource(QStringLiteral("4x4x4"));
        for (auto* dock : m_window.findChildren<QDockWidget*>()) {
            dock->hide();
        }
        m_window.show();
        m_window.settle();
        m_window.setViews(MainWindow::Views::Spatial);
        m_window.viewport()->setFixedSize(kScene);
        m_window.resize(m_window.minimumSizeHint()); // just large enough
        m_window.settle();
        m_surface = m_window.viewport()->findChild<QOpenGLWidget*>();
        QObject::connect(m_surface, &QOpenGLWidget::frameSwapped, m_surface, [this] { ++m_shown; });
    }

    static Stage& shared() { return *s_shared; }

    static inline std::unique_ptr<Stage> s_shared; ///< opened and closed by main()

    /// None: silence.
    void think(const QStringList& engines)
    {
        Workbench& bench = m_window.workbench();
        bench.stopThinking();
        // Backplay improves terms that there are.
        while (bench.position().rank() == 0 && !m_isDealt) {
            m_isDealt = true;
            for (int i = 0; i < 4; ++i) {
                Term term{Factor(16), Factor(16), Factor(16)};
                term.u.set(i, 1);
                term.v.set(4 * i, 1);
                term.w.set(0, 1);
                bench.playTerm(term);
            }
        }
        m_window.candidates()->companions().setKeys(engines.mid(1));
        if (!engines.isEmpty()) {
            bench.setEngineKey(engines.front());
            bench.startThinking();
        }
        wait(600);
    }

    int thinking() const
    {
        int count = const_cast<Stage*>(this)->m_window.workbench().engineState() == EngineState::Thinking ? 1 : 0;
        for (const auto& analysis : m_window.candidates()->companions().analyses()) {
            count += analysis->status == AnalysisStatus::Running ? 1 : 0;
        }
        return count;
    }

    void maximise(std::optional<Pane> pane)
    {
        m_window.viewport()->setMaximised(pane);
        wait(100);
    }

    void press(bool down)
    {
        m_at = QPointF(kScene.width() / 2.0, kScene.height() / 2.0);
        send(down ? QEvent::MouseButtonPress : QEvent::MouseButtonRelease);
        for (int i = 0; down && i < 3; ++i) {
            move(); // a drag begins some pixels on
        }
        wait(100);
    }

    /// The next move of the drag, posted as the window system would.
    void move()
    {
        m_turn += 1;
        m_at += QPointF(m_turn % 80 < 40 ? 7 : -7, m_turn % 20 < 10 ? 2 : -2);
        send(QEvent::MouseMove);
    }

    /// ms from posting a move until a frame that has seen it is on the screen.
    double moveAndSee()
    {
        QElapsedTimer clock;
        clock.start();
        const int before = m_shown;
        QTimer tooLong; // so that waiting for events ends
        tooLong.start(1000);
        move();
        while (m_shown == before && clock.elapsed() < 1000) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }

    /// ms that the last frame took to draw; what is left of a time is Qt's: putting the window together, showing it.
    double drawing() const { return m_window.viewport()->lastFrameMilliseconds(); }

    static void wait(int milliseconds)
    {
        QElapsedTimer clock;
        clock.start();
        QTimer tick; // so that waiting for events ends
        tick.start(2);
        while (clock.elapsed() < milliseconds) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }

    /// The longest time without a turn of the event loop while thinking begins, in ms.
    double gapAtStart()
    {
        m_window.workbench().stopThinking();
        wait(300);
        QElapsedTimer clock;
        double longest = 0;
        QTimer tick;
        tick.setTimerType(Qt::PreciseTimer);
        QObject::connect(&tick, &QTimer::timeout, &tick, [&] {
            longest = std::max(longest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
            clock.start();
        });
        clock.start();
        tick.start(2);
        m_window.workbench().startThinking();
        wait(400);
        return longest;
    }

private:
    void send(QEvent::Type type)
    {
        Viewport* view = m_window.viewport();
        const Qt::MouseButtons down = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QCoreApplication::postEvent(view, new QMouseEvent(type, m_at, view->mapToGlobal(m_at),
                                                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                                                          down, Qt::NoModifier));
    }

    QTemporaryDir m_folder;
    MainWindow m_window;
    QOpenGLWidget* m_surface = nullptr;
    QPointF m_at;
    int m_turn = 0;
    int m_shown = 0;
    bool m_isDealt = false;
};

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void report(benchmark::State& state, const std::vector<double>& times)
{
    state.counters["median_ms"] = quantile(times, 0.5);
    state.counters["p95_ms"] = quantile(times, 0.95);
    state.counters["worst_ms"] = quantile(times, 1);
    state.counters["thinking"] = Stage::shared().thinking();
}

void orbit(benchmark::State& state, int engines, bool isOnePane)
{
    Stage& stage = Stage::shared();
    stage.maximise(isOnePane ? std::optional(Pane::Residual) : std::nullopt);
    stage.think(kThinkers.mid(0, engines));
    stage.press(true);
    std::vector<double> times;
    std::vector<double> drawing;
    for (auto _ : state) {
        times.push_back(stage.moveAndSee());
        drawing.push_back(stage.drawing());
    }
    stage.press(false);
    report(state, times);
    state.counters["drawing_ms"] = quantile(drawing, 0.5);
    state.counters["fps"] = benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    stage.think({});
}

void pointer(benchmark::State& state, int engines, bool isOnePane)
{
    Stage& stage = Stage::shared();
    stage.maximise(isOnePane ? std::optional(Pane::Residual) : std::nullopt);
    stage.think(kThinkers.mid(0, engines));
    stage.press(true);
    std::vector<double> times;
    for (auto _ : state) {
        const double took = stage.moveAndSee();
        times.push_back(took);
        state.SetIterationTime(took / 1000);
        if (took < kMouse) {
            Stage::wait(kMouse - static_cast<int>(took));
        }
    }
    stage.press(false);
    report(state, times);
    stage.think({});
}

void space(benchmark::State& state, int engines)
{
    Stage& stage = Stage::shared();
    stage.think(kThinkers.mid(0, engines));
    std::vector<double> gaps;
    for (auto _ : state) {
        gaps.push_back(stage.gapAtStart());
        state.SetIterationTime(gaps.back() / 1000);
    }
    report(state, gaps);
    stage.think({});
}

} // namespace

#define RANKFALL_FRAMES(name, engines, isOnePane)                                                                      \
    BENCHMARK_CAPTURE(orbit, name, engines, isOnePane)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(150); \
    BENCHMARK_CAPTURE(pointer, name, engines, isOnePane)                                                               \
        ->Unit(benchmark::kMillisecond)                                                                                \
        ->UseManualTime()                                                                                              \
        ->Iterations(100)

RANKFALL_FRAMES(alone, 0, false);
RANKFALL_FRAMES(one_engine, 1, false);
RANKFALL_FRAMES(three_engines, 3, false);
RANKFALL_FRAMES(three_engines_one_pane, 3, true);
BENCHMARK_CAPTURE(space, three_engines, 3)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(8);

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY")) {
        std::fprintf(stderr, "Drawing needs an X display: run this through xvfb-run.\n");
        return EXIT_FAILURE;
    }
    Viewport::prepareOpenGL();
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("rankfall-bench"));
    QApplication::setApplicationName(QStringLiteral("frames"));
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    applyTheme(app, Theme::Dark);
    QString reason;
    if (!Viewport::isAvailable(&reason)) {
        std::fprintf(stderr, "There is no OpenGL here: %s\n", qPrintable(reason));
        return EXIT_FAILURE;
    }
    std::printf("Renderer: %s\n", qPrintable(Viewport::rendererName()));
    benchmark::Initialize(&argc, argv);
    Stage::s_shared = std::make_unique<Stage>();
    benchmark::RunSpecifiedBenchmarks();
    Stage::s_shared.reset();
    return EXIT_SUCCESS;
}
