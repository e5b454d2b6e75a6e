// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/tensor_saving.h"

#include "core/io/file.h"
#include "core/io/tensor_write.h"
#include "ui/window/scheme_saving.h"
#include "ui/workbench/core_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QRegularExpression>

namespace rankfall {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("rankfall", text);
}

} // namespace

Expected<void> writeTensorFile(const Target& target, const QString& path)
{
    const auto format = tensorFormatOf(path.toStdString());
    if (!format) {
        return fail("A tensor is written to .npy, .json or .csv", path.toStdString(), "Give the file such an ending");
    }
    return writeFile(path.toStdString(), tensorBytes(target, *format));
}

QString saveTensor(QWidget* parent, const Target& target)
{
    static const QRegularExpression kAwkward(QStringLiteral("[^A-Za-z0-9._-]+")); // in names such as polymod:x^4+1
    QString name = QFileInfo(QString::fromStdString(target.name())).completeBaseName();
    name.replace(kAwkward, QStringLiteral("-"));
    const QString json = tr("JSON, with the names of entries (*.json)");
    const QString npy = tr("NumPy array (*.npy)");
    const QString csv = tr("CSV, a line for each nonzero (*.csv)");
    QString chosen = json;
    QString path = QFileDialog::getSaveFileName(parent, tr("Save the tensor"),
                                                QDir(lastFolder()).filePath(name + QStringLiteral(".json")),
                                                QStringList{json, npy, csv}.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty()) {
        return {};
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += chosen == npy   ? QStringLiteral(".npy")
                : chosen == csv ? QStringLiteral(".csv")
                                : QStringLiteral(".json");
    }
    if (const auto written = writeTensorFile(target, path); !written) {
        QMessageBox box(QMessageBox::Warning, tr("The tensor could not be saved"), errorText(written.error()),
                        QMessageBox::Ok, parent);
        box.setObjectName(QStringLiteral("errorBox"));
        box.exec();
        return {};
    }
    rememberFolderOf(path);
    return path;
}

} // namespace rankfall
