// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/chrome/actions.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace rankfall::test {

/// Settings in a folder of their own, empty at first.
class OwnSettings {
public:
    OwnSettings()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("chrome"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QSettings().clear();
    }

private:
    QTemporaryDir m_folder;
};

/// A window with a view (a list), a field beside it, and some commands that count how often they ran.
struct CommandWindow {
    QMainWindow window;
    QListWidget* view = new QListWidget;
    QLineEdit* field = new QLineEdit;
    Actions actions{&window};
    QStringList ran;

    CommandWindow()
    {
        auto* middle = new QWidget;
        auto* column = new QVBoxLayout(middle);
        column->addWidget(view);
        column->addWidget(field);
        view->addItems({QStringLiteral("M1"), QStringLiteral("M2")});
        window.setCentralWidget(middle);
        window.resize(900, 640);
        add("go.next", "Navigate", "&Next move", {"Right"}, Actions::Scope::View, "One move forward along the line");
        add("go.previous", "Navigate", "&Previous move", {"Left"}, Actions::Scope::View);
        add("go.variationDown", "Navigate", "Next variation", {"Down"}, Actions::Scope::View);
        add("go.variationUp", "Navigate", "Previous variation", {"Up"}, Actions::Scope::View);
        add("move.play", "Move", "&Play", {"Return", "Enter"}, Actions::Scope::View);
        for (int i = 1; i <= 9; ++i) {
            const QByteArray n = QByteArray::number(i);
            add("move.play" + n, "Move", "Play proposal " + n, {n}, Actions::Scope::View);
        }
        add("engine.think", "Engine", "&Think", {"Space"}, Actions::Scope::View, "Starts and pauses the engine");
        add("engine.lock", "Engine", "&Lock to this position", {"L"}, Actions::Scope::View);
        add("edit.undo", "Edit", "&Undo", {"Ctrl+Z"}, Actions::Scope::Window);
        add("view.spatial", "View", "&3D", {"F5"}, Actions::Scope::Window);
        add("tree.main", "Variations", "&Make main line…", {}, Actions::Scope::Window);
        actions.addViewWidget(view);
    }

    void add(const QByteArray& id, const char* section, const QByteArray& text, const QList<QByteArray>& keys,
             Actions::Scope scope, const char* help = "")
    {
        QList<QKeySequence> sequences;
        for (const QByteArray& key : keys) {
            sequences += QKeySequence::fromString(QLatin1String(key), QKeySequence::PortableText);
        }
        const QString name = QLatin1String(id);
        actions.add({.id = name,
                     .section = QLatin1String(section),
                     .text = QString::fromUtf8(text),
                     .keys = sequences,
                     .scope = scope,
                     .icon = {},
                     .checkable = false,
                     .help = QLatin1String(help),
                     .run = [this, name] { ran += name; }});
    }

    bool show()
    {
        window.show();
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }
};

inline QKeySequence key(const char* text)
{
    return QKeySequence::fromString(QLatin1String(text), QKeySequence::PortableText);
}

} // namespace rankfall::test
