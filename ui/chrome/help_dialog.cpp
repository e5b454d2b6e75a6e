// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/help_dialog.h"

#include "ui/chrome/actions.h"
#include "ui/chrome/card.h"
#include "ui/chrome/help_pages.h"
#include "ui/chrome/help_text.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
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

void HelpDialog::render(int row)
{
    if (row < 0) {
        return;
    }
    const Palette& p = currentPalette();
    const QString html = filledHelp(helpPages()[static_cast<std::size_t>(row)].html, m_actions, p);
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
