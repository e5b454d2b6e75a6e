// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/builtin.h"
#include "core/engine/numeric/trace.h"
#include "core/game/bounds.h"
#include "core/game/rewrites.h"
#include "core/scheme/known_ranks.h"
#include "core/scheme/verify.h"

#include <algorithm>

namespace rankfall {

namespace {

const EngineInfo kInfo{"least-squares", "Least squares",
                       "Fits real or complex numbers from random starts until nothing is left, then makes them exact.",
                       true};

/// With more numbers a step takes too long to be stopped in time.
constexpr std::int64_t kMostNumbers = 2500;
/// Snapshots stay under 256 KiB.
constexpr std::size_t kMostMoves = 700;

class LeastSquaresRun {
public:
    LeastSquaresRun(const Position& root, SearchContext& context)
        : m_root(root)
        , m_context(context)
        , m_settings(leastSquaresSettings())
    {
    }

    Analysis run();

private:
    void begin();
    std::optional<int> nextRank() const;
    bool searchFor(int rank);
    void take(const numeric::SearchStep& step);
    void point(const numeric::SearchStep& step);
    bool keep(const numeric::SearchFound& found);
    bool keepTerms(std::vector<Term> terms);
    void showScheme(const Scheme& part);
    Analysis snapshot(AnalysisStatus status);
    void show(bool isOver);
    TargetPtr subject() const;

    int kept() const { return m_settings.frees ? 0 : m_root.rank(); }

    Ring ring() const { return m_settings.ring.value_or(m_root.ring()); }

    const Position& m_root;
    SearchContext& m_context;
    LeastSquaresSettings m_settings;
    TargetPtr m_subject; ///< what is decomposed: the residual, or the target where the terms are free
    std::unique_ptr<numeric::Model<double>> m_model;
    NumericTrace m_trace;
    int m_stride = 1; ///< of the points kept
    const numeric::Search* m_search = nullptr;
    std::int64_t m_before = 0; ///< iterations of earlier searches
    std::vector<Line> m_lines;
    std::optional<int> m_best; ///< the smallest verified total in the ring of the position
    int m_reached = 0;         ///< the smallest total in the ring where solutions are looked for
    bool m_isTooLarge = false;
};

/// What is decomposed, as a tensor without the names and the ring of the position.
TargetPtr LeastSquaresRun::subject() const
{
    const Tensor& from = m_settings.frees ? m_root.target().tensor() : m_root.residual();
    Tensor plain(from.shape()); // where inputs commute, a decomposition of the values does
    from.forEachNonzero([&](Cell cell, std::int32_t value) { plain.set(cell, value); });
    auto target = Target::custom("residual", std::move(plain));
    return target ? *target : nullptr;
}

/// Something to propose before anything is found: the terms behind the upper bound.
void LeastSquaresRun::begin()
{
    m_trace.position = m_root;
    m_trace.ring = ring();
    m_trace.kept = kept();
    m_trace.shape = m_root.target().shape();
    m_reached = kMaxTerms;
    if (m_root.isSolved()) {
        m_best = m_reached = m_root.rank();
    } else {
        std::vector<Term> whole(m_root.terms().begin(), m_root.terms().end());
        const std::vector<Term> rest = upperWitness(m_root.residual(), m_root.ring());
        whole.insert(whole.end(), rest.begin(), rest.end());
        if (!rest.empty() && keepTerms(std::move(whole))) {
            m_reached = *m_best;
        }
    }
    m_subject = subject();
    if (m_subject) {
        m_model = std::make_unique<numeric::Model<double>>(m_subject->tensor());
    }
}

/// How many terms to look for now; nothing when there is no more to do.
std::optional<int> LeastSquaresRun::nextRank() const
{
    const auto& goal = m_context.limits().stopAtTotal;
    const int wanted = m_settings.rank > 0 ? m_settings.rank : goal.value_or(0);
    if (!m_subject || m_subject->tensor().isZero() || (goal && m_best && *m_best <= *goal)) {
        return std::nullopt;
    }
    int total = m_reached - 1;
    if (wanted > 0) {
        if (m_reached <= wanted) {
            return std::nullopt;
        }
        total = wanted;
    } else if (kept() == 0) {
        // What others have reached can be asked for at once; below that, one term after another.
        const auto known = bestKnownRank(m_root.target(), ring() == Ring::R ? Ring::Q : ring());
        total = known ? std::min(total, std::max(known->rank, 1)) : total;
    }
    const int rank = total - kept();
    const Bounds bounds = boundsOf(m_subject->tensor(), Ring::Z);
    return rank >= std::max(bounds.lower, 1) ? std::optional(rank) : std::nullopt;
}

bool LeastSquaresRun::keepTerms(std::vector<Term> terms)
{
    if (static_cast<int>(terms.size()) > kMaxTerms || (m_best && static_cast<int>(terms.size()) >= *m_best) ||
        !verify(m_root.target().tensor(), terms, m_root.ring()).exact) {
        return false;
    }
    const auto total = static_cast<int>(terms.size());
    Line line;
    line.engine = kInfo.key;
    line.value = total;
    line.solves = true;
    if (m_settings.frees && m_root.rank() > 0) {
        line.moves = {moveTo(m_root, terms)};
    } else {
        for (std::size_t i = static_cast<std::size_t>(m_root.rank()); i < terms.size(); ++i) {
            line.moves.push_back(Move::play(terms[i]));
        }
    }
    m_best = total;
    m_context.report({0, line.moves, total});
    if (line.moves.size() > kMostMoves) {
        line.moves.resize(kMostMoves);
        line.solves = false;
    }
    m_lines.insert(m_lines.begin(), std::move(line));
    m_lines.resize(std::min(m_lines.size(), static_cast<std::size_t>(std::clamp(m_context.limits().lines, 1, 8))));
    return true;
}

/// What is no move here, with the terms that stay, for those who watch. Terms that hold modulo a prime only go with
/// nothing over a larger ring.
void LeastSquaresRun::showScheme(const Scheme& part)
{
    const std::vector<Term> before(m_root.terms().begin(), m_root.terms().begin() + kept());
    Scheme whole = schemeOf(m_root.problem().target, before, Ring::Z);
    whole.claimedRing = part.claimedRing;
    if (!part.isReal()) {
        for (Scheme::Product& product : whole.imaginary = whole.products) {
            for (std::vector<Rational>& vector : product) {
                std::ranges::fill(vector, Rational());
            }
        }
        whole.imaginary.insert(whole.imaginary.end(), part.imaginary.begin(), part.imaginary.end());
    }
    whole.products.insert(whole.products.end(), part.products.begin(), part.products.end());
    const Verdict verdict = verify(whole, whole.claimedRing);
    if (verdict.exact || (whole.claimedRing == Ring::R && modulusOf(m_root.ring()) == 0)) {
        m_trace.error = verdict.largestError;
        m_trace.found = std::make_shared<const Scheme>(std::move(whole));
    }
}

/// True when the search has done what it was asked for.
bool LeastSquaresRun::keep(const numeric::SearchFound& found)
{
    const int total = kept() + found.scheme.rank();
    bool isMove = false;
    auto terms = termsOf(found.scheme, m_root.ring());
    if (terms && ring() != Ring::R) {
        terms->insert(terms->begin(), m_root.terms().begin(), m_root.terms().begin() + kept());
        isMove = keepTerms(std::move(*terms));
    }
    if (!isMove) {
        showScheme(found.scheme);
    }
    const bool isWanted = isMove || (m_settings.ring && found.isWanted);
    m_reached = isWanted ? std::min(m_reached, total) : m_reached;
    return isWanted;
}

void LeastSquaresRun::point(const numeric::SearchStep& step)
{
    if (step.iteration <= 1) {
        m_trace.points.clear();
        m_stride = 1;
    }
    if (step.iteration % m_stride == 0) {
        m_trace.points.push_back({step.iteration, static_cast<float>(step.residual), static_cast<float>(step.largest)});
    }
    if (m_trace.points.size() > NumericTrace::kMostPoints) {
        m_stride *= 2;
        std::erase_if(m_trace.points, [this](const auto& one) { return one.iteration % m_stride != 0; });
    }
}

void LeastSquaresRun::take(const numeric::SearchStep& step)
{
    point(step);
    m_trace.isRounding = step.isRounding;
    m_trace.held = step.held;
    m_trace.entries = step.entries;
    m_trace.iterations = m_before + step.iterations;
    if (!m_context.wantsSnapshot()) {
        return;
    }
    m_trace.residual.clear();
    if (step.terms) {
        const numeric::Matrix<double> left = -m_model->residual(*step.terms);
        m_trace.residual.assign(left.data(), left.data() + left.size());
    }
    show(false);
    m_context.publish(snapshot(AnalysisStatus::Running));
}

/// What those who watch are shown.
void LeastSquaresRun::show(bool isOver)
{
    m_trace.isOver = isOver;
    m_trace.perSecond = static_cast<double>(m_trace.iterations) / std::max(m_context.elapsed().count(), 1e-3);
    if (m_search) {
        m_trace.tally = m_search->tally();
        m_trace.verdict = m_search->verdict();
    }
    showNumericTrace(std::make_shared<const NumericTrace>(m_trace));
}

/// True when there may be more to do.
bool LeastSquaresRun::searchFor(int rank)
{
    const Shape shape = m_subject->shape();
    if (std::int64_t{rank} * (shape.a + shape.b + shape.c) > kMostNumbers) {
        m_isTooLarge = true;
        return false;
    }
    numeric::SearchRequest request{m_subject, ring(), rank, m_context.limits().seed};
    if (m_settings.frees) {
        request.start.assign(m_root.terms().begin(), m_root.terms().end());
        request.start.resize(std::min(request.start.size(), static_cast<std::size_t>(rank)));
    }
    if (const auto& nodes = m_context.limits().nodes) {
        request.iterations = *nodes - m_before;
    }
    numeric::Search search(std::move(request));
    m_search = &search;
    m_trace.rank = rank;
    bool isFound = false;
    search.onStep = [this](const numeric::SearchStep& step) { take(step); };
    search.onFound = [&](const numeric::SearchFound& found) { return isFound = keep(found); };
    search.run([this] { return m_context.shouldStop(); });
    m_before += search.iterations();
    m_trace.iterations = m_before;
    show(!isFound);
    m_search = nullptr;
    return isFound && !m_context.shouldStop();
}

Analysis LeastSquaresRun::snapshot(AnalysisStatus status)
{
    Analysis analysis;
    analysis.positionKey = m_root.key();
    analysis.status = status;
    analysis.elapsed = m_context.elapsed();
    analysis.nodes = m_trace.iterations;
    analysis.unit = "iterations";
    analysis.bestTotal = m_best;
    analysis.lines = m_lines;
    if (m_isTooLarge) {
        analysis.note = "The tensor is too large for least squares here; rankfall-cli search can";
    } else if (m_root.isSolved() && !m_settings.frees) {
        analysis.note = "nothing is left to complete";
    } else if (status != AnalysisStatus::Running) {
        analysis.note = m_trace.verdict;
    } else if (m_trace.isRounding) {
        analysis.note = "rounding: " + std::to_string(m_trace.held) + " of " + std::to_string(m_trace.entries) +
                        " numbers have their value";
    } else {
        analysis.note =
            "fitting " + std::to_string(m_trace.rank) + " terms, attempt " + std::to_string(m_trace.tally.attempts + 1);
    }
    return analysis;
}

Analysis LeastSquaresRun::run()
{
    begin();
    auto rank = nextRank();
    while (rank && !m_context.shouldStop() && searchFor(*rank)) {
        rank = nextRank();
    }
    return snapshot(m_context.wasAsked() ? AnalysisStatus::Stopped : AnalysisStatus::Finished);
}

class LeastSquaresEngine : public Engine {
public:
    const EngineInfo& info() const override { return kInfo; }

    Analysis analyse(const Position& root, SearchContext& context) override
    {
        return LeastSquaresRun(root, context).run();
    }
};

} // namespace

EngineEntry leastSquaresEntry()
{
    return {kInfo, [] { return std::make_unique<LeastSquaresEngine>(); }};
}

} // namespace rankfall
