// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/explorer/gallery.h"

#include "ui/chrome/actions.h"
#include "ui/chrome/command_palette.h"
#include "ui/chrome/spotlight.h"
#include "ui/panels/factor_editor.h"
#include "ui/panels/find_panel.h"
#include "ui/panels/learn_panel.h"
#include "ui/panels/lesson_editor.h"
#include "ui/theme/theme.h"
#include "ui/views/flip_map_view.h"
#include "ui/views/numeric_view.h"
#include "ui/views/search_tree_canvas.h"
#include "ui/views/search_view.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/window/presentation.h"
#include "ui/window/tune_dialog.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <vector>

namespace rankfall {

namespace {

constexpr int kMostSearches = 6;
constexpr int kSearch = 3000;  // milliseconds of thinking that make a picture of it
constexpr int kPatience = 700; // milliseconds that a window has for its animations and its workers
constexpr int kTuningSteps = 4000;

void wait(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

class Photographer {
public:
    Photographer(QString prefix, QSize size, Theme theme, const QString& source)
        : m_prefix(std::move(prefix))
        , m_window(WindowOptions{
              .autosaveFolder = m_scratch.path(), .rememberLayout = false, .hints = false, .theme = theme})
    {
        m_window.resize(size);
        m_window.show();
        m_window.begin(source);
        m_window.workbench().goToEnd();
        m_window.workbench().step(-2);
        m_window.settle();
        wait(kPatience);
    }

    Expected<int> all()
    {
        for (const char* layout : {"explore", "inspect", "teach", "present"}) {
            m_window.applyLayout(QLatin1String(layout));
            take(QStringLiteral("layout-") + QLatin1String(layout));
        }
        m_window.applyLayout(QStringLiteral("explore"));
        takeCover();
        for (auto* dock : m_window.findChildren<QDockWidget*>()) {
            const bool was = dock->isVisible();
            if (dock->objectName() == QLatin1String("symmetry")) {
                m_window.workbench().goToEnd(); // only complete decompositions have some
            }
            if (dock->objectName() == QLatin1String("compare")) {
                m_window.actions().find(QStringLiteral("tree.pin"))->trigger();
                m_window.workbench().step(-2);
            }
            if (dock->objectName() == QLatin1String("find")) {
                m_window.findChild<FindPanel*>()->ask(QStringLiteral("bound<3 or type:2,2,2"));
            }
            dock->show();
            dock->raise();
            if (dock->objectName() == QLatin1String("search")) {
                takeSearch();
            }
            if (dock->objectName() == QLatin1String("leastSquares")) {
                takeFit();
            }
            take(QStringLiteral("dock-") + dock->objectName());
            dock->setVisible(was);
            m_window.actions().find(QStringLiteral("tree.unpin"))->trigger();
            m_window.findChild<FindPanel*>()->ask({});
        }
        photographTalk();
        m_window.applyLayout(QStringLiteral("explore"));
        m_window.workbench().goToStart();
        m_window.actions().find(QStringLiteral("play.race"))->trigger();
        m_window.actions().find(QStringLiteral("play.hint"))->trigger();
        take(QStringLiteral("play-race"));
        m_window.actions().find(QStringLiteral("play.end"))->trigger();
        m_window.workbench().goToEnd(); // several dialogs want a complete algorithm
        for (const auto& spec : m_window.actions().all()) {
            QAction* action = m_window.actions().find(spec.id);
            if (spec.id == QLatin1String("engine.prove")) {
                m_window.workbench().goToStart(); // of what is solved there is nothing to prove
            } else {
                m_window.workbench().goToEnd();
            }
            if (spec.text.endsWith(QChar(0x2026)) && action->isEnabled()) {
                photographDialog(spec.id, action);
                if (auto* palette = m_window.findChild<CommandPalette*>()) {
                    palette->hide(); // it is one of them, and would lie behind the others
                }
            }
        }
        takeMistake();
        takeLearning();
        if (!m_broken.isEmpty()) {
            return fail("A picture could not be written", m_broken.toStdString(),
                        "Check that the folder can be written");
        }
        return m_count;
    }

private:
    void take(const QString& name, QWidget* front = nullptr)
    {
        m_window.settle();
        wait(kPatience);
        QPixmap picture = m_window.grab();
        if (front != nullptr) {
            QPainter painter(&picture);
            painter.fillRect(picture.rect(), QColor(0, 0, 0, 110));
            const QPixmap shown = front->grab();
            painter.drawPixmap((picture.width() - shown.width()) / 2, (picture.height() - shown.height()) / 2, shown);
        }
        const QString path = m_prefix + name + QStringLiteral(".png");
        ++m_count;
        if (!picture.save(path)) {
            m_broken = path;
        }
    }

    /// Two pinned cells of the residual, and the move that covers them best.
    void takeCover()
    {
        Workbench& bench = m_window.workbench();
        bench.goToStart();
        int nth = 0;
        bench.position().residual().forEachNonzero([&](Cell cell, std::int32_t) {
            if (nth++ < 2) {
                bench.togglePin(cell, true);
            }
        });
        m_window.actions().find(QStringLiteral("move.cover"))->trigger();
        take(QStringLiteral("move-cover"));
        bench.clearPins();
        const Shape shape = bench.target().shape();
        m_window.factorEditor()->setTerm({Factor(shape.a), Factor(shape.b), Factor(shape.c)});
        bench.goToEnd();
        bench.step(-2);
    }

    /// A line that an engine has been asked about, with a move that helps nothing two moves before its end.
    void takeMistake()
    {
        m_window.applyLayout(QStringLiteral("explore"));
        Workbench& bench = m_window.workbench();
        bench.goToEnd();
        bench.step(-2);
        const auto target = bench.target().schoolbook();
        if (target.empty() || !bench.playTerm(target.front())) {
            return;
        }
        bench.setEngineKey(QStringLiteral("greedy"));
        bench.setBudget({0.2, {}, {}});
        m_window.actions().find(QStringLiteral("engine.analyseLine"))->trigger();
        wait(200 * static_cast<int>(bench.linePoints().size()) + 1500);
        take(QStringLiteral("mistake-and-kept-analysis"));
    }

    /// A talk fills the screen; here it keeps the size of the other pictures.
    void photographTalk()
    {
        Presentation& talk = *m_window.presentation();
        const QSize size = m_window.size();
        talk.start();
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowFullScreen);
        m_window.resize(size);
        take(QStringLiteral("talk"));
        talk.spotlight()->setMode(Spotlight::Mode::Spot);
        talk.spotlight()->pointAt(QPointF(size.width() * 0.5, size.height() * 0.35));
        take(QStringLiteral("talk-spotlight"));
        talk.end();
        m_window.resize(size);
    }

    /// A lesson in the editor, and the map of the flips where it is one. Last, because they replace the document.
    void takeLearning()
    {
        m_window.applyLayout(QStringLiteral("explore"));
        m_window.learn()->player()->setKeepsProgress(false);
        m_window.learn()->player()->setMayReplace([] { return true; });
        m_window.learn()->setLanguage(QStringLiteral("en"));
        if (m_window.learn()->open(QStringLiteral("strassen"))) {
            m_window.learn()->player()->goTo(5);
            m_window.actions().find(QStringLiteral("learn.editCopy"))->trigger();
            (void)m_window.lessonEditor()->check();
            take(QStringLiteral("lesson-editor"));
            m_window.lessonEditor()->findChild<QTabWidget*>(QStringLiteral("editorTabs"))->setCurrentIndex(1);
            take(QStringLiteral("lesson-editor-question"));
        }
        m_window.applyLayout(QStringLiteral("explore"));
        m_window.actions().find(QStringLiteral("learn.flipMap"))->trigger();
        auto* map = m_window.findChild<FlipMapView*>();
        for (int i = 0; i < 20 && !map->isReady(); ++i) {
            wait(kPatience);
        }
        map->findChild<QPushButton*>(QStringLiteral("mapBegin"))->click();
        auto* way = map->findChild<QPushButton*>(QStringLiteral("mapWay"));
        auto* next = map->findChild<QPushButton*>(QStringLiteral("mapNext"));
        way->setChecked(true);
        next->click();
        next->click();
        take(QStringLiteral("flip-map"));
    }

    /// The start thought about by the agent, which is the one to search a tree.
    void takeSearch()
    {
        Workbench& workbench = m_window.workbench();
        const NodeId before = workbench.session().current();
        const QString engine = workbench.engineKey();
        workbench.goToStart();
        workbench.setEngineKey(QStringLiteral("agent"));
        workbench.startThinking();
        m_window.search()->setPage(SearchView::Page::Tree);
        for (int i = 0; i < kMostSearches && m_window.search()->tree()->tree() == nullptr; ++i) {
            wait(kSearch); // it begins with a beam, which takes its time on a busy machine
        }
        workbench.stopThinking();
        take(QStringLiteral("dock-search-tree"));
        m_window.search()->setPage(SearchView::Page::Candidates);
        take(QStringLiteral("dock-search-candidates"));
        workbench.setEngineKey(engine);
        workbench.goTo(before);
    }

    /// The start fitted by least squares.
    void takeFit()
    {
        Workbench& workbench = m_window.workbench();
        const NodeId before = workbench.session().current();
        const QString engine = workbench.engineKey();
        workbench.goToStart();
        auto* view = m_window.findChild<NumericView*>();
        view->toggle();
        wait(kSearch);
        workbench.stopThinking();
        take(QStringLiteral("dock-leastSquares-fit"));
        workbench.setEngineKey(engine);
        workbench.goTo(before);
    }

    /// A command may open a dialog and come back, or stay in it until it is closed.
    void photographDialog(const QString& id, QAction* action)
    {
        QTimer eye;
        bool taken = false;
        bool isLooking = false;
        const auto look = [&] {
            if (isLooking) { // it waits for a dialog
                return;
            }
            isLooking = true;
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                if (widget == &m_window || !widget->isVisible() || !qobject_cast<QDialog*>(widget)) {
                    continue;
                }
                if (!taken && !qobject_cast<QFileDialog*>(widget)) {
                    taken = true;
                    if (auto* tune = qobject_cast<TuneDialog*>(widget)) {
                        tune->setSteps(kTuningSteps);
                        tune->start();
                        while (tune->isRunning()) {
                            wait(kPatience);
                        }
                    }
                    take(QStringLiteral("dialog-") + QString(id).replace(QLatin1Char('.'), QLatin1Char('-')), widget);
                }
                qobject_cast<QDialog*>(widget)->reject();
            }
            isLooking = false;
        };
        eye.setInterval(250);
        QObject::connect(&eye, &QTimer::timeout, look);
        eye.start();
        action->trigger();
        wait(600);
        eye.stop();
    }

    QTemporaryDir m_scratch;
    QString m_prefix;
    MainWindow m_window;
    int m_count = 0;
    QString m_broken;
};

} // namespace

Expected<void> drawGallery(QApplication& app, const QString& directory, const QString& source, QSize onlySize,
                           std::optional<Theme> onlyTheme)
{
    if (!QDir().mkpath(directory)) {
        return fail("The folder could not be made", directory.toStdString(), "Choose another one");
    }
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    int count = 0;
    std::vector<QSize> sizes{QSize(1440, 900), QSize(1024, 680)};
    if (onlySize.isValid()) {
        sizes = {onlySize};
    }
    for (const QSize size : sizes) {
        for (const bool dark : {true, false}) {
            const Theme theme = dark ? Theme::Dark : Theme::Light;
            if (onlyTheme && theme != *onlyTheme) {
                continue;
            }
            applyTheme(app, theme);
            const QString prefix = QStringLiteral("%1x%2-%3-")
                                       .arg(size.width())
                                       .arg(size.height())
                                       .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"));
            Photographer photographer(QDir(directory).filePath(prefix), size, theme, source);
            const auto taken = photographer.all();
            if (!taken) {
                return tl::unexpected(taken.error());
            }
            count += *taken;
        }
    }
    std::printf("%d pictures in %s\n", count, directory.toUtf8().constData());
    return {};
}

} // namespace rankfall
