// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/hint_cards.h"

#include "ui/chrome/settings.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kWidth = 372;

enum Which { kLook, kPlay, kUndo, kAsk };

} // namespace

HintCards::HintCards(Workbench& workbench, QWidget* host)
    : Card(host, 16)
    , m_workbench(workbench)
    , m_host(host)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_next(new QPushButton(tr("Next"), this))
    , m_skip(new QToolButton(this))
{
    setObjectName(QStringLiteral("hintCards"));
    build();
    connect(&workbench, &Workbench::currentChanged, this, &HintCards::observe);
    connect(&workbench, &Workbench::engineChanged, this, &HintCards::observe);
    connect(&workbench, &Workbench::analysisChanged, this, &HintCards::observe);
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        // The cards tell of the document they began with; of another one they would count wrongly. They come again.
        m_running = false;
        hide();
    });
    host->installEventFilter(this);
    hide();
}

void HintCards::build()
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_title->setWordWrap(true);
    m_action->setDefault(true);
    m_skip->setText(tr("Skip all"));
    m_skip->setToolTip(tr("Close these hints. They stay under Help"));
    connect(m_action, &QPushButton::clicked, this, &HintCards::act);
    connect(m_next, &QPushButton::clicked, this, &HintCards::next);
    connect(m_skip, &QToolButton::clicked, this, &HintCards::finish);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(zoomed(8));
    buttons->addWidget(m_action);
    buttons->addWidget(m_next);
    buttons->addStretch(1);
    buttons->addWidget(m_skip);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, zoomed(14)); // below: the dots
    column->setSpacing(zoomed(8));
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
}

void HintCards::startIfFirstRun()
{
    if (!Settings().hintsDone()) {
        restart();
    }
}

void HintCards::restart()
{
    m_running = true;
    m_played.reset();
    goTo(0);
    show();
    raise();
}

HintCards::Mark HintCards::mark() const
{
    const auto snapshot = m_workbench.snapshot();
    return {snapshot->node, snapshot->position.rank(), snapshot->position.nonzeros(), snapshot->bounds,
            m_workbench.session().historyPosition()};
}

void HintCards::goTo(int card)
{
    m_card = card;
    m_done = false;
    m_before = mark();
    fill();
    place();
}

void HintCards::next()
{
    if (m_card + 1 < kCount) {
        goTo(m_card + 1);
    } else {
        finish();
    }
}

void HintCards::finish()
{
    m_running = false;
    Settings().setHintsDone(true);
    hide();
    Q_EMIT finished();
}

void HintCards::act()
{
    switch (m_card) {
    case kLook:
        Q_EMIT keysRequested();
        break;
    case kPlay:
        Q_EMIT playFirstMoveRequested();
        break;
    case kUndo:
        Q_EMIT undoRequested();
        break;
    default:
        Q_EMIT askEngineRequested();
    }
}

/// Goes on when the thing of the card has happened, whoever did it. A move played early counts as card 2.
void HintCards::observe()
{
    if (!m_running || m_done || m_workbench.isPeeking()) {
        return;
    }
    const Mark now = mark();
    if ((m_card == kLook || m_card == kPlay) && now.rank > m_before.rank) {
        m_played = m_before;
        goTo(kUndo);
        return;
    }
    switch (m_card) {
    case kLook:
        if (now.node != m_before.node) {
            goTo(kPlay);
        }
        break;
    case kPlay:
        m_before = now; // stepping back first is fine
        break;
    case kUndo:
        if (now.history < m_before.history || now.rank < m_before.rank) {
            goTo(kAsk);
        }
        break;
    default:
        if (m_workbench.isThinkingWanted() && m_workbench.analysis() && !m_workbench.analysis()->lines.empty()) {
            m_done = true;
            fill();
            place();
        }
    }
}

QString HintCards::playedText() const
{
    const auto snapshot = m_workbench.snapshot();
    if (!m_played || snapshot->position.rank() != m_played->rank + 1) {
        return tr(
            "Every edit can be taken back, one named step at a time: <b>Ctrl+Z</b>, and <b>Ctrl+Y</b> does it again.");
    }
    return tr("Nonzeros went from <b>%1 to %2</b>, and the band of what the whole will cost from [%3, %4] to <b>[%5, "
              "%6]</b>. "
              "On the way to seven multiplications the count says little; watch the band close. Take the move back: "
              "<b>Ctrl+Z</b>.")
        .arg(m_played->nonzeros)
        .arg(snapshot->position.nonzeros())
        .arg(m_played->rank + m_played->bounds.lower)
        .arg(m_played->rank + m_played->bounds.upper)
        .arg(snapshot->position.rank() + snapshot->bounds.lower)
        .arg(snapshot->position.rank() + snapshot->bounds.upper);
}

void HintCards::fill()
{
    m_title->setFont(uiFont(1.15, QFont::DemiBold));
    switch (m_card) {
    case kLook:
        m_title->setText(tr("This is a matrix product"));
        m_text->setText(
            tr("Eight cubes: the eight products a·b that multiply two 2×2 matrices the usual way. Each rank-one move "
               "is one multiplication; the game ends when no cube is left. Drag to turn, point to read. "
               "<b>←</b> <b>→</b> step through moves, <b>Space</b> lets the engine think."));
        m_action->setText(tr("Show all keys"));
        break;
    case kPlay:
        m_title->setText(tr("Play a move"));
        m_text->setText(tr(
            "Build one from three small matrices at the right, type it as "
            "<b>(a11+a22)(b11+b22)</b>, or start with Strassen’s first: it takes the tensor from 8 nonzeros to 12."));
        m_action->setText(tr("Play the first move for me"));
        break;
    case kUndo:
        m_title->setText(tr("Undo it"));
        m_text->setText(playedText());
        m_action->setText(tr("Undo it"));
        break;
    default:
        m_title->setText(m_done ? tr("Here are its candidates") : tr("Ask the engine"));
        m_text->setText(
            m_done
                ? tr("Point at a line to see it in the picture, press <b>Enter</b> to play the first one, <b>1</b> to "
                     "<b>9</b> for the others. <b>Learn ▸ Lessons</b> goes on from here; these cards stay under Help.")
                : tr("It looks for the cheapest way on from whatever position is shown, and keeps up while you move "
                     "around. <b>Space</b> starts and pauses it."));
        m_action->setText(tr("Ask the engine"));
    }
    m_action->setVisible(!m_done);
    m_next->setText(m_card + 1 < kCount ? tr("Next") : tr("Done"));
    m_next->setDefault(m_done);
    m_skip->setVisible(m_card + 1 < kCount);
    setAccessibleName(tr("Hint %1 of %2: %3").arg(m_card + 1).arg(kCount).arg(m_title->text()));
    update();
}

void HintCards::place()
{
    layout()->activate();
    // The buttons are never cut: some cards have a long first one.
    const int wanted = std::max(zoomed(kWidth) + 2 * CardLook::margin(), minimumSizeHint().width());
    const int width = std::min(wanted, m_host->width());
    const int height = std::min(heightForWidth(width), m_host->height());
    setGeometry(0, m_host->height() - height, width, height);
}

bool HintCards::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_host && event->type() == QEvent::Resize && m_running) {
        place();
    }
    return Card::eventFilter(watched, event);
}

void HintCards::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        finish();
    } else {
        Card::keyPressEvent(event);
    }
}

void HintCards::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Palette& p = currentPalette();
    const double y = surface().bottom() - zoomed(13);
    double x = surface().left() + zoomed(18);
    for (int i = 0; i < kCount; ++i) {
        const double w = i == m_card ? zoomed(18) : zoomed(7);
        painter.setBrush(i <= m_card ? toColor(p.accent) : mixed(p.surface, p.line, 0.6));
        painter.drawRoundedRect(QRectF(x, y - 3, w, zoomed(6)), zoomed(3), zoomed(3));
        x += w + zoomed(6);
    }
}

} // namespace rankfall
