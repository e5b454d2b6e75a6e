// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/notation.h"
#include "core/tensor/contribution.h"
#include "ui/workbench/workbench.h"

#include <algorithm>

namespace rankfall {

namespace {

/// A preview's bounds must not cost a frame: beyond this many cells they are left out.
constexpr std::size_t kBoundsInPreview = 20000;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

// --- Pointing --------------------------------------------------------------------------------------------------------

void Workbench::setHover(const Hover& hover)
{
    if (m_exhibit && hover.kind == Hover::Kind::Term) {
        return; // it names a term of the position, which is not on view
    }
    if (!(hover == m_hover)) {
        m_hover = hover;
        Q_EMIT hoverChanged();
    }
}

void Workbench::togglePin(Cell cell, bool keepOthers)
{
    const bool had = m_pins.contains(cell);
    if (!keepOthers) {
        m_pins.clear();
    }
    if (had) {
        m_pins.erase(cell);
    } else {
        m_pins.insert(cell);
    }
    Q_EMIT pinsChanged();
}

void Workbench::clearPins()
{
    if (!m_pins.empty()) {
        m_pins.clear();
        Q_EMIT pinsChanged();
    }
}

void Workbench::togglePicked(int term, bool many)
{
    if (term < 0 || term >= position().rank()) {
        return;
    }
    if (const auto at = std::find(m_picked.begin(), m_picked.end(), term); at != m_picked.end()) {
        m_picked.erase(at);
    } else {
        if (m_picked.size() > 1 && !many) {
            m_picked.erase(m_picked.begin() + 1, m_picked.end());
        }
        m_picked.push_back(term);
    }
    Q_EMIT pickedChanged();
}

void Workbench::setPicked(std::vector<int> terms)
{
    std::erase_if(terms, [this](int term) { return term < 0 || term >= position().rank(); });
    if (terms != m_picked) {
        m_picked = std::move(terms);
        Q_EMIT pickedChanged();
    }
}

void Workbench::clearPicked()
{
    if (!m_picked.empty()) {
        m_picked.clear();
        Q_EMIT pickedChanged();
    }
}

int Workbench::groupOf(int term) const
{
    return term < 0 || static_cast<std::size_t>(term) >= m_groups.size() ? -1
                                                                         : m_groups[static_cast<std::size_t>(term)];
}

void Workbench::setTermGroups(std::vector<int> groups)
{
    if (static_cast<int>(groups.size()) != position().rank()) {
        groups.clear();
    }
    if (groups != m_groups) {
        m_groups = std::move(groups);
        Q_EMIT termGroupsChanged();
    }
}

void Workbench::setPreview(const std::optional<Term>& term, const QString& label)
{
    if (!term || term->isZero() || term->shape() != target().shape()) {
        if (m_preview) {
            m_preview.reset();
            translatePreview();
            Q_EMIT previewChanged();
        }
        return;
    }
    const Tensor& residual = position().residual();
    Preview preview{*term, label, effectOf(residual, *term, ring()), std::nullopt};
    if (residual.shape().cells() <= kBoundsInPreview) {
        Tensor after = residual;
        after.add(*term, -1, ring());
        preview.bounds = boundsOf(after, ring());
    }
    m_preview = std::move(preview);
    translatePreview();
    Q_EMIT previewChanged();
}

void Workbench::setActiveSlice(int slice)
{
    const int wanted = std::clamp(slice, -1, target().shape().c - 1);
    if (wanted != m_activeSlice) {
        m_activeSlice = wanted;
        Q_EMIT activeSliceChanged();
    }
}

QString Workbench::sentence(const Hover& hover) const
{
    const std::shared_ptr<const Snapshot> shown = pictured();
    const Position& here = shown->position;
    const Target& of = here.target();
    const Ring ring = here.ring();
    const auto signedNumber = [](int value) {
        return value < 0 ? QStringLiteral("−%1").arg(-value) : QString::number(value);
    };
    switch (hover.kind) {
    case Hover::Kind::None:
        return {};
    case Hover::Kind::Cell: {
        const int wanted = reduced(of.tensor().at(hover.cell), ring);
        QString out = tr("%1·%2 → %3: target %4, residual %5")
                          .arg(text(of.label(Mode::A, hover.cell.a)), text(of.label(Mode::B, hover.cell.b)),
                               text(of.label(Mode::C, hover.cell.c)), signedNumber(wanted),
                               signedNumber(here.residual().at(hover.cell)));
        QStringList touching;
        constexpr int kMostNamed = 6;
        int more = 0;
        for (int i = 0; i < here.rank(); ++i) {
            const int value = reduced(contribution(here.term(i), hover.cell, of.commutes()), ring);
            if (value == 0) {
                continue;
            }
            if (touching.size() >= kMostNamed) {
                ++more;
                continue;
            }
            const QString name = text(shown->termNames[static_cast<std::size_t>(i)]);
            touching += value > 0 ? tr("%1 adds %2").arg(name).arg(value) : tr("%1 takes %2").arg(name).arg(-value);
        }
        if (!touching.isEmpty()) {
            out += QStringLiteral("; ") + touching.join(QStringLiteral(", "));
            if (more > 0) {
                out += tr(" and %1 more").arg(more);
            }
        }
        if (const auto& preview = picturedPreview()) {
            if (const int value = contribution(preview->term, hover.cell, of.commutes()); value != 0) {
                const int rest = reduced(here.residual().at(hover.cell) - value, ring);
                out += rest == 0 ? tr("; %1 cancels it").arg(preview->label)
                                 : tr("; %1 leaves %2").arg(preview->label, signedNumber(rest));
            }
        }
        return out;
    }
    case Hover::Kind::Slice: {
        int count = 0;
        here.residual().forEachNonzero(
            [&](Cell cell, std::int32_t) { count += cell[hover.mode] == hover.index ? 1 : 0; });
        const QString label = text(of.label(hover.mode, hover.index));
        return count == 1 ? tr("Slice of %1: 1 nonzero in the residual").arg(label)
                          : tr("Slice of %1: %2 nonzeros in the residual").arg(label).arg(count);
    }
    case Hover::Kind::Term: {
        const auto termText = [&](int i) {
            return i < 0 || i >= here.rank()
                       ? QString()
                       : QStringLiteral("%1 = %2").arg(text(shown->termNames[static_cast<std::size_t>(i)]),
                                                       text(toText(here.term(i), of)));
        };
        const QString other = termText(hover.other);
        return other.isEmpty() ? termText(hover.term) : termText(hover.term) + QStringLiteral(";  ") + other;
    }
    }
    return {};
}

} // namespace rankfall
