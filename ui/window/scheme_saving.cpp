// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/scheme_saving.h"

#include "core/io/file.h"
#include "ui/workbench/core_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>

#include <algorithm>

namespace rankfall {

namespace {

const auto kFolderKey = QStringLiteral("files/folder");

struct Saving {
    Q_DECLARE_TR_FUNCTIONS(rankfall::SchemeSaving)
};

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

QString endingOf(const SchemeFormatInfo& info)
{
    return info.extension.empty() ? QStringLiteral(".txt") : utf8(info.extension);
}

const SchemeFormatInfo& infoOf(SchemeFormat format)
{
    return *std::ranges::find(schemeFormats(), format, &SchemeFormatInfo::format);
}

} // namespace

SchemeFile schemeFileOf(const QString& path, SchemeFormat chosen)
{
    // Several forms share an ending: the chosen one is asked first.
    if (path.endsWith(endingOf(infoOf(chosen)), Qt::CaseInsensitive)) {
        return {path, chosen};
    }
    for (const SchemeFormatInfo& info : schemeFormats()) {
        if (info.isDefault && path.endsWith(endingOf(info), Qt::CaseInsensitive)) {
            return {path, info.format};
        }
    }
    return {path + endingOf(infoOf(chosen)), chosen};
}

std::optional<SchemeFile> askForSchemeFile(QWidget* parent, const QString& title, const QString& suggested)
{
    QStringList filters;
    for (const SchemeFormatInfo& info : schemeFormats()) {
        filters += QStringLiteral("%1 (*%2)").arg(fromCore(info.meaning), endingOf(info));
    }
    QString filter = filters.front();
    const QString path = QFileDialog::getSaveFileName(parent, title, suggested + endingOf(schemeFormats().front()),
                                                      filters.join(QStringLiteral(";;")), &filter);
    if (path.isEmpty()) {
        return std::nullopt;
    }
    const auto at = static_cast<std::size_t>(std::max<qsizetype>(filters.indexOf(filter), 0));
    const SchemeFile file = schemeFileOf(path, schemeFormats()[at].format);
    // The dialog asked about the name without the ending.
    if (file.path != path && QFileInfo::exists(file.path) &&
        QMessageBox::question(parent, Saving::tr("Replace the file?"),
                              Saving::tr("“%1” exists already. Replace it?").arg(QFileInfo(file.path).fileName())) !=
            QMessageBox::Yes) {
        return std::nullopt;
    }
    return file;
}

QString suggestedPath(const Scheme& scheme, Ring ring)
{
    const QString name = QStringLiteral("%1_%2_r%3")
                             .arg(utf8(scheme.target->name()), utf8(std::string(ringKey(ring))))
                             .arg(scheme.rank());
    return QDir(lastFolder()).filePath(QString(name).replace(u':', u'-'));
}

Expected<void> writeSchemeFile(const Scheme& scheme, const SchemeFile& file)
{
    const auto text = writeScheme(scheme, file.format);
    if (!text) {
        return tl::unexpected(text.error());
    }
    const auto written = writeFile(file.path.toStdString(), *text);
    if (written) {
        rememberFolderOf(file.path);
    }
    return written;
}

QString lastFolder()
{
    return QSettings().value(kFolderKey, QDir::homePath()).toString();
}

void rememberFolderOf(const QString& path)
{
    QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
}

} // namespace rankfall
