// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/rewrites.h"
#include "ui/chrome/actions.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/window/transform_dialog.h"
#include "ui/window/transform_form.h"

namespace rankfall {

namespace {

/// What the move is called: its terms are named after it.
QString shortName(Transformation::Kind kind)
{
    return kind == Transformation::Kind::Basis    ? MainWindow::tr("Basis")
           : kind == Transformation::Kind::Rotate ? MainWindow::tr("Shift")
                                                  : MainWindow::tr("Transpose");
}

} // namespace

void MainWindow::defineTransformCommands()
{
    using Kind = Transformation::Kind;
    const auto add = [this](Kind kind, const QString& text, QList<QKeySequence> keys = {}) {
        m_actions->add({.id = QStringLiteral("transform.%1").arg(QLatin1String(transformationKey(kind).data())),
                        .section = tr("Transform"),
                        .text = text,
                        .keys = std::move(keys),
                        .help = TransformForm::explanationOf(kind),
                        .run = [this, kind] { transform(kind); }});
    };
    add(Kind::Basis, tr("Change of &basis…"), {QKeySequence(Qt::CTRL | Qt::Key_T)});
    add(Kind::Rotate, tr("&Cyclic shift…"));
    add(Kind::Transpose, tr("&Transpose…"));
    add(Kind::Product, tr("Tensor &product…"));
    add(Kind::Merge, tr("&Merge with another scheme…"));
    add(Kind::Extend, tr("&Extend by a row or column…"));
    add(Kind::Project, tr("P&roject: leave out a row or column…"));
    m_actions->add({.id = QStringLiteral("transform.prime"),
                    .section = tr("Transform"),
                    .text = tr("Compute modulo a pr&ime…"),
                    .help = tr("The same moves with coefficients modulo 2, 3, 5, … up to 251: some tensors need fewer "
                               "terms there."),
                    .run = [this] { m_documents->askForPrime(); }});
}

void MainWindow::transform(Transformation::Kind kind)
{
    const Position position = m_workbench.position();
    const std::vector<Term> terms(position.terms().begin(), position.terms().end());
    TransformDialog dialog(schemeOf(position.problem().target, terms, position.ring()), kind, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const Transformed& made = dialog.outcome();
    const QString name = TransformForm::nameOf(made.kind);
    if (made.inPlace) {
        const auto now = termsOf(made.scheme, position.ring());
        const Move move = moveTo(position, *now);
        if (move.remove.empty() && move.add.empty()) {
            Q_EMIT m_workbench.message(tr("%1: the terms are the same, in another order").arg(name));
        } else if (m_workbench.play(move, shortName(made.kind))) {
            Q_EMIT m_workbench.message(
                tr("%1: %n terms replaced as one move", nullptr, static_cast<int>(now->size())).arg(name));
        }
        return;
    }
    const SettledScheme settled{made.scheme, made.verdict, false, false};
    const std::string target = m_workbench.target().name();
    if (m_documents->openScheme(settled, name) && m_workbench.target().name() != target) {
        m_workbench.goToEnd();
    }
}

} // namespace rankfall
