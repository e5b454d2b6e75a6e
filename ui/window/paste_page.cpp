// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/paste_page.h"

#include "core/io/open.h"
#include "core/io/tensor_text.h"
#include "ui/chrome/settings.h"
#include "ui/theme/theme.h"
#include "ui/window/scheme_saving.h"
#include "ui/window/tensor_drawing.h"
#include "ui/workbench/core_text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rankfall {

PastePage::PastePage(QWidget* parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit)
    , m_error(new QLabel)
    , m_open(new QPushButton(tr("From a &file…")))
    , m_draw(new QPushButton(tr("Change by &hand")))
{
    m_text->setObjectName(QStringLiteral("pasted"));
    m_text->setAccessibleName(tr("Tensor as text"));
    m_text->setPlaceholderText(tr("Paste nested lists (JSON, NumPy), lines “i,j,k,value” with indices from 0, rows of "
                                  "numbers with an empty line between two slices, or the multiplication table of an "
                                  "algebra:\n\n,1,i\n1,1,i\ni,i,-1"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_error->setObjectName(QStringLiteral("pasteError"));
    m_error->setWordWrap(true);
    m_error->setMinimumHeight(QFontMetrics(m_error->font()).height() * 3);
    m_error->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_open->setObjectName(QStringLiteral("pasteOpen"));
    m_draw->setObjectName(QStringLiteral("pasteDraw"));
    m_open->setToolTip(tr("A tensor in .npy, JSON, CSV or text, or an algebra's multiplication table"));
    m_draw->setToolTip(tr("Go on with this tensor in the grids, up to 8 × 8 × 8"));
    m_draw->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_open, m_draw}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text, 1);
    column->addWidget(m_error);
    column->addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PastePage::readText);
    connect(m_open, &QPushButton::clicked, this, &PastePage::askForFile);
    connect(m_draw, &QPushButton::clicked, this, &PastePage::drawRequested);
}

void PastePage::readText()
{
    if (m_text->toPlainText().trimmed().isEmpty()) {
        m_target = nullptr;
        m_error->clear();
        m_draw->setEnabled(false);
        Q_EMIT changed();
        return;
    }
    take(readTensorText(m_text->toPlainText().toStdString(), tr("text").toStdString(), "pasted"));
}

void PastePage::openPath(const QString& path)
{
    {
        const QSignalBlocker blocker(m_text);
        m_text->clear();
    }
    take(openTarget("file:" + path.toStdString()));
    if (m_target) {
        m_error->setText(tr("Read from “%1”.").arg(QFileInfo(path).fileName()));
    }
}

void PastePage::take(const Expected<TargetPtr>& read)
{
    m_target = read ? *read : nullptr;
    m_error->setText(read ? QString() : errorText(read.error()));
    m_draw->setEnabled(m_target && TensorDrawing::fits(m_target->tensor()));
    Q_EMIT changed();
}

void PastePage::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a tensor"), lastFolder(),
                                                      tr("Tensors (*.npy *.json *.csv *.txt);;All files (*)"));
    if (!path.isEmpty()) {
        rememberFolderOf(path);
        openPath(path);
    }
}

} // namespace rankfall
