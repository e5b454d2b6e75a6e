// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/actions.h"
#include "ui/chrome/settings.h"
#include "ui/panels/cell_panel.h"
#include "ui/panels/formulas_panel.h"
#include "ui/theme/theme.h"
#include "ui/viewport/viewport.h"
#include "ui/views/matrices_view.h"
#include "ui/views/sheet_view.h"
#include "ui/window/main_window.h"
#include "ui/workbench/core_text.h"

#include <QApplication>
#include <QDockWidget>
#include <QPixmap>

namespace rankfall {

namespace {

/// What is left of a position modulo 2 when its terms are taken as they stand over the integers: cells that are even,
/// but not zero, once it is solved modulo 2. A look at something else, that the next step or Esc ends.
void toggleIntegerResidual(Workbench& workbench)
{
    const QString key = QStringLiteral("integers");
    if (workbench.exhibit() && workbench.exhibit()->key == key) {
        workbench.setExhibit(std::nullopt);
        return;
    }
    const Position& position = workbench.position();
    if (modulusOf(position.ring()) == 0) {
        Q_EMIT workbench.message(MainWindow::tr("The position is over ℤ already: what you see is what is missing"),
                                 MessageKind::Note);
        return;
    }
    auto overIntegers = Position::of({position.problem().target, Ring::Z, 2},
                                     std::vector<Term>(position.terms().begin(), position.terms().end()));
    if (!overIntegers) {
        Q_EMIT workbench.message(errorText(overIntegers.error()), MessageKind::Refusal);
        return;
    }
    const int cells = overIntegers->nonzeros();
    if (cells == 0) {
        Q_EMIT workbench.message(MainWindow::tr("These terms hold over ℤ as they stand"), MessageKind::Success);
        return;
    }
    const QString title =
        position.isSolved()
            ? position.ring() == Ring::Z2
                  ? MainWindow::tr("Solved modulo 2 only: over ℤ %n cell(s) are even, but not zero", nullptr, cells)
                  : MainWindow::tr("Solved modulo %1 only: over ℤ %n cell(s) are multiples of it, but not zero",
                                   nullptr, cells)
                        .arg(modulusOf(position.ring()))
            : MainWindow::tr("What is left over ℤ: %n cell(s)", nullptr, cells);
    workbench.setExhibit(Exhibit{key, title, Exhibit::picture(std::move(*overIntegers))});
}

} // namespace

void MainWindow::defineViewCommands()
{
    const QString section = tr("View");
    const auto add = [&](const char* id, const QString& text, QList<QKeySequence> keys, Actions::Scope scope,
                         bool checkable, std::function<void()> run, const char* icon = "") {
        m_actions->add({.id = QLatin1String(id),
                        .section = section,
                        .text = text,
                        .keys = std::move(keys),
                        .scope = scope,
                        .icon = QLatin1String(icon),
                        .checkable = checkable,
                        .run = std::move(run)});
    };
    const auto window = Actions::Scope::Window;
    const auto view = Actions::Scope::View;
    add(
        "view.spatial", tr("&3D"), {QKeySequence(Qt::Key_F5)}, window, true, [this] { setViews(Views::Spatial); },
        "3d");
    add(
        "view.sheet", tr("&Sheet"), {QKeySequence(Qt::Key_F6)}, window, true, [this] { setViews(Views::Sheet); },
        "sheet");
    add(
        "view.both", tr("&Both"), {QKeySequence(Qt::Key_F7)}, window, true, [this] { setViews(Views::Both); }, "both");
    add("view.maximise", tr("&Maximise the view under the mouse"), {QKeySequence(Qt::Key_M)}, view, false, [this] {
        if (m_viewport && m_viewport->underMouse()) {
            m_viewport->toggleMaximised();
        } else {
            setViews(m_views == Views::Both ? (m_sheet->underMouse() || !m_viewport ? Views::Sheet : Views::Spatial)
                                            : Views::Both);
        }
    });
    const auto spatial = [this](void (Viewport::*slot)()) {
        return [this, slot] {
            if (m_viewport) {
                (m_viewport->*slot)();
            }
        };
    };
    const auto key = [](Qt::Key digit) { return QList<QKeySequence>{QKeySequence(Qt::KeypadModifier | digit)}; };
    const auto along = [this](Mode mode) {
        return [this, mode] {
            if (m_viewport) {
                m_viewport->lookAlong(mode);
            }
        };
    };
    add("view.alongA", tr("Look along A"), key(Qt::Key_1), view, false, along(Mode::A));
    add("view.alongB", tr("Look along B"), key(Qt::Key_3), view, false, along(Mode::B));
    add("view.alongC", tr("Look along C"), key(Qt::Key_7), view, false, along(Mode::C));
    add("view.isometric", tr("&Isometric"), key(Qt::Key_9), view, false, spatial(&Viewport::lookIsometric));
    add("view.perspective", tr("&Perspective on or off"), key(Qt::Key_5), view, false,
        spatial(&Viewport::togglePerspective));
    add("view.reset", tr("&Reset camera"), key(Qt::Key_0), view, false, spatial(&Viewport::resetCamera), "fit");
    add("view.undoCamera", tr("&Undo camera"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z)}, window, false,
        spatial(&Viewport::undoCamera));
    add("view.linked", tr("&Link cameras"), {}, window, true, [this] {
        if (m_viewport) {
            m_viewport->setCamerasLinked(!m_viewport->areCamerasLinked());
            Q_EMIT m_workbench.message(m_viewport->areCamerasLinked()
                                           ? tr("The pictures turn together again")
                                           : tr("Each picture turns alone now: View ▸ Camera ▸ Link cameras"),
                                       MessageKind::Aside);
        }
    });
    add("view.shadows", tr("Wall &shadows"), {QKeySequence(Qt::Key_H)}, view, true, [this] {
        if (m_viewport) {
            m_viewport->setShadows(!m_viewport->areShadowsShown());
        }
    });
    add("view.labels", tr("Axis l&abels"), {QKeySequence(Qt::Key_K)}, view, true, [this] {
        if (m_viewport) {
            m_viewport->setLabels(!m_viewport->areLabelsShown());
        }
    });
    const auto showDock = [this](QWidget* content, QWidget* focus) {
        content->parentWidget()->show();
        content->parentWidget()->raise();
        focus->setFocus(Qt::OtherFocusReason);
    };
    add("view.matrices", tr("&U V W: the factors as three matrices"), {QKeySequence(Qt::Key_F8)}, window, false,
        [this, showDock] { showDock(m_matrices, &m_matrices->pane().table()); });
    add("view.cell", tr("&Who touches the cell"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)}, window, false,
        [this, showDock] { showDock(m_cell, m_cell); });
    add("view.sheetShows", tr("Sheet: residual or target"), {QKeySequence(Qt::Key_R)}, view, false, [this] {
        m_sheet->setShown(m_sheet->shown() == SheetShows::Residual ? SheetShows::Target : SheetShows::Residual);
    });
    add("view.overIntegers", tr("Where it misses over &ℤ"), {QKeySequence(Qt::SHIFT | Qt::Key_Z)}, window, false,
        [this] { toggleIntegerResidual(m_workbench); });
    add("view.sliceUp", tr("Previous slice"), {QKeySequence(Qt::Key_PageUp)}, view, false,
        [this] { m_workbench.setActiveSlice(m_workbench.activeSlice() - 1); });
    add("view.sliceDown", tr("Next slice"), {QKeySequence(Qt::Key_PageDown)}, view, false,
        [this] { m_workbench.setActiveSlice(m_workbench.activeSlice() + 1); });
    const auto zoom = [this](double factor) {
        return [this, factor] {
            Settings settings;
            settings.setZoom(factor > 0 ? settings.zoom() * factor : 1.0);
            applySettings();
        };
    };
    add("view.larger", tr("&Larger text"),
        {QKeySequence(Qt::CTRL | Qt::Key_Equal), QKeySequence(Qt::CTRL | Qt::Key_Plus)}, window, false, zoom(1.1),
        "zoom-in");
    add("view.smaller", tr("S&maller text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, window, false, zoom(1 / 1.1),
        "zoom-out");
    add(
        "view.themeDark", tr("&Dark theme"), {}, window, false,
        [this] {
            m_theme.reset();
            Settings().setTheme(Theme::Dark);
            applySettings();
        },
        "moon");
    add(
        "view.themeLight", tr("L&ight theme"), {}, window, false,
        [this] {
            m_theme.reset();
            Settings().setTheme(Theme::Light);
            applySettings();
        },
        "sun");
    add("view.themeSystem", tr("S&ystem theme"), {}, window, false, [this] {
        m_theme.reset();
        Settings().setTheme(Theme::System);
        applySettings();
    });
    const auto formulas = [this](FormulasPanel::Show what) {
        return [this, what] {
            for (QDockWidget* dock : m_docks) {
                if (dock->widget() == m_formulas || dock->isAncestorOf(m_formulas)) {
                    dock->show();
                    dock->raise();
                }
            }
            m_formulas->show(what);
        };
    };
    add("view.sharedSums", tr("The algorithm with s&hared sums"), {}, window, false,
        formulas(FormulasPanel::Show::SharedSums));
    add("view.run", tr("R&un the algorithm on numbers"), {QKeySequence(Qt::CTRL | Qt::Key_R)}, window, false,
        formulas(FormulasPanel::Show::Run));
    add("view.fullScreen", tr("&Full screen"), {QKeySequence(Qt::Key_F11)}, window, true,
        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });

    if (m_viewport) {
        const auto follow = [this] {
            m_actions->find(QStringLiteral("view.linked"))->setChecked(m_viewport->areCamerasLinked());
            m_actions->find(QStringLiteral("view.shadows"))->setChecked(m_viewport->areShadowsShown());
            m_actions->find(QStringLiteral("view.labels"))->setChecked(m_viewport->areLabelsShown());
        };
        connect(m_viewport, &Viewport::optionsChanged, this, follow);
        follow();
    } else {
        for (const char* id :
             {"view.spatial", "view.both", "view.alongA", "view.alongB", "view.alongC", "view.isometric",
              "view.perspective", "view.reset", "view.undoCamera", "view.linked", "view.shadows", "view.labels"}) {
            m_actions->find(QLatin1String(id))->setEnabled(false);
        }
    }
}

} // namespace rankfall
