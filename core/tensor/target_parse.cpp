// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/algebra_target.h"
#include "core/tensor/commutative_target.h"
#include "core/tensor/target_families.h"

#include <algorithm>
#include <charconv>

namespace rankfall {

namespace {

constexpr const char* kEveryName = "“rankfall-cli targets” lists every name";

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) {
        return std::nullopt;
    }
    return value;
}

/// "2x3x4" as numbers; empty when any part is not one.
std::vector<int> numbers(std::string_view text)
{
    std::vector<int> result;
    for (;;) {
        const auto cut = text.find('x');
        const auto value = number(text.substr(0, cut));
        if (!value) {
            return {};
        }
        result.push_back(*value);
        if (cut == std::string_view::npos) {
            return result;
        }
        text.remove_prefix(cut + 1);
    }
}

Expected<int> sizeBetween(std::string_view name, std::string_view digits, int least, int most)
{
    const auto value = number(digits);
    if (!value || *value < least || *value > most) {
        return fail("The size in “" + std::string(name) + "” is not a number from " + std::to_string(least) + " to " +
                        std::to_string(most),
                    {}, kEveryName);
    }
    return *value;
}

Expected<TargetPtr> polynomialNamed(std::string_view name, std::string_view rest)
{
    const auto sizes = numbers(rest);
    if (sizes.size() != 2) {
        return fail("“" + std::string(name) + "” does not say how many coefficients each polynomial has", {},
                    "Write poly:3x2 for three and two");
    }
    if (std::min(sizes[0], sizes[1]) < 1 || std::max(sizes[0], sizes[1]) > 32) {
        return fail("The sizes in “" + std::string(name) + "” are not numbers from 1 to 32");
    }
    return Target::polynomial(sizes[0], sizes[1]);
}

Expected<TargetPtr> structuredNamed(std::string_view name)
{
    const bool corners = name.ends_with('c');
    const auto sizes = numbers(name.substr(3, name.size() - 3 - (corners ? 1 : 0)));
    const auto target =
        sizes.size() == 3 ? Target::structured({name[0], name[1], {sizes[0], sizes[1], sizes[2]}, corners}) : nullptr;
    return target ? Expected<TargetPtr>(target)
                  : fail("“" + std::string(name) + "” is no product of matrices with a structure", {},
                         "Write ul:4x4x4 for upper times lower triangular; the letters are g (general), u, l, s "
                         "(symmetric), k (skew-symmetric), w (skew-symmetric with a diagonal), d (Toeplitz), and t "
                         "for the transpose; all but g and d are square");
}

/// How the names of a family begin, and what reads the rest.
struct Reader {
    std::string_view prefix;
    Expected<TargetPtr> (*read)(std::string_view name, std::string_view rest);
};

constexpr Reader kReaders[] = {
    {"poly:", polynomialNamed},
    {"cyclic:",
     [](std::string_view name, std::string_view rest) { return sizeBetween(name, rest, 1, 64).map(Target::cyclic); }},
    {"skew:",
     [](std::string_view name, std::string_view rest) { return sizeBetween(name, rest, 2, 11).map(Target::skew); }},
    {"toeplitz:", [](std::string_view name,
                     std::string_view rest) { return sizeBetween(name, rest, 1, 32).map(toeplitzTimesVector); }},
    {"polymod:", polynomialsModulo},
    {"group:", groupAlgebra},
    {"comm:", commutativeNamed},
    {"square:", squareNamed},
};

/// What may have been meant by a name that begins with no family's word.
std::string remedyFor(std::string_view name)
{
    const auto colon = name.find(':');
    const std::string_view word = name.substr(0, colon);
    const std::string_view near = nearestTargetWord(word);
    if (near.empty()) {
        return "Names look like 3x3x3, poly:3x3, cyclic:4, complex, quaternion, group:S3 or ul:4x4x4; "
               "“rankfall-cli targets” lists them";
    }
    const std::string_view rest = colon == std::string_view::npos ? "" : name.substr(colon + 1);
    const std::string meant = std::string(near) + std::string(near.ends_with(':') ? rest : "");
    if (meant != name && Target::parse(meant)) {
        return "Did you mean “" + meant + "”?";
    }
    const auto family = std::ranges::find(targetFamilies(), near, &TargetFamily::prefix);
    return "Did you mean “" + std::string(near) + "”, as in “" + std::string(family->example) + "”?";
}

} // namespace

Expected<TargetPtr> Target::parse(std::string_view name)
{
    if (name == "complex") {
        return complexProduct();
    }
    if (name == "quaternion") {
        return quaternionProduct();
    }
    if (auto algebra = doubledAlgebra(name)) {
        return algebra;
    }
    for (const Reader& reader : kReaders) {
        if (name.starts_with(reader.prefix)) {
            return reader.read(name, name.substr(reader.prefix.size()));
        }
    }
    if (name.size() > 3 && name[2] == ':') {
        return structuredNamed(name);
    }
    const auto sizes = numbers(name);
    if (sizes.size() != 3) {
        return fail("“" + std::string(name) + "” is not the name of a target", {},
                    sizes.size() == 2
                        ? "Three sizes name a matrix product: 3x3x3; two polynomials are poly:" + std::string(name)
                        : remedyFor(name));
    }
    if (std::min({sizes[0], sizes[1], sizes[2]}) < 1 || std::max({sizes[0], sizes[1], sizes[2]}) > kMaxVerified) {
        return fail("The sizes in “" + std::string(name) + "” are not numbers from 1 to 16", {},
                    "Matrix products are explored up to 8x8x8 and verified up to 16x16x16");
    }
    return matrixMultiplication({sizes[0], sizes[1], sizes[2]});
}

} // namespace rankfall
