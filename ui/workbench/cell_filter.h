// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"
#include "core/tensor/tensor.h"

#include <QObject>

#include <algorithm>
#include <array>
#include <set>

namespace rankfall {

class Workbench;

/// Which cells the pictures show: a section through the tensor, and cells of certain values. What is filtered away is
/// still there: positions, counts of the status bar and engines do not know of it.
struct CellFilter {
    /// Of each mode the entries that are shown; empty: all.
    std::array<std::set<int>, 3> entries;
    /// Values that are shown, −3 and 3 standing for all beyond ±2; empty: all.
    std::set<int> values;

    bool isOpen() const
    {
        return values.empty() && std::all_of(entries.begin(), entries.end(), [](const auto& e) { return e.empty(); });
    }

    bool shows(Cell cell, int value) const
    {
        const auto has = [](const std::set<int>& set, int i) { return set.empty() || set.contains(i); };
        return has(entries[index(Mode::A)], cell.a) && has(entries[index(Mode::B)], cell.b) &&
               has(entries[index(Mode::C)], cell.c) && has(values, std::clamp(value, -3, 3));
    }

    bool operator==(const CellFilter&) const = default;
};

/// The section that the pictures of a workbench show: one for all of them, so that they leave out the same. It belongs
/// to the workbench, and is open again with another document. GUI thread.
class Section : public QObject {
    Q_OBJECT

public:
    /// That of a workbench; made when it is first asked for.
    static Section& of(const Workbench& workbench);

    const CellFilter& filter() const { return m_filter; }

    void set(CellFilter filter);

Q_SIGNALS:
    void changed();

private:
    explicit Section(Workbench& workbench);

    CellFilter m_filter;
};

} // namespace rankfall
