// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/atlas_preview.h"

#include "core/scheme/cost.h"
#include "core/scheme/verify.h"
#include "ui/theme/theme.h"
#include "ui/window/atlas_model.h"
#include "ui/window/scheme_strip.h"
#include "ui/workbench/core_text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace rankfall {

namespace {

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "{−1, 0, 1}"
QString coefficientText(const Scheme& scheme)
{
    QStringList values;
    for (const std::string& value : coefficientsOf(scheme)) {
        values += utf8(value).replace(QLatin1Char('-'), QChar(0x2212));
    }
    return QStringLiteral("{%1}").arg(values.join(QStringLiteral(", ")));
}

/// The commonest ranks of the three factors; schemes of many products have dozens of kinds.
QString typeText(const Scheme& scheme, Ring ring)
{
    std::vector<std::pair<int, std::array<int, 3>>> kinds;
    for (const auto& [ranks, count] : typeOf(scheme, ring)) {
        kinds.emplace_back(count, ranks);
    }
    std::ranges::stable_sort(kinds, std::ranges::greater{}, &decltype(kinds)::value_type::first);
    constexpr std::size_t kMost = 4;
    QStringList parts;
    int others = 0;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto& [count, r] = kinds[i];
        if (i < kMost) {
            parts += QStringLiteral("%1\u00A0×\u00A0(%2,%3,%4)").arg(count).arg(r[0]).arg(r[1]).arg(r[2]);
        } else {
            others += count;
        }
    }
    return parts.join(QStringLiteral(", ")) + (others > 0 ? AtlasPreview::tr(" and %1 others").arg(others) : QString());
}

QString madeText(const Provenance& made)
{
    QStringList parts;
    if (made.seconds) {
        parts += durationText(made.seconds);
    }
    if (made.threads) {
        parts +=
            *made.threads == 1 ? AtlasPreview::tr("one thread") : AtlasPreview::tr("%1 threads").arg(*made.threads);
    }
    if (made.seed) {
        parts += AtlasPreview::tr("seed %1").arg(*made.seed);
    }
    if (!made.date.empty()) {
        parts += utf8(made.date);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

std::vector<std::pair<QString, QString>> atlasFacts(const AtlasMatch& match, const Scheme& scheme)
{
    const Target& target = *scheme.target;
    const auto [n, m, p] = match.order;
    std::vector<std::pair<QString, QString>> facts;
    const auto known = bestKnownRank(target, match.ring);
    facts.emplace_back(AtlasPreview::tr("Best known"),
                       known ? QStringLiteral("%1 (%2)").arg(known->rank).arg(fromCore(known->source))
                             : AtlasPreview::tr("none that this program knows of"));
    const double exponent = 3 * std::log(scheme.rank()) / std::log(n * m * p);
    facts.emplace_back(AtlasPreview::tr("By definition"), AtlasPreview::tr("%1 multiplications").arg(n * m * p));
    facts.emplace_back(AtlasPreview::tr("Exponent"),
                       AtlasPreview::tr("%1, used on blocks of blocks").arg(exponent, 0, 'f', 4));
    facts.emplace_back(AtlasPreview::tr("Coefficients"), coefficientText(scheme));
    const Cost cost = costOf(scheme);
    facts.emplace_back(AtlasPreview::tr("Additions"),
                       AtlasPreview::tr("%1 without sharing sums").arg(cost.additions) +
                           (cost.scalings > 0 ? AtlasPreview::tr("; %1 scalings").arg(cost.scalings) : QString()));
    facts.emplace_back(AtlasPreview::tr("Factor ranks"), typeText(scheme, match.ring));
    const Verdict verdict = verify(scheme, match.ring);
    facts.emplace_back(AtlasPreview::tr("Exact"),
                       verdict.exact
                           ? AtlasPreview::tr("over %1: checked now in %2 cells")
                                 .arg(utf8(ringSymbol(match.ring)), QLocale().toString(qlonglong(verdict.checkedCells)))
                           : AtlasPreview::tr("no"));
    if (match.isServed()) {
        facts.emplace_back(AtlasPreview::tr("Ring"),
                           AtlasPreview::tr("The scheme over ℤ, its coefficients modulo 2: the atlas has none of lower "
                                            "rank"));
    }
    if (match.order != match.entry->format) {
        facts.emplace_back(AtlasPreview::tr("Order"),
                           AtlasPreview::tr("turned from the %1 of its file").arg(formatText(match.entry->format)));
    }
    facts.emplace_back(AtlasPreview::tr("Source"), fromCore(match.entry->made.source));
    if (const QString made = madeText(match.entry->made); !made.isEmpty()) {
        facts.emplace_back(AtlasPreview::tr("Made in"), made);
    }
    return facts;
}

AtlasPreview::AtlasPreview(QWidget* parent)
    : QWidget(parent)
    , m_content(new QWidget(this))
    , m_title(new QLabel)
    , m_rank(new QLabel)
    , m_standing(new QLabel)
    , m_strip(new SchemeStrip)
    , m_facts(new QFormLayout)
    , m_command(new QLabel)
    , m_nothing(new QLabel(this))
{
    m_title->setObjectName(QStringLiteral("title"));
    m_standing->setObjectName(QStringLiteral("standing"));
    m_command->setObjectName(QStringLiteral("command"));
    m_nothing->setObjectName(QStringLiteral("nothing"));
    m_title->setFont(uiFont(1.25, QFont::DemiBold));
    m_rank->setFont(uiFont(2.4, QFont::DemiBold));
    m_standing->setWordWrap(true);
    m_standing->setTextFormat(Qt::RichText);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setProperty("dim", true);
    m_command->setFont(monoFont());
    m_command->setWordWrap(true);
    m_command->setTextFormat(Qt::PlainText);
    m_command->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_facts->setHorizontalSpacing(14);
    m_facts->setVerticalSpacing(5);
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_facts->setContentsMargins(0, 0, 0, 0);

    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_rank);
    head->addWidget(m_standing, 1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addLayout(head);
    column->addWidget(m_strip);
    column->addLayout(m_facts);
    column->addWidget(m_command);
    column->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_content, 1);
    outer->addWidget(m_nothing, 1);
    m_content->hide();
}

void AtlasPreview::setFacts(const std::vector<std::pair<QString, QString>>& facts)
{
    while (m_facts->rowCount() > 0) {
        m_facts->removeRow(0);
    }
    for (const auto& [name, value] : facts) {
        auto* left = new QLabel(name);
        left->setProperty("dim", true);
        left->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        auto* right = new QLabel(value);
        right->setTextFormat(Qt::PlainText);
        right->setWordWrap(true);
        right->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addRow(left, right);
    }
}

bool AtlasPreview::show(const AtlasMatch& match)
{
    auto scheme = loadScheme(match);
    if (!scheme) {
        m_scheme.reset();
        clear(tr("This scheme cannot be used: %1").arg(errorText(scheme.error())));
        return false;
    }
    m_scheme = std::move(*scheme);
    m_title->setText(tr("%1 over %2").arg(formatText(match.order), utf8(ringSymbol(match.ring))));
    m_rank->setText(QString::number(m_scheme->rank()));
    const Palette& p = currentPalette();
    const auto gap = againstBest(match);
    const Rgb colour = !gap ? p.dimText : *gap <= 0 ? p.good : p.warn;
    const QString standing = !gap        ? tr("no best rank is known to this program")
                             : *gap == 0 ? tr("equals the best rank known")
                             : *gap > 0  ? tr("%n above the best rank known", nullptr, *gap)
                                         : tr("below every rank that this program knows of");
    m_standing->setText(QStringLiteral("%1<br><span style=\"color:%2\">%3</span>")
                            .arg(tr("multiplications"), toColor(colour).name(), standing));
    m_strip->setScheme(*m_scheme);
    setFacts(atlasFacts(match, *m_scheme));
    QStringList commands;
    for (const std::string& command : match.entry->made.commands) {
        commands += utf8(command);
    }
    // Lines break at blanks, not within --options. The label is for reading: what is copied has hyphens.
    m_command->setText(commands.join(QLatin1Char('\n')).replace(QLatin1Char('-'), QChar(0x2011)));
    m_command->setAccessibleName(commands.join(QLatin1Char('\n')));
    m_command->setVisible(!commands.isEmpty());
    m_command->setStyleSheet(
        QStringLiteral("background: %1; border-radius: 6px; padding: 7px 9px;").arg(toColor(p.background).name()));
    m_nothing->hide();
    m_content->show();
    return true;
}

void AtlasPreview::clear(const QString& why)
{
    m_scheme.reset();
    m_content->hide();
    m_nothing->setText(why);
    m_nothing->show();
}

} // namespace rankfall
