// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/lesson_player.h"

#include "core/lesson/flip_map.h"
#include "ui/workbench/core_text.h"

#include <QSettings>
#include <QThreadPool>

#include <algorithm>

namespace rankfall {

namespace {

QString keyOf(const QString& lesson, const char* what)
{
    return QStringLiteral("lessons/%1/%2").arg(lesson, QLatin1String(what));
}

/// Whether the map of flips is that of this session.
bool isOfFlips(const Session& session)
{
    return session.problem().target->name() == "2x2x2" && session.problem().ring == Ring::Z2;
}

} // namespace

LessonPlayer::LessonPlayer(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        if (!m_placing) {
            m_onBoard.reset();
        }
    });
    connect(&workbench, &Workbench::currentChanged, this, [this] {
        if (!m_placing) {
            Q_EMIT boardChanged();
        }
    });
}

bool LessonPlayer::open(LessonDocument document, Taking taking)
{
    if (document.lesson.steps.empty() || (!m_onBoard && m_workbench.isModified() && m_mayReplace && !m_mayReplace())) {
        return false;
    }
    m_document = std::move(document);
    m_played.clear();
    m_onBoard.reset();
    m_answered.clear();
    const QString id = QString::fromStdString(m_document->lesson.id);
    m_taking = taking;
    const QVariantList answered =
        taking == Taking::ForGood ? QSettings().value(keyOf(id, "answered")).toList() : QVariantList();
    for (const QVariant& step : answered) {
        if (step.toInt() >= 0 && step.toInt() < steps()) {
            m_answered.insert(step.toInt());
        }
    }
    m_step = taking == Taking::ForGood ? std::clamp(progressOf(id).step, 0, steps() - 1) : 0;
    const bool walksFlips = std::any_of(m_document->boards.begin(), m_document->boards.end(),
                                        [](const auto& board) { return isOfFlips(board.session); });
    if (walksFlips) {
        // Facts may ask for the map, which takes a second: it is ready when the learner comes to it.
        QThreadPool::globalInstance()->start([] { (void)FlipMap::ofTwoByTwo(); });
    }
    m_hints = 0;
    putOnBoard();
    Q_EMIT changed();
    return true;
}

void LessonPlayer::close()
{
    m_document.reset();
    m_played.clear();
    m_onBoard.reset();
    Q_EMIT changed();
}

LessonDocument LessonPlayer::copy() const
{
    LessonDocument copy;
    for (const LessonBoard& board : m_document->boards) {
        copy.boards.push_back({board.name, copyOf(board.session)});
    }
    copy.lesson = m_document->lesson;
    return copy;
}

LessonPlace LessonPlayer::place() const
{
    return {m_document->boards, std::max(m_document->board(current().board), 0), current().node,
            m_document->lesson.language};
}

void LessonPlayer::keepBoard()
{
    if (m_onBoard) {
        m_played.insert_or_assign(*m_onBoard, copyOf(m_workbench.session()));
    }
}

/// Puts the board of the step in the place of the document: as the learner left it, or anew.
void LessonPlayer::replaceBoard()
{
    const Spot wanted = spot();
    const Session& lesson = place().session();
    const bool isSameBoard = m_onBoard && m_onBoard->board == wanted.board;
    const bool thinks = isSameBoard && m_workbench.isThinkingWanted();
    const auto played = m_played.find(wanted);
    Session next = played != m_played.end() ? copyOf(played->second) : wayTo(lesson, wanted.node);
    if (!next.contains(wanted.node) || !next.position(wanted.node).sameAs(lesson.position(wanted.node))) {
        next = wayTo(lesson, wanted.node); // the learner deleted or changed the lesson's own moves
    }
    // Where the last step was, so that pictures tell the move from there.
    next.goTo(isSameBoard && next.contains(m_onBoard->node) ? m_onBoard->node : wanted.node);
    m_workbench.setSession(std::move(next));
    m_onBoard = wanted;
    if (thinks) {
        m_workbench.startThinking();
    }
}

bool LessonPlayer::putOnBoard()
{
    // The learner's boards are kept here, so that nothing is lost; another document is theirs to save.
    if (!m_onBoard && m_workbench.isModified() && m_mayReplace && !m_mayReplace()) {
        return false;
    }
    m_placing = true;
    const NodeId node = current().node;
    const Session& session = m_workbench.session();
    if (m_onBoard != spot() || !session.contains(node) ||
        !session.position(node).sameAs(place().session().position(node))) {
        keepBoard();
        replaceBoard();
    }
    m_workbench.goTo(node);
    m_workbench.clearPins();
    m_workbench.clearPicked();
    Q_EMIT viewWanted(QString::fromStdString(current().view));
    m_placing = false;
    return true;
}

bool LessonPlayer::goTo(int step)
{
    if (!m_document || step < 0 || step >= steps()) {
        return false;
    }
    if (step != m_step) {
        m_hints = 0;
    }
    m_step = step;
    const bool isThere = putOnBoard();
    keepProgress();
    Q_EMIT changed();
    return isThere;
}

bool LessonPlayer::isOnPath() const
{
    if (!m_document || m_onBoard != spot()) {
        return false;
    }
    const Session& session = m_workbench.session();
    return session.current() == current().node &&
           m_workbench.position().sameAs(place().session().position(current().node));
}

QString LessonPlayer::filled(const std::string& text) const
{
    const auto out = expanded(text, place());
    return QString::fromStdString(out ? *out : text + "\n\n(" + out.error().text() + ")");
}

std::optional<Judgement> LessonPlayer::answer(const QString& text, QString* trouble)
{
    if (!m_document || !current().question) {
        return std::nullopt;
    }
    const auto judgement = judge(*current().question, place(), text.toStdString());
    if (!judgement) {
        if (trouble) {
            *trouble = errorText(judgement.error());
        }
        return std::nullopt;
    }
    if (judgement->right && !m_answered.contains(m_step)) {
        m_answered.insert(m_step);
        keepProgress();
        Q_EMIT changed();
    }
    return *judgement;
}

QString LessonPlayer::moveOnBoard() const
{
    if (!m_document || m_onBoard != spot()) {
        return {};
    }
    const Position from = place().session().position(current().node);
    return QString::fromStdString(moveBetween(from, m_workbench.position()));
}

std::optional<int> LessonPlayer::flipsToMerge() const
{
    if (!m_document || !m_onBoard || !isOfFlips(m_workbench.session())) {
        return std::nullopt;
    }
    const Position& position = m_workbench.position();
    const auto node = position.isSolved() ? FlipMap::ofTwoByTwo().find(position.terms()) : std::nullopt;
    return node ? std::optional(FlipMap::ofTwoByTwo().toMerge(*node)) : std::nullopt;
}

bool LessonPlayer::showHint()
{
    if (!m_document || !current().question || m_hints >= static_cast<int>(current().question->hints.size())) {
        return false;
    }
    ++m_hints;
    Q_EMIT changed();
    return true;
}

void LessonPlayer::keepProgress() const
{
    if (!m_keepsProgress || m_taking == Taking::OnTrial) {
        return;
    }
    QVariantList list;
    for (const int step : m_answered) {
        list += step;
    }
    const QString id = QString::fromStdString(m_document->lesson.id);
    QSettings settings;
    settings.setValue(keyOf(id, "answered"), list);
    settings.setValue(keyOf(id, "step"), m_step);
}

LessonPlayer::Progress LessonPlayer::progressOf(const QString& lesson)
{
    const QSettings settings;
    return {static_cast<int>(settings.value(keyOf(lesson, "answered")).toList().size()),
            settings.value(keyOf(lesson, "step")).toInt()};
}

} // namespace rankfall
