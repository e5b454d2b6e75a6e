// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/notation.h"
#include "ui/chrome/actions.h"
#include "ui/views/tree_view.h"
#include "ui/window/main_window.h"

#include <QInputDialog>

namespace rankfall {

void MainWindow::defineNavigationCommands()
{
    const QString go = tr("Navigate");
    const auto view = Actions::Scope::View;
    const auto add = [&](const char* id, const QString& text, QList<QKeySequence> keys, const char* icon,
                         std::function<void()> run) {
        m_actions->add({.id = QLatin1String(id),
                        .section = go,
                        .text = text,
                        .keys = std::move(keys),
                        .scope = view,
                        .icon = QLatin1String(icon),
                        .run = std::move(run)});
    };
    add("go.next", tr("&Next move"), {QKeySequence(Qt::Key_Right)}, "next", [this] { m_workbench.step(1); });
    add("go.previous", tr("&Previous move"), {QKeySequence(Qt::Key_Left)}, "prev", [this] { m_workbench.step(-1); });
    add("go.start", tr("&Start"), {QKeySequence(Qt::Key_Home)}, "first", [this] { m_workbench.goToStart(); });
    add("go.end", tr("&End of line"), {QKeySequence(Qt::Key_End)}, "last", [this] { m_workbench.goToEnd(); });
    add("go.variationUp", tr("Previous variation"), {QKeySequence(Qt::Key_Up)}, "up",
        [this] { m_workbench.sibling(-1); });
    add("go.variationDown", tr("Next variation"), {QKeySequence(Qt::Key_Down)}, "down",
        [this] { m_workbench.sibling(1); });
    add("go.forkUp", tr("Previous fork"), {QKeySequence(Qt::CTRL | Qt::Key_Up)}, "branch",
        [this] { m_workbench.fork(-1); });
    add("go.forkDown", tr("Next fork"), {QKeySequence(Qt::CTRL | Qt::Key_Down)}, "branch",
        [this] { m_workbench.fork(1); });
    add("go.enter", tr("Enter variation"), {QKeySequence(Qt::SHIFT | Qt::Key_Right)}, "", [this] { enterVariation(); });
    add("go.leave", tr("Leave variation"), {QKeySequence(Qt::SHIFT | Qt::Key_Left)}, "", [this] { leaveVariation(); });
    m_actions->add({.id = QStringLiteral("go.back"),
                    .section = go,
                    .text = tr("&Back to where I was"),
                    .keys = {QKeySequence(Qt::ALT | Qt::Key_Left)},
                    .run = [this] { m_workbench.back(); }});
    m_actions->add({.id = QStringLiteral("go.forward"),
                    .section = go,
                    .text = tr("&Forward again"),
                    .keys = {QKeySequence(Qt::ALT | Qt::Key_Right)},
                    .run = [this] { m_workbench.forward(); }});
    m_actions->add({.id = QStringLiteral("go.move"),
                    .section = go,
                    .text = tr("&Go to move…"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_G)},
                    .run = [this] { askGoTo(); }});
    m_actions->add({.id = QStringLiteral("go.autoplay"),
                    .section = go,
                    .text = tr("&Autoplay"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_Space)},
                    .icon = QStringLiteral("play"),
                    .checkable = true,
                    .help = tr("Plays the line move by move; breakpoints stop it"),
                    .run = [this] { setAutoplay(!m_autoplay.isActive()); }});
    defineMotionCommands(); // which sets its pace
    connect(&m_autoplay, &QTimer::timeout, this, &MainWindow::autoplayStep);

    const QString tree = tr("Variations");
    const auto on = [&](const char* id, const QString& text, QList<QKeySequence> keys, const char* icon,
                        std::function<void(NodeId)> run) {
        m_actions->add({.id = QLatin1String(id),
                        .section = tree,
                        .text = text,
                        .keys = std::move(keys),
                        .icon = QLatin1String(icon),
                        .run = [this, run = std::move(run)] { run(m_workbench.session().current()); }});
    };
    on("tree.promote", tr("&Promote variation"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P)}, "promote",
       [this](NodeId id) { m_workbench.promote(id); });
    on("tree.main", tr("&Make main line"), {}, "main", [this](NodeId id) { m_workbench.makeMain(id); });
    on("tree.delete", tr("&Delete from here"), {QKeySequence(Qt::CTRL | Qt::Key_Delete)}, "delete",
       [this](NodeId id) { m_workbench.deleteBranch(id); });
    on("tree.deleteOthers", tr("Delete &other variations"), {}, "",
       [this](NodeId id) { m_workbench.deleteOthers(id); });
    on("tree.bookmark", tr("&Bookmark"), {QKeySequence(Qt::Key_F2)}, "bookmark",
       [this](NodeId id) { m_workbench.setBookmark(id, !m_workbench.session().node(id).bookmark); });
    on("tree.breakpoint", tr("Brea&kpoint"), {QKeySequence(Qt::SHIFT | Qt::Key_F9)}, "breakpoint",
       [this](NodeId id) { m_workbench.setBreakpoint(id, !m_workbench.session().node(id).breakpoint); });
    defineBranchCommands();
}

void MainWindow::enterVariation()
{
    const Session& session = m_workbench.session();
    const auto& children = session.node(session.current()).children;
    const NodeId next = session.nextOf(session.current());
    for (const NodeId child : children) {
        if (child != next) {
            m_workbench.goTo(child);
            return;
        }
    }
    m_workbench.step(1);
}

void MainWindow::leaveVariation()
{
    const Session& session = m_workbench.session();
    // Up to the node where this variation left the main continuation.
    for (NodeId at = session.current(); at != session.root(); at = session.node(at).parent) {
        const NodeId parent = session.node(at).parent;
        if (session.node(parent).children.front() != at) {
            m_workbench.goTo(parent);
            return;
        }
    }
    m_workbench.goToStart();
}

void MainWindow::setAutoplay(bool on)
{
    if (on && m_workbench.session().nextOf(m_workbench.session().current()) == kNoNode) {
        m_workbench.goToStart();
    }
    if (on) {
        m_autoplay.start();
        autoplayStep();
    } else {
        m_autoplay.stop();
    }
    QAction* action = m_actions->find(QStringLiteral("go.autoplay"));
    action->setChecked(m_autoplay.isActive());
}

void MainWindow::autoplayStep()
{
    const NodeId before = m_workbench.session().current();
    m_workbench.step(1);
    const NodeId here = m_workbench.session().current();
    if (here == before || m_workbench.session().node(here).breakpoint ||
        m_workbench.session().nextOf(here) == kNoNode) {
        setAutoplay(false);
    }
}

void MainWindow::askGoTo()
{
    const auto line = m_workbench.session().line();
    bool ok = false;
    const int move = QInputDialog::getInt(this, tr("Go to move"), tr("Move, 0 for the start:"),
                                          m_workbench.session().depth(m_workbench.session().current()), 0,
                                          static_cast<int>(line.size()) - 1, 1, &ok);
    if (ok) {
        m_workbench.goTo(line[static_cast<std::size_t>(move)]);
    }
}

void MainWindow::playStrassen()
{
    // Strassen 1969, in the order that the lessons use.
    static const char* const kProducts[] = {
        "(a11+a22)(b11+b22)->c11+c22", "(a21+a22)b11->c21-c22",   "a11(b12-b22)->c12+c22",  "a22(b21-b11)->c11+c21",
        "(a11+a12)b22->c12-c11",       "(a21-a11)(b11+b12)->c22", "(a12-a22)(b21+b22)->c11"};
    Session session(Problem{Target::matrixMultiplication({2, 2, 2}), Ring::Z, 2});
    std::vector<Move> moves;
    for (const char* text : kProducts) {
        moves.push_back(*parseMove(text, *session.problem().target, Ring::Z));
    }
    if (!session.playLine(moves, true, "Strassen's algorithm")) {
        return;
    }
    session.goTo(session.root());
    m_workbench.setSession(std::move(session));
}

} // namespace rankfall
