// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/canonical_form.h"

#include "core/symmetry/matcher.h"

#include <algorithm>
#include <numeric>

namespace rankfall {

namespace {

using Vector = std::vector<std::uint64_t>;
/// U, V and Wᵀ of a product one behind the other, U and V with leading 1.
using Row = Vector;

/// A basis made of lines that come in an order of their own.
class Frame {
public:
    Frame(std::size_t size, const PrimeField& field)
        : m_size(size)
        , m_field(field)
        , m_span(size, field)
    {
    }

    bool spans() const { return m_span.rank() == m_size; }

    /// A line that is not in the span of those before gives a vector of the basis.
    void add(const Vector& line)
    {
        if (m_span.add(line)) {
            m_vectors.push_back(line);
        }
    }

    void finish()
    {
        FieldMatrix columns(m_size, m_size);
        for (std::size_t c = 0; c < m_size; ++c) {
            for (std::size_t r = 0; r < m_size; ++r) {
                columns.at(r, c) = m_vectors[c][r];
            }
        }
        m_back = columns;
        m_forward = *inverseOf(columns, m_field);
        m_group.resize(m_size);
        std::iota(m_group.begin(), m_group.end(), std::size_t{0});
    }

    /// A line with several coordinates ties the scales of these vectors together: its leading ones become 1.
    void tie(const Vector& line)
    {
        FieldMatrix column(m_size, 1);
        column.values = line;
        column = product(m_forward, column, m_field);
        const auto lead = std::ranges::find_if(column.values, [](std::uint64_t value) { return value != 0; });
        const auto first = static_cast<std::size_t>(lead - column.values.begin());
        for (std::size_t i = first + 1; i < m_size; ++i) {
            if (column.values[i] == 0 || m_group[i] == m_group[first]) {
                continue;
            }
            // Scaling all vectors of one group keeps what is tied within it.
            const std::uint64_t ratio = m_field.multiply(column.values[i], m_field.inverse(*lead));
            const std::uint64_t inverse = m_field.inverse(ratio);
            const std::size_t joined = m_group[i];
            for (std::size_t k = 0; k < m_size; ++k) {
                if (m_group[k] != joined) {
                    continue;
                }
                m_group[k] = m_group[first];
                for (std::size_t c = 0; c < m_size; ++c) {
                    m_back.at(c, k) = m_field.multiply(m_back.at(c, k), ratio);
                    m_forward.at(k, c) = m_field.multiply(m_forward.at(k, c), inverse);
                }
                column.values[k] = m_field.multiply(column.values[k], inverse);
            }
        }
    }

    bool isTied() const
    {
        return m_field.modulus() == 2 ||
               std::ranges::all_of(m_group, [this](std::size_t g) { return g == m_group[0]; });
    }

    const FieldMatrix& forward() const { return m_forward; }

    const FieldMatrix& back() const { return m_back; }

private:
    std::size_t m_size;
    PrimeField m_field;
    RowSpace m_span;
    std::vector<Vector> m_vectors;
    FieldMatrix m_forward;
    FieldMatrix m_back;
    std::vector<std::size_t> m_group; ///< vectors whose scales are tied have the same number
};

void takeLead(Vector& values, std::uint64_t& scale, const PrimeField& field)
{
    const auto lead = std::ranges::find_if(values, [](std::uint64_t value) { return value != 0; });
    const std::uint64_t inverse = field.inverse(*lead);
    scale = field.multiply(scale, *lead);
    for (auto& value : values) {
        value = field.multiply(value, inverse);
    }
}

class Finder {
public:
    Finder(const ColouredScheme& scheme, const std::function<bool()>& shouldStop)
        : m_scheme(scheme)
        , m_shouldStop(shouldStop)
    {
    }

    /// All orders that colours leave open.
    void explore(const std::vector<std::uint64_t>& colours)
    {
        if (m_isStopped || m_hasNoFrame || (m_shouldStop && m_shouldStop())) {
            m_isStopped = !m_hasNoFrame;
            return;
        }
        const auto cell = cellToSplit(colours);
        if (cell.empty()) {
            write(colours);
            return;
        }
        // What looks different is ordered by how it looks; only what looks the same has to be tried.
        std::vector<std::pair<std::uint64_t, std::vector<std::uint64_t>>> ways;
        for (const int candidate : cell) {
            auto apart = colours;
            const std::uint64_t hash = setApart(m_scheme.relations, apart, candidate);
            ways.emplace_back(hash, std::move(apart));
        }
        const auto least = std::ranges::min(ways, {}, &decltype(ways)::value_type::first).first;
        for (const auto& [hash, apart] : ways) {
            if (hash == least) {
                explore(apart);
            }
        }
    }

    bool isStopped() const { return m_isStopped; }

    bool hasNoFrame() const { return m_hasNoFrame; }

    const std::vector<Row>& best() const { return m_best; }

private:
    void write(const std::vector<std::uint64_t>& colours)
    {
        const FieldScheme& scheme = m_scheme.scheme;
        std::vector<std::size_t> order(colours.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t i) { return colours[i]; });
        std::array<std::optional<Frame>, 3> frames;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            frames[mode] = frameOf(order, mode);
            if (!frames[mode]) {
                m_hasNoFrame = true;
                return;
            }
        }
        std::vector<Row> rows;
        for (const std::size_t i : order) {
            std::array<FieldMatrix, 3> made;
            std::uint64_t scale = 1;
            for (std::size_t mode = 0; mode < 3; ++mode) {
                made[mode] = product(product(frames[mode]->forward(), scheme.products[i][mode], scheme.field),
                                     frames[(mode + 1) % 3]->back(), scheme.field);
                takeLead(made[mode].values, scale, scheme.field);
            }
            Row row;
            for (std::size_t mode = 0; mode < 3; ++mode) {
                for (const std::uint64_t value : made[mode].values) {
                    row.push_back(mode == 2 ? scheme.field.multiply(value, scale) : value);
                }
            }
            rows.push_back(std::move(row));
        }
        std::ranges::sort(rows);
        if (m_best.empty() || rows < m_best) {
            m_best = std::move(rows);
        }
    }

    /// From images of rank one of factors, of products of two that fit, and of three.
    std::optional<Frame> frameOf(const std::vector<std::size_t>& order, std::size_t mode) const
    {
        const FieldScheme& scheme = m_scheme.scheme;
        const std::array<int, 3> sizes{scheme.format.n, scheme.format.m, scheme.format.p};
        Frame frame(static_cast<std::size_t>(sizes[mode]), scheme.field);
        std::vector<Vector> lines;
        const auto take = [&](const FieldMatrix& matrix) {
            const RowSpace image = RowSpace::of(transposed(matrix), scheme.field);
            if (image.rank() == 1) {
                lines.push_back(image.rows().front());
                frame.add(lines.back());
            }
        };
        for (const std::size_t i : order) {
            take(scheme.products[i][mode]);
        }
        for (std::size_t i = 0; i < order.size() && !isEnough(frame, lines); ++i) {
            for (std::size_t j = 0; j < order.size(); ++j) {
                take(product(scheme.products[order[i]][mode], scheme.products[order[j]][(mode + 1) % 3], scheme.field));
            }
        }
        if (!isEnough(frame, lines)) {
            return std::nullopt;
        }
        frame.finish();
        for (const Vector& line : lines) {
            frame.tie(line);
        }
        return frame;
    }

    static bool isEnough(Frame frame, const std::vector<Vector>& lines)
    {
        if (!frame.spans()) {
            return false;
        }
        frame.finish();
        for (const Vector& line : lines) {
            frame.tie(line);
        }
        return frame.isTied();
    }

    const ColouredScheme& m_scheme;
    const std::function<bool()>& m_shouldStop;
    std::vector<Row> m_best;
    bool m_isStopped = false;
    bool m_hasNoFrame = false;
};

Expected<Scheme> schemeOf(const std::vector<Row>& rows, Format format, Ring ring, const Scheme& from)
{
    Scheme result{Target::matrixMultiplication(format), {}, from.name, from.claimedRing};
    const PrimeField field = PrimeField::of(ring);
    const auto n = static_cast<std::size_t>(format.n);
    const auto m = static_cast<std::size_t>(format.m);
    const auto p = static_cast<std::size_t>(format.p);
    for (const Row& row : rows) {
        std::vector<Rational> values;
        for (const std::uint64_t residue : row) {
            const auto value = field.fraction(residue);
            if (!value) {
                return fail("The canonical form has coefficients too large for this program", from.name);
            }
            values.push_back(*value);
        }
        const auto u = values.begin();
        const auto v = u + static_cast<std::ptrdiff_t>(n * m);
        const auto w = v + static_cast<std::ptrdiff_t>(m * p);
        Scheme::Product product{std::vector<Rational>(u, v), std::vector<Rational>(v, w), std::vector<Rational>(n * p)};
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t k = 0; k < p; ++k) {
                product[2][i * p + k] = w[static_cast<std::ptrdiff_t>(k * n + i)];
            }
        }
        result.products.push_back(std::move(product));
    }
    return result;
}

} // namespace

Expected<Scheme> canonicalForm(const Scheme& scheme, Ring ring, const std::function<bool()>& shouldStop)
{
    auto inField = FieldScheme::of(scheme, ring);
    if (!inField) {
        return tl::unexpected<Error>(inField.error());
    }
    const Format format = sorted(inField->format);
    const ColouredScheme coloured(std::move(*inField));
    // Of the orders of modes that sort the format, those whose colours hash least.
    std::vector<ColouredScheme> ways;
    for (const ModeOrder modes : kModeOrders) {
        if (modes.apply(coloured.scheme.format) == format) {
            ways.push_back(coloured.reordered(modes));
        }
    }
    const auto least = std::ranges::min(ways, {}, &ColouredScheme::hash).hash;
    std::vector<Row> best;
    for (const ColouredScheme& way : ways) {
        if (way.hash != least) {
            continue;
        }
        Finder finder(way, shouldStop);
        finder.explore(way.colours);
        if (finder.hasNoFrame()) {
            return fail("The factors of rank one of this scheme do not fix bases, so it has no canonical form here",
                        scheme.name, "Compare it with others directly");
        }
        if (finder.isStopped()) {
            return fail("The search for the canonical form was stopped: the scheme has many symmetries", scheme.name,
                        "Compare it with others directly");
        }
        if (best.empty() || finder.best() < best) {
            best = finder.best();
        }
    }
    return schemeOf(best, format, ring, scheme);
}

} // namespace rankfall
