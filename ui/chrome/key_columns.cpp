// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/key_columns.h"

#include "ui/chrome/actions.h"
#include "ui/chrome/card.h"
#include "ui/chrome/key_caps.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kColumnWidth = 288;
constexpr int kColumnGap = 26;

int rowHeight()
{
    return KeyCaps::height() + zoomed(4);
}

int headingHeight()
{
    return QFontMetrics(uiFont(1.0, QFont::DemiBold)).height() + zoomed(8);
}

int sectionGap()
{
    return zoomed(12);
}

QString withoutNumber(const QString& id)
{
    qsizetype end = id.size();
    while (end > 0 && id[end - 1].isDigit()) {
        --end;
    }
    return end == id.size() ? QString() : id.left(end);
}

QString withoutTrailingDigits(QString text)
{
    while (!text.isEmpty() && (text.back().isDigit() || text.back().isSpace())) {
        text.chop(1);
    }
    return text;
}

KeySection& sectionNamed(std::vector<KeySection>& sections, const QString& title)
{
    const auto it =
        std::find_if(sections.begin(), sections.end(), [&](const KeySection& s) { return s.title == title; });
    if (it != sections.end()) {
        return *it;
    }
    sections.push_back({title, {}});
    return sections.back();
}

bool passes(const KeyRow& row, const QString& section, const QString& filter)
{
    if (filter.isEmpty()) {
        return true;
    }
    QStringList keys;
    for (const QStringList& key : row.keys) {
        keys += key.join(u'+');
    }
    // One sign asks for the key itself; "l" would otherwise find nearly everything.
    if (filter.size() == 1) {
        return std::any_of(row.keys.begin(), row.keys.end(), [&](const QStringList& key) {
            return key.back().compare(filter, Qt::CaseInsensitive) == 0;
        });
    }
    const QString all = row.text + u' ' + section + u' ' + row.help + u' ' + keys.join(u' ');
    const QStringList words = filter.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

std::vector<KeySection> keySections(const Actions& actions, const QWidget* focus, const QString& filter)
{
    std::vector<KeySection> sections;
    QString family; // of the line before
    for (const Actions::Spec& spec : actions.all()) {
        const QList<QKeySequence> keys = actions.keys(spec.id);
        if (keys.isEmpty() || !actions.find(spec.id)->isVisible()) {
            family.clear();
            continue;
        }
        KeySection& section = sectionNamed(sections, spec.section);
        const QString numbered = withoutNumber(spec.id);
        if (!numbered.isEmpty() && numbered == family && !section.rows.empty()) {
            KeyRow& row = section.rows.back();
            row.text = withoutTrailingDigits(row.text);
            row.keys.resize(1);
            row.keys.push_back(keyParts(keys.front()));
            row.range = true;
            row.worksNow = row.worksNow || actions.worksIn(spec.id, focus);
            continue;
        }
        family = numbered;
        KeyRow row{Actions::plainText(spec), {}, false, actions.worksIn(spec.id, focus), spec.help};
        for (const QKeySequence& key : keys) {
            const QStringList parts = keyParts(key);
            // Return and the keypad's Enter look the same to people.
            if (row.keys.size() < 2 && std::find(row.keys.begin(), row.keys.end(), parts) == row.keys.end()) {
                row.keys.push_back(parts);
            }
        }
        section.rows.push_back(std::move(row));
    }
    for (KeySection& section : sections) {
        std::erase_if(section.rows, [&](const KeyRow& row) { return !passes(row, section.title, filter.trimmed()); });
    }
    std::erase_if(sections, [](const KeySection& section) { return section.rows.empty(); });
    return sections;
}

KeyColumns::KeyColumns(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void KeyColumns::setSections(std::vector<KeySection> sections)
{
    m_sections = std::move(sections);
    QStringList words;
    for (const KeySection& section : m_sections) {
        words += section.title + u':';
        for (const KeyRow& row : section.rows) {
            words += QStringLiteral("%1 %2.").arg(row.text, row.keys.front().join(u' '));
        }
    }
    setAccessibleDescription(words.join(u' '));
    updateGeometry();
    update();
}

int KeyColumns::sectionHeight(const KeySection& section) const
{
    return headingHeight() + static_cast<int>(section.rows.size()) * rowHeight() + sectionGap();
}

std::vector<std::size_t> KeyColumns::breaks(int width) const
{
    const int most = std::max(1, (width + zoomed(kColumnGap)) / zoomed(kColumnWidth + kColumnGap));
    const auto columns = static_cast<std::size_t>(std::min(most, 4));
    int low = 0;
    int total = 0;
    for (const KeySection& section : m_sections) {
        low = std::max(low, sectionHeight(section));
        total += sectionHeight(section);
    }
    // The least height at which the sections, in their order, fit into the columns.
    const auto fill = [&](int height) {
        std::vector<std::size_t> starts{0};
        int used = 0;
        for (std::size_t i = 0; i < m_sections.size(); ++i) {
            const int needed = sectionHeight(m_sections[i]);
            if (used > 0 && used + needed > height) {
                starts.push_back(i);
                used = 0;
            }
            used += needed;
        }
        starts.push_back(m_sections.size());
        return starts;
    };
    int high = std::max(low, total);
    while (low < high) {
        const int middle = (low + high) / 2;
        if (fill(middle).size() - 1 <= columns) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return fill(high);
}

int KeyColumns::heightForWidth(int width) const
{
    const auto starts = breaks(width);
    int tallest = 0;
    for (std::size_t c = 0; c + 1 < starts.size(); ++c) {
        int height = 0;
        for (std::size_t i = starts[c]; i < starts[c + 1]; ++i) {
            height += sectionHeight(m_sections[i]);
        }
        tallest = std::max(tallest, height);
    }
    return tallest;
}

QSize KeyColumns::sizeHint() const
{
    const int width = zoomed(3 * kColumnWidth + 2 * kColumnGap);
    return {width, heightForWidth(width)};
}

void KeyColumns::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const QFontMetrics metrics(uiFont());
    if (m_sections.empty()) {
        painter.setFont(uiFont());
        painter.setPen(toColor(p.dimText));
        painter.drawText(rect(), Qt::AlignHCenter | Qt::AlignTop, tr("No key does that."));
        return;
    }
    const auto starts = breaks(width());
    const int room = width() - zoomed(6); // clear of the scroll bar
    const int columns = static_cast<int>(starts.size()) - 1;
    const int gap = zoomed(kColumnGap);
    const int columnWidth = (room - (columns - 1) * gap) / columns;
    for (int c = 0; c < columns; ++c) {
        const int left = c * (columnWidth + gap);
        int y = 0;
        for (std::size_t i = starts[static_cast<std::size_t>(c)]; i < starts[static_cast<std::size_t>(c) + 1]; ++i) {
            painter.setFont(uiFont(1.0, QFont::DemiBold));
            painter.setPen(toColor(p.accent));
            painter.drawText(QRect(left, y, columnWidth, headingHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                             m_sections[i].title);
            y += headingHeight();
            painter.setPen(mixed(p.surface, p.line, 0.4));
            painter.drawLine(QPointF(left, y - 1.5), QPointF(left + columnWidth, y - 1.5));
            for (const KeyRow& row : m_sections[i].rows) {
                const int middle = y + rowHeight() / 2;
                const KeyCaps caps = row.worksNow ? KeyCaps::lit() : KeyCaps::faint();
                int x = left + columnWidth;
                for (auto key = row.keys.rbegin(); key != row.keys.rend(); ++key) {
                    if (key != row.keys.rbegin()) {
                        const QString between = row.range ? QStringLiteral("…") : QStringLiteral("/");
                        x -= metrics.horizontalAdvance(between) + zoomed(4);
                        painter.setPen(toColor(p.dimText));
                        painter.setFont(uiFont());
                        painter.drawText(QPointF(x, middle + metrics.ascent() / 2 - 1), between);
                        x -= zoomed(4);
                    }
                    x -= KeyCaps::width(*key);
                    caps.paint(painter, {x, middle}, *key);
                }
                painter.setFont(uiFont());
                painter.setPen(toColor(row.worksNow ? p.text : p.dimText));
                const QRect area(left, y, x - left - zoomed(8), rowHeight());
                painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                                 metrics.elidedText(row.text, Qt::ElideRight, area.width()));
                y += rowHeight();
            }
            y += sectionGap();
        }
    }
}

} // namespace rankfall
