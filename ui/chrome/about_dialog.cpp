// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/about_dialog.h"

#include "ui/chrome/card.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace rankfall {

QString AboutDialog::versions(const QString& renderer, const QString& vtkVersion)
{
    QStringList lines{QStringLiteral("Rankfall " RANKFALL_VERSION),
                      QStringLiteral("Qt %1").arg(QLatin1String(qVersion()))};
    if (!vtkVersion.isEmpty()) {
        lines += QStringLiteral("VTK %1").arg(vtkVersion);
    }
    lines += QStringLiteral("%1, %2").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
    if (!renderer.isEmpty()) {
        lines += QStringLiteral("OpenGL: %1").arg(renderer);
    }
    return lines.join(u'\n');
}

AboutDialog::AboutDialog(QWidget* parent, const QString& renderer, const QString& vtkVersion)
    : QDialog(parent)
{
    setWindowTitle(tr("About Rankfall"));
    auto* icon = new QLabel;
    icon->setAccessibleName(tr("The program's icon"));
    icon->setPixmap(applicationIcon().pixmap(zoomed(88), zoomed(88)));
    auto* name = new QLabel(tr("Rankfall %1").arg(QStringLiteral(RANKFALL_VERSION)));
    name->setFont(uiFont(1.9, QFont::DemiBold));
    auto* what = new QLabel(tr("An explorer for tensor decompositions: how many multiplications does it take?"));
    what->setWordWrap(true);
    what->setFont(uiFont(1.1));
    auto* text = new QLabel;
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setOpenExternalLinks(false);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setText(
        tr("<p><b>Nothing leaves this computer.</b> No account, no telemetry, no downloads.</p>"
           "<p>© 2026 The Rankfall authors. Free software under the MIT licence.</p>"
           "<p>Made with Qt (LGPL 3), VTK (BSD 3-clause), libzip (BSD 3-clause), GMP (LGPL 3) and tl::expected (CC0). "
           "The game is TensorGame of AlphaTensor (Fawzi and others, Nature 610, 2022).</p>"));
    auto* versionsText = new QLabel(versions(renderer, vtkVersion));
    versionsText->setProperty("dim", true);
    versionsText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    versionsText->setWordWrap(true);

    auto* head = new QVBoxLayout;
    head->addWidget(name);
    head->addWidget(what);
    head->addStretch(1);
    auto* top = new QHBoxLayout;
    top->setSpacing(zoomed(18));
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(head, 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    QPushButton* copy = buttons->addButton(tr("&Copy versions"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [renderer, vtkVersion] { QApplication::clipboard()->setText(versions(renderer, vtkVersion)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(zoomed(24), zoomed(22), zoomed(24), zoomed(16));
    column->setSpacing(zoomed(12));
    column->addLayout(top);
    column->addWidget(text);
    column->addWidget(versionsText);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(zoomed(600), zoomed(500));
}

} // namespace rankfall
