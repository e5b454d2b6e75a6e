// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/draft.h"
#include "core/lesson/validate.h"
#include "ui/workbench/workbench.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QTextBrowser;
class QToolButton;

namespace rankfall {

class ElidedLabel;
class FactEdit;
class QuestionForm;

/// The dock in which a lesson is written: its steps, each recorded where the board stands and as the window looks,
/// their text and question, and below how a learner will read it, with the numbers worked out. Everything can be
/// undone. The board is the ordinary document: it is played on as ever, and goes into the lesson when a step is
/// recorded.
class LessonEditor : public QWidget {
    Q_OBJECT

public:
    explicit LessonEditor(Workbench& workbench, QWidget* parent = nullptr);

    const LessonDraft& draft() const { return m_draft; }

    int step() const { return m_step; } ///< -1: none

    /// Asked for how the window looks, a JSON object, whenever a step is recorded.
    void setRecordView(std::function<QString()> recordView) { m_recordView = std::move(recordView); }

    /// Asked before a document that is not in the draft is replaced; without it, nothing is asked.
    void setMayReplace(std::function<bool()> mayReplace) { m_mayReplace = std::move(mayReplace); }

    /// Another lesson; the old one must be saved or given up by then.
    void edit(LessonDocument document, const QString& path = {});
    void begin(); ///< an empty one

    QString path() const { return m_path; }

    void setSaved(const QString& path);

    bool isModified() const { return m_draft.isModified(); }

    /// What is wrong with it, listed below; empty: nothing.
    std::vector<LessonFault> check();

    /// The lesson as learners get it; the board is kept as it is, and comes back with endPreview().
    void beginPreview();
    void endPreview();

    bool isPreviewing() const { return m_kept != nullptr; }

    // What the buttons do.
    void addStep();
    void addLine(); ///< a step for each move of the line from here
    void placeStep();
    void removeStep();
    void moveStep(int by);
    void undo();
    void redo();
    void goTo(int step);

    QSize minimumSizeHint() const override { return {344, 440}; } // its buttons keep their words

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void saveWanted();
    void previewWanted();
    void previewEnded();
    void viewWanted(const QString& view); ///< how a step wants to be seen

private:
    QWidget* buildTop();
    QWidget* buildSteps();
    QWidget* buildTabs();
    void keepUndoKeys(QWidget* field);
    void refresh();
    void fillSteps();
    void showStep();
    void showPreview();
    void showFaults();
    void changeStep(const QString& field);
    void changeHead(const QString& field);
    void takeFromBoard();
    void keepPlayed();
    bool putOnBoard(int board);

    QString recordedView() const { return m_recordView ? m_recordView() : QString(); }

    Workbench& m_workbench;
    LessonDraft m_draft;
    QString m_path;
    int m_step = -1;
    int m_onBoard = -1; ///< the draft's board that the document is; -1: another one
    bool m_placing = false;
    bool m_filling = false;
    static constexpr auto kNothingKept = ~std::uint64_t{0};
    std::uint64_t m_keptState = kNothingKept; ///< of the document, when it last went into the draft
    std::function<QString()> m_recordView;
    std::function<bool()> m_mayReplace;
    std::vector<LessonFault> m_faults;
    bool m_checked = false;

    /// The document as it was before the preview.
    struct Kept {
        Session session;
        QString path;
        bool modified = false;
        int onBoard = -1;
    };

    std::unique_ptr<Kept> m_kept;

    ElidedLabel* m_title = nullptr;
    QWidget* m_banner = nullptr;
    QListWidget* m_list = nullptr;
    QTabWidget* m_tabs = nullptr;
    QLineEdit* m_name = nullptr;
    FactEdit* m_prose = nullptr;
    QCheckBox* m_breakpoint = nullptr;
    QLabel* m_where = nullptr;
    QuestionForm* m_question = nullptr;
    QLineEdit* m_head[5] = {}; ///< title, summary, id, language, prerequisites
    QSpinBox* m_minutes = nullptr;
    QTextBrowser* m_preview = nullptr;
    QLabel* m_verdict = nullptr;
    QListWidget* m_faultList = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    std::vector<QWidget*> m_needStep;
};

} // namespace rankfall
