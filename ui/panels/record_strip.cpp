// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/record_strip.h"

#include "ui/panels/style.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/regret_text.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace rankfall {

RecordStrip::RecordStrip(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("recordStrip"));
    setAccessibleName(tr("Kept analysis"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 4);
    row->setSpacing(6);
    m_text = new ElidedLabel(this);
    m_text->setObjectName(QStringLiteral("recordText"));
    m_again = iconButton(QStringLiteral("redo"),
                         tr("Run again") + QLatin1Char('\n') +
                             tr("Asks the same engine once more, with the same settings, seed and budget"),
                         this);
    m_again->setObjectName(QStringLiteral("runAgain"));
    m_forget = iconButton(QStringLiteral("delete"), tr("Forget what engines said of this position"), this);
    m_forget->setObjectName(QStringLiteral("forgetAnalysis"));
    row->addWidget(m_text, 1);
    row->addWidget(m_again);
    row->addWidget(m_forget);
    connect(m_again, &QToolButton::clicked, &workbench, &Workbench::runAgain);
    connect(m_forget, &QToolButton::clicked, this, [this] { m_workbench.forgetAnalyses(m_workbench.analysisNode()); });
    connect(&workbench, &Workbench::analysisChanged, this, &RecordStrip::follow);
    connect(themeWatch(), &ThemeWatch::changed, this, &RecordStrip::follow);
    follow();
}

void RecordStrip::follow()
{
    const RecordPtr& record = m_workbench.remembered();
    setVisible(record != nullptr);
    if (!record) {
        return;
    }
    m_text->setText(recordText(*record, m_workbench));
    const AnalysisRequest& request = record->request;
    QStringList lines{
        tr("%1 s, %n lines, seed %2", nullptr, request.lines).arg(record->seconds, 0, 'f', 1).arg(request.seed)};
    QStringList budget;
    if (request.seconds) {
        budget << tr("%1 s").arg(*request.seconds);
    }
    if (request.nodes) {
        budget << spentText(*request.nodes, fromCore(record->unit));
    }
    if (request.untilTotal) {
        budget << tr("a total of %1").arg(*request.untilTotal);
    }
    lines << (budget.isEmpty() ? tr("No budget") : tr("Budget: %1").arg(budget.join(QStringLiteral(", "))));
    if (!request.settings.empty()) {
        lines << QString::fromStdString(request.settings);
    }
    lines << (record->finished ? tr("It came to its end.") : tr("It was stopped before its end."));
    if (request.seconds && !request.nodes) {
        lines << tr("A clock ended it, so that another run may see more or less.");
    }
    m_text->setToolTip(lines.join(QLatin1Char('\n')));
    setAccessibleDescription(m_text->text() + QStringLiteral(". ") + lines.join(QStringLiteral(". ")));
    setTextColor(m_text, currentPalette().dimText);
}

} // namespace rankfall
