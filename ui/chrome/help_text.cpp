// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/help_text.h"

#include "ui/chrome/actions.h"
#include "ui/chrome/help_dialog.h"
#include "ui/chrome/key_caps.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>

namespace rankfall {

QString filledHelp(QString html, const Actions& actions, const Palette& palette)
{
    static const QRegularExpression slot(QStringLiteral("\\{key:([a-zA-Z0-9_.]+)\\}"));
    for (QRegularExpressionMatch match = slot.match(html); match.hasMatch(); match = slot.match(html)) {
        const QList<QKeySequence> keys = actions.keys(match.captured(1));
        const Actions::Spec* spec = actions.spec(match.captured(1));
        // Without a key the palette still knows the command by its name.
        const QString shown = !keys.isEmpty() ? keyText(keys.front())
                              : spec          ? HelpDialog::tr("“%1”").arg(Actions::plainText(*spec))
                                              : HelpDialog::tr("the menu");
        html.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral("<b>%1</b>").arg(shown.toHtmlEscaped()));
    }
    const std::pair<const char*, Rgb> colours[] = {{"{minus2}", palette.minus2},
                                                   {"{minus}", palette.minus1},
                                                   {"{plus2}", palette.plus2},
                                                   {"{plus}", palette.plus1}};
    for (const auto& [name, colour] : colours) {
        html.replace(QLatin1String(name), toColor(colour).name());
    }
    return html;
}

} // namespace rankfall
