// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/play_strip.h"

#include "ui/panels/style.h"
#include "ui/theme/elided_label.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rankfall {

namespace {

constexpr int kNarrow = 720;    // px
constexpr int kRaceRoom = 1250; // px: both sides in full beside the controls

} // namespace

PlayStrip::PlayStrip(PlayGame& game, QWidget* parent)
    : QWidget(parent)
    , m_game(game)
    , m_mode(new QLabel(this))
    , m_text(new ElidedLabel(this))
    , m_score(new ElidedLabel(this))
    , m_seconds(new QDoubleSpinBox(this))
    , m_fair(new QCheckBox(tr("Fair clock"), this))
    , m_hint(new QPushButton(themedIcon(QStringLiteral("info")), tr("Hint"), this))
    , m_end(new QPushButton(themedIcon(QStringLiteral("close")), tr("End"), this))
{
    setObjectName(QStringLiteral("playStrip"));
    m_text->setObjectName(QStringLiteral("playText"));
    m_score->setObjectName(QStringLiteral("playScore"));
    m_seconds->setObjectName(QStringLiteral("playSeconds"));
    m_seconds->setRange(0.1, 60);
    m_seconds->setDecimals(1);
    m_seconds->setSingleStep(0.5);
    m_seconds->setSuffix(tr(" s a move"));
    m_seconds->setToolTip(tr("How long the engine may think about a move"));
    m_seconds->setAccessibleName(tr("Seconds that the engine has for a move"));
    m_fair->setObjectName(QStringLiteral("playFair"));
    m_fair->setToolTip(tr("The engine has as long for a move as you took for yours"));
    m_hint->setObjectName(QStringLiteral("playHint"));
    m_hint->setToolTip(tr("Where, then the first factor, then the whole move; each is counted"));
    m_end->setObjectName(QStringLiteral("playEnd"));
    m_end->setToolTip(tr("Ends the game; the moves stay"));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_text);
    words->addWidget(m_score);
    auto* said = new QHBoxLayout;
    said->setSpacing(8);
    said->addWidget(m_mode, 0, Qt::AlignTop);
    said->addLayout(words, 1);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(8);
    controls->addWidget(m_seconds);
    controls->addWidget(m_fair);
    controls->addStretch(0);
    controls->addWidget(m_hint);
    controls->addWidget(m_end);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(12, 4, 6, 4);
    m_row->setSpacing(6);
    m_row->addLayout(said, 1);
    m_row->addLayout(controls);
    connect(m_hint, &QPushButton::clicked, this, [this] { m_game.hints().climb(); });
    connect(m_end, &QPushButton::clicked, &m_game, &PlayGame::end);
    connect(m_seconds, &QDoubleSpinBox::valueChanged, this, &PlayStrip::setOptions);
    connect(m_fair, &QCheckBox::toggled, this, &PlayStrip::setOptions);
    connect(&m_game, &PlayGame::changed, this, &PlayStrip::follow);
    connect(themeWatch(), &ThemeWatch::changed, this, &PlayStrip::follow);
    follow();
}

void PlayStrip::setOptions()
{
    PlayGame::Options options = m_game.options();
    options.seconds = m_seconds->value();
    options.fairClock = m_fair->isChecked();
    m_game.setOptions(options);
}

void PlayStrip::follow()
{
    setVisible(m_game.isOn());
    if (!m_game.isOn()) {
        return;
    }
    m_isShort = m_isNarrow || (m_game.mode() == PlayMode::Race && width() < kRaceRoom);
    const PlayGame::Options& options = m_game.options();
    {
        const QSignalBlocker seconds(m_seconds);
        const QSignalBlocker fair(m_fair);
        m_seconds->setValue(options.seconds);
        m_fair->setChecked(options.fairClock);
    }
    const bool isRace = m_game.mode() == PlayMode::Race;
    m_mode->setText(PlayGame::modeName(m_game.mode()));
    m_mode->setFont(uiFont(1.0, QFont::Bold));
    m_fair->setVisible(isRace);
    m_seconds->setVisible(m_game.mode() != PlayMode::Solo);
    m_seconds->setEnabled(!(isRace && options.fairClock));
    m_hint->setEnabled(m_game.state() == PlayGame::State::Person && !m_game.hints().isLooking());
    const QString hint = m_game.hints().sentence();
    const QString text = m_game.state() == PlayGame::State::Person && !hint.isEmpty() ? hint : m_game.sentence();
    m_text->setText(text);
    m_text->setToolTip(text);
    m_text->setFont(uiFont(1.0, QFont::DemiBold));
    m_score->setText(m_game.score(m_isShort));
    m_score->setToolTip(m_game.score());
    setTextColor(m_score, currentPalette().dimText);
    setAccessibleName(tr("Game: %1").arg(PlayGame::modeName(m_game.mode())));
    setAccessibleDescription(QStringLiteral("%1 %2").arg(text, m_game.score()));
    update();
}

/// In a narrow window the words stand above the controls, and say less.
void PlayStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < kNarrow;
    if (isNarrow != m_isNarrow || m_game.mode() == PlayMode::Race) {
        m_isNarrow = isNarrow;
        m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        follow();
    }
}

void PlayStrip::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    const bool isOver = m_game.state() == PlayGame::State::Over;
    QPainter painter(this);
    painter.fillRect(rect(), mixed(p.surface, isOver ? p.good : p.accent, 0.16));
    painter.fillRect(QRect(0, 0, 4, height()), toColor(isOver ? p.good : p.accent));
}

} // namespace rankfall
