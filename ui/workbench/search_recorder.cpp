// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/search_recorder.h"

#include "ui/workbench/companions.h"

#include <algorithm>

namespace rankfall {

SearchRecorder::SearchRecorder(Workbench& workbench, Companions& companions, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_companions(companions)
{
    connect(&workbench, &Workbench::analysisChanged, this, &SearchRecorder::take);
    connect(&companions, &Companions::changed, this, &SearchRecorder::take);
    connect(&workbench, &Workbench::currentChanged, this, &SearchRecorder::changed);
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        m_records.clear();
        Q_EMIT changed();
    });
}

std::shared_ptr<SearchRecord> SearchRecorder::recordOf(const Position& root) const
{
    const auto found = std::find_if(m_records.begin(), m_records.end(), [&](const auto& record) {
        return record->root().key() == root.key() && record->root().problem() == root.problem() &&
               record->root().sameAs(root);
    });
    return found == m_records.end() ? nullptr : *found;
}

std::shared_ptr<const SearchRecord> SearchRecorder::record() const
{
    const NodeId locked = m_workbench.lockedNode();
    return recordOf(locked != kNoNode ? m_workbench.session().position(locked) : m_workbench.position());
}

void SearchRecorder::take()
{
    const NodeId node = m_workbench.analysisNode();
    const auto analysis = m_workbench.analysis();
    std::vector<std::shared_ptr<const Analysis>> all{analysis};
    const auto others = m_companions.analyses();
    all.insert(all.end(), others.begin(), others.end());
    if (!m_workbench.session().contains(node) || std::none_of(all.begin(), all.end(), [](const auto& one) {
            return one && (!one->lines.empty() || one->tree);
        })) {
        Q_EMIT changed(); // thinking has begun, or what was said is gone
        return;
    }
    const Position root = m_workbench.session().position(node);
    auto record = recordOf(root);
    if (!record) {
        record = std::make_shared<SearchRecord>(root);
        m_records.push_back(record);
        if (m_records.size() > kMostRecords) {
            m_records.pop_front();
        }
    }
    record->take(all);
    Q_EMIT changed();
}

} // namespace rankfall
