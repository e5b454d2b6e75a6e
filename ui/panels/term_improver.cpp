// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/term_improver.h"

#include "core/game/rewrites.h"
#include "core/scheme/verify.h"
#include "ui/workbench/core_text.h"

#include <algorithm>
#include <numeric>

namespace rankfall {

TermImprover::TermImprover(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_runner(std::make_unique<AnalysisRunner>([] {}))
{
    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, &TermImprover::take);
    // An offer is good for the position it was made for.
    connect(&workbench, &Workbench::currentChanged, this, [this] {
        if (m_state != State::Idle && !isStillHere()) {
            dismiss();
        }
    });
    connect(&workbench, &Workbench::documentReplaced, this, &TermImprover::dismiss);
}

TermImprover::~TermImprover() = default;

bool TermImprover::isStillHere() const
{
    const Position here = m_workbench.session().position(); // not what is being peeked at
    return m_root && here.problem() == m_root->problem() &&
           std::equal(here.terms().begin(), here.terms().end(), m_root->terms().begin(), m_root->terms().end());
}

bool TermImprover::start(std::vector<int> terms)
{
    dismiss();
    const Position& here = m_workbench.position();
    if (terms.empty()) {
        terms.resize(static_cast<std::size_t>(here.rank()));
        std::iota(terms.begin(), terms.end(), 0);
    }
    std::sort(terms.begin(), terms.end());
    m_failure.clear();
    m_note.clear();
    m_elapsed = 0;
    m_terms = terms;
    m_root = here;
    auto engine = createEngine(m_engine.toStdString());
    if (here.rank() == 0) {
        m_failure = tr("No term is played yet. Go on to a position with terms, such as the end of the line (End).");
    } else if (terms.size() < 2) {
        m_failure = tr("Improving takes at least two terms: one alone is as short as it gets.");
    } else if (!engine) {
        m_failure = tr("There is no engine called “%1”").arg(m_engine);
    } else {
        std::vector<Term> chosen;
        Tensor sum(here.target().shape());
        for (const int i : terms) {
            chosen.push_back(here.term(i));
            sum.add(here.term(i), 1, here.ring());
        }
        const auto target = Target::custom("terms", std::move(sum));
        auto part = target ? Position::of({*target, here.ring(), here.problem().bound}, std::move(chosen))
                           : Expected<Position>(tl::unexpected(target.error()));
        if (part) {
            m_part = std::move(*part);
        } else {
            m_failure = errorText(part.error());
        }
    }
    if (!m_failure.isEmpty()) {
        m_state = State::Failed;
        Q_EMIT changed();
        return false;
    }
    Limits limits;
    limits.time = std::chrono::duration<double>(m_seconds);
    limits.stopAtTotal = m_part->rank() - 1;
    m_run = m_runner->start(std::move(engine), *m_part, limits);
    m_state = State::Working;
    m_poll.start();
    Q_EMIT changed();
    return true;
}

void TermImprover::stop()
{
    if (m_state == State::Working) {
        m_runner->stop();
    }
}

void TermImprover::dismiss()
{
    if (m_state == State::Idle) {
        return;
    }
    m_runner->stop();
    m_poll.stop();
    m_run = 0;
    m_offer.reset();
    m_state = State::Idle;
    Q_EMIT changed();
}

bool TermImprover::accept()
{
    if (!m_offer || !isStillHere()) {
        return false;
    }
    const Move move = m_offer->move;
    dismiss();
    return m_workbench.play(move);
}

void TermImprover::take()
{
    const AnalysisRunner::Delivery delivery = m_runner->take();
    for (const Discovery& found : delivery.discoveries) {
        if (found.run == m_run) {
            consider(found.moves);
        }
    }
    if (!delivery.latest || delivery.latest->run != m_run) {
        return;
    }
    for (const Line& line : delivery.latest->lines) {
        if (line.solves) {
            consider(line.moves);
        }
    }
    m_elapsed = delivery.latest->elapsed.count();
    m_note = fromCore(delivery.latest->note);
    if (delivery.latest->status != AnalysisStatus::Running) {
        finish();
    } else {
        Q_EMIT changed();
    }
}

/// The first of the shortest is what is offered.
void TermImprover::consider(const std::vector<Move>& moves)
{
    std::optional<Position> reached = m_part;
    for (std::size_t i = 0; reached && i < moves.size(); ++i) {
        const auto next = reached->after(moves[i]);
        reached = next ? std::optional(*next) : std::nullopt;
    }
    if (!reached || reached->rank() > m_part->rank() || reached->sameAs(*m_part) ||
        (m_offer && reached->rank() >= m_offer->after) ||
        !verify(m_part->target().tensor(), reached->terms(), m_part->ring()).exact) {
        return;
    }
    std::vector<Term> wanted;
    for (int i = 0; i < m_root->rank(); ++i) {
        if (!std::binary_search(m_terms.begin(), m_terms.end(), i)) {
            wanted.push_back(m_root->term(i));
        }
    }
    wanted.insert(wanted.end(), reached->terms().begin(), reached->terms().end());
    const Move move = moveTo(*m_root, wanted);
    const auto after = m_root->after(move);
    if (after && after->residual() == m_root->residual()) {
        m_offer = Offer{move, m_part->rank(), reached->rank(), true};
    }
}

void TermImprover::finish()
{
    m_poll.stop();
    m_state = m_offer ? State::Offering : State::Nothing;
    Q_EMIT changed();
}

QString TermImprover::sentence() const
{
    const int terms = static_cast<int>(m_terms.size());
    const bool all = m_root && terms == m_root->rank();
    switch (m_state) {
    case State::Idle:
        return {};
    case State::Working:
        return (all ? tr("Improving all %1 terms by backplay") : tr("Improving %1 terms by backplay")).arg(terms) +
               tr(" · %1 of %2 s").arg(m_elapsed, 0, 'f', 0).arg(m_seconds, 0, 'f', 0) +
               (m_offer ? tr(" · as many others found, looking for fewer") : QString());
    case State::Offering:
        return m_offer->after < m_offer->before
                   ? tr("Better: %1 terms in the place of %2, the same sum, checked in every entry")
                         .arg(m_offer->after)
                         .arg(m_offer->before)
                   : tr("Different: another %1 terms of the same sum, checked in every entry; none fewer were found in "
                        "%2 s")
                         .arg(m_offer->after)
                         .arg(m_elapsed, 0, 'f', 0);
    case State::Nothing:
        return tr("Nothing else found for these %1 terms in %2 s").arg(terms).arg(m_elapsed, 0, 'f', 0) +
               (m_note.isEmpty() ? QString() : QStringLiteral(" · ") + m_note);
    case State::Failed:
        return m_failure;
    }
    return {};
}

} // namespace rankfall
