// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/core_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace rankfall {

namespace {

struct Pattern {
    const char* source;
    QRegularExpression expression;
    qsizetype literal = 0; ///< characters that are not placeholders
};

QString translated(const char* source)
{
    return QCoreApplication::translate("core", source);
}

const QRegularExpression& placeholder()
{
    static const QRegularExpression it(QStringLiteral("%\\d"));
    return it;
}

/// The phrases with placeholders, those with the most words of their own first: they are the surest to be meant.
const std::vector<Pattern>& patterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> out;
        for (const auto* list : {&coreWords(), &coreErrors(), &coreFileErrors()}) {
            for (const char* source : *list) {
                const QString text = QString::fromUtf8(source);
                if (text.contains(placeholder())) {
                    QString expression = QRegularExpression::escape(text);
                    expression.replace(QRegularExpression(QStringLiteral("\\\\%(\\d)")),
                                       QStringLiteral("(?<v\\1>.+?)"));
                    out.push_back({source,
                                   QRegularExpression(QRegularExpression::anchoredPattern(expression),
                                                      QRegularExpression::DotMatchesEverythingOption),
                                   QString(text).remove(placeholder()).size()});
                }
            }
        }
        std::stable_sort(out.begin(), out.end(),
                         [](const Pattern& x, const Pattern& y) { return x.literal > y.literal; });
        return out;
    }();
    return all;
}

QString lookedUp(const QString& text, int depth)
{
    constexpr int kDeepest = 4; // an error in an error in an error
    const QByteArray utf8 = text.toUtf8();
    const QString exact = translated(utf8.constData());
    if (exact != text || depth > kDeepest || text.isEmpty()) {
        return exact;
    }
    for (const Pattern& pattern : patterns()) {
        const auto match = pattern.expression.match(text);
        if (!match.hasMatch()) {
            continue;
        }
        QString out = translated(pattern.source);
        QStringList values;
        for (int i = 1; i <= 9 && out.contains(QLatin1Char('%') + QString::number(i)); ++i) {
            values += lookedUp(match.captured(QStringLiteral("v%1").arg(i)), depth + 1);
        }
        // All at once, so that a value that looks like a placeholder is none.
        for (qsizetype at = out.indexOf(placeholder()); at >= 0;) {
            const int i = out[at + 1].digitValue() - 1;
            const QString value = i >= 0 && i < values.size() ? values[i] : QString();
            out.replace(at, 2, value);
            at = out.indexOf(placeholder(), at + value.size());
        }
        return out;
    }
    if (text.contains(QLatin1String("; "))) {
        QStringList parts = text.split(QStringLiteral("; "));
        for (QString& part : parts) {
            part = lookedUp(part, depth + 1);
        }
        return parts.join(QStringLiteral("; "));
    }
    return text;
}

} // namespace

QString fromCore(std::string_view text)
{
    const QString english = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    // Without a translation there is nothing to look for: this runs whenever an engine says how it is doing.
    static const char* const probe = QT_TRANSLATE_NOOP("core", "Flip graph");
    return translated(probe) == QLatin1String(probe) ? english : lookedUp(english, 0);
}

QString errorText(const Error& error)
{
    const Error spoken{fromCore(error.message).toStdString(), error.where, fromCore(error.remedy).toStdString(),
                       error.offset};
    return QString::fromStdString(spoken.text());
}

} // namespace rankfall
