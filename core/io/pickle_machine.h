// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/pickle.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

/// The machine behind readPickledArrays(). Private to io.
namespace rankfall::pickle {

inline constexpr std::size_t kMaxInstructions = 1'000'000; // an array of Python numbers has one each
inline constexpr std::size_t kMaxArrays = 64;
inline constexpr const char* kRemedy = "Nothing in it was run. Open archives of plain numpy arrays only";

enum class Kind {
    None,
    Boolean,
    Integer,
    Real,
    Text,
    Bytes,
    Tuple,
    List,
    Dictionary, // empty: its contents would be of no use
    Reconstruct,
    FromBuffer,
    Encode,
    FractionType,
    ArrayType,
    DtypeType,
    Array,
    Dtype,
    Fraction
};

using Index = std::uint32_t;

struct Value {
    Kind kind = Kind::None;
    std::int64_t integer = 0; // Boolean, Integer; Array: fortran order; Fraction: numerator
    std::int64_t below = 1;   // Fraction: denominator
    double real = 0;          // Real
    std::string_view text;    // Text, Bytes; Dtype: its code; Array: its bytes
    std::vector<Index> items; // Tuple, List; Array: shape (one tuple), dtype, contents (a list when of objects)
    char byteOrder = '=';     // Dtype
    std::shared_ptr<const std::string> kept; // Bytes that are not in the pickle
};

/// The stack machine. Every step either succeeds or sets m_error.
class Unpickler {
public:
    Unpickler(std::string_view text, const std::string& where)
        : m_text(text)
        , m_where(where)
    {
    }

    Expected<std::vector<PickledArray>> run();

private:
    bool step(unsigned char instruction);
    bool global(std::string_view module, std::string_view name);
    bool globalFromLines();
    bool globalFromStack();
    bool reduce();
    bool encode(const std::vector<Index>& arguments);
    bool fromBuffer(const std::vector<Index>& arguments);
    bool fraction(const std::vector<Index>& arguments);
    bool remember(std::uint32_t slot);
    bool recall(std::optional<std::uint32_t> slot);
    bool longInteger();
    bool real();
    bool build();
    bool buildArray(Value& array, const Value& state);
    bool buildDtype(Value& dtype, const Value& state);
    bool tuple(std::size_t count);
    bool tupleFromMark();
    bool append();
    Expected<std::vector<PickledArray>> result() const;
    std::optional<PickledArray> numeric(const Value& array, std::size_t& budget) const;
    std::optional<Gaussian> number(const Value& value) const;

    bool refuse(std::string message)
    {
        if (!m_error) {
            m_error = Error{std::move(message) + " (byte " + std::to_string(m_at) + ")", m_where, kRemedy,
                            static_cast<int>(std::min<std::size_t>(m_at, 0x7FFFFFFF))};
        }
        return false;
    }

    bool truncated() { return refuse("The pickle ends too early"); }

    std::optional<std::string_view> take(std::uint64_t count)
    {
        if (count > m_text.size() - m_at) {
            truncated();
            return std::nullopt;
        }
        const auto part = m_text.substr(m_at, static_cast<std::size_t>(count));
        m_at += static_cast<std::size_t>(count);
        return part;
    }

    /// A length of eight bytes.
    std::optional<std::uint64_t> longLength()
    {
        const auto low = number(4);
        const auto high = low ? number(4) : std::nullopt;
        return high ? std::optional(std::uint64_t{*high} << 32 | *low) : std::nullopt;
    }

    std::optional<std::uint32_t> number(int bytes)
    {
        const auto part = take(static_cast<std::uint64_t>(bytes));
        if (!part) {
            return std::nullopt;
        }
        std::uint32_t value = 0;
        for (int i = 0; i < bytes; ++i) {
            value |= static_cast<std::uint32_t>(static_cast<unsigned char>((*part)[static_cast<std::size_t>(i)]))
                     << (8 * i);
        }
        return value;
    }

    std::optional<std::string_view> line()
    {
        const auto end = m_text.find('\n', m_at);
        if (end == std::string_view::npos) {
            truncated();
            return std::nullopt;
        }
        const auto part = m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        return part;
    }

    bool push(Value value)
    {
        m_arena.push_back(std::move(value));
        m_stack.push_back(static_cast<Index>(m_arena.size() - 1));
        return true;
    }

    bool push(Kind kind) { return push(made(kind)); }

    static Value made(Kind kind)
    {
        Value value;
        value.kind = kind;
        return value;
    }

    bool pushBytes(Kind kind, std::optional<std::uint64_t> length)
    {
        const auto bytes = length ? take(*length) : std::nullopt;
        Value value = made(kind);
        value.text = bytes.value_or(std::string_view{});
        return bytes && push(std::move(value));
    }

    bool pushInteger(Kind kind, std::optional<std::int64_t> number)
    {
        Value value = made(kind);
        value.integer = number.value_or(0);
        return number && push(std::move(value));
    }

    /// How many values stand above the innermost mark.
    std::size_t reachable() const { return m_stack.size() - (m_marks.empty() ? 0 : m_marks.back()); }

    const Value& value(Index i) const { return m_arena[i]; }

    bool is(Index i, Kind kind) const { return m_arena[i].kind == kind; }

    std::string_view m_text;
    const std::string& m_where;
    std::size_t m_at = 0;
    std::vector<Value> m_arena;
    std::vector<Index> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint32_t, Index> m_memo;
    std::optional<Error> m_error;
};

} // namespace rankfall::pickle
