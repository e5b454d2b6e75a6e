// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/lesson_player.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTextBrowser;
class QVBoxLayout;

namespace rankfall {

class ElidedLabel;

/// The dock of lessons: a list with what has been answered, or the step of one with its text, its question and its
/// hints. Choices are buttons, numbers and factors are typed, cells are clicked in any view, moves are played.
class LearnPanel : public QWidget {
    Q_OBJECT

public:
    explicit LearnPanel(Workbench& workbench, QWidget* parent = nullptr);

    LessonPlayer* player() const { return m_player; }

    /// Opens one that comes with the program; false when there is none or the document may not go.
    bool open(const QString& id);
    /// A lesson from a file.
    bool open(LessonDocument document, LessonPlayer::Taking taking = LessonPlayer::Taking::ForGood);
    /// Back to the list; the lesson is kept where it is.
    void showList();

    bool showsList() const;
    /// "en" or "de".
    QString language() const;
    void setLanguage(const QString& language);
    void next();
    void back();
    void giveHint();
    /// Gives the answer that has been typed, played or clicked.
    void check();
    /// To the first thing that can be done.
    void takeFocus();

    QListWidget* list() const { return m_list; }

    QTextBrowser* prose() const { return m_prose; }

    QLineEdit* field() const { return m_field; }

    /// What the lesson said to the last answer; empty: nothing yet.
    QString reply() const;

    QSize minimumSizeHint() const override { return {236, 220}; }

Q_SIGNALS:
    void editRequested(); ///< a copy of the lesson is to be edited

private:
    static constexpr int kIdRole = Qt::UserRole; ///< of an item of the list: the id of its lesson
    static QString languageKey();                ///< in QSettings
    QWidget* buildList();
    QWidget* buildStep();
    void fillList();
    void showStep();
    void showQuestion();
    void showPath();
    void say(const QString& text, bool right);
    void give(const QString& answer);
    void followBoard();
    void followPins();

    Workbench& m_workbench;
    LessonPlayer* m_player;
    QStackedWidget* m_stack = nullptr;
    QComboBox* m_language = nullptr;
    QListWidget* m_list = nullptr;
    ElidedLabel* m_title = nullptr;
    QTextBrowser* m_prose = nullptr;
    QWidget* m_answers = nullptr;
    QVBoxLayout* m_options = nullptr;
    QLineEdit* m_field = nullptr;
    QLabel* m_task = nullptr;
    QLabel* m_detector = nullptr; ///< flips to the nearest merge, where the map is known
    QLabel* m_reply = nullptr;
    QPushButton* m_check = nullptr;
    QPushButton* m_hint = nullptr;
    QPushButton* m_comeBack = nullptr;
    QPushButton* m_backButton = nullptr;
    QPushButton* m_nextButton = nullptr;
    int m_shownStep = -1;
    int m_shownHints = 0;
    std::string m_shownLesson;
    std::set<Cell> m_pinsBefore;
};

} // namespace rankfall
