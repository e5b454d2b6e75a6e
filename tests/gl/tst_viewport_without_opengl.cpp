// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/viewport/viewport.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace rankfall;

/// On a platform without OpenGL the widget says so and every call stays safe.
class TestViewportWithoutOpenGL : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhy();
    void everyCallIsSafe();
};

void TestViewportWithoutOpenGL::saysWhy()
{
    QString reason;
    QVERIFY(!Viewport::isAvailable(&reason));
    QVERIFY(reason.contains(QStringLiteral("offscreen")));
    Workbench workbench;
    Viewport viewport(workbench);
    const auto* label = viewport.findChild<QLabel*>();
    QVERIFY(label != nullptr);
    QVERIFY(label->text().contains(reason));
    QVERIFY(Viewport::rendererName().isEmpty());
}

void TestViewportWithoutOpenGL::everyCallIsSafe()
{
    Workbench workbench;
    Viewport viewport(workbench);
    viewport.resize(600, 400);
    viewport.show();
    QVERIFY(workbench.playTerm({{1, 0, 0, 1}, {1, 0, 0, 1}, {1, 0, 0, 1}}));
    workbench.setHover({Hover::Kind::Cell, {1, 1, 1}, Mode::C, 0, -1});
    viewport.lookAlong(Mode::A);
    viewport.lookIsometric();
    viewport.togglePerspective();
    viewport.undoCamera();
    viewport.resetCamera();
    viewport.toggleMaximised();
    viewport.setCamerasLinked(false);
    viewport.setShadows(false);
    viewport.setLabels(false);
    viewport.setPictureColours(kLightPalette);
    viewport.setReducedMotion(true);
    QVERIFY(viewport.grabImage(1).isNull());
    QVERIFY(viewport.grabPane(Pane::Target, {100, 100}, 1).isNull());
    QVERIFY(!viewport.positionOf(Pane::Target, {0, 0, 0}));
    QTest::mouseMove(&viewport, {100, 100});
    QTest::mouseClick(&viewport, Qt::LeftButton, Qt::NoModifier, {100, 100});
    QTest::mouseDClick(&viewport, Qt::LeftButton, Qt::NoModifier, {100, 100});
    QVERIFY(workbench.pins().empty());
    QCOMPARE(viewport.lastFrameMilliseconds(), 0.0);
}

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Viewport::prepareOpenGL();
    QApplication app(argc, argv);
    TestViewportWithoutOpenGL test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_viewport_without_opengl.moc"
