// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/status_text.h"

#include "ui/workbench/workbench.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace rankfall {

namespace {

struct Status {
    Q_DECLARE_TR_FUNCTIONS(rankfall::StatusText)
};

QString range(int low, int high)
{
    return low == high ? QStringLiteral("= %1").arg(low) : QStringLiteral("∈ [%1, %2]").arg(low).arg(high);
}

} // namespace

QString positionText(const Workbench& workbench, bool brief, const std::optional<Bounds>& proved)
{
    const auto snapshot = workbench.snapshot();
    const Session& session = workbench.session();
    // While an edit is being announced the picture may still be of a node that it took away.
    const int at = session.depth(session.contains(snapshot->node) ? snapshot->node : session.current());
    const int last = std::max(at, static_cast<int>(session.line().size()) - 1);
    QStringList parts{brief ? QStringLiteral("%1/%2").arg(at).arg(last) : Status::tr("move %1/%2").arg(at).arg(last)};
    const int rank = snapshot->position.rank();
    if (snapshot->position.isSolved()) {
        const int modulus = modulusOf(workbench.ring());
        parts += modulus == 0 ? Status::tr("solved with %1 multiplications").arg(rank)
                              : Status::tr("solved modulo %2 with %1 multiplications").arg(rank).arg(modulus);
        return parts.join(QStringLiteral(" · "));
    }
    Bounds bounds = snapshot->bounds;
    if (proved && snapshot->position.key() == workbench.position().key()) {
        bounds.lower = std::max(bounds.lower, proved->lower);
        bounds.upper = std::min(bounds.upper, proved->upper);
    }
    parts += (brief ? Status::tr("nnz %1") : Status::tr("nonzeros %1")).arg(snapshot->position.nonzeros());
    parts += Status::tr("rest %1").arg(range(bounds.lower, bounds.upper));
    parts += Status::tr("total %1").arg(range(rank + bounds.lower, rank + bounds.upper));
    return parts.join(QStringLiteral(" · "));
}

QString pointerText(const Workbench& workbench)
{
    const QString sentence = workbench.sentence(workbench.hover());
    if (!sentence.isEmpty() || !workbench.preview()) {
        return sentence;
    }
    const Preview& preview = *workbench.preview();
    QString text = Status::tr("cancels %1, creates %2, leaves %3 nonzeros")
                       .arg(preview.effect.cancels)
                       .arg(preview.effect.creates)
                       .arg(preview.effect.nonzerosAfter);
    if (preview.bounds) {
        text += Status::tr(", rest %1").arg(range(preview.bounds->lower, preview.bounds->upper));
    }
    return preview.label.isEmpty() ? text : preview.label + QStringLiteral(": ") + text;
}

} // namespace rankfall
