// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/key_presets.h"

#include "ui/chrome/actions.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace rankfall {

namespace {

using Keys = std::vector<std::pair<const char*, QList<QKeySequence>>>;

QKeySequence key(const char* text)
{
    return QKeySequence::fromString(QLatin1String(text), QKeySequence::PortableText);
}

Keys presetKeys(KeyPreset preset)
{
    using namespace action_id;
    switch (preset) {
    case KeyPreset::Chess:
        return {{kPlay, {key("Space"), key("Return"), key("Enter")}},
                {kThink, {key("L")}},
                {kLock, {key("Ctrl+Shift+L")}},
                {kStart, {key("Home"), key("Shift+Up")}},
                {kEnd, {key("End"), key("Shift+Down")}}};
    case KeyPreset::Go:
        return {{kNext, {key("Down")}},
                {kPrevious, {key("Up")}},
                {kNextVariation, {key("Right")}},
                {kPreviousVariation, {key("Left")}},
                {kPlay, {key(","), key("Return"), key("Enter")}}};
    case KeyPreset::Emacs:
        return {{kNext, {key("Ctrl+N"), key("Right")}},
                {kPrevious, {key("Ctrl+P"), key("Left")}},
                {kStart, {key("Ctrl+A"), key("Home")}},
                {kEnd, {key("Ctrl+E"), key("End")}},
                {"edit.undo", {key("Ctrl+/"), key("Ctrl+Z")}},
                {"edit.cut", {key("Ctrl+W")}},
                {"edit.copy", {key("Alt+W")}},
                {"edit.paste", {key("Ctrl+Y")}},
                {"edit.redo", {key("Ctrl+Shift+Z")}},
                {"file.open", {key("Ctrl+X, Ctrl+F")}},
                {"file.save", {key("Ctrl+X, Ctrl+S")}},
                {"file.saveAs", {key("Ctrl+X, Ctrl+W")}},
                {"file.quit", {key("Ctrl+X, Ctrl+C")}},
                {"help.palette", {key("Alt+X"), key("Ctrl+Shift+P")}},
                {kStop, {key("Ctrl+G"), key("Escape")}}};
    case KeyPreset::Default:
        break;
    }
    return {};
}

} // namespace

QString presetName(KeyPreset preset)
{
    const char* name = preset == KeyPreset::Chess   ? QT_TRANSLATE_NOOP("rankfall::KeyPresets", "Chess")
                       : preset == KeyPreset::Go    ? QT_TRANSLATE_NOOP("rankfall::KeyPresets", "Go")
                       : preset == KeyPreset::Emacs ? QT_TRANSLATE_NOOP("rankfall::KeyPresets", "Emacs")
                                                    : QT_TRANSLATE_NOOP("rankfall::KeyPresets", "Default");
    return QCoreApplication::translate("rankfall::KeyPresets", name);
}

void applyPreset(Actions& actions, KeyPreset preset)
{
    for (const Actions::Spec& spec : actions.all()) {
        if (actions.hasOwnKeys(spec.id)) {
            actions.resetKeys(spec.id);
        }
    }
    std::set<QString> given;
    for (const auto& [name, keys] : presetKeys(preset)) {
        const QString id = QLatin1String(name);
        if (actions.find(id)) {
            actions.setKeys(id, keys);
            given.insert(id);
        }
    }
    for (const QString& id : given) {
        const QList<QKeySequence> taken = actions.keys(id);
        for (const QString& other : actions.conflicts(id, taken)) {
            if (!given.contains(other)) {
                QList<QKeySequence> left = actions.keys(other);
                left.removeIf([&](const QKeySequence& k) {
                    return std::any_of(taken.begin(), taken.end(), [&](const QKeySequence& ours) {
                        return ours.matches(k) != QKeySequence::NoMatch || k.matches(ours) != QKeySequence::NoMatch;
                    });
                });
                actions.setKeys(other, left);
            }
        }
    }
}

} // namespace rankfall
