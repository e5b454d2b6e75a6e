// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/export_dialog.h"

#include "core/io/file.h"
#include "ui/panels/program_maker.h"
#include "ui/panels/style.h"
#include "ui/window/scheme_saving.h"
#include "ui/workbench/core_text.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rankfall {

namespace {

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

ExportDialog::ExportDialog(const Position& position, QWidget* parent)
    : QDialog(parent)
    , m_position(position)
    , m_maker(new ProgramMaker(this))
    , m_format(new QComboBox(this))
    , m_preview(new QPlainTextEdit(this))
    , m_remark(remarkLabel(this))
    , m_copy(new QPushButton(themedIcon(QStringLiteral("copy")), tr("Copy"), this))
    , m_save(new QPushButton(themedIcon(QStringLiteral("save")), tr("Save as…"), this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export as code"));
    for (const CodeFormatInfo& info : codeFormats()) {
        m_format->addItem(fromCore(info.title));
    }
    m_format->setAccessibleName(tr("What to write"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_preview->setReadOnly(true);
    m_preview->setFont(monoFont());
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setAccessibleName(tr("What is written"));
    m_copy->setObjectName(QStringLiteral("exportCopy"));
    m_save->setObjectName(QStringLiteral("exportSave"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_format);
    top->addWidget(m_remark, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_preview, 1);
    column->addWidget(buttons);
    resize(820, 560);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showCode);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(text()); });
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    connect(m_maker, &ProgramMaker::made, this, &ExportDialog::showCode);
    if (m_position.isSolved()) {
        m_maker->make(m_position);
    }
    showCode();
}

const CodeFormatInfo& ExportDialog::chosen() const
{
    return codeFormats()[static_cast<std::size_t>(m_format->currentIndex())];
}

void ExportDialog::setFormat(CodeFormat format)
{
    m_format->setCurrentIndex(static_cast<int>(format));
}

QString ExportDialog::text() const
{
    return m_preview->toPlainText();
}

void ExportDialog::showCode()
{
    QString code;
    QString remark;
    if (!m_position.isSolved()) {
        remark =
            tr("The position is not solved: %1 cells differ from the target. Only a complete scheme is an algorithm; "
               "go to the end of a line (End).")
                .arg(m_position.nonzeros());
    } else if (m_maker->isWorking() || !m_maker->program()) {
        remark = tr("Looking for sums to share…");
    } else if (const auto made = exported(*m_maker->program(), chosen().format)) {
        code = QString::fromStdString(*made);
        remark = tr("%1 multiplications and %2 additions, %3 without shared sums; verified over %4.")
                     .arg(m_position.rank())
                     .arg(m_maker->program()->additions())
                     .arg(m_maker->plainAdditions())
                     .arg(utf8(ringSymbol(m_position.ring())));
    } else {
        remark = errorText(made.error());
    }
    m_preview->setPlainText(code);
    m_remark->setText(remark);
    m_copy->setEnabled(!code.isEmpty());
    m_save->setEnabled(!code.isEmpty());
}

void ExportDialog::save()
{
    const QString ending = utf8(chosen().extension);
    const QString suggested =
        QDir(lastFolder()).filePath(QString::fromStdString(codeName(*m_maker->program())) + ending);
    QString path = QFileDialog::getSaveFileName(this, tr("Save the %1").arg(fromCore(chosen().title)), suggested,
                                                QStringLiteral("%1 (*%2)").arg(fromCore(chosen().title), ending));
    if (path.isEmpty()) {
        return;
    }
    const auto written = writeFile(path.toStdString(), text().toStdString());
    if (!written) {
        m_remark->setText(errorText(written.error()));
        return;
    }
    rememberFolderOf(path);
    Q_EMIT saved(path);
    accept();
}

} // namespace rankfall
