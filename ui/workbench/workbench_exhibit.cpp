// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/workbench.h"

namespace rankfall {

std::shared_ptr<const Snapshot> Exhibit::picture(Position position)
{
    static NodeId next = kNoNode;
    const Bounds bounds = boundsOf(position.residual(), position.ring());
    const int rank = position.rank();
    Snapshot snapshot{--next, std::move(position), bounds, {}, {}, std::nullopt, {}};
    snapshot.termNodes.assign(static_cast<std::size_t>(rank), kNoNode);
    for (int i = 1; i <= rank; ++i) {
        snapshot.termNames.push_back("M" + std::to_string(i));
    }
    if (rank > 0) {
        snapshot.lastTerm = snapshot.position.term(rank - 1);
        snapshot.moveName = snapshot.termNames.back();
    }
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

void Workbench::setExhibit(std::optional<Exhibit> exhibit)
{
    if (exhibit && (!exhibit->snapshot || exhibit->snapshot->position.target().shape() != target().shape())) {
        exhibit.reset();
    }
    if (!exhibit && !m_exhibit) {
        return;
    }
    if (exhibit && m_hover.kind == Hover::Kind::Term) {
        setHover({});
    }
    m_exhibit = std::move(exhibit);
    translatePreview();
    Q_EMIT picturedChanged();
}

void Workbench::translatePreview()
{
    m_exhibitPreview.reset();
    if (!m_exhibit || !m_exhibit->translated || !m_preview) {
        return;
    }
    const Position& shown = m_exhibit->snapshot->position;
    const std::optional<Term> term = m_exhibit->translated(m_preview->term);
    if (term && !term->isZero() && term->shape() == shown.target().shape()) {
        m_exhibitPreview =
            Preview{*term, m_preview->label, effectOf(shown.residual(), *term, shown.ring()), m_preview->bounds};
    }
}

} // namespace rankfall
