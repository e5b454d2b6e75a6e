// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/relations.h"

#include "core/base/check.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace rankfall {

namespace {

/// Traces of three factors are counted up to this many products: the work grows with the cube.
constexpr std::size_t kMostForTraces = 128;

/// Numbers for distinct values, in order of appearance.
template <typename Value>
class Numbering {
public:
    std::size_t of(const Value& value) { return m_numbers.try_emplace(value, m_numbers.size()).first->second; }

    std::size_t size() const { return m_numbers.size(); }

private:
    std::map<Value, std::size_t> m_numbers;
};

/// The factors of one mode, each different one once, and the spaces they span.
struct ModeFacts {
    std::vector<std::size_t> factor;  ///< of each product: which matrix, up to scale
    std::vector<std::size_t> image;   ///< which column space
    std::vector<std::size_t> coimage; ///< which row space
    std::vector<const FieldMatrix*> factors;
    std::vector<RowSpace> images;
    std::vector<RowSpace> coimages;
};

ModeFacts factsOf(const FieldScheme& scheme, std::size_t mode)
{
    ModeFacts facts;
    Numbering<std::vector<std::uint64_t>> factors;
    Numbering<std::vector<std::vector<std::uint64_t>>> images;
    Numbering<std::vector<std::vector<std::uint64_t>>> coimages;
    for (const auto& product : scheme.products) {
        const FieldMatrix& matrix = product[mode];
        RowSpace line(matrix.values.size(), scheme.field);
        line.add(matrix.values);
        facts.factor.push_back(factors.of(line.rows().front()));
        if (factors.size() > facts.factors.size()) {
            facts.factors.push_back(&matrix);
        }
        RowSpace image = RowSpace::of(transposed(matrix), scheme.field);
        facts.image.push_back(images.of(image.rows()));
        if (images.size() > facts.images.size()) {
            facts.images.push_back(std::move(image));
        }
        RowSpace coimage = RowSpace::of(matrix, scheme.field);
        facts.coimage.push_back(coimages.of(coimage.rows()));
        if (coimages.size() > facts.coimages.size()) {
            facts.coimages.push_back(std::move(coimage));
        }
    }
    return facts;
}

/// The dimensions of the sums of any two of the spaces, row-major.
std::vector<std::uint16_t> sums(const std::vector<RowSpace>& spaces)
{
    std::vector<std::uint16_t> result(spaces.size() * spaces.size());
    for (std::size_t i = 0; i < spaces.size(); ++i) {
        for (std::size_t j = i; j < spaces.size(); ++j) {
            RowSpace sum = spaces[i];
            for (const auto& row : spaces[j].rows()) {
                sum.add(row);
            }
            result[i * spaces.size() + j] = result[j * spaces.size() + i] = static_cast<std::uint16_t>(sum.rank());
        }
    }
    return result;
}

/// The largest entry of the integer multiple of a factor that has no common denominator; infinite when that is large.
double largestEntry(const std::vector<Rational>& factor)
{
    constexpr std::int64_t kMost = std::int64_t{1} << 30;
    std::int64_t below = 1;
    double largest = 0;
    for (const Rational& value : factor) {
        below = value.denominator() > kMost ? kMost + 1 : std::lcm(below, value.denominator());
        if (below > kMost) {
            return std::numeric_limits<double>::infinity();
        }
    }
    for (const Rational& value : factor) {
        largest = std::max(largest, std::abs(static_cast<double>(value.numerator())) *
                                        static_cast<double>(below / value.denominator()));
    }
    return largest;
}

/// Whether every minor and trace that decides something here lies below the prime: by Hadamard's bound on determinants
/// with entries of a product of two factors, and for the trace of three.
bool ranksAreCertain(const Scheme& scheme, Format format)
{
    double largest = 1;
    for (const auto& product : scheme.products) {
        for (const auto& factor : product) {
            largest = std::max(largest, largestEntry(factor));
        }
    }
    const double size = std::max({format.n, format.m, format.p});
    return size * std::log2(std::sqrt(size) * size * largest * largest) < 60 && 3 * std::log2(size * largest) < 60;
}

} // namespace

Expected<FieldScheme> FieldScheme::of(const Scheme& scheme, Ring ring)
{
    const auto format = scheme.target->format();
    if (!format) {
        return fail("The symmetries of " + scheme.target->name() + " are not known to this program", scheme.name,
                    "They are for matrix products, such as 3x3x3");
    }
    const auto [n, m, p] = *format;
    FieldScheme result{*format, PrimeField::of(ring), {}};
    for (std::size_t r = 0; r < scheme.products.size(); ++r) {
        const auto matrix = [&](std::size_t mode, int rows, int cols) -> std::optional<FieldMatrix> {
            FieldMatrix values(static_cast<std::size_t>(rows), static_cast<std::size_t>(cols));
            for (std::size_t i = 0; i < values.values.size(); ++i) {
                const auto residue = result.field.residue(scheme.products[r][mode][i]);
                if (!residue) {
                    return std::nullopt;
                }
                values.values[i] = *residue;
            }
            return values;
        };
        auto u = matrix(0, n, m);
        auto v = matrix(1, m, p);
        auto w = matrix(2, n, p);
        const auto where = "In product " + std::to_string(r + 1);
        if (!u || !v || !w) {
            return fail(where + " a coefficient has no value over " + std::string(ringSymbol(ring)), scheme.name);
        }
        for (const auto* factor : {&*u, &*v, &*w}) {
            if (std::ranges::all_of(factor->values, [](std::uint64_t value) { return value == 0; })) {
                return fail(where + " a factor is zero over " + std::string(ringSymbol(ring)), scheme.name,
                            "Remove the product: it contributes nothing");
            }
        }
        result.products.push_back({std::move(*u), std::move(*v), transposed(*w)});
    }
    result.ranksAreCertain = modulusOf(ring) > 0 || ::rankfall::ranksAreCertain(scheme, *format);
    return result;
}

FieldScheme FieldScheme::reordered(ModeOrder modes) const
{
    FieldScheme result{modes.apply(format), field, {}, ranksAreCertain};
    for (const auto& product : products) {
        auto& made = result.products.emplace_back();
        for (std::size_t slot = 0; slot < 3; ++slot) {
            const FieldMatrix& source = product[modes.sourceOf(slot)];
            made[slot] = modes.reversed ? transposed(source) : source;
        }
    }
    return result;
}

Relations::Relations(const FieldScheme& scheme)
    : m_size(static_cast<int>(scheme.products.size()))
    , m_certain(scheme.ranksAreCertain)
{
    const std::size_t size = scheme.products.size();
    m_pairs.resize(size * size);
    m_ranks.resize(size);
    const PrimeField& field = scheme.field;
    const std::array<ModeFacts, 3> facts{factsOf(scheme, 0), factsOf(scheme, 1), factsOf(scheme, 2)};
    for (std::size_t a = 0; a < 3; ++a) {
        const ModeFacts& here = facts[a];
        const ModeFacts& next = facts[(a + 1) % 3];
        const ModeFacts& last = facts[(a + 2) % 3];
        const auto images = sums(here.images);
        const auto coimages = sums(here.coimages);
        const std::size_t nextCount = next.factors.size();
        // What depends on two factors only is worked out once for equal factors.
        std::vector<FieldMatrix> products;
        std::vector<std::uint16_t> ranks;
        std::vector<std::uint16_t> traces(here.factors.size() * nextCount, 0);
        for (const FieldMatrix* x : here.factors) {
            for (const FieldMatrix* y : next.factors) {
                products.push_back(product(*x, *y, field));
                ranks.push_back(static_cast<std::uint16_t>(rankOf(products.back(), field)));
            }
        }
        if (size <= kMostForTraces) {
            std::vector<std::uint16_t> uses(last.factors.size(), 0);
            for (const std::size_t factor : last.factor) {
                ++uses[factor];
            }
            for (std::size_t i = 0; i < products.size(); ++i) {
                for (std::size_t k = 0; ranks[i] > 0 && k < uses.size(); ++k) {
                    const bool counts = traceOfProduct(products[i], *last.factors[k], field) != 0;
                    traces[i] = static_cast<std::uint16_t>(traces[i] + (counts ? uses[k] : 0));
                }
            }
        }
        for (std::size_t i = 0; i < size; ++i) {
            m_ranks[i][a] = static_cast<int>(here.images[here.image[i]].rank());
            for (std::size_t j = 0; j < size; ++j) {
                Pair& pair = m_pairs[i * size + j];
                const std::size_t both = here.factor[i] * nextCount + next.factor[j];
                pair.images[a] = images[here.image[i] * here.images.size() + here.image[j]];
                pair.coimages[a] = coimages[here.coimage[i] * here.coimages.size() + here.coimage[j]];
                pair.products[a] = ranks[both];
                pair.traces[a] = traces[both];
                pair.parallel[a] = here.factor[i] == here.factor[j] ? 1 : 0;
            }
        }
        // With the factors themselves, not those that stand for their multiples: this is where scales count.
        for (std::size_t i = 0; i < size; ++i) {
            const FieldMatrix own = product(scheme.products[i][a], scheme.products[i][(a + 1) % 3], field);
            for (std::size_t j = 0; j < size; ++j) {
                Pair& pair = m_pairs[i * size + j];
                const auto trace = traceOfProduct(own, scheme.products[j][(a + 2) % 3], field);
                pair.inner[a] = trace != 0 ? 1 : 0;
                pair.trace = a == 0 ? trace : field.multiply(pair.trace, trace);
            }
        }
    }
    colour();
}

Relations Relations::reordered(ModeOrder modes) const
{
    Relations result;
    result.m_size = m_size;
    result.m_certain = m_certain;
    result.m_ranks.resize(m_ranks.size());
    result.m_pairs.resize(m_pairs.size());
    const auto size = static_cast<std::size_t>(m_size);
    for (std::size_t slot = 0; slot < 3; ++slot) {
        const std::size_t source = modes.sourceOf(slot);
        const std::size_t next = modes.sourceOf((slot + 1) % 3);
        const std::size_t last = modes.sourceOf((slot + 2) % 3);
        for (std::size_t i = 0; i < size; ++i) {
            result.m_ranks[i][slot] = m_ranks[i][source];
            for (std::size_t j = 0; j < size; ++j) {
                const Pair& from = m_pairs[i * size + j];
                const Pair& back = m_pairs[j * size + i];
                Pair& to = result.m_pairs[i * size + j];
                to.images[slot] = modes.reversed ? from.coimages[source] : from.images[source];
                to.coimages[slot] = modes.reversed ? from.images[source] : from.coimages[source];
                // Transposed, F(s)ᵢᵀ·F(s+1)ⱼᵀ is (F(s+1)ⱼ·F(s)ᵢ)ᵀ: the mode before, and i and j exchanged.
                to.products[slot] = modes.reversed ? back.products[next] : from.products[source];
                to.traces[slot] = modes.reversed ? back.traces[next] : from.traces[source];
                to.parallel[slot] = from.parallel[source];
                // tr(F(s)ᵢ·F(s+1)ᵢ·F(s+2)ⱼ): j stands in the mode `last`, i in the two others.
                to.inner[slot] = from.inner[(last + 1) % 3];
                to.trace = from.trace;
            }
        }
    }
    result.colour();
    return result;
}

void Relations::colour()
{
    const auto size = static_cast<std::size_t>(m_size);
    const auto hashOf = [](const Pair& pair) {
        std::uint64_t hash = pair.trace;
        for (const auto* part :
             {&pair.images, &pair.coimages, &pair.products, &pair.traces, &pair.parallel, &pair.inner}) {
            const auto word =
                std::uint64_t{(*part)[0]} | std::uint64_t{(*part)[1]} << 16 | std::uint64_t{(*part)[2]} << 32;
            hash = mixed(hash, word);
        }
        return hash;
    };
    std::vector<std::uint64_t> single(m_pairs.size());
    std::transform(m_pairs.begin(), m_pairs.end(), single.begin(), hashOf);
    m_arcs.resize(m_pairs.size());
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            m_arcs[i * size + j] = mixed(single[i * size + j], single[j * size + i]);
        }
    }
}

std::map<std::array<int, 3>, int> Relations::type() const
{
    std::map<std::array<int, 3>, int> result;
    for (const auto& ranks : m_ranks) {
        ++result[ranks];
    }
    return result;
}

std::array<int, 3> Relations::distinctFactors() const
{
    std::array<int, 3> result{};
    for (std::size_t mode = 0; mode < 3; ++mode) {
        for (int i = 0; i < m_size; ++i) {
            bool isNew = true;
            for (int j = 0; j < i && isNew; ++j) {
                isNew = m_pairs[static_cast<std::size_t>(i * m_size + j)].parallel[mode] == 0;
            }
            result[mode] += isNew ? 1 : 0;
        }
    }
    return result;
}

std::vector<std::uint64_t> Relations::sortedArcs() const
{
    auto result = m_arcs;
    std::ranges::sort(result);
    return result;
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    // The finaliser of splitmix64 (Steele, Lea and Flood 2014).
    std::uint64_t z = std::rotl(hash, 23) + value + 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

std::uint64_t refine(const Relations& relations, std::vector<std::uint64_t>& colours)
{
    const int size = relations.size();
    const auto sorted = [](std::vector<std::uint64_t> values) {
        std::ranges::sort(values);
        return values;
    };
    const auto countOf = [&sorted](const std::vector<std::uint64_t>& values) {
        const auto order = sorted(values);
        std::size_t count = order.empty() ? 0 : 1;
        for (std::size_t i = 1; i < order.size(); ++i) {
            count += order[i] != order[i - 1] ? 1 : 0;
        }
        return count;
    };
    std::vector<std::uint64_t> next(colours.size());
    for (std::size_t classes = 0;;) {
        for (int i = 0; i < size; ++i) {
            std::uint64_t around = 0; // a sum, so that the order of the others does not matter
            for (int j = 0; j < size; ++j) {
                around += i == j ? 0 : mixed(colours[static_cast<std::size_t>(j)], relations.arc(i, j));
            }
            next[static_cast<std::size_t>(i)] =
                mixed(mixed(colours[static_cast<std::size_t>(i)], relations.arc(i, i)), around);
        }
        colours.swap(next);
        const std::size_t count = countOf(colours);
        if (count == classes) {
            break;
        }
        classes = count;
    }
    std::uint64_t hash = static_cast<std::uint64_t>(size);
    for (const std::uint64_t colour : sorted(colours)) {
        hash = mixed(hash, colour);
    }
    return hash;
}

} // namespace rankfall
