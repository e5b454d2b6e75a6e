// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What is translated: every string of the sources, with the places for its values; what core says; Qt's own words.
#include "core/engine/engine.h"
#include "core/engine/search/arm.h"
#include "core/game/session.h"
#include "core/io/scheme_write.h"
#include "core/program/export.h"
#include "core/proof/literature.h"
#include "core/proof/lower_bounds.h"
#include "core/proof/statement.h"
#include "core/tensor/target_families.h"
#include "tests/support/fixtures.h"
#include "ui/theme/language.h"
#include "ui/workbench/core_text.h"

#include <QDirIterator>
#include <QFile>
#include <QKeySequence>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <set>

using namespace rankfall;

namespace {

struct Entry {
    QString context, source, type;
    QStringList translations; ///< several for plurals
    bool isPlural = false;
};

std::vector<Entry> entriesOf(const QString& path)
{
    QFile file(path);
    std::vector<Entry> out;
    if (!file.open(QIODevice::ReadOnly)) {
        return out;
    }
    QXmlStreamReader xml(&file);
    QString context;
    Entry now;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement()) {
            if (xml.isEndElement() && xml.name() == QLatin1String("message")) {
                out.push_back(std::move(now));
            }
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            now = {context, {}, {}, {}, xml.attributes().hasAttribute(QLatin1String("numerus"))};
        } else if (xml.name() == QLatin1String("source")) {
            now.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            now.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!now.isPlural) {
                now.translations += xml.readElementText();
            }
        } else if (xml.name() == QLatin1String("numerusform")) {
            now.translations += xml.readElementText();
        }
    }
    return out;
}

/// The places for values and the marks of a text that a translation must keep: %1, %n, {key:…}, tags. %L1 is %1 written
/// as the language writes numbers.
QStringList placesOf(const QString& text)
{
    static const QRegularExpression kPlaces(QStringLiteral("%L?\\d|%L?n|\\{[a-z]+[^}]*\\}|</?[a-z][^>]*>|\\[\\*\\]"));
    QStringList out;
    for (auto it = kPlaces.globalMatch(text); it.hasNext();) {
        out += it.next().captured().replace(QLatin1String("%L"), QLatin1String("%"));
    }
    out.sort();
    return out;
}

bool hasMnemonic(const QString& text)
{
    static const QRegularExpression kMnemonic(QStringLiteral("&(?!amp;|lt;|gt;|nbsp;|quot;)\\w"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    return text.contains(kMnemonic);
}

QString told(const Entry& entry)
{
    return entry.context + QStringLiteral(": ") + entry.source.left(80);
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { useLanguage(QStringLiteral("en")); }

    void everyStringOfTheSourcesIsTranslated_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("English plurals") << QStringLiteral("en");
    }

    void everyStringOfTheSourcesIsTranslated()
    {
        QFETCH(const QString, code);
        QTemporaryDir scratch;
        const QString kept = QStringLiteral(RANKFALL_SOURCE_DIR "/resources/translations/rankfall_%1.ts").arg(code);
        const QString copy = scratch.filePath(QStringLiteral("copy_%1.ts").arg(code));
        QVERIFY(QFile::copy(kept, copy));
        QStringList arguments{QStringLiteral("-silent"),     QStringLiteral("-locations"), QStringLiteral("none"),
                              QStringLiteral("-I"),          QStringLiteral("."),          QStringLiteral("ui"),
                              QStringLiteral("app/explorer")};
        if (code == QLatin1String("en")) {
            arguments << QStringLiteral("-pluralonly");
        }
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(RANKFALL_SOURCE_DIR));
        lupdate.start(QStringLiteral(RANKFALL_LUPDATE), arguments << QStringLiteral("-ts") << copy);
        QVERIFY2(lupdate.waitForFinished(25000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        const auto entries = entriesOf(copy);
        QVERIFY(!entries.empty());
        QStringList wrong;
        for (const Entry& entry : entries) {
            if (!entry.type.isEmpty()) {
                wrong += entry.type + QStringLiteral(" — ") + told(entry);
            }
        }
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(QStringLiteral("run ./dev translate, then translate:\n") + wrong.join('\n')));
    }

    /// A helper that translates in a context which lupdate does not find there would say everything in English.
    void contextsThatSourcesNameExist()
    {
        QSet<QString> known;
        for (const Entry& entry :
             entriesOf(QStringLiteral(RANKFALL_SOURCE_DIR "/resources/translations/rankfall_de.ts"))) {
            known.insert(entry.context);
        }
        QVERIFY(!known.contains(QStringLiteral("std")));
        static const QRegularExpression kContext(QStringLiteral("translate\\(\\s*\"([A-Za-z:]+)\""));
        QStringList unknown;
        QDirIterator files(QStringLiteral(RANKFALL_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (auto it = kContext.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();) {
                if (const QString context = it.next().captured(1); !known.contains(context)) {
                    unknown += file.fileName().section('/', -2) + QStringLiteral(": ") + context;
                }
            }
        }
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join('\n')));
    }

    void translationsKeepPlacesMnemonicsAndDots()
    {
        const auto entries = entriesOf(QStringLiteral(RANKFALL_SOURCE_DIR "/resources/translations/rankfall_de.ts"));
        QVERIFY(entries.size() > 1500);
        QStringList wrong;
        for (const Entry& entry : entries) {
            QCOMPARE(entry.translations.size(), entry.isPlural ? 2 : 1);
            for (const QString& text : entry.translations) {
                const bool isQts = entry.context.startsWith(QLatin1Char('Q')); // with dots of its own
                if (text.isEmpty() || placesOf(text) != placesOf(entry.source) ||
                    hasMnemonic(text) != hasMnemonic(entry.source) ||
                    text.startsWith(' ') != entry.source.startsWith(' ') ||
                    text.endsWith(' ') != entry.source.endsWith(' ') ||
                    (!isQts && text.endsWith(QChar(0x2026)) != entry.source.endsWith(QChar(0x2026)))) {
                    wrong += told(entry) + QStringLiteral(" → ") + text.left(80);
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void whatCoreSaysIsGerman()
    {
        useLanguage(QStringLiteral("de"));
        QStringList english;
        // Names are spelt alike in both.
        const QSet<QString> alike{QStringLiteral("Agent"), QStringLiteral("TriadSet([Triad([Matrix(…), …]), …])")};
        const auto check = [&](std::string_view words) {
            const QString text = QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
            if (fromCore(words) == text && !alike.contains(text)) {
                english += text;
            }
        };
        for (const EngineEntry& engine : engineRegistry()) {
            check(engine.info.name);
            check(engine.info.description);
        }
        for (const char* name : {"3x4x5", "poly:3x2", "cyclic:4", "complex", "quaternion", "skew:5", "ul:4x4x4",
                                 "kg:3x3x3", "wg:3x3x3", "st:3x3x3", "dd:2x2x2", "toeplitz:3", "polymod:x^4+1",
                                 "group:S3", "octonion", "split-octonion", "split-quaternion"}) {
            const auto target = Target::parse(name);
            QVERIFY2(target, name);
            check((*target)->title());
        }
        for (const TargetFamily& family : targetFamilies()) {
            if (family.family == Family::Custom) {
                continue; // the window has words of its own for files
            }
            check(family.heading);
            check(family.title);
            check(family.meaning);
            for (const auto& size : family.sizes) {
                check(size.label);
            }
        }
        for (const SchemeFormatInfo& format : schemeFormats()) {
            check(format.meaning);
        }
        for (const CodeFormatInfo& format : codeFormats()) {
            check(format.title);
        }
        for (int k = 0; k <= static_cast<int>(Operation::Solve); ++k) {
            check(operationName(static_cast<Operation>(k)));
        }
        QVERIFY2(english.isEmpty(), qPrintable(english.join('\n')));
    }

    /// What was computed for a bound, who published it, and how large a refutation is.
    void proofsAreGerman()
    {
        useLanguage(QStringLiteral("de"));
        QStringList english;
        const auto check = [&](const std::string& text) {
            if (fromCore(text) == QString::fromStdString(text)) {
                english += QString::fromStdString(text);
            }
        };
        std::set<proof::Method> seen;
        for (const auto& [name, ring] :
             {std::pair{"2x2x2", Ring::Z2}, std::pair{"2x2x2", Ring::Q}, std::pair{"2x2x3", Ring::Z2},
              std::pair{"poly:3x3", Ring::Z2}, std::pair{"comm:2x2x2", Ring::Z}}) {
            for (const proof::LowerBound& bound : proof::lowerBounds((*Target::parse(name))->tensor(), ring)) {
                seen.insert(bound.method);
                check(bound.witness);
                std::ranges::for_each(bound.steps, check);
            }
        }
        QCOMPARE(seen.size(), std::size_t{6}); // every method
        for (const proof::Method method :
             {proof::Method::Code, proof::Method::Substitution, proof::Method::Restriction, proof::Method::Unfolding}) {
            check(std::string(proof::reference(method)));
        }
        for (const char* name : {"2x2x2", "2x2x3", "2x3x3", "3x3x3", "3x4x5"}) {
            for (const proof::Theorem& theorem : proof::theoremsAbout(**Target::parse(name), Ring::Z2)) {
                check(theorem.statement);
            }
        }
        check(proof::argumentOf(7, proof::Means::Solver, {1, 2, 3, 4, 5}).witness);
        check(proof::argumentOf(7, proof::Means::Solver, {1, 2, 3, 0, 0}).witness);
        QVERIFY2(english.isEmpty(), qPrintable(english.join('\n')));
        // Through and through, not only at its beginning.
        const QString restriction =
            fromCore("left are 4 by 4 by 4 entries, which need 7 by restriction: all combinations of "
                     "slices along A, and every subspace of them, from below; those of "
                     "dimension 3 leave room for no fewer");
        QCOMPARE(restriction,
                 QStringLiteral("es bleiben 4 mal 4 mal 4 Einträge, die 7 brauchen, nach Methode Einschränkung: alle "
                                "Kombinationen von Schichten entlang A und jeder ihrer Unterräume, von unten; die der "
                                "Dimension 3 lassen nicht weniger zu"));
    }

    void patternsAreFoundWithTheirValues_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        const auto row = [](const char* english, const char* german) {
            QTest::newRow(english) << QString::fromUtf8(english) << QString::fromUtf8(german);
        };
        row("2×2 by 2×2 matrix product", "2×2-mal-2×2-Matrizenprodukt");
        row("Move M3 earlier", "M3 früher");
        row("best 7", "bester 7");
        row("walking at rank 9, best 8", "geht auf Rang 9, bester 8");
        row("Too many terms are needed for a walk; best 7", "Für einen Gang braucht es zu viele Terme; bester 7");
        row("Strassen 1969, applied twice", "Strassen 1969, zweimal angewandt");
        row("Hopcroft and Kerr 1971", "Hopcroft und Kerr 1971");
        row("The engine “mine” ended with exit code 3; it said last: “oh no”",
            "Die Maschine „mine“ endete mit Code 3; zuletzt sagte sie: „oh no“");
        row("The move “x” cannot be read: Expected an entry of A",
            "Der Zug „x“ ist nicht lesbar: Erwartet wird ein Eintrag von A");
        row("found 12", "Fund 12");
        row("Winograd, 2 levels", "Winograd, 2 Stufen");
        row("%1 of mine", "%1 of mine");
        row("what an engine says", "what an engine says");
        row("", "");
    }

    void patternsAreFoundWithTheirValues()
    {
        QFETCH(const QString, english);
        QFETCH(const QString, german);
        QCOMPARE(fromCore(english.toStdString()), english);
        useLanguage(QStringLiteral("de"));
        QCOMPARE(fromCore(english.toStdString()), german);
    }

    void stepsOfTheHistoryAreGerman()
    {
        useLanguage(QStringLiteral("de"));
        Session session({*Target::parse("2x2x2"), Ring::Z, 2});
        const auto first = session.play(Move::play(test::strassen().front()));
        QVERIFY(first);
        const NodeId node = session.current();
        session.setName(node, "Anna");
        session.setComment(node, "nice");
        session.setMark(node, 2);
        session.setBookmark(node, true);
        session.setBookmark(node, false);
        session.setBreakpoint(node, true);
        session.setBreakpoint(node, false);
        QVERIFY(session.removeMove(node));
        QStringList english;
        for (const std::string& name : session.historyNames()) {
            if (fromCore(name) == QString::fromStdString(name)) {
                english += QString::fromStdString(name);
            }
        }
        QVERIFY(session.historyNames().size() >= 8);
        QVERIFY2(english.isEmpty(), qPrintable(english.join('\n')));
    }

    /// Every complaint that the rooms of play write out as fail("…") is on the lists, so that none is forgotten.
    void whatCoreComplainsOfIsListed()
    {
        QSet<QString> known;
        for (const auto* list : {&coreWords(), &coreErrors(), &coreFileErrors()}) {
            for (const char* text : *list) {
                known.insert(QString::fromUtf8(text));
            }
        }
        // The literal with which a call begins, and what follows it: the end of the argument, or a value.
        static const QRegularExpression kFail(
            QStringLiteral("\\bfail\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)([,)+])"));
        QStringList missing;
        for (const char* room : {"game", "tensor", "scheme", "symmetry", "program"}) {
            QDirIterator files(QStringLiteral(RANKFALL_SOURCE_DIR "/core/") + QLatin1String(room),
                               {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (auto it = kFail.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();) {
                    const auto match = it.next();
                    static const QRegularExpression kJoint(QStringLiteral("\"\\s*\""));
                    QString text = match.captured(1).trimmed().replace(kJoint, QString());
                    text = text.mid(1, text.size() - 2).replace(QStringLiteral("\\\""), QStringLiteral("\""));
                    const bool isWhole = match.captured(2) != QLatin1String("+");
                    const bool isListed = isWhole ? known.contains(text)
                                                  : std::any_of(known.begin(), known.end(), [&](const QString& it2) {
                                                        return it2.startsWith(text + QStringLiteral("%1"));
                                                    });
                    if (!isListed) {
                        missing += file.fileName().section('/', -2) + QStringLiteral(": ") + text;
                    }
                }
            }
        }
        QVERIFY2(missing.isEmpty(),
                 qPrintable(QStringLiteral("list them in ui/workbench/core_errors.cpp:\n") + missing.join('\n')));
    }

    void placeAndRemedyOfAnErrorComeAlong()
    {
        const Error error{"There is no such file", "strassen.exp", "Check the name and the folder"};
        QCOMPARE(errorText(error), QString::fromStdString(error.text()));
        useLanguage(QStringLiteral("de"));
        QCOMPARE(errorText(error),
                 QStringLiteral("strassen.exp: Diese Datei gibt es nicht. Prüfe den Namen und den Ordner"));
    }

    void qtSpeaksGermanWithoutItsOwnTranslations()
    {
        useLanguage(QStringLiteral("de"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
        QCOMPARE(QKeySequence(QStringLiteral("Ctrl+Shift+End")).toString(QKeySequence::NativeText),
                 QStringLiteral("Strg+Umschalt+Ende"));
    }

    void numbersInProseFollowTheLanguage()
    {
        QCOMPARE(currentLanguage(), QStringLiteral("en"));
        QCOMPARE(spokenNumber(1234.5, 1), QStringLiteral("1234.5"));
        useLanguage(QStringLiteral("de"));
        QCOMPARE(currentLanguage(), QStringLiteral("de"));
        QCOMPARE(spokenNumber(1234.5, 1), QStringLiteral("1234,5"));
        QCOMPARE(QCoreApplication::translate("rankfall", "%1 min").arg(2.5, 0, 'f', 1), QStringLiteral("2,5 min"));
    }

    void anUnknownLanguageIsThatOfTheSystem()
    {
        useLanguage(QStringLiteral("tlh"));
        QCOMPARE(currentLanguage(), languageOfSystem());
    }

    void englishPluralsAreRight()
    {
        useLanguage(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("rankfall::DropOverlay", "%n files", nullptr, 1),
                 QStringLiteral("1 file"));
        QCOMPARE(QCoreApplication::translate("rankfall::DropOverlay", "%n files", nullptr, 2),
                 QStringLiteral("2 files"));
        useLanguage(QStringLiteral("de"));
        QCOMPARE(QCoreApplication::translate("rankfall::DropOverlay", "%n files", nullptr, 1),
                 QStringLiteral("1 Datei"));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
