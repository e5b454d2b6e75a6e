// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/transform_dialog.h"

#include "ui/panels/style.h"
#include "ui/theme/theme.h"
#include "ui/window/scheme_facts.h"
#include "ui/window/scheme_strip.h"
#include "ui/window/transform_form.h"
#include "ui/workbench/core_text.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rankfall {

namespace {

using Kind = Transformation::Kind;

constexpr std::array<Kind, 7> kKinds{Kind::Basis,  Kind::Rotate,  Kind::Transpose, Kind::Product,
                                     Kind::Extend, Kind::Project, Kind::Merge};

QString line(const QString& when, const Scheme& scheme, const Verdict& verdict)
{
    return TransformDialog::tr("<b>%1</b> %2, %3 terms, %4")
        .arg(when, fromCore(scheme.target->title()).toHtmlEscaped())
        .arg(scheme.rank())
        .arg(verdict.exact
                 ? TransformDialog::tr("exact over %1").arg(QString::fromUtf8(ringSymbol(verdict.ring).data()))
                 : verdictSentence(verdict));
}

} // namespace

TransformDialog::TransformDialog(Scheme scheme, Kind kind, QWidget* parent)
    : QDialog(parent)
    , m_scheme(std::move(scheme))
    , m_before(verify(m_scheme, m_scheme.claimedRing))
    , m_kinds(new QListWidget)
    , m_forms(new QStackedWidget)
    , m_from(new QLabel)
    , m_to(new QLabel)
    , m_strip(new SchemeStrip)
    , m_check(remarkLabel(nullptr))
{
    setObjectName(QStringLiteral("transformDialog"));
    setWindowTitle(tr("Transform"));
    m_kinds->setObjectName(QStringLiteral("kinds"));
    m_kinds->setAccessibleName(tr("Kind of transformation"));
    m_from->setObjectName(QStringLiteral("from"));
    m_to->setObjectName(QStringLiteral("to"));
    m_check->setObjectName(QStringLiteral("check"));
    for (QLabel* label : {m_from, m_to}) {
        label->setWordWrap(true);
    }
    m_check->setMinimumHeight(fontMetrics().height() * 2 + 6);
    m_check->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    for (const Kind each : kKinds) {
        m_kinds->addItem(TransformForm::nameOf(each));
        auto* form = new TransformForm(each, m_scheme);
        m_forms->addWidget(form);
        connect(form, &TransformForm::changed, this, [this] {
            m_outcome.reset();
            m_apply->setEnabled(false);
            m_pause.start();
        });
    }
    m_kinds->setFixedWidth(m_kinds->sizeHintForColumn(0) + 40);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_apply = buttons->addButton(tr("Replace the terms"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("apply"));

    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(m_forms);
    right->addStretch(1);
    right->addWidget(m_from);
    right->addWidget(m_to);
    right->addWidget(m_strip);
    right->addWidget(m_check);
    auto* body = new QHBoxLayout;
    body->setSpacing(16);
    body->addWidget(m_kinds);
    body->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->addLayout(body, 1);
    column->addWidget(buttons);
    m_apply->setDefault(true); // once it is in the dialog
    resize(780, 560);

    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &TransformDialog::preview);
    connect(m_kinds, &QListWidget::currentRowChanged, this, [this](int row) {
        m_forms->setCurrentIndex(row);
        preview();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_from->setText(line(tr("Before:"), m_scheme, m_before));
    choose(kind);
    m_kinds->setFocus();
}

void TransformDialog::choose(Kind kind)
{
    m_kinds->setCurrentRow(static_cast<int>(std::ranges::find(kKinds, kind) - kKinds.begin()));
}

void TransformDialog::say(const QString& text, bool isError)
{
    m_check->setText(text);
    setTextColor(m_check, isError ? currentPalette().bad : currentPalette().dimText);
}

void TransformDialog::preview()
{
    m_pause.stop();
    m_outcome.reset();
    m_apply->setEnabled(false);
    m_strip->setScheme(std::nullopt);
    m_to->clear();
    const auto how = static_cast<TransformForm*>(m_forms->currentWidget())->value();
    auto made = how ? transformed(m_scheme, *how) : tl::unexpected<Error>(how.error());
    if (!made) {
        say(errorText(made.error()), true);
        return;
    }
    Transformed result{how->kind, std::move(*made), {}, false};
    result.verdict = verify(result.scheme, result.scheme.claimedRing);
    const bool playable = hasPositions(result.scheme.claimedRing) && termsOf(result.scheme, result.scheme.claimedRing);
    result.inPlace = keepsTarget(*m_scheme.target, *how) && playable;
    m_to->setText(line(tr("After:"), result.scheme, result.verdict));
    m_strip->setScheme(result.scheme);
    if (m_before.exact && !result.verdict.exact) {
        say(tr("The result is not exact: this must not happen. Please report it."), true);
        return;
    }
    const bool same =
        result.scheme.target->name() == m_scheme.target->name() && result.scheme.products == m_scheme.products;
    QString text = result.verdict.exact
                       ? tr("✓ Checked in every one of %1 cells.").arg(result.verdict.checkedCells)
                       : tr("The terms are not a whole algorithm yet, before and after: the residual moves with them.");
    text += QLatin1Char('\n') +
            (same             ? tr("This changes nothing.")
             : result.inPlace ? tr("Replaces all terms as one move, and one undo brings them back.")
             : playable ? tr("The target becomes another: opens as a new session. What is open now stays in its file.")
                        : tr("Over %1 there are no positions: it is shown in a window of its own, to be looked at "
                             "and saved.")
                              .arg(QString::fromUtf8(ringSymbol(result.scheme.claimedRing).data())));
    say(text, false);
    m_apply->setText(result.inPlace ? tr("Replace the terms") : playable ? tr("Open as new") : tr("Show"));
    m_apply->setEnabled(!same);
    m_outcome = std::move(result);
}

} // namespace rankfall
