// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/contraction_features.h"

#include "core/base/check.h"
#include "core/net/contraction_lookup.h"
#include "core/net/kernels/kernels.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>

namespace rankfall::net {

namespace {

constexpr int kPrime = 251; ///< ranks over Z

/// Eight entries of Z mod 2 as features.
using Octet = std::array<float, 8>;

constexpr std::array<Octet, 256> makeOctets()
{
    std::array<Octet, 256> out{};
    for (int byte = 0; byte < 256; ++byte) {
        for (int bit = 0; bit < 8; ++bit) {
            out[byte][bit] = (byte >> bit & 1) != 0 ? 1.0F : -1.0F;
        }
    }
    return out;
}

constexpr std::array<Octet, 256> kOctets = makeOctets();

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

/// `count` bits as features.
float* putBits(float* out, std::uint64_t bits, int count)
{
    for (; count >= 8; count -= 8, bits >>= 8, out += 8) {
        std::memcpy(out, kOctets[bits & 0xFF].data(), sizeof(Octet));
    }
    std::memcpy(out, kOctets[bits & 0xFF].data(), index(count) * sizeof(float));
    return out + count;
}

/// The four features of every rank.
struct RankTable {
    std::array<std::array<float, kRankFeatures>, play::kLongestMode + 1> rows{};

    explicit RankTable(int most)
    {
        for (int r = 0; r <= most; ++r) {
            rows[r] = {2.0F * static_cast<float>(r) / static_cast<float>(most) - 1, r == 0 ? 1.0F : 0.0F,
                       r == 1 ? 1.0F : 0.0F, r == 2 ? 1.0F : 0.0F};
        }
    }
};

/// One mode of a layout. Probes are lanes: ranks of all contractions are found side by side.
struct ModeWork {
    int entries = 0;
    int rows = 0;
    int columns = 0;
    int words = 0;                          ///< of 64 lanes, Z mod 2
    int blocks = 0;                         ///< of 32 lanes, otherwise
    std::vector<std::uint64_t> patterns;    ///< Z mod 2: words of entry i of all probes
    std::vector<std::int16_t> coefficients; ///< otherwise: entry i of all probes
    std::vector<std::uint8_t> ranks;        ///< a lane each
    std::vector<std::array<int, 2>> steps;  ///< Z mod 2, light probes: an earlier light one (or -1), slice to add
    RankTable table{1};
};

ModeWork workOf(const ContractionLayout& layout, int mode)
{
    const std::vector<Probe>& probes = layout.probes[mode];
    const int count = static_cast<int>(probes.size());
    ModeWork work;
    work.entries = layout.dims[mode];
    work.rows = layout.rows[mode];
    work.columns = layout.columns[mode];
    work.table = RankTable(std::min(work.rows, work.columns));
    if (layout.ring != Ring::Z2) {
        work.blocks = (count + kSideBySide - 1) / kSideBySide;
        work.ranks.resize(index(work.blocks * kSideBySide));
        work.coefficients.resize(index(work.blocks * work.entries * kSideBySide));
        for (int p = 0; p < count; ++p) {
            for (int i = 0; i < work.entries; ++i) {
                const int at = (p / kSideBySide * work.entries + i) * kSideBySide + p % kSideBySide;
                work.coefficients[index(at)] = static_cast<std::int16_t>(probes[p].vector[i]);
            }
        }
        return work;
    }
    work.words = (count + 63) / 64;
    work.words = work.words > 4 ? (work.words + 7) / 8 * 8 : work.words > 1 ? 4 : 1; // whole vectors
    work.ranks.resize(index(work.words * 64));
    work.patterns.resize(index(work.entries * work.words));
    std::map<std::uint32_t, int> light;
    for (int p = 0; p < count; ++p) {
        const std::uint32_t x = probes[p].vector.nonzero;
        for (int i = 0; i < work.entries; ++i) {
            work.patterns[index(i * work.words + p / 64)] |= std::uint64_t{x >> i & 1} << (p % 64);
        }
        if (probes[p].light) {
            // Without its lowest entry it is light too, and comes earlier.
            const std::uint32_t rest = x & (x - 1);
            work.steps.push_back({rest == 0 ? -1 : light.at(rest), std::countr_zero(x)});
            light.emplace(x, static_cast<int>(work.steps.size()) - 1);
        }
    }
    return work;
}

} // namespace

class ContractionFeatures::Work {
public:
    Work(const play::Dims& dims, Ring ring, const Kernels& kernels)
        : m_layout(contractionLayout(dims, ring))
        , m_kernels(&kernels)
    {
        std::size_t slices = 0;
        std::size_t light = 0;
        std::size_t planes = 0;
        std::size_t lanes = 0;
        for (int mode = 0; mode < 3; ++mode) {
            m_modes[mode] = workOf(m_layout, mode);
            const ModeWork& work = m_modes[mode];
            const int cells = work.rows * work.columns;
            slices = std::max(slices, index(work.entries * (ring == Ring::Z2 ? work.rows : cells)));
            light = std::max(light, work.steps.size() * index(work.rows));
            planes = std::max(planes, index(cells * work.words));
            lanes = std::max(lanes, index(cells * kSideBySide));
        }
        m_rows.resize(ring == Ring::Z2 ? slices : 0);
        m_entries.resize(ring == Ring::Z2 ? 0 : slices);
        m_light.resize(light);
        m_planes.resize(planes);
        m_sums.resize(ring == Ring::Z2 ? 0 : lanes);
        m_residues.resize(ring == Ring::Z2 ? 0 : lanes);
    }

    const ContractionLayout& layout() const { return m_layout; }

    void extract(const play::TensorGame& game, const play::State& state, float* out)
    {
        for (int mode = 0; mode < 3; ++mode) {
            ModeWork& work = m_modes[mode];
            if (m_layout.ring == Ring::Z2) {
                sliceBits(game, state, mode);
                out = bits(work, m_layout.probes[mode], out);
            } else {
                sliceEntries(game, state, mode);
                out = integers(work, m_layout.probes[mode], out);
            }
        }
    }

    void readSites(const play::TensorGame& game, const play::State& state, std::uint8_t* out)
    {
        for (int mode = 0; mode < 3; ++mode) {
            ModeWork& work = m_modes[mode];
            sliceBits(game, state, mode);
            for (int r = 0; r < work.rows; ++r) {
                for (int c = 0; c < work.columns; ++c) {
                    std::uint32_t fibre = 0;
                    for (int i = 0; i < work.entries; ++i) {
                        fibre |= (m_rows[index(i * work.rows + r)] >> c & 1) << i;
                    }
                    *out++ = static_cast<std::uint8_t>(fibre);
                }
            }
            rankBits(work);
            out = std::copy_n(work.ranks.begin(), m_layout.probes[mode].size(), out);
        }
    }

private:
    /// Rows of the slices along a mode: bit c of m_rows[slice · rows + r].
    void sliceBits(const play::TensorGame& game, const play::State& state, int mode)
    {
        const auto& [first, second, third] = game.dims();
        const int rows = m_modes[mode].rows;
        std::fill(m_rows.begin(), m_rows.end(), 0);
        const std::uint32_t* word = state.words.data();
        for (int i = 0; i < first; ++i) {
            for (int j = 0; j < second; ++j, ++word) {
                if (mode == 0) {
                    m_rows[index(i * rows + j)] = *word;
                } else if (mode == 1) {
                    m_rows[index(j * rows + i)] = *word;
                } else {
                    for (int k = 0; k < third; ++k) {
                        m_rows[index(k * rows + i)] |= (*word >> k & 1) << j;
                    }
                }
            }
        }
    }

    void sliceEntries(const play::TensorGame& game, const play::State& state, int mode)
    {
        const auto& [first, second, third] = game.dims();
        const ModeWork& work = m_modes[mode];
        const int columns = work.columns;
        const int cells = work.rows * columns;
        std::fill(m_entries.begin(), m_entries.end(), std::int16_t{0});
        for (int i = 0; i < first; ++i) {
            for (int j = 0; j < second; ++j) {
                for (int k = 0; k < third; ++k) {
                    const int at = mode == 0   ? i * cells + j * columns + k
                                   : mode == 1 ? j * cells + i * columns + k
                                               : k * cells + i * columns + j;
                    m_entries[index(at)] = static_cast<std::int16_t>(game.entry(state, i, j, k));
                }
            }
        }
    }

    /// Ranks of all contractions at once, of which each is a bit.
    void rankBits(ModeWork& work)
    {
        const int rows = work.rows;
        const int columns = work.columns;
        std::fill_n(m_planes.begin(), rows * columns * work.words, 0);
        for (int i = 0; i < work.entries; ++i) {
            const std::uint64_t* pattern = &work.patterns[index(i * work.words)];
            for (int r = 0; r < rows; ++r) {
                for (std::uint32_t left = m_rows[index(i * rows + r)]; left != 0; left &= left - 1) {
                    std::uint64_t* plane = &m_planes[index((r * columns + std::countr_zero(left)) * work.words)];
                    for (int w = 0; w < work.words; ++w) {
                        plane[w] ^= pattern[w];
                    }
                }
            }
        }
        m_kernels->ranksMod2(m_planes.data(), rows, columns, work.words, work.ranks.data());
    }

    float* bits(ModeWork& work, const std::vector<Probe>& probes, float* out)
    {
        const int rows = work.rows;
        const int columns = work.columns;
        rankBits(work);
        int light = 0;
        for (std::size_t p = 0; p < probes.size(); ++p) {
            if (probes[p].light) {
                const auto [earlier, slice] = work.steps[index(light)];
                std::uint32_t* matrix = &m_light[index(light * rows)];
                const std::uint32_t* added = &m_rows[index(slice * rows)];
                for (int r = 0; r < rows; ++r) {
                    matrix[r] = added[r] ^ (earlier < 0 ? 0 : m_light[index(earlier * rows + r)]);
                }
                out = putMatrix(out, matrix, rows, columns);
                ++light;
            }
            out = putRank(out, work, p);
        }
        return out;
    }

    static float* putMatrix(float* out, const std::uint32_t* matrix, int rows, int columns)
    {
        // Short rows together, as many as a word holds.
        const int together = 64 / columns;
        for (int r = 0; r < rows; r += together) {
            const int count = std::min(together, rows - r);
            std::uint64_t packed = 0;
            for (int k = 0; k < count; ++k) {
                packed |= std::uint64_t{matrix[r + k]} << (k * columns);
            }
            out = putBits(out, packed, count * columns);
        }
        return out;
    }

    static float* putRank(float* out, const ModeWork& work, std::size_t probe)
    {
        std::memcpy(out, work.table.rows[work.ranks[probe]].data(), kRankFeatures * sizeof(float));
        return out + kRankFeatures;
    }

    /// Residues of the sums, which are at most 32 · 127 in size.
    template <int Prime>
    void reduce(int count)
    {
        constexpr int kShift = 4098 / Prime * Prime + Prime; // a multiple that makes them positive
        for (int at = 0; at < count; ++at) {
            const auto shifted = static_cast<std::uint16_t>(m_sums[index(at)] + kShift);
            m_residues[index(at)] = static_cast<std::uint16_t>(shifted % Prime);
        }
    }

    float* integers(ModeWork& work, const std::vector<Probe>& probes, float* out)
    {
        const int cells = work.rows * work.columns;
        const int count = static_cast<int>(probes.size());
        const float scale = m_layout.ring == Ring::Z3 ? 1.0F : 0.5F;
        for (int block = 0; block < work.blocks; ++block) {
            contract(work, block);
            std::uint8_t* ranks = &work.ranks[index(block * kSideBySide)];
            if (m_layout.ring == Ring::Z3) {
                reduce<3>(cells * kSideBySide);
                for (int at = 0; at < cells * kSideBySide; ++at) {
                    const std::uint16_t residue = m_residues[index(at)];
                    m_sums[index(at)] = static_cast<std::int16_t>(residue == 2 ? -1 : residue);
                }
                m_kernels->ranksModPrime(m_residues.data(), work.rows, work.columns, 3, ranks);
            } else {
                reduce<kPrime>(cells * kSideBySide);
                m_kernels->ranksModPrime(m_residues.data(), work.rows, work.columns, kPrime, ranks);
            }
            for (int lane = 0; lane < std::min(kSideBySide, count - block * kSideBySide); ++lane) {
                const int p = block * kSideBySide + lane;
                for (int cell = 0; probes[index(p)].light && cell < cells; ++cell) {
                    *out++ = static_cast<float>(m_sums[index(cell * kSideBySide + lane)]) * scale;
                }
                out = putRank(out, work, index(p));
            }
        }
        return out;
    }

    /// The contractions with the probes of a block, to m_sums.
    void contract(const ModeWork& work, int block)
    {
        const int cells = work.rows * work.columns;
        std::fill_n(m_sums.begin(), cells * kSideBySide, std::int16_t{0});
        for (int i = 0; i < work.entries; ++i) {
            const std::int16_t* coefficient = &work.coefficients[index((block * work.entries + i) * kSideBySide)];
            for (int cell = 0; cell < cells; ++cell) {
                const std::int16_t entry = m_entries[index(i * cells + cell)];
                if (entry != 0) {
                    std::int16_t* sum = &m_sums[index(cell * kSideBySide)];
                    for (int lane = 0; lane < kSideBySide; ++lane) {
                        sum[lane] = static_cast<std::int16_t>(sum[lane] + entry * coefficient[lane]);
                    }
                }
            }
        }
    }

    ContractionLayout m_layout;
    const Kernels* m_kernels;
    std::array<ModeWork, 3> m_modes;
    std::vector<std::uint32_t> m_rows;
    std::vector<std::int16_t> m_entries;
    std::vector<std::uint32_t> m_light;
    std::vector<std::uint64_t> m_planes;
    std::vector<std::int16_t> m_sums;
    std::vector<std::uint16_t> m_residues;
};

ContractionFeatures::ContractionFeatures(const play::Dims& dims, Ring ring, const Kernels* kernels)
    : m_work(std::make_unique<Work>(dims, ring, kernels ? *kernels : bestKernels()))
{
}

ContractionFeatures::~ContractionFeatures() = default;
ContractionFeatures::ContractionFeatures(ContractionFeatures&&) noexcept = default;

const ContractionLayout& ContractionFeatures::layout() const
{
    return m_work->layout();
}

void ContractionFeatures::check(const play::TensorGame& game) const
{
    RANKFALL_CHECK(game.ring() == layout().ring);
    for (int mode = 0; mode < 3; ++mode) {
        RANKFALL_CHECK(game.dims()[mode] <= layout().dims[mode]);
    }
}

void ContractionFeatures::extract(const play::TensorGame& game, const play::State& state, std::span<float> out)
{
    check(game);
    RANKFALL_CHECK(static_cast<int>(out.size()) >= layout().features);
    m_work->extract(game, state, out.data());
}

void ContractionFeatures::readSites(const play::TensorGame& game, const play::State& state, std::span<std::uint8_t> out)
{
    check(game);
    RANKFALL_CHECK(hasSites(layout()) && static_cast<int>(out.size()) >= sitesOf(layout()));
    m_work->readSites(game, state, out.data());
}

} // namespace rankfall::net
