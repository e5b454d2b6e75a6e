// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/cell_filter.h"

#include "ui/workbench/workbench.h"

namespace rankfall {

Section::Section(Workbench& workbench)
    : QObject(&workbench)
{
    connect(&workbench, &Workbench::documentReplaced, this, [this] { set({}); });
}

Section& Section::of(const Workbench& workbench)
{
    if (auto* made = workbench.findChild<Section*>(QString(), Qt::FindDirectChildrenOnly)) {
        return *made;
    }
    // Looking at less of a document changes nothing in it: views have a const workbench and may ask all the same.
    return *new Section(const_cast<Workbench&>(workbench));
}

void Section::set(CellFilter filter)
{
    if (filter != m_filter) {
        m_filter = std::move(filter);
        Q_EMIT changed();
    }
}

} // namespace rankfall
