// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace rankfall {

/// A page of the manual. In its HTML, {key:move.play} stands for the keys of that action, {plus}, {minus}, {plus2} and
/// {minus2} for the colours of values in the theme.
struct HelpPage {
    QString id; ///< "start", "pictures", "moves", "engines", "files"
    QString title;
    QString html;
};

const std::vector<HelpPage>& helpPages();

} // namespace rankfall
