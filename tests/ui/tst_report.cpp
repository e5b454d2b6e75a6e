// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/ui/views_fixture.h"
#include "ui/theme/theme.h"
#include "ui/window/report.h"

#include <QApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace rankfall;

/// The report of a line.
class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_bench = std::make_unique<Workbench>();
        fixture::open(*m_bench, {2, 2, 2});
        QVERIFY(fixture::play(*m_bench, {0, 1, 2, 3, 4, 5, 6}));
    }

    void theWholeStoryIsInIt()
    {
        m_bench->setComment(m_bench->session().current(), QStringLiteral("The **last** one <script>x</script>"));
        const QString html = reportHtml(*m_bench, {});
        for (const char* part :
             {"2x2x2", "ℤ", "Best known rank", "solved in 7 multiplications, verified exactly over ℤ", "M7",
              "(a12 − a22)(b21 + b22) → c11", "The algorithm", "m1 = "}) {
            QVERIFY2(html.contains(QString::fromUtf8(part)), part);
        }
        // The graph, the start and seven positions.
        QCOMPARE(html.count(QStringLiteral("<svg")), 9);
        QVERIFY(html.contains(QStringLiteral("last</span>")) || html.contains(QStringLiteral("<b>last")) ||
                html.contains(QStringLiteral("<strong>last")));
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QVERIFY(!html.contains(QStringLiteral("http://"), Qt::CaseInsensitive) ||
                html.count(QStringLiteral("http://")) == html.count(QStringLiteral("http://www.w3.org/2000/svg")));
    }

    void itIsWellFormed()
    {
        QString html = reportHtml(*m_bench, {});
        // As XML, but for the elements that HTML leaves open.
        html.replace(QStringLiteral("<br>"), QStringLiteral("<br/>"));
        html.replace(QStringLiteral("<meta charset=\"utf-8\">"), QString());
        html.remove(QStringLiteral("<!DOCTYPE html>\n"));
        QXmlStreamReader xml(html);
        while (!xml.atEnd()) {
            xml.readNext();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    void anUnfinishedLineIsNotCalledSolved()
    {
        m_bench->goToStart();
        Workbench other;
        fixture::open(other, {2, 2, 2});
        QVERIFY(fixture::play(other, {0, 1}));
        const QString html = reportHtml(other, {});
        QVERIFY(!html.contains(QStringLiteral("solved")));
        QVERIFY(html.contains(QStringLiteral("The terms so far")));
    }

    void thePdfHasItsTextAndPages()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("r.pdf"));
        QVERIFY(writeReport(*m_bench, {}, path).has_value());
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (reader.isEmpty()) {
            QSKIP("There is no pdftotext here");
        }
        QProcess run;
        run.start(reader, {path, QStringLiteral("-")});
        QVERIFY(run.waitForFinished());
        const QString text = QString::fromUtf8(run.readAllStandardOutput());
        QVERIFY2(text.contains(QStringLiteral("verified exactly")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("c22"))); // a label of a picture
        QVERIFY(text.count(QChar(0x0C)) >= 2);
    }

    void anUnwritablePlaceIsSaid()
    {
        const auto written = writeReport(*m_bench, {}, QStringLiteral("/no/such/folder/r.html"));
        QVERIFY(!written && !written.error().remedy.empty());
    }

private:
    std::unique_ptr<Workbench> m_bench;
};

QTEST_MAIN(TestReport)
#include "tst_report.moc"
