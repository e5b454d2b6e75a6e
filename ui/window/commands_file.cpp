// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/about_dialog.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/cheat_sheet.h"
#include "ui/chrome/command_palette.h"
#include "ui/chrome/help_dialog.h"
#include "ui/chrome/hint_cards.h"
#include "ui/chrome/preferences_dialog.h"
#include "ui/panels/candidates_panel.h"
#include "ui/panels/factor_editor.h"
#include "ui/panels/flips_panel.h"
#include "ui/panels/learn_panel.h"
#include "ui/panels/measure_dialog.h"
#include "ui/panels/moves_panel.h"
#include "ui/viewport/viewport.h"
#include "ui/views/evaluation_view.h"
#include "ui/views/tree_view.h"
#include "ui/views/walk_view.h"
#include "ui/window/campaign_command.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/window/recipe_dialog.h"
#include "ui/window/tensor_saving.h"
#include "ui/window/tune_dialog.h"

#include <QApplication>
#include <QCursor>

namespace rankfall {

void MainWindow::defineFileCommands()
{
    const QString file = tr("File");
    const auto add = [&](const char* id, const QString& text, QList<QKeySequence> keys, const char* icon,
                         std::function<void()> run) {
        m_actions->add({.id = QLatin1String(id),
                        .section = file,
                        .text = text,
                        .keys = std::move(keys),
                        .icon = QLatin1String(icon),
                        .run = std::move(run)});
    };
    add("file.new", tr("&New tensor…"), {QKeySequence(Qt::CTRL | Qt::Key_N)}, "new",
        [this] { m_documents->newTensor(); });
    add("file.open", tr("&Open…"), {QKeySequence(Qt::CTRL | Qt::Key_O)}, "open", [this] { m_documents->open(); });
    add("file.atlas", tr("A&tlas…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}, "atlas",
        [this] { m_documents->openAtlas(); });
    add("file.campaign", tr("Follow a &campaign…"), {}, "", [this] { openCampaign(*m_documents, m_workbench, this); });
    add("file.save", tr("&Save"), {QKeySequence(Qt::CTRL | Qt::Key_S)}, "save", [this] { m_documents->save(); });
    add("file.saveAs", tr("Save &as…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, "",
        [this] { m_documents->saveAs(); });
    add("file.export", tr("&Export terms…"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, "",
        [this] { m_documents->exportScheme(); });
    add("file.saveTensor", tr("Sa&ve tensor as…"), {}, "", [this] {
        if (const QString path = saveTensor(this, m_workbench.target()); !path.isEmpty()) {
            Q_EMIT m_workbench.message(tr("Saved %1").arg(path));
        }
    });
    add("file.exportCode", tr("Export as co&de…"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E)}, "",
        [this] { m_documents->exportCode(); });
    add("file.measure", tr("&Measure beside Eigen…"), {}, "", [this] {
        auto* dialog = new MeasureDialog(m_workbench.position(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    add("file.tune", tr("Tune by re&ward…"), {}, "", [this] { openTuneDialog(m_workbench, *m_documents, this); });
    add("file.recombine", tr("Recom&bine…"), {}, "", [this] { openRecipeDialog(m_workbench, *m_documents, this); });
    add("file.recover", tr("Recover &unsaved work"), {}, "", [this] {
        if (!m_documents->recover()) {
            Q_EMIT m_workbench.message(tr("There is nothing to recover"));
        }
    });
    add("file.picture", tr("Save &picture…"), {QKeySequence(Qt::Key_F12)}, "camera", [this] { savePicture(); });
    add("file.report", tr("Save &report…"), {}, "", [this] { saveReport(); });
    add("file.film", tr("Save fi&lm…"), {QKeySequence(Qt::SHIFT | Qt::Key_F12)}, "", [this] { saveFilm(); });
    add("file.copyPicture", tr("Cop&y picture"), {QKeySequence(Qt::CTRL | Qt::Key_F12)}, "", [this] { copyPicture(); });
    add("file.quit", tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, "", [this] { close(); });

    const QString help = tr("Help");
    const auto addHelp = [&](const char* id, const QString& text, QList<QKeySequence> keys, const char* icon,
                             std::function<void()> run, Actions::Scope scope = Actions::Scope::Window) {
        m_actions->add({.id = QLatin1String(id),
                        .section = help,
                        .text = text,
                        .keys = std::move(keys),
                        .scope = scope,
                        .icon = QLatin1String(icon),
                        .run = std::move(run)});
    };
    addHelp("help.palette", tr("Search &actions…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}, "search",
            [this] { m_palette->open(); });
    addHelp(
        "help.keys", tr("&Keyboard"), {QKeySequence(Qt::Key_Question), QKeySequence(Qt::SHIFT | Qt::Key_Question)}, "",
        [this] { m_cheatSheet->open(); }, Actions::Scope::View);
    addHelp("help.manual", tr("&Manual"), {QKeySequence(Qt::Key_F1)}, "help",
            [this] { HelpDialog::present(*m_actions, this, helpPageHere()); });
    addHelp("help.hints", tr("&Getting started"), {}, "", [this] { m_hints->restart(); });
    addHelp("help.strassen", tr("Play &Strassen"), {}, "play", [this] {
        if (m_documents->mayReplace()) {
            playStrassen();
        }
    });
    addHelp("help.about", tr("&About Rankfall"), {}, "info",
            [this] { AboutDialog(this, Viewport::rendererName(), Viewport::vtkVersion()).exec(); });
    m_actions->add({.id = QStringLiteral("edit.preferences"),
                    .section = tr("Edit"),
                    .text = tr("&Preferences…"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
                    .icon = QStringLiteral("settings"),
                    .run = [this] {
                        auto* dialog = new PreferencesDialog(*m_actions, this);
                        dialog->setAttribute(Qt::WA_DeleteOnClose);
                        connect(dialog, &PreferencesDialog::changed, this, [this] {
                            m_theme.reset();
                            applySettings();
                        });
                        connect(dialog, &PreferencesDialog::hintsRequested, m_hints, &HintCards::restart);
                        dialog->open();
                    }});
}

} // namespace rankfall
