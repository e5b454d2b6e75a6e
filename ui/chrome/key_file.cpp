// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/key_file.h"

#include "ui/chrome/actions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace rankfall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rankfall::KeyFile)
};

} // namespace

QByteArray keysToJson(const Actions& actions)
{
    QJsonObject keys;
    for (const Actions::Spec& spec : actions.all()) {
        if (actions.hasOwnKeys(spec.id)) {
            QJsonArray texts;
            for (const QKeySequence& key : actions.keys(spec.id)) {
                texts.append(key.toString(QKeySequence::PortableText));
            }
            keys[spec.id] = texts;
        }
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("rankfallKeys"), 1}, {QStringLiteral("keys"), keys}}).toJson();
}

Expected<KeysRead> keysFromJson(Actions& actions, const QByteArray& json, const QString& file)
{
    const auto failed = [&](const QString& why) {
        return fail(why.toStdString(), file.toStdString(),
                    Words::tr("Choose a file that Preferences ▸ Keyboard ▸ Export has written").toStdString());
    };
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return failed(Words::tr("This is no JSON: %1").arg(error.errorString()));
    }
    if (root[QLatin1String("rankfallKeys")].toInt() != 1 || !root[QLatin1String("keys")].isObject()) {
        return failed(Words::tr("This file holds no keys of Rankfall"));
    }
    KeysRead read;
    std::map<QString, QList<QKeySequence>> wanted;
    const QJsonObject keys = root[QLatin1String("keys")].toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        if (!actions.find(it.key())) {
            ++read.unknown;
            continue;
        }
        QList<QKeySequence>& list = wanted[it.key()];
        for (const auto& text : it->toArray()) {
            const auto key = QKeySequence::fromString(text.toString(), QKeySequence::PortableText);
            if (key.isEmpty() || key[0].key() == Qt::Key_unknown) {
                return failed(Words::tr("“%1” is no key (of %2)").arg(text.toString(), it.key()));
            }
            list += key;
        }
    }
    resetAllKeys(actions);
    for (const auto& [id, list] : wanted) {
        actions.setKeys(id, list);
        ++read.commands;
    }
    for (const auto& [id, list] : wanted) {
        read.twice += !actions.conflicts(id, list).isEmpty();
    }
    return read;
}

void resetAllKeys(Actions& actions)
{
    for (const Actions::Spec& spec : actions.all()) {
        if (actions.hasOwnKeys(spec.id)) {
            actions.resetKeys(spec.id);
        }
    }
}

} // namespace rankfall
