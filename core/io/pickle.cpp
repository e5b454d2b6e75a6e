// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/pickle.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <unordered_map>

namespace rankfall {

namespace {

constexpr std::size_t kMaxInstructions = 200'000;
constexpr std::size_t kMaxArrays = 64;
constexpr const char* kRemedy = "Nothing in it was run. Open archives of plain numpy arrays only";

enum class Kind { None, Boolean, Integer, Text, Bytes, Tuple, List, Reconstruct, ArrayType, DtypeType, Array, Dtype };

using Index = std::uint32_t;

struct Value {
    Kind kind = Kind::None;
    std::int64_t integer = 0; // Boolean, Integer; Array: fortran order
    std::string_view text;    // Text, Bytes; Dtype: its code; Array: its bytes
    std::vector<Index> items; // Tuple, List; Array: shape (one tuple), dtype, contents (a list when of objects)
    char byteOrder = '=';     // Dtype
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
    bool global();
    bool reduce();
    bool build();
    bool buildArray(Value& array, const Value& state);
    bool buildDtype(Value& dtype, const Value& state);
    bool tuple(std::size_t count);
    bool tupleFromMark();
    bool append();
    Expected<std::vector<PickledArray>> result() const;
    std::optional<PickledArray> numeric(const Value& array) const;

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

    bool pushBytes(Kind kind, std::optional<std::uint32_t> length)
    {
        const auto bytes = length ? take(*length) : std::nullopt;
        return bytes && push({.kind = kind, .integer = 0, .text = *bytes, .items = {}});
    }

    bool pushInteger(Kind kind, std::optional<std::int64_t> value)
    {
        return value && push({.kind = kind, .integer = *value, .text = {}, .items = {}});
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

bool Unpickler::global()
{
    const auto module = line();
    const auto name = module ? line() : std::nullopt;
    if (!name) {
        return false;
    }
    if (*module == "numpy.core.multiarray" && *name == "_reconstruct") {
        return push({.kind = Kind::Reconstruct, .integer = 0, .text = {}, .items = {}});
    }
    if (*module == "numpy" && *name == "ndarray") {
        return push({.kind = Kind::ArrayType, .integer = 0, .text = {}, .items = {}});
    }
    if (*module == "numpy" && *name == "dtype") {
        return push({.kind = Kind::DtypeType, .integer = 0, .text = {}, .items = {}});
    }
    const auto shown = [](std::string_view text) {
        std::string out(text.substr(0, 60));
        std::replace_if(
            out.begin(), out.end(), [](char c) { return c < 0x20 || c > 0x7E; }, '?');
        return out;
    };
    return refuse("The file asks for “" + shown(*module) + "." + shown(*name) +
                  "”, which is not part of a numpy array");
}

bool Unpickler::reduce()
{
    if (reachable() < 2) {
        return refuse("The pickle calls something that is not there");
    }
    const Index arguments = m_stack.back();
    const Index function = m_stack[m_stack.size() - 2];
    m_stack.resize(m_stack.size() - 2);
    if (!is(arguments, Kind::Tuple)) {
        return refuse("The pickle calls something without arguments");
    }
    const auto& list = value(arguments).items;
    if (is(function, Kind::Reconstruct)) {
        if (list.empty() || !is(list[0], Kind::ArrayType)) {
            return refuse("The pickle makes something that is not a numpy array");
        }
        return push({.kind = Kind::Array, .integer = 0, .text = {}, .items = {}});
    }
    if (is(function, Kind::DtypeType)) {
        if (list.empty() || !is(list[0], Kind::Text)) {
            return refuse("The pickle names a type of number in an unknown way");
        }
        return push({.kind = Kind::Dtype, .integer = 0, .text = value(list[0]).text, .items = {}});
    }
    return refuse("The pickle calls something that is not a function of numpy");
}

bool Unpickler::build()
{
    if (reachable() < 2) {
        return refuse("The pickle fills something that is not there");
    }
    const Value& state = value(m_stack.back());
    m_stack.pop_back();
    Value& object = m_arena[m_stack.back()]; // nothing is pushed below: both references stay good
    if (state.kind != Kind::Tuple) {
        return refuse("The pickle fills an object in an unknown way");
    }
    if (object.kind == Kind::Array) {
        return buildArray(object, state);
    }
    if (object.kind == Kind::Dtype) {
        return buildDtype(object, state);
    }
    return refuse("The pickle fills something that is not a numpy array");
}

bool Unpickler::buildArray(Value& array, const Value& state)
{
    // (version, shape, dtype, fortran order, bytes or list)
    const auto& s = state.items;
    const bool good = s.size() == 5 && is(s[1], Kind::Tuple) && is(s[2], Kind::Dtype) && is(s[3], Kind::Boolean) &&
                      (is(s[4], Kind::Bytes) || is(s[4], Kind::List));
    if (!good || !array.items.empty()) {
        return refuse("An array in the pickle is described in an unknown way");
    }
    array.items = {s[1], s[2], s[4]};
    array.integer = value(s[3]).integer;
    return true;
}

bool Unpickler::buildDtype(Value& dtype, const Value& state)
{
    // (version, byte order, …): the rest describes structured types, which are refused by their code.
    const auto& s = state.items;
    if (s.size() < 2 || !is(s[1], Kind::Text) || value(s[1]).text.size() != 1) {
        return refuse("A type of number in the pickle is described in an unknown way");
    }
    dtype.byteOrder = value(s[1]).text[0];
    return true;
}

bool Unpickler::tuple(std::size_t count)
{
    if (reachable() < count) {
        return refuse("The pickle takes more values than there are");
    }
    Value made{.kind = Kind::Tuple, .integer = 0, .text = {}, .items = {}};
    made.items.assign(m_stack.end() - static_cast<std::ptrdiff_t>(count), m_stack.end());
    m_stack.resize(m_stack.size() - count);
    return push(std::move(made));
}

bool Unpickler::tupleFromMark()
{
    if (m_marks.empty()) {
        return refuse("The pickle closes a list that was not opened");
    }
    const std::size_t count = reachable();
    m_marks.pop_back();
    return tuple(count);
}

bool Unpickler::append()
{
    if (m_marks.empty()) {
        return refuse("The pickle closes a list that was not opened");
    }
    const std::size_t mark = m_marks.back();
    m_marks.pop_back();
    const std::vector<Index> items(m_stack.begin() + static_cast<std::ptrdiff_t>(mark), m_stack.end());
    m_stack.resize(mark);
    if (reachable() < 1 || !is(m_stack.back(), Kind::List)) {
        return refuse("The pickle appends to something that is not a list");
    }
    auto& list = m_arena[m_stack.back()].items;
    list.insert(list.end(), items.begin(), items.end());
    return true;
}

bool Unpickler::step(unsigned char instruction)
{
    switch (instruction) {
    case 0x80: { // PROTO
        const auto version = number(1);
        return version && (*version <= 4 || refuse("The pickle has protocol " + std::to_string(*version)));
    }
    case 'c':
        return global();
    case 'q': { // BINPUT
        const auto slot = number(1);
        if (!slot) {
            return false;
        }
        if (reachable() < 1) {
            return refuse("The pickle remembers a value that is not there");
        }
        m_memo[*slot] = m_stack.back();
        return true;
    }
    case 'h': { // BINGET
        const auto slot = number(1);
        if (!slot) {
            return false;
        }
        const auto found = m_memo.find(*slot);
        if (found == m_memo.end()) {
            return refuse("The pickle recalls a value that it never stored");
        }
        m_stack.push_back(found->second);
        return true;
    }
    case 'J': { // BININT
        const auto bits = number(4);
        return pushInteger(Kind::Integer,
                           bits ? std::optional<std::int64_t>(static_cast<std::int32_t>(*bits)) : std::nullopt);
    }
    case 'K':
        return pushInteger(Kind::Integer, number(1)); // BININT1
    case 'M':
        return pushInteger(Kind::Integer, number(2)); // BININT2
    case '(':
        m_marks.push_back(m_stack.size());
        return true;
    case 't':
        return tupleFromMark();
    case 0x85:
        return tuple(1);
    case 0x86:
        return tuple(2);
    case 0x87:
        return tuple(3);
    case 'R':
        return reduce();
    case 'b':
        return build();
    case ']':
        return push({.kind = Kind::List, .integer = 0, .text = {}, .items = {}});
    case 'e':
        return append();
    case 0x88:
        return pushInteger(Kind::Boolean, 1);
    case 0x89:
        return pushInteger(Kind::Boolean, 0);
    case 'N':
        return push({});
    case 'X':
        return pushBytes(Kind::Text, number(4));
    case 'C':
        return pushBytes(Kind::Bytes, number(1));
    case 'B':
        return pushBytes(Kind::Bytes, number(4));
    default: {
        constexpr const char* kDigits = "0123456789abcdef";
        const std::string code{kDigits[instruction >> 4], kDigits[instruction & 15U]};
        return refuse("The pickle has an instruction that numpy arrays do not need (0x" + code + ")");
    }
    }
}

Expected<std::vector<PickledArray>> Unpickler::run()
{
    for (std::size_t count = 0;; ++count) {
        if (count >= kMaxInstructions) {
            refuse("The pickle has more than " + std::to_string(kMaxInstructions) + " instructions");
        } else if (const auto instruction = take(1)) {
            if ((*instruction)[0] == '.') {
                return result();
            }
            step(static_cast<unsigned char>((*instruction)[0]));
        }
        if (m_error) {
            return tl::unexpected<Error>(*m_error);
        }
    }
}

/// A plain array; nothing when it is one of objects or its description does not hold together.
std::optional<PickledArray> Unpickler::numeric(const Value& array) const
{
    if (array.kind != Kind::Array || array.items.size() != 3 || !is(array.items[2], Kind::Bytes)) {
        return std::nullopt;
    }
    PickledArray made;
    for (const Index i : value(array.items[0]).items) {
        if (!is(i, Kind::Integer)) {
            return std::nullopt;
        }
        made.shape.push_back(value(i).integer);
    }
    const Value& dtype = value(array.items[1]);
    made.type = dtype.text;
    made.byteOrder = dtype.byteOrder;
    made.fortranOrder = array.integer != 0;
    made.bytes = value(array.items[2]).text;
    return made;
}

Expected<std::vector<PickledArray>> Unpickler::result() const
{
    const auto wrong = [&](std::string message) { return fail(std::move(message), m_where, kRemedy); };
    if (m_stack.size() != 1 || !m_marks.empty() || !is(m_stack[0], Kind::Array)) {
        return wrong("The pickle does not hold one numpy array");
    }
    const Value& outer = value(m_stack[0]);
    if (outer.items.size() != 3 || !is(outer.items[2], Kind::List)) {
        return wrong("The pickle does not hold an array of arrays");
    }
    const auto& items = value(outer.items[2]).items;
    if (items.empty() || items.size() > kMaxArrays) {
        return wrong("The pickle holds " + std::to_string(items.size()) + " arrays");
    }
    std::vector<PickledArray> arrays;
    for (const Index i : items) {
        auto array = numeric(value(i));
        if (!array) {
            return wrong("The pickle holds something other than arrays of numbers");
        }
        arrays.push_back(std::move(*array));
    }
    return arrays;
}

} // namespace

Expected<std::vector<PickledArray>> readPickledArrays(std::string_view pickle, const std::string& where)
{
    return Unpickler(pickle, where).run();
}

} // namespace rankfall
