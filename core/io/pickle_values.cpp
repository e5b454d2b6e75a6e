// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/pickle_machine.h"

#include <algorithm>
#include <bit>

namespace rankfall::pickle {

bool Unpickler::globalFromLines()
{
    const auto module = line();
    const auto name = module ? line() : std::nullopt;
    return name && global(*module, *name);
}

bool Unpickler::globalFromStack()
{
    if (reachable() < 2 || !is(m_stack.back(), Kind::Text) || !is(m_stack[m_stack.size() - 2], Kind::Text)) {
        return refuse("The pickle names something in an unknown way");
    }
    const auto name = value(m_stack.back()).text;
    const auto module = value(m_stack[m_stack.size() - 2]).text;
    m_stack.resize(m_stack.size() - 2);
    return global(module, name);
}

bool Unpickler::global(std::string_view module, std::string_view name)
{
    struct Known {
        std::string_view module;
        std::string_view name;
        Kind kind;
    };

    constexpr Known kKnown[] = {
        {"numpy.core.multiarray", "_reconstruct", Kind::Reconstruct},
        {"numpy._core.multiarray", "_reconstruct", Kind::Reconstruct},
        {"numpy.core.numeric", "_frombuffer", Kind::FromBuffer},
        {"numpy._core.numeric", "_frombuffer", Kind::FromBuffer},
        {"numpy", "ndarray", Kind::ArrayType},
        {"numpy", "dtype", Kind::DtypeType},
        {"_codecs", "encode", Kind::Encode},
        {"fractions", "Fraction", Kind::FractionType},
    };
    for (const Known& known : kKnown) {
        if (known.module == module && known.name == name) {
            return push(known.kind);
        }
    }
    const auto shown = [](std::string_view text) {
        std::string out(text.substr(0, 60));
        std::replace_if(
            out.begin(), out.end(), [](char c) { return c < 0x20 || c > 0x7E; }, '?');
        return out;
    };
    return refuse("The file asks for “" + shown(module) + "." + shown(name) + "”, which is not part of a numpy array");
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
    if (value(arguments).items.size() > 8) {
        return refuse("The pickle calls something with too many arguments");
    }
    const auto list = value(arguments).items; // a copy: what is pushed below may move the arena
    switch (value(function).kind) {
    case Kind::Reconstruct:
        if (list.empty() || !is(list[0], Kind::ArrayType)) {
            return refuse("The pickle makes something that is not a numpy array");
        }
        return push(Kind::Array);
    case Kind::DtypeType: {
        if (list.empty() || !(is(list[0], Kind::Text) || is(list[0], Kind::Bytes))) {
            return refuse("The pickle names a type of number in an unknown way");
        }
        Value dtype = made(Kind::Dtype);
        dtype.text = value(list[0]).text;
        return push(std::move(dtype));
    }
    case Kind::Encode:
        return encode(list);
    case Kind::FromBuffer:
        return fromBuffer(list);
    case Kind::FractionType:
        return fraction(list);
    default:
        return refuse("The pickle calls something that is not a function of numpy");
    }
}

/// Protocol 2 has no bytes: they are text of the same characters, which "latin1" turns back.
bool Unpickler::encode(const std::vector<Index>& arguments)
{
    if (arguments.size() != 2 || !is(arguments[0], Kind::Text) || !is(arguments[1], Kind::Text) ||
        value(arguments[1]).text != "latin1") {
        return refuse("The pickle encodes something in an unknown way");
    }
    const auto text = value(arguments[0]).text;
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x80) {
            bytes += text[i];
        } else if ((c == 0xC2 || c == 0xC3) && i + 1 < text.size()) {
            bytes += static_cast<char>((c & 3U) << 6 | (static_cast<unsigned char>(text[++i]) & 0x3FU));
        } else {
            return refuse("The bytes in the pickle are no bytes");
        }
    }
    Value made = Unpickler::made(Kind::Bytes);
    made.kept = std::make_shared<const std::string>(std::move(bytes));
    made.text = *made.kept;
    return push(std::move(made));
}

/// Protocol 5: (bytes, dtype, shape, "C" or "F").
bool Unpickler::fromBuffer(const std::vector<Index>& arguments)
{
    if (arguments.size() != 4 || !is(arguments[0], Kind::Bytes) || !is(arguments[1], Kind::Dtype) ||
        !is(arguments[2], Kind::Tuple) || !is(arguments[3], Kind::Text)) {
        return refuse("An array in the pickle is described in an unknown way");
    }
    Value array = made(Kind::Array);
    array.items = {arguments[2], arguments[1], arguments[0]};
    array.integer = value(arguments[3]).text == "F" ? 1 : 0;
    return push(std::move(array));
}

/// Fraction("-1/2") or Fraction(-1, 2).
bool Unpickler::fraction(const std::vector<Index>& arguments)
{
    std::optional<Rational> exact;
    if (arguments.size() == 1 && is(arguments[0], Kind::Text)) {
        exact = Rational::parse(value(arguments[0]).text);
    } else if (arguments.size() == 2 && is(arguments[0], Kind::Integer) && is(arguments[1], Kind::Integer)) {
        exact = Rational::make(value(arguments[0]).integer, value(arguments[1]).integer);
    }
    if (!exact) {
        return refuse("A fraction in the pickle is no number");
    }
    Value made = Unpickler::made(Kind::Fraction);
    made.integer = exact->numerator();
    made.below = exact->denominator();
    return push(std::move(made));
}

bool Unpickler::remember(std::uint32_t slot)
{
    if (reachable() < 1) {
        return refuse("The pickle remembers a value that is not there");
    }
    m_memo[slot] = m_stack.back();
    return true;
}

bool Unpickler::recall(std::optional<std::uint32_t> slot)
{
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

/// LONG1: a little-endian number in two's complement of up to eight bytes.
bool Unpickler::longInteger()
{
    const auto length = number(1);
    const auto bytes = length ? take(*length) : std::nullopt;
    if (!bytes) {
        return false;
    }
    if (bytes->size() > 8) {
        return refuse("A number in the pickle is too large");
    }
    std::uint64_t bits =
        !bytes->empty() && (static_cast<unsigned char>(bytes->back()) & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = bytes->size(); i > 0; --i) {
        bits = bits << 8 | static_cast<unsigned char>((*bytes)[i - 1]);
    }
    return pushInteger(Kind::Integer, static_cast<std::int64_t>(bits));
}

/// BINFLOAT: eight bytes, the first one first.
bool Unpickler::real()
{
    const auto bytes = take(8);
    if (!bytes) {
        return false;
    }
    std::uint64_t bits = 0;
    for (const char byte : *bytes) {
        bits = bits << 8 | static_cast<unsigned char>(byte);
    }
    Value value = made(Kind::Real);
    value.real = std::bit_cast<double>(bits);
    return push(std::move(value));
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
    if (s.size() < 2 || !(is(s[1], Kind::Text) || is(s[1], Kind::Bytes)) || value(s[1]).text.size() != 1) {
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
    Value made = Unpickler::made(Kind::Tuple);
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

} // namespace rankfall::pickle
