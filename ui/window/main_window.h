// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/rewrites.h"
#include "core/scheme/transform.h"
#include "ui/theme/theme.h"
#include "ui/workbench/batch.h"
#include "ui/workbench/workbench.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class QDockWidget;
class QMenu;
class QSplitter;
class QToolBar;

namespace rankfall {

class Actions;
class Autosave;
class CandidatesPanel;
class CheatSheet;
class CommandPalette;
class CommentPanel;
class Documents;
class DropOverlay;
class EvaluationView;
class FindPanel;
class SearchView;
class FactorEditor;
class FlipsPanel;
class CellPanel;
class FormulasPanel;
class HintCards;
class SymmetryPanel;
class LearnPanel;
class LessonEditor;
class TeachPanel;
class TermImprover;
class AgentPopup;
class BasisWatch;
class MatricesView;
class NodeComparison;
class PlayGame;
class MovesPanel;
class Presentation;
class SheetView;
class StatusBar;
class TablePanel;
class ToastLayer;
class TreeSearch;
class TreeView;
class Viewport;
class WalkView;

/// How the window starts.
struct WindowOptions {
    QString autosaveFolder; ///< empty: the user's data folder
    bool rememberLayout = true;
    bool hints = true;               ///< first-run cards, when they were never dismissed
    bool openGl = true;              ///< false: as on a machine without OpenGL
    std::optional<Theme> theme = {}; ///< for this run, instead of the user's
};

/// Puts the rooms together: central area (3D above the sheet), docks around it, menus, tool bar, status bar. Decides
/// nothing about tensors; all of that is the workbench's.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowOptions& options = {});
    ~MainWindow() override;

    Workbench& workbench() { return m_workbench; }

    Documents& documents() { return *m_documents; }

    Actions& actions() { return *m_actions; }

    /// Null when there is no OpenGL: the sheet then fills the central area.
    Viewport* viewport() const { return m_viewport; }

    SheetView* sheet() const { return m_sheet; }

    FactorEditor* factorEditor() const { return m_editor; }

    MovesPanel* moves() const { return m_moves; }

    CandidatesPanel* candidates() const { return m_candidates; }

    EvaluationView* evaluation() const { return m_evaluation; }

    FlipsPanel* flips() const { return m_flips; }

    WalkView* walk() const { return m_walk; }

    SearchView* search() const { return m_search; }

    TreeView* tree() const { return m_tree; }

    FormulasPanel* formulas() const { return m_formulas; }

    TeachPanel* teach() const { return m_teach; }

    MatricesView* matrices() const { return m_matrices; }

    CellPanel* cell() const { return m_cell; }

    SymmetryPanel* symmetry() const { return m_symmetry; }

    LearnPanel* learn() const { return m_learn; }

    TablePanel* tables() const { return m_tables; }

    Presentation* presentation() const { return m_presentation; }

    LessonEditor* lessonEditor() const { return m_lessonEditor; }

    enum class Views { Spatial, Sheet, Both };
    void setViews(Views views);

    Views views() const { return m_views; }

    /// Arranges the docks for a purpose: "explore", "inspect", "teach", "present", or a layout of the user's
    /// (layouts.h).
    void applyLayout(const QString& name);
    /// Everything half as large again, for those far from the screen; until it is taken back or the program ends.
    void setPresentationScale(bool on);

    bool isScaledToPresent() const { return m_scale > 1.0; }

    /// What happens after the first picture: opens a file or target by name, or brings back what a crash left.
    void begin(const QString& source);
    /// The page of the manual about a widget of this window; empty: none in particular.
    QString helpPageFor(const QWidget* widget) const;
    /// Brings the dock of lessons to the front.
    void showLearning();
    /// Waits until every view has drawn the current position; for pictures and tests.
    void settle();

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildCentral(bool openGl);
    void buildDocks();
    void buildChrome(const WindowOptions& options);
    void connectPanels();
    void defineFileCommands();
    void defineNavigationCommands();
    void defineMoveCommands();
    void defineFlipCommands();
    void defineEngineCommands();
    void defineEvaluationCommands();
    void analyse(BatchAnalysis::Scope scope);
    QMenu* addAnalysisMenu(QMenu* menu);
    QMenu* addOrderMenu(QMenu* menu);
    void defineTransformCommands();
    /// Asks how to transform the terms of the position, and does it.
    void transform(Transformation::Kind kind);
    void buildEngines();
    void buildSearch();
    void defineSearchCommands();
    /// The dialog of engines outside this program, on one of them or "".
    void showEngines(const QString& key);
    void buildAgent(const QString& dataFolder);
    void defineAgentCommands();
    void buildLearning();
    void defineLearnCommands();
    void applyLessonView(const QString& view);
    QString recordLessonView() const;
    void buildLessonEditor();
    void buildFlipMap();
    void defineLessonCommands();
    void showLessonEditor();
    bool mayLeaveLesson();
    void openLesson();
    bool saveLesson();
    void tryLesson();
    void editCopyOfLesson();
    void guessLine();
    void openDailyPuzzle();
    void openPuzzleHere();
    void buildBranches();
    void buildPlay();
    void defineBranchCommands();
    void definePlayCommands();
    void followComparison();
    void pinForComparison(NodeId node);
    void showDock(const char* id);
    void pasteBranch(const std::string& text);
    void improveTerms();
    void compareTerms();
    void defineSymmetryCommands();
    void addNetwork(const QString& path);
    void defineViewCommands();
    void defineLayoutCommands();
    void definePresentationCommands();
    void buildTables();
    void buildMenus();
    void buildToolBar();
    void addLayoutMenu(QMenu* menu);
    void addDockMenus(QMenu* windows);
    void addTo(QMenu* menu, std::initializer_list<const char*> ids);
    QMenu* addEngineMenu(QMenu* menu);
    QDockWidget* addDock(const QString& id, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void adaptToWidth();
    void chooseViewsFor(const Target& target);
    /// Gives the keyboard to the pictures, where plain keys are commands.
    void focusPictures();
    void updateTitle();
    void updateCommands();
    void offer(int total, const QString& text);
    void followOffer();
    void applySettings();
    void restoreLayout();

    void copyMove();
    void pasteMoves();
    void playWhatIsConsidered();
    void showFlips(std::optional<RewriteKind> only);
    void unwind();
    void enterVariation();
    void leaveVariation();
    void setAutoplay(bool on);
    void autoplayStep();
    void setMotionSpeed(double speed);
    void defineMotionCommands();
    void playStrassen();
    void savePicture();
    void copyPicture();
    void saveFilm();
    void saveReport();
    QString helpPageHere() const;
    void askGoTo();
    void ringMenu(QPoint at);

    Workbench m_workbench;
    Actions* m_actions = nullptr;
    Autosave* m_autosave = nullptr;
    Documents* m_documents = nullptr;
    QWidget* m_stage = nullptr;
    QSplitter* m_central = nullptr;
    Viewport* m_viewport = nullptr;
    SheetView* m_sheet = nullptr;
    MovesPanel* m_moves = nullptr;
    TreeView* m_tree = nullptr;
    FactorEditor* m_editor = nullptr;
    CandidatesPanel* m_candidates = nullptr;
    EvaluationView* m_evaluation = nullptr;
    FlipsPanel* m_flips = nullptr;
    WalkView* m_walk = nullptr;
    SearchView* m_search = nullptr;
    MatricesView* m_matrices = nullptr;
    CellPanel* m_cell = nullptr;
    CommentPanel* m_comment = nullptr;
    FormulasPanel* m_formulas = nullptr;
    TeachPanel* m_teach = nullptr;
    SymmetryPanel* m_symmetry = nullptr;
    LearnPanel* m_learn = nullptr;
    LessonEditor* m_lessonEditor = nullptr;
    TreeSearch* m_treeSearch = nullptr;
    FindPanel* m_find = nullptr;
    NodeComparison* m_comparison = nullptr;
    PlayGame* m_game = nullptr;
    TermImprover* m_improver = nullptr;
    BatchAnalysis* m_batch = nullptr;
    AgentPopup* m_agentPopup = nullptr;
    BasisWatch* m_basis = nullptr;
    StatusBar* m_status = nullptr;
    ToastLayer* m_toasts = nullptr;
    HintCards* m_hints = nullptr;
    CommandPalette* m_palette = nullptr;
    CheatSheet* m_cheatSheet = nullptr;
    DropOverlay* m_drop = nullptr;
    std::vector<QDockWidget*> m_docks;
    std::vector<QAction*> m_engineChoices;
    QString m_storedEngine;       ///< as the settings had it when they were last applied
    std::optional<int> m_offered; ///< total of what a toast offers to adopt
    QToolBar* m_toolBar = nullptr;
    TablePanel* m_tables = nullptr;
    Presentation* m_presentation = nullptr;
    double m_scale = 1.0; ///< on top of the sizes in the settings
    Views m_views = Views::Both;
    bool m_narrow = false;
    bool m_shown = false;
    bool m_rememberLayout = true;
    std::optional<Theme> m_theme;
    QByteArray m_defaultState;
    QTimer m_autoplay;
};

} // namespace rankfall
