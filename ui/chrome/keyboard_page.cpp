// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/keyboard_page.h"

#include "ui/chrome/actions.h"
#include "ui/chrome/card.h"
#include "ui/chrome/key_caps.h"
#include "ui/chrome/key_file.h"
#include "ui/chrome/key_presets.h"
#include "ui/theme/theme.h"
#include "ui/workbench/core_text.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

enum Column { kCommand, kSection, kKeys, kColumns };

QString keysText(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys) {
        if (const QString text = keyText(key); !texts.contains(text)) {
            texts += text;
        }
    }
    return texts.join(QStringLiteral("  ·  "));
}

} // namespace

KeyboardPage::KeyboardPage(Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_search(new QLineEdit(this))
    , m_preset(new QComboBox(this))
    , m_table(new QTableWidget(this))
    , m_name(new QLabel(this))
    , m_editor(new QKeySequenceEdit(this))
    , m_set(new QPushButton(tr("&Use"), this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_clear(new QPushButton(tr("No &key"), this))
    , m_reset(new QPushButton(tr("&Default"), this))
    , m_take(new QPushButton(tr("&Take it"), this))
    , m_warning(new QLabel(this))
    , m_resetAll(new QPushButton(tr("&Reset all"), this))
    , m_import(new QPushButton(tr("&Import…"), this))
    , m_export(new QPushButton(tr("E&xport…"), this))
{
    build();
    fillTable();
    connect(m_search, &QLineEdit::textChanged, this, &KeyboardPage::filter);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &KeyboardPage::showSelected);
    connect(m_editor, &QKeySequenceEdit::keySequenceChanged, this, &KeyboardPage::propose);
    connect(m_set, &QPushButton::clicked, this, [this] { add(true); });
    connect(m_add, &QPushButton::clicked, this, [this] { add(false); });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_actions.setKeys(selected(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_actions.resetKeys(selected()); });
    connect(m_take, &QPushButton::clicked, this, &KeyboardPage::takeFromOthers);
    connect(m_preset, &QComboBox::activated, this, [this](int index) {
        applyPreset(m_actions, static_cast<KeyPreset>(m_preset->itemData(index).toInt()));
        Q_EMIT changed();
    });
    connect(&m_actions, &Actions::keysChanged, this, [this](const QString& id) {
        for (int row = 0; row < m_table->rowCount(); ++row) {
            if (m_table->item(row, kCommand)->data(Qt::UserRole).toString() == id) {
                fillRow(row);
            }
        }
        showSelected();
        Q_EMIT changed();
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        resetAllKeys(m_actions);
        Q_EMIT changed();
    });
    connect(m_import, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import keys"), {}, tr("Keys (*.json)"));
        if (!path.isEmpty()) {
            importFrom(path);
        }
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Export keys"), QStringLiteral("rankfall-keys.json"),
                                                          tr("Keys (*.json)"));
        if (!path.isEmpty()) {
            exportTo(path);
        }
    });
    m_table->selectRow(0);
}

void KeyboardPage::importFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_warning->setText(tr("%1 cannot be read: %2").arg(path, file.errorString()));
        return;
    }
    constexpr qint64 kMost = 1 << 20; // bytes; all keys take some thousand
    const auto read = keysFromJson(m_actions, file.read(kMost), path);
    if (!read) {
        m_warning->setText(errorText(read.error()));
        return;
    }
    Q_EMIT changed();
    QStringList words{tr("%n command(s) got keys.", nullptr, read->commands)};
    if (read->unknown > 0) {
        words << tr("%n are not known here.", nullptr, read->unknown);
    }
    if (read->twice > 0) {
        words << tr("%n share a key with another: look for the warning sign.", nullptr, read->twice);
    }
    m_warning->setText(words.join(u' '));
}

void KeyboardPage::exportTo(const QString& path)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(keysToJson(m_actions)) > 0 && file.commit();
    m_warning->setText(written ? tr("Written to %1.").arg(path)
                               : tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

void KeyboardPage::build()
{
    auto* title = new QLabel(tr("Keyboard"));
    title->setFont(uiFont(1.3, QFont::DemiBold));
    m_search->setPlaceholderText(tr("Search commands and keys"));
    m_search->setAccessibleName(tr("Search commands and keys"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_preset->setPlaceholderText(tr("Presets…"));
    m_preset->setAccessibleName(tr("Presets"));
    for (const KeyPreset preset : {KeyPreset::Default, KeyPreset::Chess, KeyPreset::Go, KeyPreset::Emacs}) {
        m_preset->addItem(presetName(preset), static_cast<int>(preset));
    }
    m_preset->setCurrentIndex(-1);
    m_preset->setToolTip(
        tr("Replaces all keys by a set: Default, Chess (Space plays the best move), Go (a line runs downwards), Emacs "
           "(Ctrl+N and Ctrl+P walk, Alt+X finds commands)"));

    m_table->setColumnCount(kColumns);
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Section"), tr("Keys")});
    m_table->horizontalHeader()->setSectionResizeMode(kCommand, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kSection, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(kKeys, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_name->setFont(uiFont(1.0, QFont::DemiBold));
    m_warning->setWordWrap(true);
    m_editor->setAccessibleName(tr("New key"));
    m_editor->installEventFilter(this);
    m_set->setToolTip(tr("This key instead of the present ones"));
    m_add->setToolTip(tr("This key beside the present ones"));
    m_reset->setToolTip(tr("Back to the keys the program comes with"));
    m_clear->setToolTip(tr("Leaves the command without a key"));
    m_resetAll->setToolTip(tr("Every command back to the keys the program comes with"));
    m_import->setToolTip(tr("Takes the keys from a file instead of the present ones"));
    m_export->setToolTip(tr("Writes your keys to a file, for another machine"));
    m_take->setToolTip(tr("Removes the key from the other command and uses it here"));

    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_preset);
    auto* edit = new QHBoxLayout;
    edit->addWidget(m_name);
    edit->addStretch(1);
    edit->addWidget(m_editor);
    edit->addWidget(m_set);
    edit->addWidget(m_add);
    edit->addSpacing(zoomed(10));
    edit->addWidget(m_clear);
    edit->addWidget(m_reset);
    auto* warn = new QHBoxLayout;
    warn->addWidget(m_warning, 1);
    warn->addWidget(m_take);
    auto* files = new QHBoxLayout;
    files->addWidget(m_resetAll);
    files->addStretch(1);
    files->addWidget(m_import);
    files->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(zoomed(20), zoomed(14), zoomed(20), zoomed(8));
    column->setSpacing(zoomed(8));
    column->addWidget(title);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addLayout(edit);
    column->addLayout(warn);
    column->addLayout(files);
}

void KeyboardPage::fillTable()
{
    m_table->setRowCount(static_cast<int>(m_actions.all().size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Actions::Spec& spec = m_actions.all()[static_cast<std::size_t>(row)];
        auto* command = new QTableWidgetItem(Actions::plainText(spec));
        command->setData(Qt::UserRole, spec.id);
        command->setToolTip(spec.help);
        m_table->setItem(row, kCommand, command);
        m_table->setItem(row, kSection, new QTableWidgetItem(spec.section));
        m_table->setItem(row, kKeys, new QTableWidgetItem);
        fillRow(row);
    }
}

void KeyboardPage::fillRow(int row)
{
    const QString id = m_table->item(row, kCommand)->data(Qt::UserRole).toString();
    QTableWidgetItem* keys = m_table->item(row, kKeys);
    keys->setText(keysText(m_actions.keys(id)));
    QFont font = uiFont(1.0, m_actions.hasOwnKeys(id) ? QFont::DemiBold : QFont::Normal);
    keys->setFont(font);
    const QStringList others = m_actions.conflicts(id, m_actions.keys(id));
    keys->setIcon(others.isEmpty() ? QIcon() : themedIcon(QStringLiteral("warning")));
    keys->setToolTip(others.isEmpty() ? QString() : tr("Also the key of %1: neither works").arg(names(others)));
}

void KeyboardPage::filter()
{
    const QString text = m_search->text().trimmed();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool found = false;
        for (int column = 0; column < kColumns; ++column) {
            found = found || m_table->item(row, column)->text().contains(text, Qt::CaseInsensitive);
        }
        m_table->setRowHidden(row, !found);
    }
}

void KeyboardPage::select(const QString& id)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, kCommand)->data(Qt::UserRole).toString() == id) {
            m_table->selectRow(row);
            m_table->scrollToItem(m_table->item(row, kCommand));
        }
    }
}

QString KeyboardPage::selected() const
{
    const int row = m_table->currentRow();
    return row < 0 ? QString() : m_table->item(row, kCommand)->data(Qt::UserRole).toString();
}

QString KeyboardPage::names(const QStringList& ids) const
{
    QStringList out;
    for (const QString& id : ids) {
        out += QStringLiteral("“%1”").arg(Actions::plainText(*m_actions.spec(id)));
    }
    return out.join(tr(" and "));
}

void KeyboardPage::showSelected()
{
    const Actions::Spec* spec = m_actions.spec(selected());
    m_name->setText(spec ? Actions::plainText(*spec) : QString());
    m_reset->setEnabled(spec && m_actions.hasOwnKeys(spec->id));
    m_clear->setEnabled(spec && !m_actions.keys(spec->id).isEmpty());
    m_editor->clear();
    propose();
}

void KeyboardPage::propose()
{
    const QString id = selected();
    const QKeySequence key = m_editor->keySequence();
    const bool some = !id.isEmpty() && !key.isEmpty();
    const QStringList others = some ? m_actions.conflicts(id, {key}) : QStringList();
    m_set->setEnabled(some && others.isEmpty());
    m_add->setEnabled(some && others.isEmpty() && !m_actions.keys(id).contains(key));
    m_take->setVisible(!others.isEmpty());
    const Palette& p = currentPalette();
    m_warning->setStyleSheet(QStringLiteral("color: %1").arg(toColor(others.isEmpty() ? p.dimText : p.warn).name()));
    if (!others.isEmpty()) {
        m_warning->setText(tr("%1 is the key of %2.").arg(keyText(key), names(others)));
    } else if (some) {
        m_warning->setText(tr("%1 is free.").arg(keyText(key)));
    } else {
        const Actions::Spec* spec = m_actions.spec(id);
        m_warning->setText(
            spec && spec->scope == Actions::Scope::View
                ? tr("Press the new key in the field. It works while a picture or list has the focus.")
                : tr("Press the new key in the field. It works everywhere; give it Ctrl or Alt, or an F key."));
    }
}

void KeyboardPage::add(bool replace)
{
    QList<QKeySequence> keys = replace ? QList<QKeySequence>() : m_actions.keys(selected());
    keys += m_editor->keySequence();
    m_actions.setKeys(selected(), keys);
}

void KeyboardPage::takeFromOthers()
{
    const QString id = selected();
    const QKeySequence key = m_editor->keySequence();
    for (const QString& other : m_actions.conflicts(id, {key})) {
        QList<QKeySequence> left = m_actions.keys(other);
        left.removeIf([&](const QKeySequence& theirs) {
            return theirs.matches(key) != QKeySequence::NoMatch || key.matches(theirs) != QKeySequence::NoMatch;
        });
        m_actions.setKeys(other, left);
    }
    m_actions.setKeys(id, {key});
}

QString KeyboardPage::warning() const
{
    return m_warning->text();
}

bool KeyboardPage::eventFilter(QObject* watched, QEvent* event)
{
    // One key, not a sequence of four: the next press begins anew.
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        m_editor->clear();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rankfall
