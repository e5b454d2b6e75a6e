// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/open.h"
#include "tests/ui/views_fixture.h"
#include "ui/chrome/actions.h"
#include "ui/theme/theme.h"
#include "ui/views/segmented.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/window/picture_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace rankfall;
using rankfall::fixture::play;

/// The picture dialog, as a person uses it, without OpenGL.
class TestPicture : public QObject {
    Q_OBJECT

private:
    PictureDialog& dialog()
    {
        m_window->actions().find(QStringLiteral("file.picture"))->trigger();
        return *m_window->findChild<PictureDialog*>();
    }

    static void choose(PictureDialog& dialog, const QString& text)
    {
        for (auto* button : dialog.findChildren<QToolButton*>()) {
            if (button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(text));
    }

    QByteArray saved(PictureDialog& dialog, const QString& name)
    {
        const QString path = m_folder.filePath(name);
        if (const auto done = dialog.saveTo(path); !done) {
            return QByteArray::fromStdString(done.error().text());
        }
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("picture"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(WindowOptions{.autosaveFolder = m_folder.filePath(QStringLiteral("a")),
                                                              .rememberLayout = false,
                                                              .hints = false,
                                                              .openGl = false,
                                                              .theme = Theme::Dark});
        m_window->workbench().setSession(Session(Problem{Target::matrixMultiplication({2, 2, 2})}));
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void withoutOpenGlTheSheetIsOfferedFirst() { QCOMPARE(dialog().request().of, PictureOf::Sheet); }

    void everyChoiceChangesThePicture()
    {
        PictureDialog& d = dialog();
        choose(d, QStringLiteral("Residual"));
        choose(d, QStringLiteral("Light"));
        QCOMPARE(d.request().of, PictureOf::Residual);
        QCOMPARE(d.request().palette.background, kLightPalette.background);
        auto* facts = d.findChild<QLabel*>(QStringLiteral("facts"));
        d.findChild<QSpinBox*>(QStringLiteral("width"))->setValue(400);
        d.findChild<QSpinBox*>(QStringLiteral("height"))->setValue(300);
        d.findChild<QSpinBox*>(QStringLiteral("scale"))->setValue(3);
        QTRY_COMPARE(facts->text(), QStringLiteral("1200 × 900 pixels."));
        choose(d, QStringLiteral("SVG"));
        QTRY_VERIFY(facts->text().contains(QStringLiteral("kB")));
        QVERIFY(!d.findChild<QSpinBox*>(QStringLiteral("scale"))->isEnabled());
    }

    void aSavedPngOpensTheSessionAgain()
    {
        play(m_window->workbench(), {0, 1, 2});
        PictureDialog& d = dialog();
        choose(d, QStringLiteral("All three"));
        const QByteArray bytes = saved(d, QStringLiteral("s.png"));
        const auto opened = openBytes(bytes.toStdString(), "s.png");
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
        QCOMPARE(std::get<SessionDocument>(*opened).session.nodeCount(), m_window->workbench().session().nodeCount());

        d.findChild<QCheckBox*>(QStringLiteral("embed"))->setChecked(false);
        QVERIFY(!openBytes(saved(d, QStringLiteral("t.png")).toStdString(), "t.png"));
    }

    void aPictureIsNotWhereTheSessionIsSavedTo()
    {
        PictureDialog& d = dialog();
        saved(d, QStringLiteral("u.png"));
        d.reject();
        QVERIFY(m_window->documents().openPath(m_folder.filePath(QStringLiteral("u.png"))));
        QCOMPARE(m_window->workbench().path(), QString());
    }

    void vectorsAreValid()
    {
        PictureDialog& d = dialog();
        choose(d, QStringLiteral("All three"));
        choose(d, QStringLiteral("SVG"));
        QVERIFY(QSvgRenderer(saved(d, QStringLiteral("s.svg"))).isValid());
        choose(d, QStringLiteral("PDF"));
        QVERIFY(saved(d, QStringLiteral("s.pdf")).startsWith("%PDF"));
        choose(d, QStringLiteral("TikZ"));
        QVERIFY(saved(d, QStringLiteral("s.tex")).contains("\\end{tikzpicture}"));
    }

    void anUnwritablePlaceIsSaid()
    {
        PictureDialog& d = dialog();
        const auto done = d.saveTo(m_folder.filePath(QStringLiteral("no/such/folder.svg")));
        QVERIFY(!done);
        QVERIFY(!done.error().remedy.empty());
    }

    void copyPutsPixelsAndCodeOnTheClipboard()
    {
        PictureDialog& d = dialog();
        choose(d, QStringLiteral("TikZ"));
        for (auto* button : d.findChildren<QPushButton*>()) {
            if (button->text().contains(QStringLiteral("Copy"))) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(data->text().contains(QStringLiteral("tikzpicture")));
        d.reject();
        m_window->actions().find(QStringLiteral("file.copyPicture"))->trigger();
        QVERIFY(QGuiApplication::clipboard()->image().width() > 200);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
