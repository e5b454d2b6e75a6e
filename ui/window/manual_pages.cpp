// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/manual_pages.h"

#include "core/io/file.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/help_pages.h"
#include "ui/chrome/help_text.h"
#include "ui/chrome/key_caps.h"
#include "ui/scenes/palette.h"
#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QRegularExpression>

namespace rankfall {

namespace {

struct ManualPages {
    Q_DECLARE_TR_FUNCTIONS(rankfall::ManualPages)
};

constexpr const char* kStyle = R"(
body { font: 17px/1.5 Inter, system-ui, sans-serif; margin: 0; display: flex; color: #1a1d22; background: #fff; }
nav { flex: 0 0 13em; padding: 2em 1.5em; background: #f4f6fa; min-height: 100vh; box-sizing: border-box; }
nav a { display: block; padding: .2em 0; color: inherit; text-decoration: none; }
nav a.here { font-weight: 600; }
nav a:hover, nav a:focus { text-decoration: underline; }
main { padding: 1em 2.5em 4em; max-width: 46em; }
h2 { font-weight: 600; } h3 { font-weight: 600; margin-top: 1.6em; }
a { color: #1f5fbf; }
code, kbd { font-family: "DejaVu Sans Mono", monospace; font-size: .9em; }
kbd { border: 1px solid #b6bdca; border-radius: 4px; padding: 0 .35em; white-space: nowrap; }
td { padding: .2em 1em .2em 0; vertical-align: top; }
@media (max-width: 50em) { body { display: block; } nav { min-height: 0; } }
@media (prefers-color-scheme: dark) { body { color: #e8eaee; background: #16181d; } nav { background: #1e2128; } a { color: #8fbaff; } }
)";

QString fileOf(const QString& id)
{
    return (id == QLatin1String("start") ? QStringLiteral("index") : id) + QStringLiteral(".html");
}

/// Every command with its keys and what it does, by section.
QString keysPage(const Actions& actions)
{
    QStringList sections;
    QHash<QString, QString> rows;
    for (const Actions::Spec& spec : actions.all()) {
        if (!sections.contains(spec.section)) {
            sections << spec.section;
        }
        QStringList keys;
        for (const QKeySequence& key : actions.keys(spec.id)) {
            keys << QStringLiteral("<kbd>%1</kbd>").arg(keyText(key).toHtmlEscaped());
        }
        keys.removeDuplicates();
        rows[spec.section] +=
            QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>\n")
                .arg(Actions::plainText(spec).toHtmlEscaped(), keys.join(QLatin1Char(' ')), spec.help.toHtmlEscaped());
    }
    QString html = QStringLiteral("<h2>%1</h2>").arg(ManualPages::tr("Commands and keys"));
    for (const QString& section : std::as_const(sections)) {
        html += QStringLiteral("<h3>%1</h3><table>%2</table>").arg(section.toHtmlEscaped(), rows[section]);
    }
    return html;
}

/// "glossary#word-rank" is a file here.
QString linked(QString html)
{
    static const QRegularExpression link(QStringLiteral("href=\"([a-z]+)(#[^\"]*)?\""));
    for (auto match = link.match(html); match.hasMatch(); match = link.match(html, match.capturedStart() + 6)) {
        html.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral("href=\"%1%2\"").arg(fileOf(match.captured(1)), match.captured(2)));
    }
    return html;
}

} // namespace

Expected<void> writeManual(const Actions& actions, const QString& folder)
{
    if (!QDir().mkpath(folder)) {
        return fail("The folder cannot be made", folder.toStdString(), "Choose another one");
    }
    std::vector<HelpPage> pages = helpPages();
    pages.push_back({QStringLiteral("keys"), ManualPages::tr("Commands and keys"), keysPage(actions)});
    for (const HelpPage& page : pages) {
        QString list;
        for (const HelpPage& other : pages) {
            list += QStringLiteral("<a href=\"%1\"%3>%2</a>\n")
                        .arg(fileOf(other.id), other.title.toHtmlEscaped(),
                             other.id == page.id ? QStringLiteral(" class=\"here\" aria-current=\"page\"") : QString());
        }
        // Several arg() at once, so that a percent sign in a text is not taken for a place.
        const QString html =
            QStringLiteral(
                "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Rankfall: %2</title>\n"
                "<style>%3</style>\n</head>\n<body>\n<nav>\n%4</nav>\n<main>\n%5\n</main>\n</body>\n</html>\n")
                .arg(currentLanguage(), page.title.toHtmlEscaped(), QLatin1String(kStyle), list,
                     linked(filledHelp(page.html, actions, kLightPalette)));
        const auto written = writeFile(QDir(folder).filePath(fileOf(page.id)).toStdString(), html.toStdString());
        if (!written) {
            return written;
        }
    }
    return {};
}

} // namespace rankfall
