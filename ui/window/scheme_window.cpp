// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/scheme_window.h"

#include "core/io/open.h"
#include "ui/panels/style.h"
#include "ui/theme/theme.h"
#include "ui/views/matrices_view.h"
#include "ui/window/scheme_facts.h"
#include "ui/window/scheme_saving.h"
#include "ui/workbench/core_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace rankfall {

SchemeWindow::SchemeWindow(SchemeList list, std::size_t first, const QString& source, const QString& why,
                           QWidget* parent)
    : QDialog(parent)
    , m_list(std::move(list))
    , m_source(source)
    , m_title(new QLabel)
    , m_badge(new QLabel)
    , m_why(remarkLabel(nullptr))
    , m_facts(new QFormLayout)
    , m_members(new QListWidget)
    , m_matrices(new MatricesPane)
    , m_status(new QLabel)
{
    setObjectName(QStringLiteral("schemeWindow"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setFont(uiFont(1.2, QFont::DemiBold));
    m_badge->setObjectName(QStringLiteral("badge"));
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_members->setObjectName(QStringLiteral("members"));
    m_members->setAccessibleName(tr("Schemes of the file"));
    m_members->setToolTip(tr("Schemes of the file: ↑ and ↓ show others"));
    m_members->setVisible(m_list.size() > 1);
    m_status->setObjectName(QStringLiteral("status"));
    m_facts->setVerticalSpacing(6);
    m_facts->setHorizontalSpacing(12);
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_badge);
    head->addStretch();
    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 8, 0);
    leftColumn->addLayout(m_facts);
    leftColumn->addWidget(m_members, 1);
    if (m_list.size() < 2) {
        leftColumn->addStretch(1);
    }
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(m_matrices);
    split->setStretchFactor(1, 1);
    split->setSizes({310, 700});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_save = buttons->addButton(tr("Save as…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setToolTip(tr("Write this scheme in one of the forms that this program knows"));
    m_explore = buttons->addButton(tr("Open in the explorer"), QDialogButtonBox::ActionRole);
    m_explore->setObjectName(QStringLiteral("explore"));
    for (QPushButton* button : {m_save, m_explore}) {
        button->setAutoDefault(false);
    }
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_status, 1);
    bottom->addWidget(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->addLayout(head);
    column->addWidget(m_why);
    column->addWidget(split, 1);
    column->addLayout(bottom);

    for (std::size_t i = 0; i < m_list.size(); ++i) {
        m_members->addItem(QString::fromStdString(m_list.name(i)));
    }
    connect(m_members, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            showMember(static_cast<std::size_t>(row));
        }
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SchemeWindow::save);
    connect(m_explore, &QPushButton::clicked, this, [this] { Q_EMIT exploreRequested(m_found); });
    connect(&m_matrices->table(), &MatricesTable::termHovered, this,
            [this](int term) { m_matrices->table().setLit({term}, {}); });
    connect(&m_matrices->table(), &MatricesTable::entryHovered, this,
            [this](MatrixEntry entry) { m_matrices->table().setLit({}, {entry}); });
    connect(&m_matrices->table(), &MatricesTable::picked, this,
            [this](const std::vector<int>& terms) { m_matrices->table().setPicked(terms); });
    resize(QSize(1060, 660).boundedTo(parent ? parent->size() - QSize(40, 40) : QSize(1060, 660)));
    m_members->setCurrentRow(static_cast<int>(first));
}

void SchemeWindow::showMember(std::size_t member)
{
    const auto read = m_list.member(member);
    while (m_facts->rowCount() > 0) {
        m_facts->removeRow(0);
    }
    m_save->setEnabled(read.has_value());
    m_explore->setEnabled(read.has_value());
    if (!read) {
        m_found = {};
        m_matrices->setData({});
        m_title->setText(tr("This scheme cannot be read"));
        m_badge->hide();
        m_status->setText(errorText(read.error()));
        return;
    }
    m_found = settle(*read);
    const Scheme& scheme = m_found.scheme;
    const Verdict& verdict = m_found.verdict;
    const Ring ring = verdict.exact ? verdict.ring : scheme.claimedRing;
    const Palette& p = currentPalette();
    m_title->setText(tr("%1 in %2").arg(QString::fromStdString(scheme.target->name())).arg(scheme.rank()));
    m_badge->show();
    m_badge->setText(verdict.exact ? QStringLiteral("✓ ") + ringBadge(ring) : tr("✗ not exact"));
    m_badge->setToolTip(verdictSentence(verdict));
    const Rgb fill = !verdict.exact ? p.bad : modulusOf(ring) != 0 ? p.warn : p.good;
    setChipColors(m_badge, fill, inkOn(fill));
    setWindowTitle(tr("%1 in %2 over %3 · %4")
                       .arg(QString::fromStdString(scheme.target->name()))
                       .arg(scheme.rank())
                       .arg(ringBadge(ring), m_source));
    for (const auto& [name, text] : schemeFacts(m_found)) {
        auto* label = new QLabel(name);
        label->setProperty("dim", true);
        auto* value = new QLabel(text);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addRow(label, value);
    }
    m_matrices->setData(matricesOf(scheme, ring));
    const auto session = sessionOfScheme(scheme, playableRing(m_found));
    m_explore->setEnabled(session.has_value());
    m_explore->setToolTip(session ? tr("As a session whose moves can be edited") : errorText(session.error()));
    m_status->clear();
}

void SchemeWindow::save()
{
    Scheme scheme = m_found.scheme;
    const Ring ring = m_found.verdict.exact ? m_found.verdict.ring : scheme.claimedRing;
    scheme.claimedRing = ring;
    const auto file =
        askForSchemeFile(this, tr("Save the scheme over %1").arg(ringBadge(ring)), suggestedPath(scheme, ring));
    if (!file) {
        return;
    }
    const auto written = writeSchemeFile(scheme, *file);
    m_status->setText(written ? tr("Saved %1").arg(file->path) : errorText(written.error()));
}

} // namespace rankfall
