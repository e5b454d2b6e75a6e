// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace rankfall {

class SchemeStrip;

/// What is to be said about a scheme of the atlas, as name and value; `scheme` is the loaded one. Plain text, in the
/// order in which it is shown.
std::vector<std::pair<QString, QString>> atlasFacts(const AtlasMatch& match, const Scheme& scheme);

/// One scheme of the atlas: what it is, how it stands against the literature, and what made it.
class AtlasPreview : public QWidget {
    Q_OBJECT

public:
    explicit AtlasPreview(QWidget* parent = nullptr);

    /// Loads and verifies the scheme. False when that fails; the reason is then shown in its place.
    bool show(const AtlasMatch& match);
    /// Nothing is selected; `why` says what to do.
    void clear(const QString& why);

    const std::optional<Scheme>& scheme() const { return m_scheme; }

private:
    void setFacts(const std::vector<std::pair<QString, QString>>& facts);

    std::optional<Scheme> m_scheme;
    QWidget* m_content;
    QLabel* m_title;
    QLabel* m_rank;
    QLabel* m_standing;
    SchemeStrip* m_strip;
    QFormLayout* m_facts;
    QLabel* m_command;
    QLabel* m_nothing;
};

} // namespace rankfall
