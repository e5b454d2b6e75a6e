// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/engine_options.h"

#include "ui/panels/style.h"
#include "ui/workbench/core_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankfall {

namespace {

using protocol::Option;

constexpr int kLargest = std::numeric_limits<int>::max();

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

EngineOptions::EngineOptions(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    clear();
}

// A field that goes while it has the focus says that it is finished: by then this is a mere widget.
EngineOptions::~EngineOptions()
{
    for (QLineEdit* edit : findChildren<QLineEdit*>()) {
        edit->disconnect(this);
    }
}

void EngineOptions::clear()
{
    show({}, {});
    auto* remark = remarkLabel(this);
    remark->setText(tr("Settings appear once the engine has greeted."));
    m_form->addRow(remark);
}

void EngineOptions::show(const std::vector<Option>& options, const protocol::OptionValues& values)
{
    while (m_form->rowCount() > 0) {
        m_form->removeRow(0);
    }
    m_options = options;
    m_values = values;
    for (const Option& option : m_options) {
        const auto chosen = values.find(option.name);
        addField(option, chosen != values.end() ? chosen->second : option.preset);
    }
}

void EngineOptions::addField(const Option& option, const protocol::OptionValue& value)
{
    QWidget* field = nullptr;
    // Whole numbers beyond an int are typed.
    const bool isSmall = std::abs(option.least) <= kLargest && std::abs(option.most) <= kLargest;
    if (option.type == Option::Type::Boolean) {
        auto* box = new QCheckBox(text(option.name));
        box->setChecked(std::get<bool>(value));
        connect(box, &QCheckBox::toggled, this, [this, option](bool on) { choose(option, on); });
        field = box;
    } else if (option.type == Option::Type::Integer && isSmall) {
        auto* box = new QSpinBox;
        box->setRange(static_cast<int>(option.least), static_cast<int>(option.most));
        box->setValue(static_cast<int>(std::get<std::int64_t>(value)));
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, [this, option](int it) { choose(option, std::int64_t{it}); });
        field = box;
    } else if (option.type == Option::Type::Choice) {
        auto* box = new QComboBox;
        for (const std::string& choice : option.choices) {
            box->addItem(text(choice));
        }
        box->setCurrentText(text(std::get<std::string>(value)));
        connect(box, &QComboBox::textActivated, this,
                [this, option](const QString& it) { choose(option, it.toStdString()); });
        field = box;
    } else {
        auto* edit = new QLineEdit(text(protocol::toText(value)));
        connect(edit, &QLineEdit::editingFinished, this, [this, option, edit] {
            const auto read = protocol::parseOption(option, edit->text().trimmed().toStdString());
            edit->setToolTip(read ? text(option.help) : errorText(read.error()));
            if (read) {
                choose(option, *read);
            } else {
                const auto known = m_values.find(option.name);
                edit->setText(text(protocol::toText(known != m_values.end() ? known->second : option.preset)));
            }
        });
        field = edit;
    }
    field->setObjectName(QStringLiteral("option-") + text(option.name));
    field->setAccessibleName(text(option.name));
    QString tip = text(option.help);
    if (option.type == Option::Type::Integer || option.type == Option::Type::Number) {
        tip += tr(" From %1 to %2; %3 unless chosen.")
                   .arg(QString::number(option.least, 'g', 12), QString::number(option.most, 'g', 12),
                        text(protocol::toText(option.preset)));
    }
    field->setToolTip(tip.trimmed().toHtmlEscaped());
    m_form->addRow(option.type == Option::Type::Boolean ? QString() : text(option.name), field);
}

void EngineOptions::choose(const Option& option, protocol::OptionValue value)
{
    if (value == option.preset) {
        m_values.erase(option.name);
    } else {
        m_values[option.name] = std::move(value);
    }
    Q_EMIT chosen(m_values);
}

} // namespace rankfall
