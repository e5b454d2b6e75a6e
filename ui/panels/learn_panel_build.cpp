// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What the dock of lessons is made of: the page with the list, and the page of a step.
#include "ui/panels/learn_panel.h"
#include "ui/panels/style.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/language.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

QString LearnPanel::languageKey()
{
    return QStringLiteral("lessons/language");
}

QWidget* LearnPanel::buildList()
{
    auto* page = new QWidget(this);
    m_language = new QComboBox(page);
    m_language->setObjectName(QStringLiteral("lessonLanguage"));
    m_language->setAccessibleName(tr("Language of the lessons"));
    m_language->setToolTip(tr("Language of the lessons"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    const QString kept = QSettings().value(languageKey(), currentLanguage()).toString();
    m_language->setCurrentIndex(std::max(m_language->findData(kept), 0));
    m_list = new QListWidget(page);
    m_list->setObjectName(QStringLiteral("lessonList"));
    m_list->setAccessibleName(tr("Lessons"));
    m_list->setWordWrap(true); // in the width that there is, also after a scroll bar has taken some of it
    m_list->setResizeMode(QListView::Adjust);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 6, 2);
    top->addWidget(new QLabel(tr("Lessons"), page), 1);
    top->addWidget(m_language);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(languageKey(), language());
        fillList();
    });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { open(item->data(kIdRole).toString()); });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { open(item->data(kIdRole).toString()); });
    return page;
}

QWidget* LearnPanel::buildStep()
{
    auto* page = new QWidget(this);
    auto* toList = iconButton(QStringLiteral("first"), tr("All lessons"), page);
    toList->setObjectName(QStringLiteral("lessonToList"));
    auto* toEditor = iconButton(QStringLiteral("edit"), tr("Edit a copy of this lesson"), page);
    toEditor->setObjectName(QStringLiteral("lessonEditCopy"));
    m_title = new ElidedLabel(page);
    m_prose = new QTextBrowser(page);
    m_prose->setObjectName(QStringLiteral("lessonProse"));
    m_prose->setAccessibleName(tr("Text of the lesson"));
    m_prose->setOpenLinks(false);
    m_prose->setFrameShape(QFrame::NoFrame);
    m_prose->document()->setDocumentMargin(10);
    m_answers = new QWidget(page);
    m_options = new QVBoxLayout;
    m_options->setSpacing(4);
    m_task = remarkLabel(m_answers);
    m_field = new QLineEdit(m_answers);
    m_field->setObjectName(QStringLiteral("lessonField"));
    m_field->setAccessibleName(tr("Your answer"));
    m_check = new QPushButton(themedIcon(QStringLiteral("check")), tr("Check"), m_answers);
    m_check->setObjectName(QStringLiteral("lessonCheck"));
    m_check->setToolTip(tr("Looks at your answer"));
    m_hint = new QPushButton(m_answers);
    m_hint->setObjectName(QStringLiteral("lessonHint"));
    m_hint->setToolTip(tr("Helps a little; each hint says more"));
    m_reply = remarkLabel(page);
    m_reply->setObjectName(QStringLiteral("lessonReply"));
    m_detector = remarkLabel(page);
    m_detector->setObjectName(QStringLiteral("lessonDetector"));
    m_comeBack = new QPushButton(themedIcon(QStringLiteral("prev")), tr("Back to the lesson"), page);
    m_comeBack->setObjectName(QStringLiteral("lessonComeBack"));
    m_comeBack->setToolTip(tr("You have left the position of this step. What you played is kept"));
    m_backButton = new QPushButton(tr("Back"), page);
    m_backButton->setObjectName(QStringLiteral("lessonBack"));
    m_nextButton = new QPushButton(tr("Next"), page);
    m_backButton->setToolTip(tr("The step before"));
    m_nextButton->setToolTip(tr("The next step"));
    m_nextButton->setObjectName(QStringLiteral("lessonNext"));

    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 2, 8, 2);
    top->addWidget(toList);
    top->addWidget(m_title, 1);
    top->addWidget(toEditor);
    auto* given = new QHBoxLayout;
    given->addWidget(m_field, 1);
    given->addWidget(m_check);
    given->addWidget(m_hint);
    auto* answers = new QVBoxLayout(m_answers);
    answers->setContentsMargins(0, 0, 0, 0);
    answers->setSpacing(6);
    answers->addLayout(m_options);
    answers->addWidget(m_task);
    answers->addLayout(given);
    auto* steps = new QHBoxLayout;
    steps->addWidget(m_backButton, 1);
    steps->addWidget(m_nextButton, 1);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(10, 2, 10, 8);
    below->setSpacing(8);
    below->addWidget(m_answers);
    below->addWidget(m_reply);
    below->addWidget(m_detector);
    below->addWidget(m_comeBack);
    below->addLayout(steps);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_prose, 1);
    column->addLayout(below);

    connect(toList, &QToolButton::clicked, this, &LearnPanel::showList);
    connect(toEditor, &QToolButton::clicked, this, &LearnPanel::editRequested);
    connect(m_field, &QLineEdit::returnPressed, this, &LearnPanel::check);
    connect(m_check, &QPushButton::clicked, this, &LearnPanel::check);
    connect(m_hint, &QPushButton::clicked, this, &LearnPanel::giveHint);
    connect(m_comeBack, &QPushButton::clicked, m_player, &LessonPlayer::comeBack);
    connect(m_backButton, &QPushButton::clicked, this, &LearnPanel::back);
    connect(m_nextButton, &QPushButton::clicked, this, &LearnPanel::next);
    return page;
}

} // namespace rankfall
