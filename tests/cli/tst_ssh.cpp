// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/child_process.h"
#include "core/engine/external/external_engine.h"
#include "core/engine/external/ssh_command.h"
#include "tests/support/cli.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace rankfall;

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

EngineCommand commandOf(const std::string& command)
{
    EngineCommand out;
    out.key = "remote";
    out.name = "Remote";
    out.command = command;
    out.forHello = std::chrono::seconds(60); // machines that test may have much else to do
    return out;
}

/// Waits until it has greeted or failed.
HostState started(EngineHost& host)
{
    host.start();
    QElapsedTimer timer;
    timer.start();
    HostState state = HostState::Starting;
    while (state == HostState::Starting && timer.elapsed() < 60'000) {
        state = host.waitUntilReady(std::chrono::milliseconds(50));
    }
    return state;
}

/// A port of this machine that nobody listens on.
int freePort()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const bool isBound = ::bind(socket, plain, size) == 0 && ::getsockname(socket, plain, &size) == 0;
    ::close(socket);
    return isBound ? ntohs(address.sin_port) : 0;
}

} // namespace

class TestSsh : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString& name, const QString& content, QFile::Permissions permissions)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (file.open(QFile::WriteOnly)) {
            file.write(content.toUtf8());
        }
        file.setPermissions(permissions);
        return path;
    }

    /// A program called ssh that does what the script says.
    std::string fakeSsh(const QString& script)
    {
        const QString folder = QStringLiteral("fake%1").arg(QDir(m_folder.path()).count());
        QDir(m_folder.path()).mkdir(folder);
        return write(folder + QStringLiteral("/ssh"), QStringLiteral("#!/bin/sh\n") + script,
                     QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
            .toStdString();
    }

private Q_SLOTS:

    void commandsAreReadBack_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("end");
        QTest::newRow("plain") << "cluster" << 0 << "rankfall-cli engine"
                               << QStringList{"cluster", "rankfall-cli engine"};
        QTest::newRow("user and port") << "me@h.example.org" << 2222 << "nice ~/bin/rankfall-cli engine"
                                       << QStringList{"-p", "2222", "me@h.example.org",
                                                      "nice ~/bin/rankfall-cli engine"};
        QTest::newRow("quotes") << "h" << 0 << "sh -c 'echo \"it'" << QStringList{"h", "sh -c 'echo \"it'"};
    }

    void commandsAreReadBack()
    {
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(QString, program);
        QFETCH(QStringList, end);
        const SshEngine engine{host.toStdString(), port, program.toStdString()};
        const auto command = sshCommand(engine);
        QVERIFY(command);
        QVERIFY(readSshCommand(*command) == engine);
        const auto words = splitCommand(*command);
        QVERIFY(words);
        QStringList said;
        for (const std::string& word : *words) {
            said << text(word);
        }
        QCOMPARE(said.first(), QStringLiteral("ssh"));
        QCOMPARE(said.last(end.size()), end);
        QVERIFY(said.contains(QStringLiteral("BatchMode=yes"))); // never asks
        QVERIFY(said.contains(QStringLiteral("ServerAliveInterval=15")));
    }

    void hostsThatAreOptionsAreRefused_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("none") << "  ";
        QTest::newRow("an option") << "-oProxyCommand=reboot";
        QTest::newRow("two words") << "host -v";
        QTest::newRow("a quote") << "ho'st";
    }

    void hostsThatAreOptionsAreRefused()
    {
        QFETCH(QString, host);
        QVERIFY(!sshCommand({host.toStdString(), 0, "rankfall-cli engine"}));
        QVERIFY(!sshCommand({"host", 0, " "}));
        QVERIFY(!readSshCommand("ssh host rankfall-cli engine"));
        QVERIFY(!readSshCommand("python3 engine.py"));
    }

    void troubleIsExplained_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("remedy");
        const auto says = [](const char* words) { return QStringLiteral("echo '%1' >&2; exit 255").arg(words); };
        QTest::newRow("unknown key") << says("Host key verification failed.") << "does not know this host"
                                     << "ssh HOST once in a terminal";
        QTest::newRow("other key") << says("@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key "
                                           "verification failed.")
                                   << "is another than the one"
                                   << "ssh-keygen -R";
        QTest::newRow("password") << says("me@host: Permission denied (publickey,password).") << "without a password"
                                  << "ssh-copy-id";
        QTest::newRow("name") << says("ssh: Could not resolve hostname hots: Name or service not known")
                              << "no host of this name"
                              << "slip of the pen";
        QTest::newRow("port") << says("ssh: connect to host h port 22: Connection refused") << "nothing answers"
                              << "sshd";
        QTest::newRow("silence") << says("ssh: connect to host h port 22: Connection timed out") << "does not answer"
                                 << "switched on";
        QTest::newRow("program") << QStringLiteral("echo 'bash: line 1: rankfall-cli: command not found' >&2; exit 127")
                                 << "no such program"
                                 << "full path";
    }

    void troubleIsExplained()
    {
        QFETCH(QString, script);
        QFETCH(QString, message);
        QFETCH(QString, remedy);
        EngineHost host(commandOf(fakeSsh(script) + " host rankfall-cli engine"));
        QCOMPARE(started(host), HostState::Failed);
        const auto fault = host.fault();
        QCOMPARE(fault->kind, EngineFault::Kind::CannotStart);
        QVERIFY2(text(fault->error.message).contains(message), fault->error.message.c_str());
        QVERIFY2(text(fault->error.remedy).contains(remedy), fault->error.remedy.c_str());
    }

    /// What it said the time before last explains nothing any more.
    void onlyTheLastAttemptCounts()
    {
        const QString mark = m_folder.filePath(QStringLiteral("second"));
        EngineHost host(commandOf(
            fakeSsh(QStringLiteral("if [ -e %1 ]; then echo 'connect: Connection refused' >&2; else touch %1; echo "
                                   "'Host key verification failed.' >&2; fi; exit 255")
                        .arg(mark)) +
            " host rankfall-cli engine"));
        QCOMPARE(started(host), HostState::Failed);
        QVERIFY(text(host.fault()->error.message).contains(QStringLiteral("does not know this host")));
        host.restart();
        QCOMPARE(started(host), HostState::Failed);
        QVERIFY2(text(host.fault()->error.message).contains(QStringLiteral("nothing answers")),
                 host.fault()->error.message.c_str());
    }

    /// Through a real sshd on a high port, with keys of its own.
    void thinksOverSsh()
    {
        const QString sshd = QStandardPaths::findExecutable(QStringLiteral("sshd"), {QStringLiteral("/usr/sbin")});
        if (sshd.isEmpty() || (::geteuid() == 0 && !QDir(QStringLiteral("/run/sshd")).exists())) {
            QSKIP("There is no sshd here (openssh-server)");
        }
        for (const char* name : {"host_key", "user_key"}) {
            QCOMPARE(QProcess::execute(QStringLiteral("ssh-keygen"),
                                       {"-q", "-t", "ed25519", "-N", "", "-f", m_folder.filePath(name)}),
                     0);
        }
        QVERIFY(QFile::copy(m_folder.filePath("user_key.pub"), m_folder.filePath("authorized_keys")));
        const int port = freePort();
        QVERIFY(port > 0);
        const QString settings =
            write(QStringLiteral("sshd_config"),
                  QStringLiteral("ListenAddress 127.0.0.1:%1\nHostKey %2/host_key\nAuthorizedKeysFile "
                                 "%2/authorized_keys\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
                                 "PermitRootLogin yes\nPidFile none\n")
                      .arg(port)
                      .arg(m_folder.path()),
                  QFile::ReadOwner | QFile::WriteOwner);
        QProcess server;
        server.start(sshd, {"-D", "-e", "-f", settings});
        QVERIFY(server.waitForStarted());
        QByteArray said;
        const auto isListening = [&] {
            said += server.readAllStandardError();
            return said.contains("listening");
        };
        QElapsedTimer patience;
        patience.start();
        while (!isListening() && server.state() == QProcess::Running && patience.elapsed() < 10'000) {
            QTest::qWait(20);
        }
        QVERIFY2(said.contains("listening"), said.constData());

        const QString client = write(QStringLiteral("ssh_config"),
                                     QStringLiteral("IdentityFile %1/user_key\nIdentitiesOnly yes\n"
                                                    "UserKnownHostsFile %1/known_hosts\nGlobalKnownHostsFile none\n")
                                         .arg(m_folder.path()),
                                     QFile::ReadOwner | QFile::WriteOwner);
        const std::string ssh = fakeSsh(QStringLiteral("exec /usr/bin/ssh -F %1 \"$@\"\n").arg(client));
        const auto command = sshCommand({"127.0.0.1", port, (rankfall::test::kProgram + " engine").toStdString()});
        QVERIFY(command);
        EngineHost host(commandOf(ssh + command->substr(3)));

        QCOMPARE(started(host), HostState::Failed); // nobody has looked at its key yet
        QVERIFY2(text(host.fault()->error.message).contains(QStringLiteral("does not know this host")),
                 host.fault()->error.message.c_str());

        QFile key(m_folder.filePath("host_key.pub"));
        QVERIFY(key.open(QFile::ReadOnly));
        write(QStringLiteral("known_hosts"),
              QStringLiteral("[127.0.0.1]:%1 ").arg(port) + QString::fromUtf8(key.readAll()),
              QFile::ReadOwner | QFile::WriteOwner);
        host.restart();
        QCOMPARE(started(host), HostState::Ready);
        QVERIFY(host.hello()->name.find("Rankfall") != std::string::npos ||
                host.hello()->name.find("rankfall") != std::string::npos);
        Problem problem;
        problem.target = Target::matrixMultiplication({2, 2, 2});
        problem.ring = Ring::Z2;
        problem.bound = 1;
        Limits limits;
        limits.stopAtTotal = 7;
        limits.time = std::chrono::seconds(30);
        const auto id = host.ask(Position::start(problem), limits);
        QVERIFY(id);
        // Its answer has a line that ends at Strassen's seven.
        bool isSolved = false;
        QElapsedTimer timer;
        timer.start();
        while (!isSolved && timer.elapsed() < 40'000) {
            const auto news = host.take(*id, std::chrono::milliseconds(100));
            QVERIFY2(!news.refusal, news.refusal ? news.refusal->text().c_str() : "");
            isSolved = news.latest && !news.latest->lines.empty() && news.latest->lines.front().solves &&
                       news.latest->lines.front().value == 7.0;
        }
        QVERIFY(isSolved);
        host.shutDown();
        server.terminate();
        server.waitForFinished(3000);
    }
};

QTEST_GUILESS_MAIN(TestSsh)
#include "tst_ssh.moc"
