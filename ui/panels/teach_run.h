// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/training_journal.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <memory>

namespace rankfall {

/// One run of rankfall-train as a child of this program: starts it, stops it, reads along in its journal. Whatever the
/// child does (dies, hangs, prints rubbish, will not stop) is contained here and put into words. The child is a gentle
/// one: it runs at low priority, and ends when this program does. GUI thread; nothing blocks, but for the destructor,
/// which waits up to a second.
class TeachRun : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle,     ///< never started
        Learning, ///< the child runs
        Stopping, ///< it was asked to stop
        Ended,    ///< it ended as it should, or was stopped
        Failed    ///< it could not be started, or ended as it should not
    };

    struct Order {
        TargetPtr target; ///< a matrix product
        Ring ring = Ring::Z2;
        QString folder; ///< what the run writes goes there; made if need be
        bool resumes = false;
    };

    explicit TeachRun(QObject* parent = nullptr);
    ~TeachRun() override;

    /// The program beside this one, otherwise in PATH; empty: it is not installed.
    static QString findTrainer();
    /// Runs this program instead of the one that is found, with these arguments before the others.
    void setTrainer(const QString& program, const QStringList& arguments = {});
    bool isInstalled() const;

    /// False when it cannot be: trouble() says why. A run in progress must have been stopped before.
    bool start(const Order& order);
    /// Asks the child to save and stop; if it does not, it is ended.
    void stop();

    State state() const { return m_state; }

    bool isActive() const { return m_state == State::Learning || m_state == State::Stopping; }

    const Order& order() const { return m_order; }

    const TrainingLog& log() const;
    /// What is wrong, with cause, place and remedy; empty when nothing is.
    QString trouble() const;
    /// The network as it was saved last; empty: none yet.
    QString checkpoint() const;
    /// Seconds since the journal told something, while learning.
    double silence() const;

    /// Times in ms, for tests: between two looks at the journal, until silence is worth a word, and until a child that
    /// does not stop is ended.
    void setPatience(int look, int silence, int stopping);

    static constexpr const char* kJournal = "journal.jsonl";
    static constexpr const char* kNetwork = "network.safetensors";

Q_SIGNALS:
    void changed(); ///< state, journal, or trouble

private:
    void readJournal();
    void readOutput();
    void look();
    void finished(int code, QProcess::ExitStatus status);
    void failed(QProcess::ProcessError error);
    QString lastWords() const;

    QString m_program;
    QStringList m_arguments;
    Order m_order;
    State m_state = State::Idle;
    QProcess* m_child = nullptr;
    std::unique_ptr<TrainingJournal> m_journal;
    qint64 m_read = 0;   ///< bytes of the journal
    QByteArray m_output; ///< the last of what the child has said
    QString m_failure;
    bool m_killed = false;
    bool m_wasSilent = false;
    int m_silencePatience = 90'000;
    QElapsedTimer m_news; ///< since the journal grew
    QFileSystemWatcher m_watcher;
    QTimer m_look;
    QTimer m_kill;
};

} // namespace rankfall
