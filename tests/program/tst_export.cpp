// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/compiled.h"
#include "core/program/export.h"
#include "core/program/export_parts.h"
#include "tests/program/program_fixtures.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// Karatsuba, and Toom and Cook's five products of polynomials with three coefficients, at 0, 1, −1, 2 and infinity.
Scheme toomCook()
{
    Scheme scheme = schemeFromText("poly:3x3", {"a0 b0->c0", "(a0+a1+a2)(b0+b1+b2)->c0", "(a0-a1+a2)(b0-b1+b2)->c0",
                                                "(a0+2a1+4a2)(b0+2b1+4b2)->c0", "a2 b2->c0"});
    // What interpolation makes of the five values, in sixths.
    constexpr int kSixths[5][5] = {
        {6, -3, -6, 3, 0}, {0, 6, 3, -3, 0}, {0, -2, 3, -1, 0}, {0, -1, 0, 1, 0}, {0, 12, -6, -12, 6}};
    for (std::size_t r = 0; r < 5; ++r) {
        for (std::size_t c = 0; c < 5; ++c) {
            scheme.products[r][2][c] = *Rational::make(kSixths[r][c], 6);
        }
    }
    scheme.claimedRing = Ring::Q;
    return scheme;
}

struct Sample {
    const char* name;
    Program program;
};

/// Over every ring; matrix products and others; with and without sums, fractions and rims.
const std::vector<Sample>& samples()
{
    const auto made = [](const Scheme& scheme, Ring ring) {
        return withSharedSums(planOf(scheme, ring), {1, 100, {}});
    };
    static const std::vector<Sample> list{
        {"Strassen", made(strassenScheme(), Ring::Z)},
        {"Winograd", made(winograd(), Ring::Z)},
        {"Strassen mod 2", made(strassenScheme(Ring::Z2), Ring::Z2)},
        {"Winograd mod 3", made(winograd(), Ring::Z3)},
        {"schoolbook 1x2x3", made(schoolbookScheme("1x2x3"), Ring::Z)},
        {"2x3x4", made(fromAtlas("atlas:2x3x4:z"), Ring::Z)},
        {"3x3x3", made(fromAtlas("atlas:3x3x3:z"), Ring::Z)},
        {"4x4x4 mod 2", made(fromAtlas("atlas:4x4x4:z2"), Ring::Z2)},
        {"5x3x4", made(fromAtlas("atlas:5x3x4:z"), Ring::Z)},
        {"3x3x3 as rational", made(fromAtlas("atlas:3x3x3:z"), Ring::Q)},
        {"Karatsuba", made(schemeFromText("poly:2x2", {"a0b0->c0-c1", "a1b1->c2-c1", "(a0+a1)(b0+b1)->c1"}), Ring::Z)},
        {"Toom and Cook", made(toomCook(), Ring::Q)},
        {"cyclic convolution", made(cyclicWithHalves(), Ring::Q)},
        {"quaternions", made(schoolbookScheme("quaternion"), Ring::Z)},
        {"skew", made(schoolbookScheme("skew:4"), Ring::Z)},
    };
    return list;
}

struct Ran {
    int code = -1;
    QString said;
};

Ran run(const QString& program, const QStringList& arguments, const QString& folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        return {-1, "did not finish: " + process.errorString()};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

QString firstOf(const QStringList& names)
{
    for (const QString& name : names) {
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty()) {
            return path;
        }
    }
    return {};
}

void writeTo(const QString& path, const std::string& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text.data(), static_cast<qint64>(text.size())), static_cast<qint64>(text.size()));
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static void everySample()
    {
        QTest::addColumn<int>("index");
        const auto& list = samples();
        for (int i = 0; i < static_cast<int>(list.size()); ++i) {
            QTest::newRow(list[static_cast<std::size_t>(i)].name) << i;
        }
    }

private Q_SLOTS:

    void cppTestsItself_data() { everySample(); }

    void cppTestsItself()
    {
        QFETCH(int, index);
        const QString compiler = firstOf({"c++", "g++", "clang++"});
        if (compiler.isEmpty()) {
            QSKIP("There is no C++ compiler here");
        }
        const Program program = samples()[static_cast<std::size_t>(index)].program;
        const auto code = exported(program, CodeFormat::Cpp);
        QVERIFY2(code.has_value(), code ? "" : code.error().text().c_str());
        const QString header = m_folder.filePath("product.h");
        const QString binary = m_folder.filePath("product");
        writeTo(header, *code);
        const Ran compiled = run(compiler,
                                 {"-std=c++17", "-O0", "-Wall", "-Wextra", "-Werror", "-x", "c++",
                                  "-DRANKFALL_SELF_TEST", header, "-o", binary},
                                 m_folder.path());
        QVERIFY2(compiled.code == 0, qPrintable(compiled.said.left(3000)));
        const Ran ran = run(binary, {}, m_folder.path());
        QVERIFY2(ran.code == 0, qPrintable(ran.said));
        const Shape shape = program.target->shape();
        QVERIFY2(ran.said.contains(QString("%1 of %1 pairs of entries exact").arg(shape.a * shape.b)),
                 qPrintable(ran.said));
    }

    /// The Gaussian rationals have schemes in no file yet; the writers know them all the same.
    void complexCode()
    {
        const Program program = withSharedSums(complexInTwo(), {});
        const QString compiler = firstOf({"c++", "g++", "clang++"});
        if (!compiler.isEmpty()) {
            writeTo(m_folder.filePath("complex.h"), cppCode(program));
            const Ran compiled = run(compiler,
                                     {"-std=c++17", "-Wall", "-Wextra", "-Werror", "-x", "c++", "-DRANKFALL_SELF_TEST",
                                      m_folder.filePath("complex.h"), "-o", m_folder.filePath("complex")},
                                     m_folder.path());
            QVERIFY2(compiled.code == 0, qPrintable(compiled.said.left(3000)));
            QCOMPARE(run(m_folder.filePath("complex"), {}, m_folder.path()).code, 0);
        }
        const QString python = firstOf({"python3"});
        if (!python.isEmpty()) {
            writeTo(m_folder.filePath("complex.py"), pythonCode(program));
            const Ran ran = run(python, {m_folder.filePath("complex.py")}, m_folder.path());
            QVERIFY2(ran.code == 0, qPrintable(ran.said));
        }
    }

    void pythonTestsItself_data() { everySample(); }

    void pythonTestsItself()
    {
        QFETCH(int, index);
        // Debian's own has NumPy where it is installed, which another one in the path may lack.
        const QString python = QFile::exists("/usr/bin/python3") ? "/usr/bin/python3" : firstOf({"python3"});
        if (python.isEmpty()) {
            QSKIP("There is no Python here");
        }
        const auto code = exported(samples()[static_cast<std::size_t>(index)].program, CodeFormat::Python);
        QVERIFY(code.has_value());
        writeTo(m_folder.filePath("product.py"), *code);
        const Ran ran = run(python, {"-W", "error", m_folder.filePath("product.py")}, m_folder.path());
        QVERIFY2(ran.code == 0, qPrintable(ran.said));
        QVERIFY2(ran.said.contains("pairs of entries exact"), qPrintable(ran.said));
        if (ran.said.contains("NumPy is not installed")) {
            QSKIP("NumPy is not here: the recursion over blocks was not tried");
        }
    }

    /// A test that cannot fail is none: a sign turned in the code is found by the code.
    void codeFindsItsOwnMistakes()
    {
        const QString python = firstOf({"python3"});
        if (python.isEmpty()) {
            QSKIP("There is no Python here");
        }
        const auto code = exported(planOf(strassenScheme(), Ring::Z), CodeFormat::Python);
        QString text = QString::fromStdString(*code);
        QVERIFY(text.contains("m1 = times(a11 + a22"));
        text.replace("m1 = times(a11 + a22", "m1 = times(a11 - a22");
        writeTo(m_folder.filePath("wrong.py"), text.toStdString());
        QCOMPARE(run(python, {m_folder.filePath("wrong.py")}, m_folder.path()).code, 1);
    }

    void latexCompiles()
    {
        for (const Sample& sample : samples()) {
            const auto code = exported(sample.program, CodeFormat::Latex);
            QVERIFY(code.has_value());
            const QString text = QString::fromStdString(*code);
            QCOMPARE(text.count("\\begin{"), text.count("\\end{"));
            QCOMPARE(text.count('{'), text.count('}'));
            QVERIFY(text.contains("multiplications"));
        }
        const QString latex = firstOf({"pdflatex", "lualatex", "tectonic"});
        if (latex.isEmpty()) {
            QSKIP("There is no LaTeX here: brackets were counted, nothing was compiled");
        }
        for (const std::size_t i : {1, 7, 11}) {
            writeTo(m_folder.filePath("product.tex"), *exported(samples()[i].program, CodeFormat::Latex));
            const Ran ran = run(latex, {"-interaction=nonstopmode", "-halt-on-error", "product.tex"}, m_folder.path());
            QVERIFY2(ran.code == 0, qPrintable(ran.said.right(2000)));
            QVERIFY2(!ran.said.contains("Overfull \\hbox"), qPrintable(ran.said.right(2000)));
        }
    }

    void markdownReads()
    {
        const QString text =
            QString::fromStdString(*exported(withSharedSums(planOf(winograd(), Ring::Z), {}), CodeFormat::Markdown));
        QVERIFY(text.startsWith("# 2x2 by 2x2 matrix product with 7 multiplications, over the integers\n"));
        QVERIFY(text.contains("15 additions (24 before sums were shared), 0 multiplications by constants"));
        QVERIFY(text.contains("Growth factor of rounding errors, a level: 18"));
        QVERIFY(text.contains("\nc11 = m1 + m2\n"));
    }

    void whatIsNotExactIsNotWritten()
    {
        Scheme scheme = strassenScheme();
        scheme.products[0][0][0] = 0;
        for (const CodeFormatInfo& info : codeFormats()) {
            const auto code = exported(planOf(scheme, Ring::Z), info.format);
            QVERIFY(!code.has_value());
            QVERIFY(code.error().message.find("not exact over ℤ") != std::string::npos);
        }
    }

    void compiledCodeIsMeasured()
    {
        const auto made = measureCompiled(planOf(winograd(), Ring::Z), {{40, 65}, 2, false, 0.01, 1});
        if (!made) {
            QSKIP(made.error().text().c_str());
        }
        QCOMPARE(made->points.size(), std::size_t{6});
        for (const MeasurePoint& point : made->points) {
            QVERIFY(point.seconds > 0 && point.error < 1e-13);
        }
    }
};

QTEST_APPLESS_MAIN(TestExport)
#include "tst_export.moc"
