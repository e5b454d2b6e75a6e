// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCheckBox>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>

#include <algorithm>
#include <type_traits>

namespace rankfall {

/// A QToolButton, QPushButton or QCheckBox that gets narrower than its text: that then ends in “…”, and where even this
/// has no room an icon stands alone. Style sheets and findChild() know it by the class that it is made from.
template <typename Button>
class Elided : public Button {
public:
    explicit Elided(QWidget* parent = nullptr)
        : Button(parent)
    {
        this->setSizePolicy(QSizePolicy::Maximum, this->sizePolicy().verticalPolicy());
    }

    Elided(const QString& text, QWidget* parent)
        : Elided(parent)
    {
        this->setText(text);
    }

    Elided(const QIcon& icon, const QString& text, QWidget* parent)
        : Elided(text, parent)
    {
        this->setIcon(icon);
    }

    QSize minimumSizeHint() const override
    {
        const QSize whole = Button::sizeHint();
        const int least = this->icon().isNull() ? this->fontMetrics().horizontalAdvance(QStringLiteral("M…")) : 0;
        return {std::min(whole.width(), whole.width() - textWidth() + least), whole.height()};
    }

    /// What there is room for.
    QString shownText() const
    {
        const int room = textWidth() - std::max(0, Button::sizeHint().width() - this->width());
        const QString text = this->fontMetrics().elidedText(this->text(), Qt::ElideRight, room, Qt::TextShowMnemonic);
        return text.size() < 3 && text != this->text() && !this->icon().isNull() ? QString() : text;
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        std::conditional_t<std::is_same_v<Button, QToolButton>, QStyleOptionToolButton, QStyleOptionButton> option;
        this->initStyleOption(&option);
        option.text = shownText();
        if constexpr (std::is_same_v<Button, QToolButton>) {
            painter.drawComplexControl(QStyle::CC_ToolButton, option);
        } else if constexpr (std::is_same_v<Button, QCheckBox>) {
            painter.drawControl(QStyle::CE_CheckBox, option);
        } else {
            painter.drawControl(QStyle::CE_PushButton, option);
        }
    }

private:
    int textWidth() const { return this->fontMetrics().size(Qt::TextShowMnemonic, this->text()).width(); }
};

} // namespace rankfall
