// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/search_preview.h"

#include "ui/views/search_tree_layout.h"

#include <QCoreApplication>

namespace rankfall {

namespace {

QString key()
{
    return QStringLiteral("search");
}

std::vector<Term> termsTo(const TreeSample& tree, int node)
{
    std::vector<Term> out = tree.played;
    for (const int on : SearchTreeLayout::pathTo(tree, node)) {
        if (const Term& term = tree.nodes[static_cast<std::size_t>(on)].term; !term.isZero()) {
            out.push_back(term);
        }
    }
    return out;
}

} // namespace

bool SearchPreview::isPossible(const SearchRecord& record) const
{
    const Position& here = m_workbench.position();
    return here.key() == record.root().key() && here.problem() == record.root().problem();
}

void SearchPreview::showCandidate(const SearchRecord& record, int trail)
{
    const auto& add = record.trails()[static_cast<std::size_t>(trail)].first.add;
    if (add.empty() || !isPossible(record)) {
        return;
    }
    m_isPreviewing = true;
    m_workbench.setPreview(add.front(), QCoreApplication::translate("rankfall::SearchView", "searched move"));
}

void SearchPreview::hideCandidate()
{
    if (m_isPreviewing) {
        m_isPreviewing = false;
        m_workbench.setPreview(std::nullopt);
    }
}

std::optional<Position> SearchPreview::positionAt(const SearchRecord& record, const TreeSample& tree, int node)
{
    Problem problem = record.root().problem();
    if (problem.ring != tree.ring) {
        problem = {problem.target, tree.ring, 1};
    }
    std::vector<Term> terms(record.root().terms().begin(), record.root().terms().end());
    for (Term& term : terms) {
        term = canonical(term, tree.ring);
    }
    std::erase_if(terms, [](const Term& term) { return term.isZero(); });
    for (const Term& term : termsTo(tree, node)) {
        terms.push_back(term);
    }
    auto position = Position::of(problem, std::move(terms));
    return position ? std::optional(std::move(*position)) : std::nullopt;
}

std::vector<Move> SearchPreview::movesTo(const SearchRecord& record, const TreeSample& tree, int node)
{
    std::vector<Move> out;
    if (record.root().ring() == tree.ring) {
        for (const Term& term : termsTo(tree, node)) {
            out.push_back(Move::play(term));
        }
    }
    return out;
}

void SearchPreview::showNode(const SearchRecord& record, const TreeSample& tree, int node, const QString& title)
{
    const auto& other = m_workbench.exhibit();
    if (!isPossible(record) || (other && other->key != key())) {
        return; // what somebody else shows stays
    }
    if (auto position = positionAt(record, tree, node)) {
        m_workbench.setExhibit(Exhibit{key(), title, Exhibit::picture(std::move(*position))});
    }
}

void SearchPreview::hideNode()
{
    if (m_workbench.exhibit() && m_workbench.exhibit()->key == key()) {
        m_workbench.setExhibit(std::nullopt);
    }
}

} // namespace rankfall
