// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/teach_run.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>

#ifdef __linux__
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#endif

namespace rankfall {

namespace {

constexpr qint64 kMostAtOnce = 1 << 20; // bytes of journal between two turns of the event loop
constexpr int kOutputKept = 2000;       // bytes

QString programName()
{
    return QStringLiteral("rankfall-train");
}

/// What a program printed, fit to be shown: one line, without control characters.
QString plain(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes).simplified();
    text.removeIf([](QChar c) { return !c.isPrint() || c == QChar::ReplacementCharacter; });
    return text.size() > 200 ? QStringLiteral("…") + text.right(200) : text;
}

} // namespace

TeachRun::TeachRun(QObject* parent)
    : QObject(parent)
{
    m_look.setInterval(500);
    m_kill.setSingleShot(true);
    m_kill.setInterval(10'000);
    connect(&m_look, &QTimer::timeout, this, &TeachRun::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &TeachRun::readJournal);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &TeachRun::readJournal);
    connect(&m_kill, &QTimer::timeout, this, [this] {
        if (m_child) {
            m_killed = true;
            m_child->kill();
        }
    });
}

TeachRun::~TeachRun()
{
    if (m_child) {
        m_child->disconnect(this);
        m_child->terminate();
        if (!m_child->waitForFinished(1000)) {
            m_child->kill();
            m_child->waitForFinished(200);
        }
    }
}

QString TeachRun::findTrainer()
{
    const QString beside = QStandardPaths::findExecutable(programName(), {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(programName()) : beside;
}

void TeachRun::setTrainer(const QString& program, const QStringList& arguments)
{
    m_program = program;
    m_arguments = arguments;
}

bool TeachRun::isInstalled() const
{
    return !m_program.isEmpty() || !findTrainer().isEmpty();
}

void TeachRun::setPatience(int look, int silence, int stopping)
{
    m_look.setInterval(look);
    m_silencePatience = silence;
    m_kill.setInterval(stopping);
}

bool TeachRun::start(const Order& order)
{
    if (m_child) {
        return false;
    }
    m_order = order;
    m_failure.clear();
    m_output.clear();
    m_killed = false;
    m_wasSilent = false;
    const QString program = m_program.isEmpty() ? findTrainer() : m_program;
    if (program.isEmpty()) {
        m_failure = tr("rankfall-train is not installed: it is neither in %1 nor in PATH. It is built apart from the "
                       "explorer because it needs libtorch: configure with -DRANKFALL_TRAINER=ON, or see “man "
                       "rankfall”, TEACHING.")
                        .arg(QDir::toNativeSeparators(QCoreApplication::applicationDirPath()));
    } else if (!QDir().mkpath(order.folder)) {
        m_failure = tr("The folder %1 cannot be made: is there room, and may you write there?")
                        .arg(QDir::toNativeSeparators(order.folder));
    }
    if (!m_failure.isEmpty()) {
        m_state = State::Failed;
        Q_EMIT changed();
        return false;
    }
    const QString journal = QDir(order.folder).filePath(QLatin1String(kJournal));
    if (!order.resumes) {
        QFile::remove(journal);
    }
    m_journal = std::make_unique<TrainingJournal>(order.target, kJournal);
    m_read = 0;

    QStringList arguments = m_arguments;
    arguments << QStringLiteral("run") << QString::fromStdString(order.target->name());
    if (order.resumes) {
        arguments << QStringLiteral("--resume") << order.folder;
    } else {
        arguments << QStringLiteral("--ring") << QString::fromUtf8(ringKey(order.ring).data())
                  << QStringLiteral("--out") << order.folder;
    }
    // All that is known of the product is worth finding, not the first only; one core is left to the window.
    arguments << QStringLiteral("--distinct") << QStringLiteral("0") << QStringLiteral("--threads")
              << QString::number(std::max(1, QThread::idealThreadCount() - 1));
    m_child = new QProcess(this);
    m_child->setProcessChannelMode(QProcess::MergedChannels);
    m_child->setStandardInputFile(QProcess::nullDevice());
#ifdef __linux__
    m_child->setChildProcessModifier([] {
        prctl(PR_SET_PDEATHSIG, SIGTERM); // a window that was killed leaves no child behind
        (void)!nice(5);                   // the window comes first
    });
#endif
    connect(m_child, &QProcess::readyRead, this, &TeachRun::readOutput);
    connect(m_child, &QProcess::finished, this, &TeachRun::finished);
    connect(m_child, &QProcess::errorOccurred, this, &TeachRun::failed);
    m_watcher.addPath(order.folder);
    m_news.start();
    m_look.start();
    m_state = State::Learning;
    m_child->start(program, arguments);
    readJournal(); // of a run that goes on, what there was
    Q_EMIT changed();
    return m_state == State::Learning;
}

void TeachRun::stop()
{
    if (m_state == State::Learning) {
        m_state = State::Stopping;
        m_child->terminate();
        m_kill.start();
        Q_EMIT changed();
    }
}

const TrainingLog& TeachRun::log() const
{
    static const TrainingLog kNone;
    return m_journal ? m_journal->log() : kNone;
}

double TeachRun::silence() const
{
    return isActive() ? static_cast<double>(m_news.elapsed()) / 1000 : 0;
}

QString TeachRun::checkpoint() const
{
    const QString path = QDir(m_order.folder).filePath(QLatin1String(kNetwork));
    return !m_order.folder.isEmpty() && QFileInfo::exists(path) ? path : QString();
}

QString TeachRun::trouble() const
{
    if (!m_failure.isEmpty()) {
        return m_failure;
    }
    if (m_state == State::Learning && m_news.elapsed() > m_silencePatience) {
        return tr("No news for %1 s: rankfall-train may be stuck. Stop it, and resume: it goes on from what it saved "
                  "last.")
            .arg(m_news.elapsed() / 1000);
    }
    if (log().refused > 0) {
        const Error& last = log().complaints.back();
        return tr("%1 of the journal made no sense (left out): %2")
            .arg(log().refused == 1 ? tr("1 line") : tr("%1 lines").arg(log().refused),
                 QString::fromStdString(last.where + ": " + last.message));
    }
    return {};
}

void TeachRun::readOutput()
{
    m_output += m_child->readAll();
    if (m_output.size() > kOutputKept) {
        m_output = m_output.right(kOutputKept);
    }
}

QString TeachRun::lastWords() const
{
    const QString words = plain(m_output);
    return words.isEmpty() ? QString() : QLatin1Char(' ') + tr("Its last words: “%1”.").arg(words);
}

void TeachRun::readJournal()
{
    if (!m_journal || m_order.folder.isEmpty()) {
        return;
    }
    const QString path = QDir(m_order.folder).filePath(QLatin1String(kJournal));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return; // not begun yet
    }
    if (!m_watcher.files().contains(path)) {
        m_watcher.addPath(path);
    }
    if (file.size() < m_read) { // begun anew
        m_journal = std::make_unique<TrainingJournal>(m_order.target, kJournal);
        m_read = 0;
    }
    if (!file.seek(m_read)) {
        return;
    }
    const QByteArray bytes = file.read(kMostAtOnce);
    if (bytes.isEmpty()) {
        return;
    }
    m_read += bytes.size();
    m_journal->feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    m_news.restart();
    if (bytes.size() == kMostAtOnce) {
        QTimer::singleShot(0, this, &TeachRun::readJournal);
    }
    Q_EMIT changed();
}

void TeachRun::look()
{
    readJournal();
    // Silence grows without any event.
    const bool isSilent = m_state == State::Learning && m_news.elapsed() > m_silencePatience;
    if (isSilent || m_wasSilent) {
        m_wasSilent = isSilent;
        Q_EMIT changed();
    }
}

void TeachRun::failed(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart) {
        return; // finished() follows
    }
    m_failure = tr("rankfall-train could not be started: %1. Is %2 a program for this machine?")
                    .arg(m_child->errorString(), QDir::toNativeSeparators(m_child->program()));
    m_state = State::Failed;
    m_child->deleteLater();
    m_child = nullptr;
    m_look.stop();
    Q_EMIT changed();
}

void TeachRun::finished(int code, QProcess::ExitStatus status)
{
    readOutput();
    m_look.stop();
    m_kill.stop();
    readJournal();
    const bool wasAsked = m_state == State::Stopping;
    const QString resume = tr("Resume goes on from what it saved last.");
    m_state = State::Ended;
    if (m_killed) {
        m_failure = tr("rankfall-train did not stop when asked and was ended. %1").arg(resume);
    } else if (status == QProcess::CrashExit && !wasAsked) {
        m_state = State::Failed;
        m_failure =
            tr("rankfall-train died unexpectedly (signal %1).").arg(code) + lastWords() + QLatin1Char(' ') + resume;
    } else if (status == QProcess::NormalExit && code != 0 && code != 1 && code != 3 && !wasAsked) {
        m_state = State::Failed; // 0 found, 1 not found in its time, 3 interrupted
        m_failure = tr("rankfall-train ended with exit code %1.").arg(code) + lastWords();
    } else if (!wasAsked && log().rounds.empty()) {
        m_state = State::Failed;
        m_failure = tr("rankfall-train ended without having learned anything.") + lastWords();
    }
    m_child->deleteLater();
    m_child = nullptr;
    Q_EMIT changed();
}

} // namespace rankfall
