// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/tensor_drawing.h"

#include "core/base/check.h"

#include <algorithm>
#include <utility>

namespace rankfall {

namespace {

constexpr std::size_t kMaxHistory = 500;

Factor randomFactor(int size, Ring ring, Rng& rng)
{
    Factor factor(size);
    while (factor.isZero()) {
        for (int i = 0; i < size; ++i) {
            factor.set(i, reduced(rng.below(3) - 1, ring));
        }
    }
    return factor;
}

} // namespace

TensorDrawing::TensorDrawing(Shape shape)
    : m_tensor(shape)
{
    RANKFALL_CHECK(fits(shape));
}

bool TensorDrawing::fits(Shape shape)
{
    return std::min({shape.a, shape.b, shape.c}) >= 1 && std::max({shape.a, shape.b, shape.c}) <= kMaxSize;
}

bool TensorDrawing::fits(const Tensor& tensor)
{
    return fits(tensor.shape()) && std::ranges::all_of(tensor.values(), [](std::int32_t value) {
               return value >= -kMaxCoefficient && value <= kMaxCoefficient;
           });
}

Factor TensorDrawing::slice(int a) const
{
    const Shape shape = m_tensor.shape();
    Factor out(shape.b * shape.c);
    for (int b = 0; b < shape.b; ++b) {
        for (int c = 0; c < shape.c; ++c) {
            out.set(b * shape.c + c, m_tensor.at({a, b, c}));
        }
    }
    return out;
}

void TensorDrawing::setSlice(int a, const Factor& values)
{
    Tensor next = m_tensor;
    const Shape shape = next.shape();
    for (int b = 0; b < shape.b; ++b) {
        for (int c = 0; c < shape.c; ++c) {
            next.set({a, b, c}, values[b * shape.c + c]);
        }
    }
    remember(std::move(next));
}

void TensorDrawing::resize(Shape shape)
{
    RANKFALL_CHECK(fits(shape));
    Tensor next(shape);
    m_tensor.forEachNonzero([&](Cell cell, std::int32_t value) {
        if (cell.a < shape.a && cell.b < shape.b && cell.c < shape.c) {
            next.set(cell, value);
        }
    });
    remember(std::move(next));
}

void TensorDrawing::clear()
{
    remember(Tensor(m_tensor.shape()));
}

void TensorDrawing::replace(const Tensor& tensor)
{
    RANKFALL_CHECK(fits(tensor));
    remember(tensor);
}

void TensorDrawing::randomise(int terms, Ring ring, Rng& rng)
{
    const Shape shape = m_tensor.shape();
    Tensor next(shape);
    for (int i = 0; i < terms; ++i) {
        const Factor u = randomFactor(shape.a, ring, rng);
        const Factor v = randomFactor(shape.b, ring, rng);
        next.add({u, v, randomFactor(shape.c, ring, rng)}, 1, ring);
    }
    remember(std::move(next));
}

void TensorDrawing::undo()
{
    if (canUndo()) {
        m_future.push_back(std::exchange(m_tensor, std::move(m_past.back())));
        m_past.pop_back();
    }
}

void TensorDrawing::redo()
{
    if (canRedo()) {
        m_past.push_back(std::exchange(m_tensor, std::move(m_future.back())));
        m_future.pop_back();
    }
}

void TensorDrawing::remember(Tensor next)
{
    if (next == m_tensor) {
        return;
    }
    m_future.clear();
    m_past.push_back(std::exchange(m_tensor, std::move(next)));
    if (m_past.size() > kMaxHistory) {
        m_past.erase(m_past.begin());
    }
}

} // namespace rankfall
