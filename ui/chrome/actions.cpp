// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/actions.h"

#include "core/base/check.h"
#include "ui/chrome/key_caps.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>
#include <optional>

namespace rankfall {

namespace {

QString settingsKey(const QString& id)
{
    return QStringLiteral("shortcuts/") + id;
}

std::optional<QList<QKeySequence>> storedKeys(const QString& id)
{
    const QSettings settings;
    if (!settings.contains(settingsKey(id))) {
        return std::nullopt;
    }
    QList<QKeySequence> keys;
    const QStringList texts = settings.value(settingsKey(id)).toStringList();
    for (const QString& text : texts) {
        const QKeySequence key = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (!key.isEmpty() && !keys.contains(key)) {
            keys += key;
        }
    }
    return keys;
}

bool takesText(const QWidget* widget)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
        return !line->isReadOnly();
    }
    if (const auto* edit = qobject_cast<const QTextEdit*>(widget)) {
        return !edit->isReadOnly();
    }
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget)) {
        return !edit->isReadOnly();
    }
    if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
        return box->isEditable();
    }
    return qobject_cast<const QAbstractSpinBox*>(widget) != nullptr;
}

/// Controls that would be dead to the keyboard if a shortcut took the keys they are worked with.
bool needsKey(const QWidget* widget, int key)
{
    const bool moves = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (qobject_cast<const QAbstractButton*>(widget)) {
        return key == Qt::Key_Space;
    }
    if (qobject_cast<const QComboBox*>(widget)) {
        return moves || key == Qt::Key_Space;
    }
    if (qobject_cast<const QAbstractSlider*>(widget)) {
        return moves || key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    }
    return qobject_cast<const QTabBar*>(widget) && moves;
}

} // namespace

Actions::Actions(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

QAction* Actions::add(Spec spec)
{
    RANKFALL_CHECK(!spec.id.isEmpty() && !m_byId.contains(spec.id));
    auto* action = new QAction(spec.text, m_window);
    action->setObjectName(spec.id);
    action->setCheckable(spec.checkable);
    if (!spec.icon.isEmpty()) {
        action->setIcon(themedIcon(spec.icon));
    }
    action->setShortcutContext(spec.scope == Scope::Window ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    if (spec.run) {
        connect(action, &QAction::triggered, this, [run = spec.run] { run(); });
    }
    if (spec.scope == Scope::Window) {
        m_window->addAction(action);
    } else {
        for (QWidget* widget : m_viewWidgets) {
            widget->addAction(action);
        }
    }
    m_byId.emplace(spec.id, action);
    applyKeys(spec, storedKeys(spec.id).value_or(spec.keys));
    m_specs.push_back(std::move(spec));
    return action;
}

QAction* Actions::find(const QString& id) const
{
    const auto it = m_byId.find(id);
    return it == m_byId.end() ? nullptr : it->second;
}

const Actions::Spec* Actions::spec(const QString& id) const
{
    const auto it = std::find_if(m_specs.begin(), m_specs.end(), [&](const Spec& s) { return s.id == id; });
    return it == m_specs.end() ? nullptr : &*it;
}

bool Actions::isInView(const QWidget* widget) const
{
    for (; widget; widget = widget->parentWidget()) {
        if (std::find(m_viewWidgets.begin(), m_viewWidgets.end(), widget) != m_viewWidgets.end()) {
            return true;
        }
    }
    return false;
}

void Actions::addViewWidget(QWidget* widget)
{
    if (std::find(m_viewWidgets.begin(), m_viewWidgets.end(), widget) != m_viewWidgets.end()) {
        return;
    }
    m_viewWidgets.push_back(widget);
    connect(widget, &QObject::destroyed, this, [this, widget] { std::erase(m_viewWidgets, widget); });
    for (const Spec& spec : m_specs) {
        if (spec.scope == Scope::View) {
            widget->addAction(m_byId.at(spec.id));
        }
    }
}

QList<QKeySequence> Actions::keys(const QString& id) const
{
    const QAction* action = find(id);
    return action ? action->shortcuts() : QList<QKeySequence>();
}

void Actions::setKeys(const QString& id, const QList<QKeySequence>& keys)
{
    const Spec* of = spec(id);
    if (!of) {
        return;
    }
    QStringList texts;
    for (const QKeySequence& key : keys) {
        texts += key.toString(QKeySequence::PortableText);
    }
    QSettings().setValue(settingsKey(id), texts);
    applyKeys(*of, keys);
    Q_EMIT keysChanged(id);
}

void Actions::resetKeys(const QString& id)
{
    const Spec* of = spec(id);
    if (!of) {
        return;
    }
    QSettings().remove(settingsKey(id));
    applyKeys(*of, of->keys);
    Q_EMIT keysChanged(id);
}

bool Actions::hasOwnKeys(const QString& id) const
{
    const Spec* of = spec(id);
    return of && keys(id) != of->keys;
}

QStringList Actions::conflicts(const QString& id, const QList<QKeySequence>& wanted) const
{
    // Window keys work inside the views too, and view keys in all views: every pair of scopes overlaps. A key that
    // begins a longer sequence of another action would make both ambiguous, hence the partial matches.
    QStringList out;
    for (const Spec& other : m_specs) {
        if (other.id == id) {
            continue;
        }
        const QList<QKeySequence> theirs = keys(other.id);
        const bool collides = std::any_of(theirs.begin(), theirs.end(), [&](const QKeySequence& theirKey) {
            return std::any_of(wanted.begin(), wanted.end(), [&](const QKeySequence& key) {
                return !key.isEmpty() && (key.matches(theirKey) != QKeySequence::NoMatch ||
                                          theirKey.matches(key) != QKeySequence::NoMatch);
            });
        });
        if (collides) {
            out += other.id;
        }
    }
    return out;
}

void Actions::setEnabled(const QString& id, bool on, const QString& why)
{
    QAction* action = find(id);
    if (!action) {
        return;
    }
    action->setEnabled(on);
    const QString reason = on ? QString() : why;
    if (reason != whyDisabled(id)) {
        m_whyDisabled[id] = reason;
        applyKeys(*spec(id), keys(id)); // the tooltip
    }
}

QString Actions::whyDisabled(const QString& id) const
{
    const auto it = m_whyDisabled.find(id);
    return it == m_whyDisabled.end() ? QString() : it->second;
}

void Actions::explain(const QWidget* focus, const QKeySequence& key)
{
    for (const auto& [id, why] : m_whyDisabled) {
        const bool reaches = spec(id)->scope == Scope::Window || (isInView(focus) && !takesText(focus));
        if (!why.isEmpty() && reaches && keys(id).contains(key)) {
            Q_EMIT refused(id, why);
            return;
        }
    }
}

bool Actions::worksIn(const QString& id, const QWidget* focus) const
{
    const QAction* action = find(id);
    if (!action || !action->isEnabled()) {
        return false;
    }
    if (spec(id)->scope == Scope::Window) {
        return true;
    }
    if (!focus || takesText(focus)) {
        return false;
    }
    return std::any_of(m_viewWidgets.begin(), m_viewWidgets.end(),
                       [focus](const QWidget* view) { return view == focus || view->isAncestorOf(focus); });
}

QString Actions::plainText(const Spec& spec)
{
    QString text = spec.text;
    text.replace(QStringLiteral("&&"), QStringLiteral("\n")).remove(u'&').replace(u'\n', u'&');
    while (text.endsWith(u'…') || text.endsWith(u'.')) {
        text.chop(1);
    }
    return text;
}

bool Actions::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType()) {
        return false;
    }
    const auto* widget = static_cast<const QWidget*>(watched);
    const auto* key = static_cast<QKeyEvent*>(event);
    // The keypad says so in its modifiers; sequences are written without.
    const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
    // While a menu is open the focus stays where it was, so that keys of the view would still be found: a letter that
    // is meant to choose in the menu would act on the board behind it.
    if (QApplication::activePopupWidget() && (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier) {
        event->accept();
        return true;
    }
    if (widget->window() == m_window && widget == m_window->focusWidget()) {
        explain(widget, QKeySequence(key->key() | static_cast<int>(modifiers)));
    }
    if (takesText(widget) ? isViewKey(QKeySequence(key->key() | static_cast<int>(modifiers)))
                          : modifiers == Qt::NoModifier && needsKey(widget, key->key())) {
        event->accept();
        return true;
    }
    return false;
}

void Actions::applyKeys(const Spec& spec, const QList<QKeySequence>& keys)
{
    QAction* action = m_byId.at(spec.id);
    action->setShortcuts(keys);
    QString tip = plainText(spec);
    if (!keys.isEmpty()) {
        tip += QStringLiteral(" (%1)").arg(keyText(keys.front()));
    }
    if (!spec.help.isEmpty()) {
        tip += u'\n' + spec.help;
    }
    const QString why = whyDisabled(spec.id);
    if (!why.isEmpty()) {
        tip += u'\n' + why;
    }
    action->setToolTip(tip);
    action->setStatusTip(why.isEmpty() ? spec.help : why);
}

bool Actions::isViewKey(const QKeySequence& key) const
{
    return std::any_of(m_specs.begin(), m_specs.end(), [&](const Spec& spec) {
        return spec.scope == Scope::View && m_byId.at(spec.id)->shortcuts().contains(key);
    });
}

} // namespace rankfall
