// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/external/protocol.h"

#include <QWidget>

class QFormLayout;

namespace rankfall {

/// The settings that an engine outside this program offers, one field each, made from its greeting.
class EngineOptions : public QWidget {
    Q_OBJECT

public:
    explicit EngineOptions(QWidget* parent = nullptr);
    ~EngineOptions() override;

    /// `values` are those that were chosen; the others are shown as the engine has them.
    void show(const std::vector<protocol::Option>& options, const protocol::OptionValues& values);
    /// Nothing is known of it yet.
    void clear();

Q_SIGNALS:
    /// A value was changed; chosen ones are those that differ from the engine's own.
    void chosen(const rankfall::protocol::OptionValues& values);

private:
    void addField(const protocol::Option& option, const protocol::OptionValue& value);
    void choose(const protocol::Option& option, protocol::OptionValue value);

    QFormLayout* m_form = nullptr;
    std::vector<protocol::Option> m_options;
    protocol::OptionValues m_values;
};

} // namespace rankfall
