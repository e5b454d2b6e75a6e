// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/segmented.h"

#include "ui/theme/elided_button.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace rankfall {

Segmented::Segmented(const QString& name, const QStringList& texts, const QStringList& hints, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setAccessibleName(name);
    for (int i = 0; i < texts.size(); ++i) {
        auto* button = new Elided<QToolButton>(texts[i], this);
        button->setToolTip(hints.value(i));
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, texts[i]));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("segment", texts.size() == 1       ? QStringLiteral("only")
                                       : i == 0                ? QStringLiteral("first")
                                       : i + 1 == texts.size() ? QStringLiteral("last")
                                                               : QStringLiteral("middle"));
        m_group->addButton(button, i);
        row->addWidget(button);
    }
    if (auto* first = m_group->button(0))
        first->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

int Segmented::current() const
{
    return m_group->checkedId();
}

void Segmented::setCurrent(int index)
{
    if (auto* button = m_group->button(index))
        button->setChecked(true);
}

QToolButton* Segmented::button(int index) const
{
    return static_cast<QToolButton*>(m_group->button(index));
}

} // namespace rankfall
