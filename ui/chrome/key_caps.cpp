// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/key_caps.h"

#include "ui/chrome/card.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace rankfall {

namespace {

/// A key as it is printed on keyboards of the country: "Ctrl", "Strg".
QString printed(const QString& part)
{
    return QCoreApplication::translate("QShortcut", part.toUtf8().constData());
}

QString friendly(const QString& part)
{
    static const std::pair<const char*, const char16_t*> signs[] = {
        {"Left", u"←"}, {"Right", u"→"}, {"Up", u"↑"}, {"Down", u"↓"}, {"-", u"−"},
    };
    for (const auto& [name, sign] : signs) {
        if (part == QLatin1String(name)) {
            return QString::fromUtf16(sign);
        }
    }
    if (part == QLatin1String("Return") || part == QLatin1String("Enter")) {
        return printed(QStringLiteral("Enter"));
    }
    return printed(part);
}

int capWidth(const QString& part)
{
    return std::max(KeyCaps::height(), QFontMetrics(uiFont()).horizontalAdvance(part) + zoomed(12));
}

int gap()
{
    return zoomed(3);
}

} // namespace

QStringList keyParts(const QKeySequence& key)
{
    QStringList out;
    for (int i = 0; i < key.count(); ++i) {
        if (i > 0) {
            out += QStringLiteral(" ");
        }
        const QString text = QKeySequence(key[static_cast<uint>(i)]).toString(QKeySequence::PortableText);
        // The key itself may be a plus: split only what stands before the last part.
        const qsizetype last = text.size() > 1 ? text.lastIndexOf(u'+', text.size() - 2) : -1;
        if (last > 0) {
            const QStringList modifiers = text.left(last).split(u'+');
            // A sign is what it is on any layout, whether Shift has to be held for it or not.
            const bool isSign = text.size() == last + 2 && !text.back().isLetterOrNumber();
            for (const QString& modifier : modifiers) {
                if (!isSign || modifier != QLatin1String("Shift")) {
                    out += printed(modifier);
                }
            }
        }
        out += friendly(text.mid(last + 1));
    }
    return out;
}

QString keyText(const QKeySequence& key)
{
    return keyParts(key).join(u'+').replace(QStringLiteral("+ +"), QStringLiteral(", "));
}

KeyCaps KeyCaps::normal()
{
    const Palette& p = currentPalette();
    return {mixed(p.raised, p.surface, 0.3), mixed(p.surface, p.line, 0.75), toColor(p.text)};
}

KeyCaps KeyCaps::lit()
{
    const Palette& p = currentPalette();
    return {mixed(p.surface, p.accent, p.dark ? 0.28 : 0.14), mixed(p.surface, p.accent, 0.75), toColor(p.text)};
}

KeyCaps KeyCaps::faint()
{
    const Palette& p = currentPalette();
    return {Qt::transparent, mixed(p.surface, p.line, 0.5), toColor(p.dimText)};
}

int KeyCaps::height()
{
    return QFontMetrics(uiFont()).height() + zoomed(2);
}

int KeyCaps::width(const QStringList& parts)
{
    int total = 0;
    for (const QString& part : parts) {
        total += capWidth(part) + gap();
    }
    return std::max(0, total - gap());
}

void KeyCaps::paint(QPainter& painter, QPoint leftMiddle, const QStringList& parts) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(uiFont());
    int x = leftMiddle.x();
    for (const QString& part : parts) {
        const QRect cap(x, leftMiddle.y() - height() / 2, capWidth(part), height());
        x = cap.right() + 1 + gap();
        if (part != QLatin1String(" ")) {
            painter.setPen(edge);
            painter.setBrush(fill);
            painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), zoomed(4), zoomed(4));
        }
        painter.setPen(ink);
        painter.drawText(cap, Qt::AlignCenter, part);
    }
    painter.restore();
}

} // namespace rankfall
