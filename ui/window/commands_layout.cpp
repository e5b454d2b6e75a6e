// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Layouts of the docks, those of the program and the user's own; sizes, contrast, and what the settings say of them.
#include "ui/chrome/actions.h"
#include "ui/chrome/settings.h"
#include "ui/theme/high_contrast.h"
#include "ui/viewport/viewport.h"
#include "ui/window/layouts.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QInputDialog>
#include <QMenu>

namespace rankfall {

void MainWindow::defineLayoutCommands()
{
    const auto add = [this](const char* id, const QString& text, const QString& help, std::function<void()> run,
                            QList<QKeySequence> keys = {}, bool checkable = false) {
        m_actions->add({.id = QLatin1String(id),
                        .section = QLatin1String(id).startsWith(QLatin1String("layout")) ? tr("Layout") : tr("View"),
                        .text = text,
                        .keys = std::move(keys),
                        .checkable = checkable,
                        .help = help,
                        .run = std::move(run)});
    };
    const auto layout = [&](const char* id, const QString& text, const char* name, const QString& help) {
        add(id, text, help, [this, name = QLatin1String(name)] { applyLayout(name); });
    };
    layout("layout.explore", tr("&Explore"), "explore", tr("Moves, pictures, factor editor and candidates"));
    layout("layout.inspect", tr("&Inspect"), "inspect", tr("What a decomposition is: formulas, matrices, properties"));
    layout("layout.teach", tr("&Teach"), "teach", tr("Pictures, comment and legend"));
    layout("layout.present", tr("&Present"), "present", tr("The pictures alone, with a lesson beside them"));
    layout("layout.reset", tr("&Reset layout"), "explore", tr("The docks as they were at first"));
    add("layout.save", tr("&Save this layout…"), tr("Gives the arrangement of the docks a name"), [this] {
        bool wanted = false;
        const QString name =
            QInputDialog::getText(this, tr("Save layout"), tr("Name of the layout:"), QLineEdit::Normal, {}, &wanted);
        if (wanted && !storeLayout(name, {saveState(), static_cast<int>(m_views)})) {
            Q_EMIT m_workbench.message(tr("A layout needs a name that none of the program's has"),
                                       MessageKind::Refusal);
        }
    });
    add("layout.delete", tr("&Delete a layout…"), tr("Forgets one of your layouts"), [this] {
        const QStringList names = layoutNames();
        if (names.isEmpty()) {
            Q_EMIT m_workbench.message(tr("There are no layouts of yours yet: Window ▸ Layout ▸ Save this layout"));
            return;
        }
        bool wanted = false;
        const QString name = QInputDialog::getItem(this, tr("Delete layout"), tr("Layout:"), names, 0, false, &wanted);
        if (wanted) {
            forgetLayout(name);
        }
    });
    add(
        "view.highContrast", tr("High &contrast"),
        tr("Black and white with strong colours, dark or light as the theme"),
        [this] {
            Settings settings;
            settings.setHighContrast(!settings.highContrast());
            applySettings();
        },
        {}, true);
    const auto follow = [this] {
        m_actions->find(QStringLiteral("view.highContrast"))->setChecked(isHighContrast());
        m_actions->find(QStringLiteral("view.presentationScale"))->setChecked(isScaledToPresent());
    };
    add(
        "view.presentationScale", tr("Presentation s&cale"),
        tr("All text and controls half as large again, for a projector"),
        [this] { setPresentationScale(!isScaledToPresent()); }, {QKeySequence(Qt::CTRL | Qt::Key_F11)}, true);
    connect(themeWatch(), &ThemeWatch::changed, this, follow);
    follow();
}

void MainWindow::applySettings()
{
    const Settings settings;
    auto* app = qobject_cast<QApplication*>(QApplication::instance());
    setUiZoom(*app, settings.zoom() * m_scale);
    setHighContrast(*app, settings.highContrast());
    const Theme wanted = m_theme.value_or(settings.theme());
    if (currentTheme() != wanted) {
        applyTheme(*app, wanted);
    }
    if (m_viewport) {
        m_viewport->setPictureColours(currentPalette());
        m_viewport->setReducedMotion(settings.reducedMotion());
        m_viewport->setTextScale(settings.zoom() * settings.labelScale() * m_scale);
    }
    setMotionSpeed(settings.motionSpeed());
    if (m_storedEngine != settings.engineKey()) {
        m_storedEngine = settings.engineKey(); // that of the start; one chosen since stays when a colour changes
        m_workbench.setEngineKey(m_storedEngine);
    }
    m_workbench.setLines(settings.lines());
    m_workbench.setBudgetSeconds(settings.budgetSeconds());
}

void MainWindow::setPresentationScale(bool on)
{
    m_scale = on ? 1.5 : 1.0;
    applySettings();
}

void MainWindow::addLayoutMenu(QMenu* menu)
{
    QMenu* layouts = menu->addMenu(tr("&Layout"));
    connect(layouts, &QMenu::aboutToShow, this, [this, layouts] {
        layouts->clear();
        addTo(layouts, {"layout.explore", "layout.inspect", "layout.teach", "layout.present", ""});
        for (const QString& name : layoutNames()) {
            QAction* action = layouts->addAction(QString(name).replace(u'&', QStringLiteral("&&")), this,
                                                 [this, name] { applyLayout(name); });
            action->setStatusTip(tr("A layout of yours"));
        }
        addTo(layouts, {"", "layout.save", "layout.delete"});
    });
}

} // namespace rankfall
