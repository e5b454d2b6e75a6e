// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/search_record.h"
#include "ui/workbench/workbench.h"

#include <QObject>

#include <deque>

namespace rankfall {

class Companions;

/// Writes down what all engines think, position by position. Records outlive a run, and a walk to other positions and
/// back; those of the last few positions are kept, and none of another document. Lives on the GUI thread.
class SearchRecorder : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMostRecords = 6;

    SearchRecorder(Workbench& workbench, Companions& companions, QObject* parent = nullptr);

    /// Of the position that the engine is locked to, else of the current one; null when nobody thought about it. What
    /// is returned grows while engines think.
    std::shared_ptr<const SearchRecord> record() const;

Q_SIGNALS:
    void changed();

private:
    void take();
    std::shared_ptr<SearchRecord> recordOf(const Position& root) const;

    Workbench& m_workbench;
    Companions& m_companions;
    std::deque<std::shared_ptr<SearchRecord>> m_records; ///< the newest last
};

} // namespace rankfall
