// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/pickle_machine.h"

#include <algorithm>

namespace rankfall {

namespace pickle {

bool Unpickler::step(unsigned char instruction)
{
    switch (instruction) {
    case 0x80: { // PROTO
        const auto version = number(1);
        return version && (*version <= 5 || refuse("The pickle has protocol " + std::to_string(*version)));
    }
    case 0x95: // FRAME: how much follows, for readers of streams
        return longLength().has_value();
    case 'c':
        return globalFromLines();
    case 0x93:
        return globalFromStack();
    case 'q': { // BINPUT
        const auto slot = number(1);
        return slot && remember(*slot);
    }
    case 'r': { // LONG_BINPUT
        const auto slot = number(4);
        return slot && remember(*slot);
    }
    case 0x94: // MEMOIZE
        return remember(static_cast<std::uint32_t>(m_memo.size()));
    case 'h': // BINGET
        return recall(number(1));
    case 'j': // LONG_BINGET
        return recall(number(4));
    case 0x8a:
        return longInteger();
    case 'G':
        return real();
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
        return push(Kind::List);
    case '}':
        return push(Kind::Dictionary);
    case ')':
        return tuple(0);
    case 'e':
        return append();
    case 'a': // APPEND: one item, without a mark
        if (reachable() < 2) {
            return refuse("The pickle appends something that is not there");
        }
        m_marks.push_back(m_stack.size() - 1);
        return append();
    case 0x88:
        return pushInteger(Kind::Boolean, 1);
    case 0x89:
        return pushInteger(Kind::Boolean, 0);
    case 'N':
        return push(Kind::None);
    case 0x8c: // SHORT_BINUNICODE
        return pushBytes(Kind::Text, number(1));
    case 0x8d: // BINUNICODE8
        return pushBytes(Kind::Text, longLength());
    case 0x8e: // BINBYTES8
    case 0x96: // BYTEARRAY8
        return pushBytes(Kind::Bytes, longLength());
    case 'U': // SHORT_BINSTRING, of Python 2: text and bytes were one
        return pushBytes(Kind::Bytes, number(1));
    case 'T':
        return pushBytes(Kind::Bytes, number(4));
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

std::optional<Gaussian> Unpickler::number(const Value& value) const
{
    switch (value.kind) {
    case Kind::Boolean:
    case Kind::Integer:
    case Kind::Fraction: {
        const auto exact = Rational::make(value.integer, value.below);
        return exact ? std::optional(Gaussian{*exact, 0, false}) : std::nullopt;
    }
    case Kind::Real:
        return readNumber(value.real);
    default:
        return std::nullopt;
    }
}

/// An array of numbers, as many Python numbers as the budget allows; nothing when it is one of other things or its
/// description does not hold together.
std::optional<PickledArray> Unpickler::numeric(const Value& array, std::size_t& budget) const
{
    if (array.kind != Kind::Array || array.items.size() != 3) {
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
    const Value& contents = value(array.items[2]);
    made.type = dtype.text;
    made.byteOrder = dtype.byteOrder;
    made.fortranOrder = array.integer != 0;
    if (contents.kind == Kind::Bytes) {
        made.bytes = contents.text;
        made.kept = contents.kept;
        return made.type.starts_with('O') ? std::nullopt : std::optional(std::move(made));
    }
    if (!made.type.starts_with('O')) {
        return std::nullopt;
    }
    if (contents.items.size() > budget) { // one list may stand in many arrays
        return std::nullopt;
    }
    budget -= contents.items.size();
    for (const Index i : contents.items) {
        const auto one = number(value(i));
        if (!one) {
            return std::nullopt;
        }
        made.numbers.push_back(*one);
    }
    return made;
}

Expected<std::vector<PickledArray>> Unpickler::result() const
{
    const auto wrong = [&](std::string message) { return fail(std::move(message), m_where, kRemedy); };
    if (m_stack.size() != 1 || !m_marks.empty()) {
        return wrong("The pickle does not hold one numpy array");
    }
    const Value& outer = value(m_stack[0]);
    std::size_t budget = kMaxInstructions;
    if (auto one = numeric(outer, budget)) {
        return std::vector<PickledArray>{std::move(*one)};
    }
    const bool isArray = outer.kind == Kind::Array && outer.items.size() == 3 && is(outer.items[2], Kind::List);
    if (!isArray && outer.kind != Kind::List && outer.kind != Kind::Tuple) {
        return wrong("The pickle does not hold one numpy array or a list of them");
    }
    const auto& items = isArray ? value(outer.items[2]).items : outer.items;
    if (items.empty() || items.size() > kMaxArrays) {
        return wrong("The pickle holds " + std::to_string(items.size()) + " arrays");
    }
    std::vector<PickledArray> arrays;
    for (const Index i : items) {
        auto array = numeric(value(i), budget);
        if (!array) {
            return wrong("The pickle holds something other than arrays of numbers");
        }
        arrays.push_back(std::move(*array));
    }
    return arrays;
}

} // namespace pickle

Expected<std::vector<PickledArray>> readPickledArrays(std::string_view pickle, const std::string& where)
{
    return pickle::Unpickler(pickle, where).run();
}

} // namespace rankfall
