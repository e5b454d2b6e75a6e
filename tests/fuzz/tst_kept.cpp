// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What fuzzing has reached so far, fed to the same functions once more: the archives of tests/fuzz/kept, one a fuzz
// target, which ./dev fuzz --keep makes. Needs no clang, and runs under every sanitizer.
#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>
#include <zip.h>

using Target = int(const std::uint8_t* data, std::size_t size);
#define RANKFALL_FUZZ_TARGET(name) extern "C" Target fuzz_##name;
#include "tests/fuzz/targets.inc"
#undef RANKFALL_FUZZ_TARGET

class TestKept : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void readersSurvive_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Target*>("target");
#define RANKFALL_FUZZ_TARGET(name) QTest::newRow(#name) << QStringLiteral(#name) << &fuzz_##name;
#include "tests/fuzz/targets.inc"
#undef RANKFALL_FUZZ_TARGET
    }

    void readersSurvive()
    {
        QFETCH(QString, name);
        QFETCH(Target*, target);
        const QString path = QStringLiteral(RANKFALL_TEST_DIR "/fuzz/kept/%1.zip").arg(name);
        int fault = 0;
        zip_t* archive = zip_open(path.toUtf8().constData(), ZIP_RDONLY, &fault);
        QVERIFY2(archive, qPrintable(path));
        const zip_int64_t count = zip_get_num_entries(archive, 0);
        qint64 slowest = 0;
        for (zip_int64_t i = 0; i < count; ++i) {
            zip_stat_t status{};
            QCOMPARE(zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &status), 0);
            std::vector<std::uint8_t> bytes(status.size);
            zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
            QVERIFY(file);
            QCOMPARE(zip_fread(file, bytes.data(), bytes.size()), static_cast<zip_int64_t>(bytes.size()));
            zip_fclose(file);
            QElapsedTimer one;
            one.start();
            QCOMPARE(target(bytes.data(), bytes.size()), 0);
            slowest = std::max(slowest, one.elapsed());
        }
        zip_close(archive);
        qInfo("%lld inputs, slowest %lld ms", static_cast<long long>(count), static_cast<long long>(slowest));
        QVERIFY(count >= 1);
    }
};

QTEST_APPLESS_MAIN(TestKept)
#include "tst_kept.moc"
