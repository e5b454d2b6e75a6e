// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Schemes as documents: those of a file, those of the atlas, and those that are only looked at.
#include "ui/window/atlas_dialog.h"
#include "ui/window/documents.h"
#include "ui/window/member_dialog.h"
#include "ui/window/scheme_facts.h"
#include "ui/window/scheme_window.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/workbench.h"

#include <QFileInfo>

namespace rankfall {

namespace {

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

bool Documents::openList(const SchemeList& list, const QString& path)
{
    std::size_t chosen = 0;
    if (list.size() > 1) {
        MemberDialog dialog(list, QFileInfo(path).fileName(), m_window);
        if (dialog.exec() != QDialog::Accepted) {
            return false;
        }
        chosen = dialog.chosen();
    }
    const auto member = list.member(chosen);
    if (!member) {
        showError(tr("This scheme cannot be read"), member.error());
        return false;
    }
    const SettledScheme settled = settle(*member);
    if (const auto session = sessionOfScheme(settled.scheme, playableRing(settled)); !session) {
        showSchemes(list, chosen, QFileInfo(path).fileName(), fromCore(session.error().message));
    } else if (!openScheme(settled, QFileInfo(path).fileName())) {
        return false;
    }
    remember(path);
    return true;
}

void Documents::openAtlas()
{
    AtlasDialog dialog(Atlas::shipped(), m_window);
    if (const auto format = m_workbench.target().format()) {
        dialog.select(*format, m_workbench.ring());
    }
    if (dialog.exec() == QDialog::Accepted) {
        openAtlas(dialog.chosen());
    }
}

bool Documents::openAtlas(const AtlasMatch& match)
{
    const auto scheme = loadScheme(match);
    auto session = scheme.and_then(
        [&](const Scheme& found) { return sessionOfScheme(found, match.ring == Ring::Z2 ? Ring::Z2 : Ring::Z); });
    if (!session) {
        showError(tr("This scheme cannot be explored"), session.error());
        return false;
    }
    if (!mayReplace()) {
        return false;
    }
    m_workbench.setSession(std::move(*session));
    Q_EMIT opened(tr("From the atlas: %1 in %2 multiplications, exact over %3.")
                      .arg(utf8(scheme->target->name()))
                      .arg(scheme->rank())
                      .arg(utf8(ringSymbol(match.ring))));
    return true;
}

bool Documents::openScheme(const SettledScheme& scheme, const QString& from)
{
    auto session = sessionOfScheme(scheme.scheme, playableRing(scheme));
    if (!session) {
        showSchemes(SchemeList({}, {scheme.scheme, false}), 0, from, fromCore(session.error().message));
        return true;
    }
    if (!mayReplace()) {
        return false;
    }
    m_workbench.setSession(std::move(*session));
    Q_EMIT opened(from + QStringLiteral(": ") + schemeSummary(scheme));
    return true;
}

void Documents::showSchemes(SchemeList list, std::size_t first, const QString& source, const QString& why)
{
    auto* window = new SchemeWindow(std::move(list), first, source, why, m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &SchemeWindow::exploreRequested, this, [this, window](const SettledScheme& scheme) {
        if (openScheme(scheme, window->source())) {
            window->close();
        }
    });
    window->show();
}

} // namespace rankfall
