// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/io/session_file.h"
#include "core/io/unsaved_work.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QLockFile;

namespace rankfall {

class Workbench;

/// Keeps the unsaved session on disk, so that nothing is lost when the program dies (UnsavedWork): each edit is in a
/// journal before anybody sees it, and a copy of the whole is made a moment later on a thread of its own, which also
/// waits for the disk. Both go away when the session is saved or the program ends as it should. A lock file beside the
/// copy tells a running program's copy from an orphan.
class Autosave : public QObject {
    Q_OBJECT

public:
    /// `folder` is made when missing.
    Autosave(Workbench& workbench, QString folder, QObject* parent = nullptr);
    ~Autosave() override;

    /// What a program that died has left.
    struct Orphan {
        QString file; ///< the copy
        QString path; ///< where the user had saved it, or empty
        QDateTime written;
        int moves = 0;
        QString target;
    };

    /// Newest first. Copies that cannot be read are left alone and not listed.
    std::vector<Orphan> orphans() const;
    Expected<SessionDocument> recover(const Orphan& orphan) const;
    void discard(const Orphan& orphan) const;
    /// Writes now what is waiting, and returns when it is on the disk.
    void flush();

    QString file() const { return m_file; }

    /// Why the last edit could not be kept; nothing while all is well.
    const std::optional<Error>& fault() const { return m_fault; }

Q_SIGNALS:
    void failed(const rankfall::Error& error); ///< work is not kept any more: once, until it is again
    void keptAgain();

private:
    void record();
    void schedule();
    void settle(const Expected<void>& outcome);
    void write();
    void forget();

    Workbench& m_workbench;
    QString m_folder;
    QString m_file;
    std::unique_ptr<UnsavedWork> m_work;
    std::optional<Error> m_fault;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
    QThreadPool m_writer;
};

} // namespace rankfall
