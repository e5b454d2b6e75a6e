// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/transform.h"
#include "core/scheme/verify.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rankfall {

class SchemeStrip;
class TransformForm;

/// What a transformation makes of the terms of a position.
struct Transformed {
    Transformation::Kind kind = Transformation::Kind::Basis;
    Scheme scheme;        ///< claimedRing: where it holds when what it was made of holds
    Verdict verdict;      ///< of the result, in that ring
    bool inPlace = false; ///< the target stays the same, and positions can hold the result
};

/// Asks how to transform the terms of a position, and shows at once what becomes of them: format, rank, ring, an exact
/// check of every cell, a picture. Accepted when it is to be done: outcome().
class TransformDialog : public QDialog {
    Q_OBJECT

public:
    /// `scheme` has the terms; `claimedRing` is the ring of the position.
    TransformDialog(Scheme scheme, Transformation::Kind kind, QWidget* parent);

    /// Only after accept().
    const Transformed& outcome() const { return *m_outcome; }

    void choose(Transformation::Kind kind);

private:
    void preview();
    void say(const QString& text, bool isError);
    Scheme m_scheme;
    Verdict m_before;
    std::optional<Transformed> m_outcome;
    QListWidget* m_kinds;
    QStackedWidget* m_forms;
    QLabel* m_from;
    QLabel* m_to;
    SchemeStrip* m_strip;
    QLabel* m_check;
    QPushButton* m_apply;
    QTimer m_pause; ///< a check waits until typing stops
};

} // namespace rankfall
