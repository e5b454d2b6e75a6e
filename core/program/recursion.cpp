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
Recursion<T>::Recursion(const Program& program)
    : m_kernels(kernelsFor<T>())
    , m_format(program.target->format().value_or(Format{}))
{
    RANKFALL_CHECK(isRunnable(program));
    Schedule schedule = scheduleOf(program);
    m_temporaries = schedule.temporaries;
    for (BlockStep& step : schedule.steps) {
        Step made{std::move(step), {}};
        for (const BlockPart& part : made.step.parts) {
            made.factors.push_back(static_cast<T>(part.coefficient.value().real()));
        }
        m_steps.push_back(std::move(made));
    }
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
            made.memory[at].resize(static_cast<std::size_t>(m_temporaries[at] * size.rows * size.cols));
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
            T* memory = here.memory[static_cast<std::size_t>(index(at.mode))].data();
            return blocks::View<T>{memory + at.index * size.rows * size.cols, size.cols};
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
    for (const Step& made : m_steps) {
        const BlockStep& step = made.step;
        const blocks::View<T> to = place(step.to);
        const Size size = sizeOf(step.to.mode, here.block);
        const std::array<std::int64_t, 2> extent{size.rows, size.cols};
        switch (step.kind) {
        case BlockStep::Kind::Multiply:
            if ((level == 0 && m_stop && m_stop()) ||
                !run(read(step.left), read(step.right), to, here.block, level + 1)) {
                return false;
            }
            break;
        case BlockStep::Kind::Combine:
            for (std::size_t from = 0; from < step.parts.size(); from += blocks::kMostParts) {
                std::array<blocks::View<const T>, blocks::kMostParts> parts;
                const auto count = std::min<std::size_t>(blocks::kMostParts, step.parts.size() - from);
                for (std::size_t i = 0; i < count; ++i) {
                    parts[i] = read(step.parts[from + i].place);
                }
                m_kernels.combine(to, parts.data(), made.factors.data() + from, static_cast<int>(count), extent.data(),
                                  from > 0);
            }
            break;
        case BlockStep::Kind::Clear:
            for (std::int64_t i = 0; i < size.rows; ++i) {
                std::fill_n(to.data + i * to.stride, size.cols, T(0));
            }
            break;
        }
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
