// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/autosave.h"

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

constexpr int kDelay = 100; // ms: edits that come in a burst are copied once

QString journalOf(const QString& copy)
{
    return QString::fromStdString(UnsavedWork::journalOf(copy.toStdString()).string());
}

} // namespace

Autosave::Autosave(Workbench& workbench, QString folder, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    m_file = QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".rankfall"));
    m_work = std::make_unique<UnsavedWork>(m_file.toStdString());
    m_lock = std::make_unique<QLockFile>(m_file + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // only the death of the process frees it
    m_lock->tryLock(0);
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::write);
    connect(&m_workbench, &Workbench::treeChanged, this, &Autosave::record);
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
    m_work->removeFiles();
    m_lock->unlock();
}

void Autosave::record()
{
    if (m_workbench.isModified()) {
        settle(m_work->record(m_workbench.session(), m_workbench.path().toStdString()));
        schedule();
    }
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
    m_writer.start([this, copy = m_work->copy(m_workbench.session(), m_workbench.path().toStdString())] {
        (void)m_work->write(copy); // where there is no room for a copy the journal has everything
        m_work->sync();
    });
}

/// Says once that work cannot be kept, and once that it is kept again.
void Autosave::settle(const Expected<void>& outcome)
{
    const bool hadFailed = m_fault.has_value();
    m_fault = outcome ? std::nullopt : std::optional(outcome.error());
    if (m_fault && !hadFailed) {
        Q_EMIT failed(*m_fault);
    } else if (!m_fault && hadFailed) {
        Q_EMIT keptAgain();
    }
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
    (void)m_work->forget(); // if it cannot be said, then what is saved already is offered once more
    m_writer.start([this] { m_work->clear(); });
}

std::vector<Autosave::Orphan> Autosave::orphans() const
{
    std::vector<Orphan> found;
    const QFileInfoList files = QDir(m_folder).entryInfoList(
        {QStringLiteral("*.rankfall"), QStringLiteral("*.journal")}, QDir::Files, QDir::Time);
    QStringList seen{m_file};
    for (const QFileInfo& info : files) {
        // A program may have died before it made a copy, or between two.
        const QString file = info.dir().absoluteFilePath(info.completeBaseName() + QStringLiteral(".rankfall"));
        if (seen.contains(file)) {
            continue;
        }
        seen += file;
        QLockFile lock(file + QStringLiteral(".lock"));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) {
            continue; // another program is working on it
        }
        lock.unlock();
        Orphan orphan{file, {}, info.lastModified(), 0, {}};
        const auto left = readUnsavedWork(file.toStdString());
        if (left && !*left) {
            discard(orphan); // it died with everything saved
        }
        if (!left || !*left) {
            continue;
        }
        const SessionDocument* document = &**left;
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
    auto left = readUnsavedWork(orphan.file.toStdString());
    if (!left) {
        return tl::unexpected<Error>(left.error());
    }
    return *left ? Expected<SessionDocument>(std::move(**left))
                 : fail("Nothing was unsaved", orphan.file.toStdString());
}

void Autosave::discard(const Orphan& orphan) const
{
    QFile::remove(orphan.file);
    QFile::remove(journalOf(orphan.file));
    QFile::remove(orphan.file + QStringLiteral(".lock"));
}

} // namespace rankfall
