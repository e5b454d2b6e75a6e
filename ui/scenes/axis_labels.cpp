// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/axis_labels.h"

#include <algorithm>
#include <limits>

namespace rankfall {

namespace {

constexpr double kEntrySize = 13.5; // logical pixels
constexpr double kNameSize = 17;
constexpr double kGap = 8;     // from the box
constexpr int kAllLabels = 12; // entries along an axis that are labelled one by one

/// One axis: where its labels go, on screen.
struct Rail {
    Vec2 from;
    Vec2 to;
    Vec2 outward;
    int count = 0;

    Vec2 at(double entry) const { return from + (to - from) * (entry / count); }

    double spacing() const { return length(to - from) / count; }
};

PlacedText beside(Vec2 point, Vec2 outward, double gap, std::string text, double size, bool bold, Rgb colour,
                  const MeasureText& measure)
{
    PlacedText placed;
    const Vec2 extent = measure(text, size, bold);
    placed.width = extent.x;
    placed.height = extent.y;
    const double reach = gap + std::abs(outward.x) * extent.x / 2 + std::abs(outward.y) * extent.y / 2;
    const Vec2 centre = point + outward * reach;
    placed.lowerLeft = {std::round(centre.x - extent.x / 2), std::round(centre.y - extent.y / 2)};
    placed.text = std::move(text);
    placed.size = size;
    placed.bold = bold;
    placed.colour = colour;
    return placed;
}

bool collides(const std::vector<PlacedText>& texts, double gap)
{
    for (std::size_t i = 1; i < texts.size(); ++i) {
        if (texts[i].overlaps(texts[i - 1], gap)) {
            return true;
        }
    }
    return false;
}

std::vector<int> litEntries(const TensorView& view, Mode mode)
{
    std::vector<int> lit;
    if (view.hover) {
        lit.push_back((*view.hover)[mode]);
    }
    if (view.slab && view.slab->mode == mode) {
        lit.push_back(view.slab->index);
    }
    if (view.activeSlice >= 0 && mode == Mode::C) {
        lit.push_back(view.activeSlice);
    }
    std::ranges::sort(lit);
    lit.erase(std::unique(lit.begin(), lit.end()), lit.end());
    std::erase_if(lit, [&](int i) { return i < 0 || i >= view.data->shape[mode]; });
    return lit;
}

class AxisWriter {
public:
    AxisWriter(const TensorView& view, const Projection& projection, double offset, const MeasureText& measure)
        : m_view(view)
        , m_projection(projection)
        , m_offset(offset)
        , m_measure(measure)
    {
    }

    /// What one axis would like to show, most wanted first within each list.
    struct Wishes {
        std::vector<PlacedText> lit;
        std::vector<PlacedText> name; ///< the same text at several places: one is enough
        std::vector<PlacedText> entries;
        Vec2 outward;
    };

    std::optional<Wishes> axis(Mode mode) const
    {
        const Shape shape = m_view.data->shape;
        const LabelledEdge edge = labelledEdge(m_projection, shape, mode);
        if (!edge.visible) {
            return std::nullopt;
        }
        Rail rail{m_projection.toScreen(edge.from), m_projection.toScreen(edge.to), {}, shape[mode]};
        const Vec2 along = (rail.to - rail.from) * (1 / std::max(length(rail.to - rail.from), 1e-9));
        rail.outward = {along.y, -along.x};
        const Vec2 centre = m_projection.toScreen(boxCentre(shape));
        if (dot((rail.from + rail.to) * 0.5 - centre, rail.outward) < 0) {
            rail.outward = rail.outward * -1;
        }
        const double clear = m_offset * m_projection.pixelsPerCell() + kGap * m_view.pixelRatio;
        const AxisView& axisView = m_view.data->axes[static_cast<std::size_t>(index(mode))];
        Wishes wishes;
        wishes.outward = rail.outward;
        wishes.entries = thinned(mode, rail, axisView, clear);
        for (const int entry : litEntries(m_view, mode)) {
            auto text = entryText(mode, rail, axisView, entry, clear);
            text.bold = true;
            text.colour = m_view.palette.accent;
            const Vec2 extent = m_measure(text.text, text.size, true);
            text.lowerLeft.x += std::round((text.width - extent.x) / 2);
            text.width = extent.x;
            wishes.lit.push_back(std::move(text));
        }
        double reach = 0;
        for (const auto& text : wishes.entries) {
            reach = std::max(reach, std::abs(rail.outward.x) * text.width + std::abs(rail.outward.y) * text.height);
        }
        const double size = kNameSize * m_view.textRatio();
        for (const double share : {0.5, 0.38, 0.62, 0.25, 0.75, 0.1, 0.9}) {
            wishes.name.push_back(beside(rail.at(rail.count * share), rail.outward,
                                         clear + reach + 5 * m_view.pixelRatio, axisView.name, size, true,
                                         m_view.palette.text, m_measure));
        }
        return wishes;
    }

private:
    PlacedText entryText(Mode mode, const Rail& rail, const AxisView& axisView, int entry, double clear) const
    {
        auto text = beside(rail.at(entry + 0.5), rail.outward, clear, axisView.labels[static_cast<std::size_t>(entry)],
                           kEntrySize * m_view.textRatio(), false, m_view.palette.dimText, m_measure);
        text.slab = Slab{mode, entry};
        return text;
    }

    std::vector<PlacedText> thinned(Mode mode, const Rail& rail, const AxisView& axisView, double clear) const
    {
        const double gap = 4 * m_view.pixelRatio;
        std::vector<PlacedText> texts;
        // All of them. With many it takes room to spare, or the axis becomes a wall of text.
        for (int i = 0; i < rail.count; ++i) {
            texts.push_back(entryText(mode, rail, axisView, i, clear));
        }
        if (!collides(texts, rail.count <= kAllLabels ? gap : 3 * gap)) {
            return texts;
        }
        const int block = axisView.block;
        const int blocks = block > 0 ? rail.count / block : 0;
        if (blocks > 1 && block > 1) {
            texts.clear();
            for (int i = 0; i < blocks; ++i) {
                const auto& first = axisView.labels[static_cast<std::size_t>(i * block)];
                const auto& last = axisView.labels[static_cast<std::size_t>(i * block + block - 1)];
                texts.push_back(beside(rail.at((i + 0.5) * block), rail.outward, clear, first + "–" + last,
                                       kEntrySize * m_view.textRatio(), false, m_view.palette.dimText, m_measure));
            }
            if (!collides(texts, gap)) {
                return texts;
            }
        }
        for (int stride = blocks > 1 ? block : 2; stride < rail.count; stride *= 2) {
            texts.clear();
            for (int i = 0; i < rail.count; i += stride) {
                texts.push_back(entryText(mode, rail, axisView, i, clear));
            }
            if (!collides(texts, gap)) {
                return texts;
            }
        }
        texts.resize(std::min<std::size_t>(texts.size(), 1));
        return texts;
    }

    const TensorView& m_view;
    const Projection& m_projection;
    double m_offset;
    const MeasureText& m_measure;
};

} // namespace

LabelledEdge labelledEdge(const Projection& projection, Shape shape, Mode mode)
{
    const int axis = worldAxis(mode);
    const int p = axis == 0 ? 1 : 0;
    const int q = axis == 2 ? 1 : 2;
    const Vec3 lo = boxMin(shape);
    const Vec3 hi = boxMax(shape);
    LabelledEdge best;
    double bestScore = std::numeric_limits<double>::max();
    for (const int sp : {-1, 1}) {
        for (const int sq : {-1, 1}) {
            const bool pSeen = !projection.isEdgeOn(p) && projection.side(p) == sp;
            const bool qSeen = !projection.isEdgeOn(q) && projection.side(q) == sq;
            const bool flat = projection.isEdgeOn(p) || projection.isEdgeOn(q);
            // An edge of the silhouette has one face that is seen and one that is not; seen along another axis both
            // faces of an edge may be edge-on, and any outer edge will do.
            if (!flat && pSeen == qSeen) {
                continue;
            }
            Vec3 from = lo;
            from[p] = sp > 0 ? hi[p] : lo[p];
            from[q] = sq > 0 ? hi[q] : lo[q];
            Vec3 to = from;
            to[axis] = hi[axis];
            if (mode == Mode::A) {
                std::swap(from, to);
            }
            const Vec2 middle = (projection.toScreen(from) + projection.toScreen(to)) * 0.5;
            const Vec2 run = projection.toScreen(to) - projection.toScreen(from);
            // Upright edges are labelled on the left, others below.
            const bool upright = std::abs(run.y) > 3 * std::abs(run.x);
            const double score = upright ? middle.x + 0.01 * middle.y : middle.y + 0.01 * middle.x;
            if (score < bestScore) {
                bestScore = score;
                best = {from, to, sp, sq,
                        length(run) > 36 && length(run) > 0.12 * projection.pixelsPerCell() * shape[mode]};
            }
        }
    }
    return best;
}

std::vector<PlacedText> placeAxisLabels(const TensorView& view, const Projection& projection, double offset,
                                        const MeasureText& measure)
{
    std::vector<PlacedText> out;
    if (!view.data || !view.labels) {
        return out;
    }
    const AxisWriter writer(view, projection, offset, measure);
    std::vector<AxisWriter::Wishes> wishes;
    for (const Mode mode : kModes) {
        if (auto axis = writer.axis(mode)) {
            wishes.push_back(std::move(*axis));
        }
    }
    // The entries pointed at come first, then the names of the axes, then whatever entries still have room.
    const double gap = 3 * view.pixelRatio;
    const auto isFree = [&](const PlacedText& text) {
        return std::ranges::none_of(out, [&](const PlacedText& other) { return other.overlaps(text, gap); });
    };
    for (const auto& axis : wishes) {
        for (PlacedText text : axis.lit) {
            // Where two axes meet the later one steps outwards.
            for (int i = 0; i < 6 && !isFree(text); ++i) {
                text.lowerLeft = text.lowerLeft + axis.outward * (text.height / 2 + gap);
            }
            out.push_back(std::move(text));
        }
    }
    for (const auto& axis : wishes) {
        const auto free = std::ranges::find_if(axis.name, isFree);
        if (free != axis.name.end()) {
            out.push_back(*free);
        }
    }
    for (const auto& axis : wishes) {
        for (const PlacedText& text : axis.entries) {
            if (isFree(text)) {
                out.push_back(text);
            }
        }
    }
    return out;
}

Projection::Margins labelMargins(const TensorView& view, const MeasureText& measure)
{
    const double ratio = view.textRatio();
    Projection::Margins margins{14 * ratio, 14 * ratio, 14 * ratio, 14 * ratio};
    if (!view.title.empty()) {
        margins.top = (view.subtitle.empty() ? 32 : 50) * ratio;
    }
    if (view.data && view.labels) {
        // C is labelled on the left; when there are many entries, with the names of blocks.
        const auto& axis = view.data->axes[2];
        std::string widest = axis.labels.empty() ? std::string() : axis.labels.back();
        if (static_cast<int>(axis.labels.size()) > kAllLabels && axis.block > 1 &&
            axis.block < static_cast<int>(axis.labels.size())) {
            widest += "–" + axis.labels.back();
        }
        const double wide = measure(widest, kEntrySize * ratio, false).x;
        margins.left = wide + 36 * ratio;
        margins.right = std::min(0.6 * wide + 16 * ratio, 46 * ratio);
        margins.bottom = 48 * ratio;
    }
    return margins;
}

} // namespace rankfall
