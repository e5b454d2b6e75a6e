// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/runner.h"
#include "core/game/bounds.h"
#include "core/game/regret.h"
#include "core/game/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace rankfall {

/// What the views show for one node: taken once per step, shared by all of them. Immutable.
struct Snapshot {
    NodeId node = 0;
    Position position;
    Bounds bounds;
    std::vector<std::string> termNames; ///< parallel to position.terms()
    std::vector<NodeId> termNodes;      ///< parallel to position.terms(): whose move added it
    /// The term that the last move added, when it added one: what the Factor view shows by default.
    std::optional<Term> lastTerm;
    std::string moveName; ///< "M4", empty at the root
};

/// What the pointer is on, in whatever view. Views light it up; the status bar says it.
struct Hover {
    enum class Kind { None, Cell, Slice, Term };
    Kind kind = Kind::None;
    Cell cell;           ///< Kind::Cell
    Mode mode = Mode::C; ///< Kind::Slice: which mode…
    int index = 0;       ///< …and which entry of it
    int term = -1;       ///< Kind::Term: index into Snapshot::position.terms()
    int other = -1;      ///< Kind::Term: a second one, when a pair is pointed at; -1: none

    bool isTerm(int i) const { return kind == Kind::Term && i >= 0 && (i == term || i == other); }

    bool operator==(const Hover&) const = default;
};

/// A term that is being considered (edited, or hovered among the candidates) but not played.
struct Preview {
    Term term;
    QString label;                ///< "your move", "candidate 2", "M4"
    TermEffect effect;            ///< on the current residual
    std::optional<Bounds> bounds; ///< after it; computed for tensors where that takes less than a frame
};

/// A point of the evaluation graph: one node of the current line.
struct LinePoint {
    NodeId node = 0;
    int rank = 0;
    int nonzeros = 0;
    Bounds bounds;
    MoveKind kind = MoveKind::Play; ///< of the move that leads here; Play at the root
    std::string name;
    bool breakpoint = false;
};

/// A decomposition that an engine came across.
struct FoundScheme {
    std::vector<Term> terms; ///< exact in the document's ring
    QString engine;          ///< its key
    double seconds = 0;      ///< since its run began

    int total() const { return static_cast<int>(terms.size()); }
};

/// Something else that the pictures (3D and sheet) show in the place of the position for a while: a game that is played
/// elsewhere, or the position in another basis. Panels stay with the document.
struct Exhibit {
    QString key;                              ///< whose it is: "teach", "basis"
    QString title;                            ///< what it is, in a sentence, above the pictures; empty: a mere glance
    std::shared_ptr<const Snapshot> snapshot; ///< of the shape of the document's target; its node is negative
    /// A term of the document as the picture has it, so that it can be previewed there; null, or nothing: it cannot.
    std::function<std::optional<Term>(const Term&)> translated = nullptr;

    /// Terms are numbered; the last one is what the Factor view shows.
    static std::shared_ptr<const Snapshot> picture(Position position);
};

class EngineList;

/// What a message to the user is about: decides how loudly it is shown. An Aside is worth a glance, no more: it may
/// come with every move.
enum class MessageKind { Aside, Note, Refusal, Success };

enum class EngineState { Idle, Thinking, Paused, Finished, Failed };

/// The one controller of the explorer: it owns the session and the analysis runner, and says what changed. Panels read
/// from it, call it, and listen to it; they never talk to each other. Lives on the GUI thread.
class Workbench : public QObject {
    Q_OBJECT

public:
    explicit Workbench(QObject* parent = nullptr);
    ~Workbench() override;

    // --- The document ------------------------------------------------------------------------------------------------
    const Session& session() const { return *m_session; }

    /// Replaces the document. `path` is where Save writes; empty: nowhere yet.
    void setSession(Session session, QString path = {});

    QString path() const { return m_path; }

    void setSaved(QString path);
    /// As setSession, for work that was never saved: the document counts as modified until it is.
    void setRecovered(Session session, QString path);
    bool isModified() const;
    /// What to call the document in titles.
    QString displayName() const;

    std::shared_ptr<const Snapshot> snapshot() const { return m_snapshot; }

    const Position& position() const { return m_snapshot->position; }

    const Target& target() const { return m_snapshot->position.target(); }

    Ring ring() const { return m_session->problem().ring; }

    /// The points of the current line, root first; cached until the tree or the line changes.
    const std::vector<LinePoint>& linePoints() const;
    Snapshot snapshotOf(NodeId node) const;
    /// What each move of the current line has cost, parallel to linePoints(); nothing at the root.
    const std::vector<Regret>& regrets() const;
    /// Goes to the next (+1) or previous (-1) position after a move that was a mistake. False: there is none that way.
    bool goToMistake(int by);

    // --- Going -------------------------------------------------------------------------------------------------------
    void goTo(NodeId node);
    void step(int by); ///< along the line: +1 next, -1 previous
    void goToStart();
    void goToEnd();
    void sibling(int by); ///< previous or next variation
    void fork(int by);    ///< previous or next fork along the line
    void back();          ///< visit history
    void forward();
    /// Shows another node in every view while held; kNoNode returns. The engine and the document do not move.
    void peek(NodeId node);

    bool isPeeking() const { return m_peek != kNoNode; }

    // --- Exhibits ----------------------------------------------------------------------------------------------------
    /// What the pictures show: an exhibit, otherwise snapshot().
    std::shared_ptr<const Snapshot> pictured() const { return m_exhibit ? m_exhibit->snapshot : m_snapshot; }

    const std::optional<Exhibit>& exhibit() const { return m_exhibit; }

    /// Nothing, or one of another shape than the document's: back to the position. Whatever changes the position goes
    /// back too, before currentChanged() reaches anybody else.
    void setExhibit(std::optional<Exhibit> exhibit);

    /// The preview as pictures show it: on an exhibit translated, or not at all where it is no move of that.
    const std::optional<Preview>& picturedPreview() const { return m_exhibit ? m_exhibitPreview : m_preview; }

    // --- Editing: thin wrappers of Session that report errors as toasts and emit the signals -------------------------
    bool play(const Move& move, const QString& name = {});
    bool playTerm(const Term& term);
    bool playLine(const std::vector<Move>& moves, bool follow);
    bool editMove(NodeId node, const Move& move);
    bool insertBefore(NodeId node, const Move& move);
    bool removeMove(NodeId node);
    bool deleteBranch(NodeId node);
    bool deleteOthers(NodeId node);
    bool deleteBranches(const std::vector<NodeId>& nodes, const QString& step);
    bool shiftMove(NodeId node, int by);
    /// See Session::reorder().
    bool reorder(NodeId leaf, const std::vector<NodeId>& order, const QString& step);
    bool promote(NodeId node);
    bool makeMain(NodeId node);
    void setName(NodeId node, const QString& name);
    void setComment(NodeId node, const QString& comment);
    void setMark(NodeId node, int mark);
    void setBookmark(NodeId node, bool on);
    void setBreakpoint(NodeId node, bool on);
    void setBound(int bound);
    void undo();
    void redo();
    /// Undoes or redoes up to this place in the history, and tells of it once.
    void travelTo(int historyPosition);

    // --- Pointing: hover comes and goes, pins and selection stay -----------------------------------------------------
    const Hover& hover() const { return m_hover; }

    void setHover(const Hover& hover);

    const std::set<Cell>& pins() const { return m_pins; }

    void togglePin(Cell cell, bool keepOthers);
    void clearPins();

    /// The terms that the user picked to do something with: none, one, two for a flip, or many to be improved. Kept
    /// until the position changes.
    const std::vector<int>& pickedTerms() const { return m_picked; }

    /// Picks a term or lets it go. A third one takes the place of the second, unless many are being picked.
    void togglePicked(int term, bool many = false);
    /// Those that are places of terms.
    void setPicked(std::vector<int> terms);
    void clearPicked();

    /// Of each term of the position the number of the group that lists tell apart by colour, such as its orbit; empty:
    /// no colours. Forgotten when the position changes.
    const std::vector<int>& termGroups() const { return m_groups; }

    /// The group of a term; -1 when there is none.
    int groupOf(int term) const;
    /// One number a term, or none.
    void setTermGroups(std::vector<int> groups);

    const std::optional<Preview>& preview() const { return m_preview; }

    /// Computes the effect. An empty optional, or a zero term, clears it.
    void setPreview(const std::optional<Term>& term, const QString& label = {});

    /// The entry of mode C whose slice is active in 3D and marked in the sheet; -1: none.
    int activeSlice() const { return m_activeSlice; }

    void setActiveSlice(int index);
    /// "a22·b11 → c11: target 0, residual −1; M1 adds 1": for a cell, with every term that touches it.
    QString sentence(const Hover& hover) const;

    // --- The engine --------------------------------------------------------------------------------------------------
    /// The engines at hand, with those that are not part of the program.
    EngineList& engines() const { return *m_engines; }

    /// Why the engine in use, one outside this program, was ended; nothing while all is well.
    std::optional<Error> engineFault() const;
    /// Starts it again after a fault, and thinks.
    void restartEngine();

    EngineState engineState() const { return m_engineState; }

    QString engineStateText() const; ///< "Thinking · 2.1 s · 18 M flips"

    QString engineKey() const { return m_engineKey; }

    void setEngineKey(const QString& key);

    int lines() const { return m_lines; }

    void setLines(int lines);

    /// When the engine ends by itself, whichever comes first; none of them: when it is told to.
    struct Budget {
        std::optional<double> seconds;
        std::optional<std::int64_t> nodes;
        std::optional<int> untilTotal; ///< a verified total of at most this is found

        bool operator==(const Budget&) const = default;
    };

    const Budget& budget() const { return m_budget; }

    void setBudget(const Budget& budget);

    std::optional<double> budgetSeconds() const { return m_budget.seconds; }

    void setBudgetSeconds(std::optional<double> seconds); ///< leaves the others as they are
    /// So many proposals more than lines(), because somebody hides some.
    void setSpareLines(int lines);
    void toggleThinking();
    void startThinking();
    void stopThinking();
    /// The engine has become another one under the same key: forgets what it proposed, and goes on where thinking is
    /// wanted.
    void thinkAnew();

    bool isThinkingWanted() const { return m_thinkingWanted; }

    /// The node that the engine is locked to, kNoNode when it follows the current one.
    NodeId lockedNode() const { return m_locked; }

    void toggleLock();
    void returnToLocked();

    /// The newest analysis of the node that the engine looks at; null before the first.
    std::shared_ptr<const Analysis> analysis() const { return m_analysis; }

    NodeId analysisNode() const { return m_analysisNode; }

    // --- Analyses that are kept with the session: see Session::keepAnalysis() ----------------------------------------
    /// What the engine in use would be asked now.
    AnalysisRequest request() const;

    /// Set while analysis() is one that was kept: who said it, when, and for how much.
    const RecordPtr& remembered() const { return m_remembered; }

    /// Keeps what an engine said of `root`, the position at `node` when it was asked. Work that was asked for by itself
    /// counts as a change of the document; what an engine thinks along the way does not.
    void keepAnalysis(NodeId node, const Position& root, const Analysis& analysis, const AnalysisRequest& request,
                      bool asWork);
    /// Asks again what was asked for the analysis shown: the same engine, settings, seed and budget, once, at its node.
    bool runAgain();
    void forgetAnalyses(NodeId node);
    void forgetAllAnalyses();

    /// What the engine has been asked last, while thinking is on: for others who think beside it.
    struct CurrentRun {
        std::uint64_t id = 0;
        Position root;
        Limits limits;
    };

    std::optional<CurrentRun> currentRun() const;

    /// True when analysisNode() holds this very position, down to the order of its terms.
    bool isAnalysed(const Position& root) const { return isStill(m_analysisNode, root); }

    /// A scheme that another engine has met: moves from `root` to it. Verified here.
    void take(const std::vector<Move>& moves, const Position& root, const QString& engine, double seconds);

    /// The best scheme that an engine has found for this document, verified here once more.
    const std::optional<FoundScheme>& found() const { return m_found; }

    /// True when what was found has fewer terms than the position shown, or that one is not solved.
    bool canAdopt() const;
    /// Puts the found scheme in the place of the current position's terms: one move, one step of undo.
    bool adopt();

    /// Plays line `i` of the analysis from its node: its first move (whole = false) or all of it.
    bool playCandidate(int i, bool whole, bool follow);

Q_SIGNALS:
    void documentReplaced(); ///< another session: forget every id
    void treeChanged();      ///< nodes were added, removed, moved or annotated
    void currentChanged();   ///< snapshot() is another one
    void picturedChanged();  ///< an exhibit came, went, or is another one
    void hoverChanged();
    void pinsChanged();
    void pickedChanged();
    void termGroupsChanged();
    void previewChanged();
    void activeSliceChanged();
    void engineChanged();   ///< state, options, lock
    void analysisChanged(); ///< at most 10 a second
    void recordsChanged();  ///< what is kept of engines' analyses, and with it the regret of moves
    void discovered(int total,
                    const QString& text); ///< a verified scheme better than any found for this document, a moment after
    void message(const QString& text, rankfall::MessageKind kind = rankfall::MessageKind::Note);
    void modifiedChanged(bool modified);

private:
    void updateSnapshot();
    void translatePreview();
    void refresh();
    void tellCurrent();
    void visit(NodeId node);
    void afterEdit();
    bool report(const Expected<void>& result);
    void announce(const Session::PlayResult& result);
    void celebrate();
    int solvedRank() const;
    bool playLineFrom(NodeId from, const std::vector<Move>& moves, bool follow, const QString& step);
    void takeDeliveries();
    void take(const Discovery& found);
    void follow();
    bool isStill(NodeId node, const std::optional<Position>& root) const;
    void dropStaleAnalysis();
    NodeId wantedEngineNode() const;
    Limits limits() const;
    void keepShown();
    void show(const RecordPtr& record, NodeId node, const Position& root);
    void recall();
    void tellRecords();
    RecordPtr answeredBefore(NodeId node) const;

    std::unique_ptr<Session> m_session;
    QString m_path;
    std::uint64_t m_savedState = 0;
    std::shared_ptr<const Snapshot> m_snapshot;
    mutable std::vector<LinePoint> m_linePoints;
    mutable std::vector<Move> m_lineMoves; ///< parallel to it: the moves that lead there
    mutable std::uint64_t m_linePointsRevision = 0;
    mutable NodeId m_linePointsLeaf = kNoNode;
    mutable std::vector<Regret> m_regrets;
    mutable std::pair<std::uint64_t, std::uint64_t> m_regretsOf; ///< revisions of the document and of what is kept
    mutable NodeId m_regretsLeaf = kNoNode;
    mutable std::map<NodeId, int> m_solvedBelow;
    mutable std::uint64_t m_solvedBelowOf = 0;
    std::uint64_t m_recordsTold = 0;
    std::vector<NodeId> m_visited;
    int m_visitedAt = 0;
    bool m_wasModified = false;
    NodeId m_peek = kNoNode;
    std::optional<Exhibit> m_exhibit;

    Hover m_hover;
    std::set<Cell> m_pins;
    std::vector<int> m_picked;
    std::vector<int> m_groups;
    std::optional<Preview> m_preview;
    std::optional<Preview> m_exhibitPreview; ///< the same, translated
    int m_activeSlice = -1;

    std::unique_ptr<EngineList> m_engines;
    std::unique_ptr<AnalysisRunner> m_runner;
    EngineState m_engineState = EngineState::Idle;
    QString m_engineKey = QStringLiteral("flipgraph");
    int m_lines = 5;
    int m_spareLines = 0;
    Budget m_budget;
    bool m_thinkingWanted = false;
    NodeId m_locked = kNoNode;
    std::uint64_t m_run = 0;
    std::uint64_t m_runsBefore = 0; ///< runs of documents that are gone
    std::optional<FoundScheme> m_found;

    /// The last runs of this document: discoveries are told as moves from where they began.
    struct Run {
        Position root;
        QString engine;
        QElapsedTimer clock;
    };

    std::map<std::uint64_t, Run> m_runs;
    NodeId m_runNode = kNoNode;
    std::shared_ptr<const Analysis> m_analysis;
    NodeId m_analysisNode = kNoNode;
    RecordPtr m_remembered;        ///< what m_analysis was made of, when it was kept
    AnalysisRequest m_runRequest;  ///< of the newest run
    bool m_askAnew = true;         ///< what was answered before is asked again
    bool m_hasUnsavedWork = false; ///< analyses that somebody asked for
    /// What the run and the shown analysis are about. Lines name terms by their place, so they are good for the very
    /// position only: the same terms in the same order.
    std::optional<Position> m_runRoot;
    std::optional<Position> m_analysisRoot;
    QTimer m_announce;
    QTimer m_delivery; ///< spaces deliveries to at most ten a second
};

} // namespace rankfall
