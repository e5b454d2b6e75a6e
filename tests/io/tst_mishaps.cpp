// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What goes wrong outside the program: disks that are full, folders that are read-only, files that vanish or change
// while they are open, files that are larger than anything. Nothing is lost that was there, and each is said.
#include "core/io/file.h"
#include "core/io/open.h"
#include "core/io/unsaved_work.h"
#include "tests/support/scripted_edits.h"
#include "tests/support/tiny_disk.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <zip.h>

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// For bodies of TinyDisk: the first thing that does not hold is what went wrong.
#define HOLDS(condition)                                                                                               \
    if (!(condition)) {                                                                                                \
        return std::string("line ") + std::to_string(__LINE__) + ": " #condition;                                      \
    }

bool says(const Expected<void>& result, const char* cause)
{
    return !result && result.error().message.find(cause) != std::string::npos && !result.error().remedy.empty() &&
           !result.error().where.empty();
}

std::string bigText()
{
    return std::string(120'000, 'a') + "\n";
}

void writeZip(const std::string& path, const std::vector<std::pair<std::string, std::string>>& members)
{
    int fault = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &fault);
    QVERIFY(archive);
    for (const auto& [name, bytes] : members) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const auto at = zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE);
        QVERIFY(at >= 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(at), ZIP_CM_DEFLATE, 1);
    }
    QCOMPARE(zip_close(archive), 0);
}

std::string npyHeader(const std::string& shape, const char* type = "|i1")
{
    std::string header = std::string("{'descr': '") + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
    header.resize((header.size() + 10 + 64) / 64 * 64 - 11, ' ');
    header += '\n';
    std::string out("\x93NUMPY\x01\x00", 8);
    out += static_cast<char>(header.size() & 0xFF);
    out += static_cast<char>(header.size() >> 8);
    return out + header;
}

/// What openFile() says of a file in a process that may take only so much more memory and processor time; with a list
/// of schemes, what its first member says. A process that takes more dies, and says so.
std::string openedWithin(const std::string& path, int mebibytes, int seconds)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0) {
        return "no pipe";
    }
    const pid_t child = ::fork();
    if (child == 0) {
        std::size_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        const rlimit memory{pages * 4096 + (static_cast<rlim_t>(mebibytes) << 20), RLIM_INFINITY};
        const rlimit time{static_cast<rlim_t>(seconds), static_cast<rlim_t>(seconds) + 1};
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        ::setrlimit(RLIMIT_AS, &memory); // sanitizers map terabytes
#endif
        ::setrlimit(RLIMIT_CPU, &time);
        auto opened = openFile(path);
        std::string said = opened ? "opened" : opened.error().message;
        if (auto* list = opened ? std::get_if<SchemeList>(&*opened) : nullptr; list && list->size() > 0) {
            const auto member = list->member(0);
            said = member ? "opened" : member.error().message;
        }
        (void)!::write(ends[1], said.data(), said.size());
        ::_exit(0);
    }
    ::close(ends[1]);
    std::string said;
    char byte = 0;
    while (::read(ends[0], &byte, 1) == 1) {
        said += byte;
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? said : "died of signal " + std::to_string(WTERMSIG(status));
}

} // namespace

class TestMishaps : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
    }

    void aFullDisk()
    {
        check(TinyDisk::with(m_path, 200, [this](TinyDisk& disk) -> std::string {
            const std::string file = m_path + "/a.exp";
            HOLDS(writeFile(file, "old\n"));
            Session session(problem("2x2x2"));
            Rng rng(1);
            UnsavedWork work(m_path + "/w.rankfall");
            scriptedEdit(session, rng);
            HOLDS(work.record(session, {}));
            const std::string before = sessionJson(session);
            disk.fill();
            // A file is replaced whole or not at all.
            HOLDS(says(writeFile(file, bigText()), "The file cannot be written: No space left on device"));
            HOLDS(readFile(file).value() == "old\n");
            HOLDS(says(writeFile(m_path + "/new.exp", bigText()), "No space left on device"));
            HOLDS(!std::filesystem::exists(m_path + "/new.exp"));
            HOLDS(says(work.write(work.copy(session, {})), "Unsaved work cannot be kept safe: "));
            // The journal takes what fits into its last block; then it says so, and what it holds stays whole.
            Expected<void> recorded;
            std::string last = before;
            for (int i = 0; i < 200 && recorded; ++i) {
                scriptedEdit(session, rng);
                recorded = work.record(session, {});
                last = recorded ? sessionJson(session) : last;
            }
            HOLDS(says(recorded, "Unsaved work cannot be kept safe: No space left on device"));
            HOLDS(sessionJson(readUnsavedWork(m_path + "/w.rankfall").value()->session) == last);
            for (const auto& entry : std::filesystem::directory_iterator(m_path)) {
                HOLDS(entry.path().filename().string().find("a.exp.") == std::string::npos); // no leftovers
            }
            // Room again: the next edit is kept, with all that was not.
            disk.empty();
            scriptedEdit(session, rng);
            HOLDS(work.record(session, {}));
            HOLDS(sessionJson(readUnsavedWork(m_path + "/w.rankfall").value()->session) == sessionJson(session));
            HOLDS(writeFile(file, bigText()));
            return {};
        }));
    }

    void aReadOnlyFolder()
    {
        check(TinyDisk::with(m_path, 200, [this](TinyDisk& disk) -> std::string {
            const std::string file = m_path + "/a.exp";
            HOLDS(writeFile(file, "old\n"));
            HOLDS(disk.makeReadOnly());
            HOLDS(says(writeFile(file, "new\n"), "The file cannot be written: Read-only file system"));
            HOLDS(readFile(file).value() == "old\n");
            Session session(problem("2x2x2"));
            Rng rng(1);
            scriptedEdit(session, rng);
            UnsavedWork work(m_path + "/w.rankfall");
            HOLDS(says(work.record(session, {}), "Unsaved work cannot be kept safe: Read-only file system"));
            return {};
        }));
    }

    /// Members of an archive are read when somebody asks for them.
    void anArchiveThatVanishesOrIsReplaced()
    {
        const auto scheme = [](const char* type) { return npyHeader("3, 1, 1", type) + std::string(3, '\1'); };
        const std::string path = m_path + "/pool.npz";
        writeZip(path, {{"one.npy", scheme("|i1")}, {"two.npy", scheme("|i1")}});
        for (const bool vanishes : {true, false}) {
            const auto opened = openFile(path);
            QVERIFY2(opened, opened ? "" : opened.error().text().c_str());
            const auto& list = std::get<SchemeList>(*opened);
            QCOMPARE(list.size(), std::size_t{2});
            QVERIFY(list.member(0));
            if (vanishes) {
                QVERIFY(std::filesystem::remove(path));
            } else {
                QVERIFY(writeFile(path, "not an archive any more"));
            }
            if (const auto late = list.member(1); !late) {
                QVERIFY(!late.error().message.empty());
                QVERIFY(late.error().where.starts_with(path));
            } else {
                QCOMPARE(late->scheme.rank(), 1); // it was held: as good
            }
            writeZip(path, {{"one.npy", scheme("|i1")}, {"two.npy", scheme("|i1")}});
        }
        QVERIFY(std::filesystem::remove(path));
        const auto gone = openFile(path);
        QCOMPARE(gone.error().message, std::string("There is no such file"));
        QCOMPARE(gone.error().remedy, std::string("Check the name and the folder"));
    }

    void aFileOfThreeGigabytes()
    {
        const std::string path = m_path + "/large.npz";
        std::ofstream(path).close();
        std::filesystem::resize_file(path, std::uintmax_t{3} << 30); // a hole: no such disk is needed
        QCOMPARE(openedWithin(path, 64, 2), std::string("The file is larger than 256 MiB"));
    }

    /// An archive of a few kilobytes that unpacks to gigabytes, and an array that says that it is enormous.
    void bombs_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("says");
        QTest::newRow("330 MiB of zeros in an archive") << 0 << QStringLiteral("would take 330 MiB");
        QTest::newRow("an array that claims to be enormous") << 1 << QStringLiteral("array");
        QTest::newRow("the same in an archive") << 2 << QStringLiteral("array");
        QTest::newRow("more dimensions than sense") << 3 << QStringLiteral("header is not understood");
        QTest::newRow("a million brackets") << 4 << QStringLiteral("nested");
        QTest::newRow("a million objects") << 5 << QStringLiteral("nested");
        QTest::newRow("a million lists of Mathematica") << 6 << QStringLiteral("nested");
        QTest::newRow("a million round brackets") << 7 << QStringLiteral("nested");
        QTest::newRow("twenty million numbers") << 8 << QStringLiteral("values");
    }

    void bombs()
    {
        QFETCH(int, which);
        QFETCH(QString, says);
        const std::string path = m_path + "/bomb";
        const auto repeated = [](const char* text, int times) {
            std::string out;
            for (int i = 0; i < times; ++i) {
                out += text;
            }
            return out;
        };
        const std::string enormous = npyHeader("99999999999, 99999999");
        switch (which) {
        case 0:
            writeZip(path, {{"a.npy", npyHeader("346030080") + std::string(std::size_t{330} << 20, '\0')}});
            QVERIFY(std::filesystem::file_size(path) < 4'000'000);
            break;
        case 2:
            writeZip(path, {{"a.npy", enormous}});
            break;
        default:
            QVERIFY(writeFile(path, which == 1   ? enormous
                                    : which == 3 ? npyHeader("1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1") + "1"
                                    : which == 4 ? repeated("[", 1'000'000)
                                    : which == 5 ? repeated("{\"a\":", 1'000'000)
                                    : which == 6 ? repeated("{", 1'000'000)
                                    : which == 7 ? repeated("(", 1'000'000) + "a11"
                                                 : "[" + repeated("1,", 20'000'000) + "1]"));
        }
        const std::string said = openedWithin(path, 700, 10);
        QVERIFY2(QString::fromStdString(said).contains(says), said.c_str());
    }

private:
    void check(const std::string& wrong)
    {
        if (wrong.starts_with("skip: ")) {
            QSKIP(wrong.c_str() + 6);
        }
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
};

QTEST_APPLESS_MAIN(TestMishaps)
#include "tst_mishaps.moc"
