// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/help_dialog.h"

#include "ui/chrome/actions.h"
#include "ui/chrome/card.h"
#include "ui/chrome/help_pages.h"
#include "ui/chrome/key_caps.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

HelpDialog::HelpDialog(const Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_list(new QListWidget(this))
    , m_browser(new QTextBrowser(this))
{
    setWindowTitle(tr("Manual"));
    for (const HelpPage& page : helpPages()) {
        auto* item = new QListWidgetItem(page.title, m_list);
        item->setSizeHint({zoomed(120), zoomed(34)});
    }
    m_list->setFixedWidth(zoomed(200));
    m_list->setAccessibleName(tr("Pages"));
    m_browser->setOpenLinks(false);
    m_browser->setAccessibleName(tr("Manual"));
    m_browser->document()->setDocumentMargin(zoomed(22));
    m_browser->setFrameShape(QFrame::NoFrame);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpDialog::render);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { showPage(link.toString()); });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list);
    middle->addWidget(m_browser, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    m_list->setCurrentRow(0);
    resize(zoomed(880), zoomed(620));
}

HelpDialog* HelpDialog::present(const Actions& actions, QWidget* window, const QString& page)
{
    auto* dialog = window->findChild<HelpDialog*>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new HelpDialog(actions, window);
    }
    if (!page.isEmpty()) {
        dialog->showPage(page);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

void HelpDialog::showPage(const QString& id)
{
    const auto& pages = helpPages();
    const QString name = id.section(QLatin1Char('#'), 0, 0);
    const auto it = std::find_if(pages.begin(), pages.end(), [&](const HelpPage& page) { return page.id == name; });
    m_list->setCurrentRow(it == pages.end() ? 0 : static_cast<int>(it - pages.begin()));
    if (id.contains(QLatin1Char('#'))) {
        m_browser->scrollToAnchor(id.section(QLatin1Char('#'), 1));
    }
}

QString HelpDialog::text() const
{
    return m_browser->toPlainText();
}

QString HelpDialog::withKeys(QString html) const
{
    static const QRegularExpression slot(QStringLiteral("\\{key:([a-zA-Z0-9_.]+)\\}"));
    for (QRegularExpressionMatch match = slot.match(html); match.hasMatch(); match = slot.match(html)) {
        const QList<QKeySequence> keys = m_actions.keys(match.captured(1));
        const Actions::Spec* spec = m_actions.spec(match.captured(1));
        // Without a key the palette still knows the command by its name.
        const QString shown = !keys.isEmpty() ? keyText(keys.front())
                              : spec          ? tr("“%1”").arg(Actions::plainText(*spec))
                                              : tr("the menu");
        html.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral("<b>%1</b>").arg(shown.toHtmlEscaped()));
    }
    return html;
}

void HelpDialog::render(int row)
{
    if (row < 0) {
        return;
    }
    const Palette& p = currentPalette();
    QString html = withKeys(helpPages()[static_cast<std::size_t>(row)].html);
    const std::pair<const char*, Rgb> colours[] = {
        {"{minus2}", p.minus2}, {"{minus}", p.minus1}, {"{plus2}", p.plus2}, {"{plus}", p.plus1}};
    for (const auto& [name, colour] : colours) {
        html.replace(QLatin1String(name), toColor(colour).name());
    }
    m_browser->document()->setDefaultFont(uiFont(1.05));
    m_browser->document()->setDefaultStyleSheet(
        QStringLiteral(
            "h2 { font-size: x-large; font-weight: 600; } h3 { color: %1; font-weight: 600; margin-top: 14px; }"
            "p, li { line-height: 135%; } code { font-family: '%2'; color: %3; } td { padding-right: 10px; }")
            .arg(toColor(p.accent).name(), monoFont().family(), toColor(p.text).name()));
    m_browser->setHtml(html);
}

void HelpDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        render(m_list->currentRow());
    }
}

} // namespace rankfall
