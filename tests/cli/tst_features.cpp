// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// docs/features.md names tests: every one of them exists, and every row has a test or says that the feature is absent.
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

class TestFeatures : public QObject {
    Q_OBJECT

private:
    static QString read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// Cells of the table's rows, without the head.
    static QList<QStringList> rows(const QString& text)
    {
        QList<QStringList> out;
        for (const QString& line : text.split(u'\n')) {
            static const QRegularExpression number(QStringLiteral("^\\| *\\d+ "));
            if (number.match(line).hasMatch()) {
                QStringList cells = line.mid(1).split(u'|');
                for (QString& cell : cells) {
                    cell = cell.trimmed();
                }
                cells.removeLast(); // after the last bar
                out << cells;
            }
        }
        return out;
    }

    /// The source of a test by its name in CTest: as the lists of CMake say, or, where they name it in a loop, the file
    /// that is called like its unit.
    QString sourceOf(const QString& name) const
    {
        const QString tests = QStringLiteral(RANKFALL_TEST_DIR);
        const QRegularExpression entry(QStringLiteral("rankfall_test\\(%1\\s+SOURCES\\s+(?:\\S*/)?(tst_\\w+\\.cpp)")
                                           .arg(QRegularExpression::escape(name)));
        QDirIterator lists(tests, {QStringLiteral("*.cmake"), QStringLiteral("CMakeLists.txt")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (lists.hasNext()) {
            const QString list = lists.next();
            if (const auto match = entry.match(read(list)); match.hasMatch()) {
                return QFileInfo(list).path() + u'/' + match.captured(1);
            }
        }
        const QString likely = tests + u'/' + name.section(u'.', 0, 0) + QStringLiteral("/tst_") +
                               name.section(u'.', 1) + QStringLiteral(".cpp");
        if (QFile::exists(likely)) {
            return likely;
        }
        QDirIterator sources(tests, {QStringLiteral("tst_%1.cpp").arg(name.section(u'.', 1))}, QDir::Files,
                             QDirIterator::Subdirectories);
        return sources.hasNext() ? sources.next() : QString();
    }

    QString m_text;

private Q_SLOTS:

    void initTestCase()
    {
        m_text = read(QStringLiteral(RANKFALL_TEST_DIR "/../docs/features.md"));
        QVERIFY(!m_text.isEmpty());
    }

    void everyRowIsThereOnce()
    {
        QList<int> numbers;
        for (const QStringList& row : rows(m_text)) {
            QCOMPARE(row.size(), 5);
            numbers << row[0].toInt();
        }
        // Rows of what must be and what should be, of the sections that the table is about.
        QList<int> wanted;
        for (int i = 1; i <= 52; ++i) {
            if (i != 13 && i != 51) { // later: stereo views, a look into the tree of a search
                wanted << i;
            }
        }
        for (int i = 75; i <= 89; ++i) {
            wanted << i;
        }
        for (int i = 63; i <= 68; ++i) {
            wanted << i;
        }
        numbers.removeAll(51); // later, and there all the same
        numbers.removeAll(69);
        std::sort(numbers.begin(), numbers.end());
        std::sort(wanted.begin(), wanted.end());
        QCOMPARE(numbers, wanted);
    }

    void everyRowIsTestedOrSaysWhatIsAbsent()
    {
        for (const QStringList& row : rows(m_text)) {
            QVERIFY2((row[3].contains(u'`') || row[4].startsWith(QStringLiteral("Absent"))),
                     qPrintable(row.join(QStringLiteral(" | "))));
        }
    }

    void everyTestThatIsNamedExists()
    {
        static const QRegularExpression named(QStringLiteral("`([a-z]+\\.\\w+)(?:: ([\\w, ]+))?`"));
        int count = 0;
        for (const QStringList& row : rows(m_text)) {
            for (auto it = named.globalMatch(row[3]); it.hasNext();) {
                const auto match = it.next();
                const QString path = sourceOf(match.captured(1));
                const QString source = read(path);
                QVERIFY2(!source.isEmpty(), qPrintable(match.captured(1) + QStringLiteral(": no ") + path));
                for (const QString& function : match.captured(2).split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
                    ++count;
                    QVERIFY2(source.contains(QRegularExpression(QStringLiteral("void (?:\\w+::)?%1\\(").arg(function))),
                             qPrintable(match.captured(1) + QStringLiteral(" has no ") + function));
                }
            }
        }
        QVERIFY2(count >= 100, qPrintable(QString::number(count)));
    }
};

QTEST_APPLESS_MAIN(TestFeatures)

#include "tst_features.moc"
