// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/presentation.h"

#include "core/game/notation.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/settings.h"
#include "ui/chrome/spotlight.h"
#include "ui/panels/learn_panel.h"
#include "ui/viewport/pane_content.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kProse = 34; // per cent of the screen that the text of a lesson has

/// What the key means where it goes: text in a field, a press of a button that Tab has reached.
bool isTaken(const QWidget* focus, int key)
{
    const bool presses = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (presses && qobject_cast<const QAbstractButton*>(focus)) {
        return true;
    }
    const auto* line = qobject_cast<const QLineEdit*>(focus);
    return (line && !line->isReadOnly()) || qobject_cast<const QPlainTextEdit*>(focus);
}

} // namespace

Presentation::Presentation(MainWindow& window, QWidget* stage)
    : QObject(&window)
    , m_window(window)
    , m_spotlight(new Spotlight(&window))
    , m_bar(new QWidget(stage))
    , m_place(new QLabel(m_bar))
    , m_caption(new QLabel(m_bar))
{
    m_bar->setObjectName(QStringLiteral("presentationBar"));
    m_caption->setObjectName(QStringLiteral("presentationCaption"));
    m_place->setObjectName(QStringLiteral("presentationPlace"));
    m_caption->setWordWrap(true);
    m_caption->setTextFormat(Qt::MarkdownText);
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(16, 6, 16, 8);
    row->setSpacing(20);
    row->addWidget(m_place, 0, Qt::AlignTop);
    row->addWidget(m_caption, 1);
    stage->layout()->addWidget(m_bar);
    m_bar->hide();
    Workbench& bench = window.workbench();
    connect(&bench, &Workbench::currentChanged, this, &Presentation::follow);
    connect(&bench, &Workbench::treeChanged, this, &Presentation::follow);
    connect(&bench, &Workbench::documentReplaced, this, &Presentation::newScript);
    connect(window.learn()->player(), &LessonPlayer::changed, this, &Presentation::follow);
    connect(window.learn()->player(), &LessonPlayer::boardChanged, this, &Presentation::follow);
    connect(themeWatch(), &ThemeWatch::changed, this, &Presentation::follow);
}

Presentation::~Presentation() = default;

bool Presentation::hasLesson() const
{
    return m_window.learn()->player()->lesson() && !m_window.learn()->showsList();
}

void Presentation::newScript()
{
    const auto line = m_window.workbench().session().line();
    m_script.assign(line.begin(), line.end());
    follow();
}

void Presentation::start()
{
    if (m_on) {
        return;
    }
    m_state = m_window.saveState();
    m_views = static_cast<int>(m_window.views());
    m_wasFull = m_window.windowState().testFlag(Qt::WindowFullScreen);
    m_wasScaled = m_window.isScaledToPresent();
    m_on = true;
    m_window.applyLayout(QStringLiteral("present"));
    for (auto* bar : m_window.findChildren<QToolBar*>(Qt::FindDirectChildrenOnly)) {
        bar->hide();
    }
    m_window.menuBar()->hide();
    m_window.statusBar()->hide();
    m_window.setPresentationScale(true);
    m_window.setWindowState(m_window.windowState() | Qt::WindowFullScreen);
    if (auto* dock = qobject_cast<QDockWidget*>(m_window.learn()->parentWidget()); dock && hasLesson()) {
        m_window.resizeDocks({dock}, {m_window.screen()->size().width() * kProse / 100}, Qt::Horizontal);
    }
    m_spotlight->setReducedMotion(Settings().reducedMotion());
    m_at = 0;
    newScript();
    m_bar->show();
    qApp->installEventFilter(this);
    Q_EMIT changed();
}

void Presentation::end()
{
    if (!m_on) {
        return;
    }
    m_on = false;
    qApp->removeEventFilter(this);
    m_spotlight->setMode(Spotlight::Mode::Off);
    m_bar->hide();
    m_window.menuBar()->show();
    m_window.statusBar()->show();
    m_window.setPresentationScale(m_wasScaled);
    if (!m_wasFull) {
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowFullScreen);
    }
    m_window.restoreState(m_state); // the tool bar too
    m_window.setViews(static_cast<MainWindow::Views>(m_views));
    Q_EMIT changed();
}

bool Presentation::isOnScript() const
{
    if (hasLesson()) {
        return m_window.learn()->player()->isOnPath();
    }
    const NodeId here = m_window.workbench().session().current();
    return std::find(m_script.begin(), m_script.end(), here) != m_script.end();
}

void Presentation::next()
{
    if (hasLesson() && isOnScript()) {
        auto* player = m_window.learn()->player();
        if (player->step() + 1 < player->steps()) { // the last one stays: the list of lessons is no part of a talk
            m_window.learn()->next();
        }
    } else if (!hasLesson() && isOnScript() && m_at + 1 < m_script.size()) {
        m_window.workbench().goTo(m_script[m_at + 1]);
    } else {
        m_window.workbench().step(1);
    }
}

void Presentation::previous()
{
    if (hasLesson() && isOnScript()) {
        m_window.learn()->back();
    } else {
        m_window.workbench().step(-1);
    }
}

void Presentation::first()
{
    if (hasLesson()) {
        m_window.learn()->player()->goTo(0);
    } else {
        m_window.workbench().goToStart();
    }
}

void Presentation::last()
{
    if (hasLesson()) {
        m_window.learn()->player()->goTo(m_window.learn()->player()->steps() - 1);
    } else if (!m_script.empty() && m_window.workbench().session().contains(m_script.back())) {
        m_window.workbench().goTo(m_script.back());
    }
}

void Presentation::comeBack()
{
    if (hasLesson()) {
        m_window.learn()->player()->comeBack();
    } else if (m_at < m_script.size() && m_window.workbench().session().contains(m_script[m_at])) {
        m_window.workbench().goTo(m_script[m_at]);
    } else {
        newScript(); // the line is gone: the one on the board is the script now
    }
}

void Presentation::escape()
{
    if (m_spotlight->mode() == Spotlight::Mode::Black) {
        m_spotlight->setMode(Spotlight::Mode::Off);
    } else if (!isOnScript()) {
        comeBack();
    } else if (m_spotlight->mode() != Spotlight::Mode::Off) {
        m_spotlight->setMode(Spotlight::Mode::Off);
    } else {
        end();
    }
}

QString Presentation::place() const
{
    const auto* player = m_window.learn()->player();
    const int at = hasLesson() ? player->step() + 1 : static_cast<int>(m_at);
    const int of = hasLesson() ? player->steps() : std::max(0, static_cast<int>(m_script.size()) - 1);
    return isOnScript() ? tr("%1 / %2").arg(at).arg(of) : tr("%1 / %2 · Esc returns").arg(at).arg(of);
}

/// The step of the lesson, or the move with what it leaves, and what was noted there.
QString Presentation::caption() const
{
    Workbench& bench = m_window.workbench();
    if (hasLesson() && isOnScript()) {
        return QStringLiteral("**%1**").arg(QString::fromStdString(m_window.learn()->player()->current().title));
    }
    const Session& session = bench.session();
    const auto& node = session.node(session.current());
    const Position& position = bench.position();
    const QString left = position.isSolved() ? tr("nothing is left: %n term(s)", nullptr, position.rank())
                                             : tr("%n nonzero(s) left", nullptr, position.nonzeros());
    QString text;
    if (session.current() == session.root()) {
        text = QStringLiteral("**%1** · %2").arg(bench.displayName(), left);
    } else {
        const QString move = bench.snapshot()->lastTerm ? prettyFormula(*bench.snapshot()->lastTerm, bench.target())
                                                        : QString::fromStdString(toText(node.move, bench.target()));
        text = QStringLiteral("**%1** %2 · %3").arg(QString::fromStdString(bench.snapshot()->moveName), move, left);
    }
    if (!node.comment.empty()) {
        text += QStringLiteral("\n\n") + QString::fromStdString(node.comment);
    }
    return text;
}

void Presentation::follow()
{
    if (!m_on) {
        return;
    }
    const NodeId here = m_window.workbench().session().current();
    const auto on = std::find(m_script.begin(), m_script.end(), here);
    if (on != m_script.end()) {
        m_at = static_cast<std::size_t>(on - m_script.begin());
        if (m_at + 1 == m_script.size() && !hasLesson()) {
            // At its end the script goes on with what is played there.
            const auto line = m_window.workbench().session().line();
            if (line.size() > m_script.size()) {
                m_script.assign(line.begin(), line.end());
            }
        }
    }
    m_place->setFont(uiFont(1.1, QFont::DemiBold));
    m_caption->setFont(uiFont(1.1));
    m_place->setText(place());
    m_caption->setText(caption());
}

bool Presentation::isOurs(const QKeyEvent& key) const
{
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    switch (key.key()) {
    case Qt::Key_Right:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Left:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_L:
    case Qt::Key_S:
    case Qt::Key_B:
    case Qt::Key_Period:
    case Qt::Key_Escape:
        return true;
    default:
        return false;
    }
}

void Presentation::act(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        previous();
        break;
    case Qt::Key_Home:
        first();
        break;
    case Qt::Key_End:
        last();
        break;
    case Qt::Key_L:
        m_spotlight->toggle(Spotlight::Mode::Laser);
        break;
    case Qt::Key_S:
        m_spotlight->toggle(Spotlight::Mode::Spot);
        break;
    case Qt::Key_B:
    case Qt::Key_Period:
        m_spotlight->toggle(Spotlight::Mode::Black);
        break;
    case Qt::Key_Escape:
        escape();
        break;
    default:
        next();
        break;
    }
}

bool Presentation::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return false;
    }
    // The palette and the cheat sheet lie in the window and type; dialogs and menus are windows of their own.
    const auto* widget = qobject_cast<QWidget*>(watched);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool leaves = key.key() == Qt::Key_Escape;
    if (!widget || widget->window() != &m_window || QApplication::activePopupWidget() || !isOurs(key) ||
        (isTaken(m_window.focusWidget(), key.key()) && !(leaves && m_window.learn()->isAncestorOf(widget)))) {
        return false;
    }
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        act(key);
    }
    return true;
}

// --- The commands of the window ------------------------------------------------------------------------------------

void MainWindow::definePresentationCommands()
{
    m_presentation = new Presentation(*this, m_stage);
    Spotlight* light = m_presentation->spotlight();
    const auto add = [this](const char* id, const QString& text, QList<QKeySequence> keys, const QString& help,
                            std::function<void()> run) {
        m_actions->add({.id = QLatin1String(id),
                        .section = tr("Present"),
                        .text = text,
                        .keys = std::move(keys),
                        .checkable = true,
                        .help = help,
                        .run = std::move(run)});
    };
    add("present.start", tr("P&resent"), {QKeySequence(Qt::SHIFT | Qt::Key_F11)},
        tr("The lesson, or the line, on the full screen and worked by keys alone; Esc leaves"), [this] {
            if (m_presentation->isOn()) {
                m_presentation->end();
            } else {
                m_presentation->start();
                focusPictures();
            }
        });
    add("present.laser", tr("Laser p&ointer"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O)},
        tr("A red dot over all views; in a presentation also with L"),
        [light] { light->toggle(Spotlight::Mode::Laser); });
    add("present.spotlight", tr("&Spotlight"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S)},
        tr("Dims all but what is round the pointer; in a presentation also with S"),
        [light] { light->toggle(Spotlight::Mode::Spot); });
    add("present.black", tr("Blac&k screen"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_B)},
        tr("Hides everything for a moment; in a presentation also with B or the full stop"),
        [light] { light->toggle(Spotlight::Mode::Black); });
    const auto follow = [this, light] {
        const auto check = [this](const char* id, bool on) { m_actions->find(QLatin1String(id))->setChecked(on); };
        check("present.start", m_presentation->isOn());
        check("present.laser", light->mode() == Spotlight::Mode::Laser);
        check("present.spotlight", light->mode() == Spotlight::Mode::Spot);
        check("present.black", light->mode() == Spotlight::Mode::Black);
    };
    connect(light, &Spotlight::modeChanged, this, follow);
    connect(m_presentation, &Presentation::changed, this, follow);
}

} // namespace rankfall
