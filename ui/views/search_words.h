// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/search_record.h"

#include <QCoreApplication>
#include <QString>

#include <functional>

namespace rankfall {

/// What the search view says, in words: on screen, in tool tips and to screen readers.
class SearchWords {
    Q_DECLARE_TR_FUNCTIONS(rankfall::SearchWords)

public:
    /// `nameOf`: what an engine with that key is called.
    explicit SearchWords(std::function<QString(const std::string&)> nameOf)
        : m_nameOf(std::move(nameOf))
    {
    }

    /// "a11·b11→c11: 7.2 terms expected, visits 340 (12 %), prior 8 %; Agent"
    QString ofCandidate(const SearchRecord& record, const SearchRecord::Trail& trail, double seconds) const;
    /// "Move 2, a11·b11→c11: 7.2 terms expected, visits 34, prior 8 %; modulo 2"
    static QString ofNode(const SearchRecord& record, const TreeSample& tree, int node);
    /// "12 s · another first candidate 4 times in the last 10 s: wait"
    static QString headline(const SearchRecord& record, double seconds);
    /// "Game 2, move 3: 120 of 3021 positions, at 12 s"
    static QString ofFrame(const SearchRecord::Frame& frame);
    /// "at 3 s of 12 s"
    static QString momentText(const SearchRecord& record, double seconds);
    static QString moveText(const SearchRecord& record, const Move& move);
    static QString termText(const SearchRecord& record, const Term& term);

    QString engine(const std::string& key) const { return m_nameOf(key); }

    /// "7.2", and without a fraction where there is none.
    static QString totalText(double total);
    /// "12 %"
    static QString percentText(double share);

private:
    std::function<QString(const std::string&)> m_nameOf;
};

} // namespace rankfall
