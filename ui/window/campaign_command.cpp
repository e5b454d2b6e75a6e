// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/campaign_command.h"

#include "core/game/rewrites.h"
#include "core/io/open.h"
#include "ui/window/campaign_dialog.h"
#include "ui/window/documents.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/workbench.h"

namespace rankfall {

namespace {

/// The scheme of a file as one move at the current position. Errors: it is about something else.
Expected<Move> adoption(const std::string& file, const Position& position)
{
    const auto opened = openFile(file, position.problem().target);
    if (!opened) {
        return tl::unexpected<Error>(opened.error());
    }
    const auto* list = std::get_if<SchemeList>(&*opened);
    const auto member = list && list->size() > 0 ? list->member(0) : fail("The file does not hold a scheme", file);
    if (!member) {
        return tl::unexpected<Error>(member.error());
    }
    const SettledScheme found = settle(*member, position.ring());
    if (!found.verdict.exact || !(found.scheme.target->tensor() == position.target().tensor())) {
        return fail("The scheme is not one for the session that is open", {},
                    "Open it as a session of its own, or begin one of its tensor and ring");
    }
    const auto terms = termsOf(found.scheme, position.ring());
    if (!terms) {
        return tl::unexpected<Error>(terms.error());
    }
    return moveTo(position, *terms);
}

} // namespace

void openCampaign(Documents& documents, Workbench& workbench, QWidget* window)
{
    const bool isNew = !window->findChild<CampaignDialog*>();
    CampaignDialog* dialog = CampaignDialog::present(window);
    if (isNew) {
        QObject::connect(dialog, &CampaignDialog::openRequested, window,
                         [&documents](const QString& file) { documents.openPath(file); });
        QObject::connect(dialog, &CampaignDialog::adoptRequested, window, [&workbench](const QString& file) {
            const auto move = adoption(file.toStdString(), workbench.position());
            if (!move) {
                Q_EMIT workbench.message(errorText(move.error()));
            } else if (*move == Move{}) {
                Q_EMIT workbench.message(CampaignDialog::tr("The position is that scheme already"));
            } else {
                workbench.play(*move);
            }
        });
    }
}

} // namespace rankfall
