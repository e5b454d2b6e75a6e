// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>

namespace rankfall::net {

/// Numbers at an address that is a multiple of 64, zero at first. Grows and never shrinks, so that a loop takes no
/// memory once it has been through its largest round.
class Buffer {
public:
    Buffer() = default;

    explicit Buffer(std::size_t size) { atLeast(size); }

    float* data() { return m_data.get(); }

    const float* data() const { return m_data.get(); }

    std::size_t size() const { return m_size; }

    /// What was in it is lost when it grows.
    float* atLeast(std::size_t size)
    {
        if (size > m_size) {
            m_data.reset(static_cast<float*>(::operator new(size * sizeof(float), kAlignment)));
            std::fill_n(m_data.get(), size, 0.0F);
            m_size = size;
        }
        return m_data.get();
    }

private:
    static constexpr std::align_val_t kAlignment{64};

    struct Free {
        void operator()(float* data) const { ::operator delete(data, kAlignment); }
    };

    std::unique_ptr<float, Free> m_data;
    std::size_t m_size = 0;
};

} // namespace rankfall::net
