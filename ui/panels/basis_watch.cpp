// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/basis_watch.h"

#include "ui/panels/agent_popup.h"
#include "ui/workbench/core_text.h"

namespace rankfall {

namespace {

QString key()
{
    return QStringLiteral("basis");
}

QString basisName(const std::string& kind)
{
    return kind == "dense"       ? BasisWatch::tr("a dense basis")
           : kind == "near"      ? BasisWatch::tr("a basis near the canonical one")
           : kind == "permuted"  ? BasisWatch::tr("the canonical basis reordered")
           : kind == "canonical" ? BasisWatch::tr("the canonical basis")
                                 : QString::fromStdString(kind);
}

} // namespace

BasisWatch::BasisWatch(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::analysisChanged, this, &BasisWatch::analysisChanged);
    connect(&workbench, &Workbench::picturedChanged, this, &BasisWatch::picturedChanged);
    connect(&workbench, &Workbench::documentReplaced, this, [this] { setOn(false); });
}

const AgentView* BasisWatch::agent() const
{
    const auto analysis = m_workbench.analysis();
    const bool isHere = m_workbench.analysisNode() == m_workbench.snapshot()->node;
    return isHere && analysis && analysis->agent ? &*analysis->agent : nullptr;
}

QString BasisWatch::obstacle() const
{
    const AgentView* view = agent();
    if (!view) {
        return hasNetwork(m_workbench.engineKey())
                   ? tr("The agent has not thought about this position yet: let it think first")
                   : tr("Only an engine with a network has a basis of its own: choose “Agent” and let it think");
    }
    const auto matrices = basisMatrices(view->basis, m_workbench.target().shape());
    if (!matrices) {
        return errorText(matrices.error());
    }
    const Shape shape = m_workbench.target().shape();
    for (const Mode mode : kModes) {
        if ((*matrices)[static_cast<std::size_t>(index(mode))].rows != shape[mode]) {
            return tr(
                "The agent plays this position in other sizes than the tensor has, and there is no picture of that");
        }
    }
    return {};
}

bool BasisWatch::setOn(bool on)
{
    if (on == m_on) {
        return on;
    }
    if (on) {
        const QString why = obstacle();
        if (!why.isEmpty()) {
            Q_EMIT m_workbench.message(why, MessageKind::Refusal);
            Q_EMIT toggled(false);
            return false;
        }
        m_on = true;
        show();
    } else {
        m_on = false;
        m_matrices.reset();
        if (m_workbench.exhibit() && m_workbench.exhibit()->key == key()) {
            m_workbench.setExhibit(std::nullopt);
        }
    }
    Q_EMIT toggled(m_on);
    return m_on;
}

void BasisWatch::show()
{
    const AgentView* view = agent();
    if (!view || !obstacle().isEmpty()) {
        return; // the next analysis may have something to show
    }
    m_shown = view->basis;
    m_matrices = *basisMatrices(view->basis, m_workbench.target().shape());
    // Networks here play modulo 2, whatever the document's ring.
    auto position = positionIn(*m_matrices, m_workbench.position(), Ring::Z2);
    if (!position) {
        return;
    }
    const QString title = tr("Your position as the agent sees it, in %1, modulo 2").arg(basisName(view->basisKind));
    m_showing = true;
    m_workbench.setExhibit(Exhibit{key(), title, Exhibit::picture(std::move(*position)),
                                   [basis = *m_matrices](const Term& term) -> std::optional<Term> {
                                       auto there = termIn(basis, term, Ring::Z2);
                                       return there ? std::optional(*there) : std::nullopt;
                                   }});
    m_showing = false;
}

void BasisWatch::analysisChanged()
{
    if (!m_on) {
        return;
    }
    const AgentView* view = agent();
    const bool isShown = m_workbench.exhibit() && m_workbench.exhibit()->key == key();
    // A new basis for each game: while one looks, the picture stays what it is.
    if (view && !isShown) {
        show();
    }
}

void BasisWatch::picturedChanged()
{
    if (m_on && !m_showing && (!m_workbench.exhibit() || m_workbench.exhibit()->key != key())) {
        setOn(false);
    }
}

} // namespace rankfall
