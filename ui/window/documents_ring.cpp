// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/ring_change.h"
#include "ui/window/documents.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/workbench.h"

#include <QInputDialog>

namespace rankfall {

namespace {

QString symbolOf(Ring ring)
{
    return QString::fromUtf8(ringSymbol(ring).data());
}

} // namespace

void Documents::changeRing(Ring ring)
{
    const Session& old = m_workbench.session();
    const Ring before = old.problem().ring;
    if (before == ring || !mayReplace()) {
        return;
    }
    auto changed = inRing(old, ring); // the whole tree, and nodes keep their ids
    if (!changed) {
        showError(tr("The moves have no meaning in the other ring"), changed.error());
        return;
    }
    NodeId end = old.line().back();
    const bool wasSolved = old.position(end).isSolved();
    while (!changed->session.contains(end)) {
        end = old.node(end).parent;
    }
    const bool solved = changed->session.position(end).isSolved();
    const int dropped = changed->dropped;
    m_workbench.setSession(std::move(changed->session));
    QString text = tr("Now over %1.").arg(symbolOf(ring));
    if (wasSolved && !solved) {
        text += tr(" The line no longer ends at zero: it holds only over %1.").arg(symbolOf(before));
    }
    if (dropped > 0) {
        text += tr(" %n moves have no meaning here and were left out.", nullptr, dropped);
    }
    Q_EMIT opened(text);
}

void Documents::askForPrime()
{
    const int modulus = modulusOf(m_workbench.ring());
    bool chosen = false;
    const int value =
        QInputDialog::getInt(m_window, tr("Compute modulo a prime"), tr("A prime of at most %1:").arg(kLargestModulus),
                             modulus > 0 ? modulus : 17, 2, kLargestModulus, 1, &chosen);
    if (!chosen) {
        return;
    }
    const auto ring = parseRing("z" + std::to_string(value));
    if (!ring) {
        showError(tr("There is no such field"),
                  Error{tr("%1 is not a prime").arg(value).toStdString(),
                        {},
                        tr("Give 2, 3, 5, 7, … up to %1").arg(kLargestModulus).toStdString()});
        return;
    }
    changeRing(*ring);
}

} // namespace rankfall
