// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/open.h"
#include "core/io/png_session.h"

#include <QtTest>

#include <zlib.h>

using namespace rankfall;

namespace {

std::string chunk(const std::string& type, const std::string& data)
{
    const auto word = [](unsigned long value) {
        return std::string{static_cast<char>(value >> 24), static_cast<char>(value >> 16),
                           static_cast<char>(value >> 8), static_cast<char>(value)};
    };
    return word(data.size()) + type + data + word(crc32(0, nullptr, 0));
}

std::string packed(const std::string& text)
{
    uLongf size = compressBound(text.size());
    std::string out(size, '\0');
    compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    out.resize(size);
    return out;
}

std::string png(const std::string& chunks)
{
    return std::string("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", std::string(13, '\0')) + chunks + chunk("IEND", {});
}

std::string keyed(const std::string& rest)
{
    return std::string(kPngSessionKey) + '\0' + rest;
}

std::string session()
{
    return sessionJson(Session(Problem{Target::matrixMultiplication({2, 2, 2})}));
}

} // namespace

/// Sessions inside pictures.
class TestPngSession : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void everyKindOfTextChunkIsRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char* name, const std::string& bytes) {
            QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
        };
        const std::string zero(1, '\0');
        row("tEXt", png(chunk("tEXt", keyed(session()))));
        row("zTXt", png(chunk("zTXt", keyed(zero + packed(session())))));
        row("iTXt plain", png(chunk("iTXt", keyed(zero + zero + zero + zero + session()))));
        row("iTXt packed", png(chunk("iTXt", keyed("\x01" + zero + "en" + zero + "x" + zero + packed(session())))));
        row("after another text", png(chunk("tEXt", "Title" + zero + "x") + chunk("tEXt", keyed(session()))));
    }

    void everyKindOfTextChunkIsRead()
    {
        QFETCH(QByteArray, file);
        const auto opened = openBytes(file.toStdString(), "p.png");
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
        QCOMPARE(std::get<SessionDocument>(*opened).session.problem().target->name(), std::string("2x2x2"));
    }

    void badPicturesAreRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const std::string& bytes, const char* says) {
            QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()))
                                << QString::fromLatin1(says);
        };
        const std::string zero(1, '\0');
        row("no session", png(""), "holds no session");
        row("only the signature", png("").substr(0, 8), "holds no session");
        row("cut", png(chunk("tEXt", keyed(session()))).substr(0, 200), "middle of a chunk");
        row("a length of 4 GiB", std::string("\x89PNG\r\n\x1a\n\xff\xff\xff\xfftEXt....", 20), "middle of a chunk");
        row("damaged packing", png(chunk("zTXt", keyed(zero + "nonsense"))), "damaged");
        row("cut packing", png(chunk("zTXt", keyed(zero + packed(session()).substr(0, 30)))), "damaged");
        row("too much inside", png(chunk("zTXt", keyed(zero + packed(std::string(70 << 20, ' '))))), "damaged");
        row("not a session", png(chunk("tEXt", keyed("hello"))), "JSON");
    }

    void badPicturesAreRefusedInWords()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        const auto opened = openBytes(file.toStdString(), "p.png");
        QVERIFY(!opened);
        QVERIFY2(opened.error().text().find(says.toStdString()) != std::string::npos, opened.error().text().c_str());
    }
};

QTEST_APPLESS_MAIN(TestPngSession)
#include "tst_png_session.moc"
