// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>

/// The command line tool from outside, as a shell runs it, and the files it reads and leaves behind.
namespace rankfall::test {

inline const QString kProgram = QStringLiteral(RANKFALL_BIN_DIR "/rankfall-cli");

struct Result {
    int code = -1; ///< -1: it was killed, or had not ended after a minute; `err` says why
    QString out;
    QString err;
};

/// Runs it to its end, in `folder` if one is given.
inline Result run(const QStringList& arguments, const QString& folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(kProgram, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        return {-1, QString(), QStringLiteral("did not finish: ") + process.errorString()};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// Empty when there is no such file.
inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// A file of the corpus that the readers are fuzzed with.
inline QString sample(const char* name)
{
    return QStringLiteral(RANKFALL_TEST_DIR "/fuzz/corpus/") + QString::fromUtf8(name);
}

} // namespace rankfall::test
