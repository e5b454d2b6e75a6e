// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"

#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall::test;

namespace {

/// What the program prints, as an empty home without a display would have it.
QString printed(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(RANKFALL_BIN_DIR "/") + program, arguments);
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// What --help of a command lists: the other side of every comparison here.
struct Help {
    QStringList options; ///< "--json"
    QStringList commands;
};

Help helpOf(const QString& program, const QStringList& path)
{
    static QHash<QStringList, Help> known; // the same for each shell, and a program with libtorch starts slowly
    if (const auto it = known.constFind(QStringList{program} + path); it != known.cend()) {
        return *it;
    }
    static const QRegularExpression option(R"(^  (-[-\w]+(, ?-[-\w]+)*))");
    static const QRegularExpression command(R"(^  ([a-z][-\w]*)(\s|$))");
    Help out;
    bool areCommands = false;
    for (const QString& line : printed(program, path + QStringList{"--help"}).split('\n')) {
        if (!line.startsWith(' ')) {
            areCommands = line == "Subcommands:";
        }
        if (const auto match = option.match(line); match.hasMatch()) {
            const auto names = match.captured(1).remove(' ').split(',');
            for (const QString& name : names) {
                if (name != "--help-all") { // Qt's own, for a Qt option that does nothing here
                    out.options << name;
                }
            }
        } else if (const auto name = command.match(line); areCommands && name.hasMatch()) {
            out.commands << name.captured(1);
        }
    }
    out.options.sort();
    known[QStringList{program} + path] = out;
    return out;
}

/// What bash would propose for the last word, which may be empty.
QStringList proposals(const QString& script, const QStringList& words)
{
    // bash-completion's part, reduced to what the script needs of it.
    const QString stub = "_init_completion() { words=(\"${COMP_WORDS[@]}\"); cword=$COMP_CWORD; cur=${words[cword]};"
                         " prev=${words[cword-1]}; }\n_filedir() { COMPREPLY+=(@files); }\n"
                         "__ltrim_colon_completions() { :; }\n";
    QProcess bash;
    bash.start("bash", QStringList{"-c",
                                   stub + script +
                                       "\nCOMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _${1//-/_}\n"
                                       "printf '%s\\n' \"${COMPREPLY[@]}\"\n",
                                   "bash"} +
                           words);
    bash.waitForFinished(10'000);
    QStringList out = QString::fromUtf8(bash.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
    out.sort();
    return out;
}

/// The options that a script for zsh or fish has for a command.
QStringList optionsIn(const QString& script, const QString& shell, const QString& program, const QStringList& path)
{
    QStringList out;
    const QString function = "_" + (QStringList{program} + path).join('_').replace('-', '_');
    if (shell == "zsh") {
        const auto begin = script.indexOf("\n" + function + "() {");
        const QString body = script.mid(begin, script.indexOf("\n}", begin) - begin);
        static const QRegularExpression option(R"(^        '(?:\*|\([^)]*\))(--?[-\w]+)=?\[)",
                                               QRegularExpression::MultilineOption);
        for (auto it = option.globalMatch(body); it.hasNext();) {
            out << it.next().captured(1);
        }
    } else {
        const QString condition =
            QStringLiteral("(__%1_path)\" = \"%2\"'").arg(QString(program).replace('-', '_'), path.join(' '));
        static const QRegularExpression option(R"( -([sl]) ([-\w]+))");
        for (const QString& line : script.split('\n')) {
            const auto at = line.indexOf(condition);
            for (auto it = option.globalMatch(line.left(line.indexOf(" -d ", at)), at < 0 ? line.size() : at);
                 it.hasNext();) {
                const auto match = it.next();
                out << (match.captured(1) == "s" ? "-" : "--") + match.captured(2);
            }
        }
    }
    out.sort();
    return out;
}

} // namespace

/// Every command and every option of every program is completed by every shell, and nothing else is: held against what
/// --help lists.
class TestCompletions : public QObject {
    Q_OBJECT

    QHash<QString, QString> m_bash; ///< scripts by program

    QString script(const QString& program)
    {
        QString& text = m_bash[program];
        if (text.isEmpty()) {
            text = printed(program, {"--completions", "bash"});
        }
        return text;
    }

    int compare(const QString& program, const QString& shell, const QString& text, const QStringList& path)
    {
        const Help help = helpOf(program, path);
        const QStringList words = QStringList{program} + path;
        const QStringList options =
            shell == "bash" ? proposals(text, words + QStringList{"-"}) : optionsIn(text, shell, program, path);
        if (options != help.options) {
            QTest::qFail(
                qPrintable(words.join(' ') + ": " + options.join(' ') + " instead of " + help.options.join(' ')),
                __FILE__, __LINE__);
        }
        int compared = 1;
        for (const QString& command : help.commands) {
            if (shell == "bash" && !proposals(text, words + QStringList{""}).contains(command)) {
                QTest::qFail(qPrintable(words.join(' ') + " does not propose " + command), __FILE__, __LINE__);
            }
            compared += compare(program, shell, text, path + QStringList{command});
        }
        return compared;
    }

private Q_SLOTS:

    void everyCommandHasItsOptions_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("shell");
        QTest::addColumn<int>("commands"); ///< at least: a walk that ends early would compare nothing
        for (const char* shell : {"bash", "zsh", "fish"}) {
            QTest::addRow("rankfall-cli, %s", shell) << "rankfall-cli" << shell << 28;
            QTest::addRow("rankfall-train, %s", shell) << "rankfall-train" << shell << 7;
            QTest::addRow("rankfall, %s", shell) << "rankfall" << shell << 1;
        }
    }

    void everyCommandHasItsOptions()
    {
        QFETCH(QString, program);
        QFETCH(QString, shell);
        QFETCH(int, commands);
        if (!QFile::exists(QStringLiteral(RANKFALL_BIN_DIR "/") + program)) {
            QSKIP("This configuration does not build it");
        }
        const int compared = compare(program, shell, printed(program, {"--completions", shell}), {});
        QVERIFY2(compared >= commands, qPrintable(QString::number(compared)));
    }

    void valuesAreProposed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("awaited");
        QTest::newRow("a ring") << QStringList{"verify", "--ring", "z"} << QStringList{"z", "z17", "z2", "z3"};
        QTest::newRow("an engine") << QStringList{"analyse", "--engine", "f"} << QStringList{"flipgraph"};
        QTest::newRow("a format of code")
            << QStringList{"export", "--to", ""} << QStringList{"cpp", "latex", "markdown", "python"};
        QTest::newRow("a number") << QStringList{"bound", "--time", ""} << QStringList{};
        QTest::newRow("a file") << QStringList{"search", "--from", ""} << QStringList{"@files"};
        QTest::newRow("a positional file") << QStringList{"info", ""} << QStringList{"@files"};
        QTest::newRow("a command's command") << QStringList{"lesson", "c"} << QStringList{"check"};
        QTest::newRow("a lesson") << QStringList{"lesson", "show", "str"} << QStringList{"@files", "strassen"};
        QTest::newRow("a format of the atlas")
            << QStringList{"atlas", "4x4x"} << QStringList{"4x4x4", "4x4x5", "4x4x6", "4x4x7", "4x4x8"};
    }

    void valuesAreProposed()
    {
        QFETCH(QStringList, words);
        QFETCH(QStringList, awaited);
        QCOMPARE(proposals(script("rankfall-cli"), QStringList{"rankfall-cli"} + words), awaited);
    }

    void shellsReadTheirScripts_data()
    {
        QTest::addColumn<QString>("shell");
        for (const char* shell : {"bash", "zsh", "fish"}) {
            QTest::newRow(shell) << shell;
        }
    }

    void shellsReadTheirScripts()
    {
        QFETCH(QString, shell);
        if (QStandardPaths::findExecutable(shell).isEmpty()) {
            QSKIP("It is not installed here");
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath("script");
        QVERIFY(write(path, printed("rankfall-cli", {"--completions", shell}).toUtf8()));
        QProcess process;
        process.start(shell, {"-n", path});
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(process.exitCode(), 0);
    }

    void otherShellsAreRefused()
    {
        const Result result = run({"--completions", "tcsh"});
        QCOMPARE(result.code, 2);
        QCOMPARE(result.err,
                 QString("rankfall-cli: --completions needs the name of a shell. Shells are bash, zsh and fish\n"));
    }
};

QTEST_APPLESS_MAIN(TestCompletions)
#include "tst_completions.moc"
