// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/autosave.h"

#include "core/io/file.h"
#include "ui/workbench/workbench.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QUuid>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kDelay = 100; // ms: edits that come in a burst are written once

std::string viewOf(const QString& path)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("path"), path}}).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

Autosave::Autosave(Workbench& workbench, QString folder, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    m_file = QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".rankfall"));
    m_lock = std::make_unique<QLockFile>(m_file + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // only the death of the process frees it
    m_lock->tryLock(0);
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::write);
    connect(&m_workbench, &Workbench::treeChanged, this, &Autosave::schedule);
    connect(&m_workbench, &Workbench::recordsChanged, this, &Autosave::schedule);
    connect(&m_workbench, &Workbench::modifiedChanged, this, [this](bool modified) {
        if (!modified) {
            forget();
        }
    });
}

Autosave::~Autosave()
{
    m_writer.waitForDone();
    QFile::remove(m_file);
    m_lock->unlock();
}

void Autosave::schedule()
{
    if (m_workbench.isModified() && !m_timer.isActive()) {
        m_timer.start();
    }
}

void Autosave::write()
{
    if (!m_workbench.isModified()) {
        return;
    }
    // The text is made here, where the session may be read; the disk is waited for elsewhere.
    m_writer.start(
        [path = m_file.toStdString(), text = sessionJson(m_workbench.session(), viewOf(m_workbench.path()))] {
            (void)writeFile(path, text);
        });
}

void Autosave::flush()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        write();
    }
    m_writer.waitForDone();
}

void Autosave::forget()
{
    m_timer.stop();
    m_writer.start([path = m_file] { QFile::remove(path); });
}

std::vector<Autosave::Orphan> Autosave::orphans() const
{
    std::vector<Orphan> found;
    const QFileInfoList files = QDir(m_folder).entryInfoList({QStringLiteral("*.rankfall")}, QDir::Files, QDir::Time);
    for (const QFileInfo& info : files) {
        const QString file = info.absoluteFilePath();
        if (QFileInfo(m_file) == info) {
            continue;
        }
        QLockFile lock(file + QStringLiteral(".lock"));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) {
            continue; // another program is working on it
        }
        lock.unlock();
        Orphan orphan{file, {}, info.lastModified(), 0, {}};
        const auto document = recover(orphan);
        if (!document) {
            continue;
        }
        orphan.path = QJsonDocument::fromJson(QByteArray::fromStdString(document->view))
                          .object()
                          .value(QStringLiteral("path"))
                          .toString();
        orphan.moves = document->session.nodeCount() - 1;
        orphan.target = QString::fromStdString(document->session.problem().target->name());
        found.push_back(orphan);
    }
    return found;
}

Expected<SessionDocument> Autosave::recover(const Orphan& orphan) const
{
    const std::string path = orphan.file.toStdString();
    auto text = readFile(path);
    if (!text) {
        return tl::unexpected(text.error());
    }
    return readSessionText(*text, path);
}

void Autosave::discard(const Orphan& orphan) const
{
    QFile::remove(orphan.file);
    QFile::remove(orphan.file + QStringLiteral(".lock"));
}

} // namespace rankfall
