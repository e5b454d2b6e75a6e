// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <vector>

class QWidget;

namespace rankfall {

/// Every command of the explorer, once: menus, tool bar, shortcuts, the command palette, the cheat sheet and the
/// shortcut editor are all made from this list.
///
/// Two scopes of keys. *Window* keys (with modifiers, or function keys) work everywhere. *View* keys (plain letters,
/// digits, Space, arrows, Enter) work only while one of the widgets given to addViewWidget(), or a child of it, has the
/// focus, so that they never steal what is typed into a text or number field; not even into one inside such a widget
/// (renaming a move in the list). There a focused button keeps Space, and a focused slider, box or tab bar its arrows.
class Actions : public QObject {
    Q_OBJECT

public:
    enum class Scope { Window, View };

    struct Spec {
        QString id;                    ///< stable: "move.play"; kept in settings
        QString section;               ///< heading in the cheat sheet and palette: "Navigate"
        QString text;                  ///< "&Next move"
        QList<QKeySequence> keys = {}; ///< defaults; the user's own are kept in settings under "shortcuts/<id>"
        Scope scope = Scope::Window;
        QString icon = {}; ///< name for theme icons, or empty
        bool checkable = false;
        QString help = {}; ///< one sentence; tooltip and status tip
        std::function<void()> run;
    };

    explicit Actions(QWidget* window);

    QAction* add(Spec spec);
    QAction* find(const QString& id) const;
    const Spec* spec(const QString& id) const;

    const std::vector<Spec>& all() const { return m_specs; }

    void addViewWidget(QWidget* widget);
    /// True for such a widget and for what is inside one.
    bool isInView(const QWidget* widget) const;

    /// The keys in force.
    QList<QKeySequence> keys(const QString& id) const;
    /// The user's keys for an action; stored. An empty list removes them; std::nullopt semantics: resetKeys().
    void setKeys(const QString& id, const QList<QKeySequence>& keys);
    void resetKeys(const QString& id);
    bool hasOwnKeys(const QString& id) const; ///< the user's differ from the defaults
    /// Ids whose keys collide with these in an overlapping scope, other than \p id itself.
    QStringList conflicts(const QString& id, const QList<QKeySequence>& keys) const;

    /// Enables an action or not; \p why says in a sentence what it waits for. Its tooltip then says so, and its keys
    /// refused() instead of nothing at all.
    void setEnabled(const QString& id, bool on, const QString& why = {});
    /// Why an action is disabled; empty: it is not, or nobody said.
    QString whyDisabled(const QString& id) const;

    /// Whether the keys of an action do something while \p focus has the focus.
    bool worksIn(const QString& id, const QWidget* focus) const;
    /// The text of an action without mnemonics and dots: for lists.
    static QString plainText(const Spec& spec);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void keysChanged(const QString& id);
    void refused(const QString& id, const QString& why); ///< its keys were pressed while it is disabled

private:
    void applyKeys(const Spec& spec, const QList<QKeySequence>& keys);
    bool isViewKey(const QKeySequence& key) const;
    void explain(const QWidget* focus, const QKeySequence& key);

    QWidget* m_window;
    std::vector<Spec> m_specs;
    std::map<QString, QAction*> m_byId;
    std::map<QString, QString> m_whyDisabled;
    std::vector<QWidget*> m_viewWidgets;
};

} // namespace rankfall
