// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/recursion.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall {

namespace {

template <typename T>
const blocks::Kernels<T>& kernelsFor()
{
    if constexpr (std::is_same_v<T, float>) {
        return blocks::kernels().single;
    } else {
        return blocks::kernels().twice;
    }
}

struct Size {
    std::int64_t rows;
    std::int64_t cols;
};

/// Of a matrix of the mode in a product of these sizes.
Size sizeOf(Mode mode, Format f)
{
    return mode == Mode::A ? Size{f.n, f.m} : mode == Mode::B ? Size{f.m, f.p} : Size{f.n, f.p};
}

constexpr std::size_t kLineBytes = 64; ///< of a cache
template <typename T>
constexpr std::int64_t kLine = static_cast<std::int64_t>(kLineBytes / sizeof(T));
/// Between two temporaries: sizes are often powers of two, and blocks that lie a multiple of a page apart push each
/// other out of the cache.
template <typename T>
constexpr std::int64_t kApart = 9 * kLine<T>;

/// From a row of a temporary to the next: whole lines of the cache, and for the same reason an odd number of them.
template <typename T>
std::int64_t strideFor(std::int64_t columns)
{
    return ((columns + kLine<T> - 1) / kLine<T> | 1) * kLine<T>;
}

} // namespace

bool isRunnable(const Program& program)
{
    if (!program.target->format() || modulusOf(program.ring) != 0) {
        return false;
    }
    for (const Mode mode : kModes) {
        for (const auto* list : {&program.map(mode).sums, &program.map(mode).outputs}) {
            for (const Sum& sum : *list) {
                if (std::any_of(sum.begin(), sum.end(), [](const Part& part) { return !part.coefficient.isReal(); })) {
                    return false;
                }
            }
        }
    }
    return true;
}

std::string_view instructionSet()
{
    return blocks::kernels().name;
}

template <typename T>
Recursion<T>::Recursion(const Program& program, int together)
    : m_kernels(kernelsFor<T>())
    , m_format(program.target->format().value_or(Format{}))
{
    RANKFALL_CHECK(isRunnable(program) && together >= 1);
    const Schedule schedule = scheduleOf(program, together);
    m_temporaries = schedule.temporaries;
    std::size_t most = 0;
    std::size_t mostParts = 0;
    for (const BlockStep& step : schedule.steps) {
        if (step.kind == BlockStep::Kind::Multiply) {
            m_steps.push_back({step.to, step.left, step.right, {}});
            continue;
        }
        // Sums of one mode that follow each other are carried out in one go.
        if (m_steps.empty() || m_steps.back().sums.empty() || m_steps.back().to.mode != step.to.mode) {
            m_steps.push_back({step.to, {}, {}, {}});
        }
        PlannedSum sum{step.to, {}, {}};
        for (const BlockPart& part : step.parts) {
            sum.parts.push_back(part.place);
            sum.factors.push_back(static_cast<T>(part.coefficient.value().real()));
        }
        m_steps.back().sums.push_back(std::move(sum));
    }
    for (const Step& step : m_steps) {
        std::size_t parts = 0;
        for (const PlannedSum& sum : step.sums) {
            parts += sum.parts.size();
        }
        most = std::max(most, step.sums.size());
        mostParts = std::max(mostParts, parts);
    }
    m_sums.resize(most);
    m_parts.resize(mostParts);
}

template <typename T>
void Recursion<T>::prepare(Format sizes, int depth)
{
    m_sizes = sizes;
    m_levels.clear();
    Format block = sizes;
    for (int level = 0; level < depth; ++level) {
        block = {block.n / m_format.n, block.m / m_format.m, block.p / m_format.p};
        if (std::min({block.n, block.m, block.p}) == 0) {
            break;
        }
        Level& made = m_levels.emplace_back();
        made.block = block;
        for (const Mode mode : kModes) {
            const auto at = static_cast<std::size_t>(index(mode));
            const Size size = sizeOf(mode, block);
            typename Level::Temporaries& temporaries = made.temporaries[at];
            temporaries.stride = strideFor<T>(size.cols);
            temporaries.step = temporaries.stride * size.rows + kApart<T>;
            temporaries.memory.resize(static_cast<std::size_t>(m_temporaries[at] * temporaries.step + kLine<T>));
            const auto address = reinterpret_cast<std::uintptr_t>(temporaries.memory.data());
            temporaries.first = (kLineBytes - address % kLineBytes) % kLineBytes / sizeof(T);
        }
    }
}

template <typename T>
bool Recursion<T>::multiply(blocks::View<const T> a, blocks::View<const T> b, blocks::View<T> c)
{
    return run(a, b, c, m_sizes, 0);
}

template <typename T>
bool Recursion<T>::run(blocks::View<const T> a, blocks::View<const T> b, blocks::View<T> c, Format sizes,
                       std::size_t level)
{
    if (level == m_levels.size()) {
        const std::array<std::int64_t, 3> all{sizes.n, sizes.m, sizes.p};
        m_kernels.multiply(a, b, c, all.data(), false);
        return true;
    }
    Level& here = m_levels[level];
    const auto place = [&](const BlockPlace& at) {
        const Size size = sizeOf(at.mode, here.block);
        if (at.isTemporary) {
            typename Level::Temporaries& temporaries = here.temporaries[static_cast<std::size_t>(index(at.mode))];
            return blocks::View<T>{temporaries.memory.data() + temporaries.first + at.index * temporaries.step,
                                   temporaries.stride};
        }
        const std::int64_t columns = sizeOf(at.mode, m_format).cols;
        const std::int64_t row = at.index / columns * size.rows;
        const std::int64_t col = at.index % columns * size.cols;
        // Blocks of A and B are only read.
        T* data = at.mode == Mode::C ? c.data : const_cast<T*>(at.mode == Mode::A ? a.data : b.data);
        const std::int64_t stride = at.mode == Mode::A ? a.stride : at.mode == Mode::B ? b.stride : c.stride;
        return blocks::View<T>{data + row * stride + col, stride};
    };
    const auto read = [&](const BlockPlace& at) {
        const blocks::View<T> view = place(at);
        return blocks::View<const T>{view.data, view.stride};
    };
    for (const Step& step : m_steps) {
        if (step.sums.empty()) {
            if ((level == 0 && m_stop && m_stop()) ||
                !run(read(step.left), read(step.right), place(step.to), here.block, level + 1)) {
                return false;
            }
            continue;
        }
        std::size_t parts = 0;
        for (std::size_t s = 0; s < step.sums.size(); ++s) {
            const PlannedSum& sum = step.sums[s];
            m_sums[s] = {place(sum.to), m_parts.data() + parts, static_cast<int>(sum.parts.size())};
            for (std::size_t i = 0; i < sum.parts.size(); ++i) {
                m_parts[parts++] = {read(sum.parts[i]), sum.factors[i]};
            }
        }
        const Size size = sizeOf(step.to.mode, here.block);
        const std::array<std::int64_t, 2> extent{size.rows, size.cols};
        m_kernels.sums(m_sums.data(), static_cast<int>(step.sums.size()), extent.data());
    }
    rim(a, b, c, sizes, {here.block.n * m_format.n, here.block.m * m_format.m, here.block.p * m_format.p});
    return true;
}

template <typename T>
void Recursion<T>::rim(blocks::View<const T> a, blocks::View<const T> b, blocks::View<T> c, Format sizes, Format core)
{
    const auto product = [&](std::int64_t row, std::int64_t col, std::array<std::int64_t, 3> all, std::int64_t inner,
                             bool add) {
        if (std::min({all[0], all[1], all[2]}) > 0) {
            m_kernels.multiply({a.data + row * a.stride + inner, a.stride}, {b.data + inner * b.stride + col, b.stride},
                               {c.data + row * c.stride + col, c.stride}, all.data(), add);
        }
    };
    // What is missing of the inner size, then the columns to the right, then the rows below.
    product(0, 0, {core.n, sizes.m - core.m, core.p}, core.m, true);
    product(0, core.p, {core.n, sizes.m, sizes.p - core.p}, 0, false);
    product(core.n, 0, {sizes.n - core.n, sizes.m, sizes.p}, 0, false);
}

template class Recursion<float>;
template class Recursion<double>;

} // namespace rankfall
