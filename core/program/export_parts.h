// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/listing.h"

#include <functional>
#include <string>
#include <vector>

namespace rankfall {

// What the writers of code share. Private to the room.

/// The facts about a program, a sentence a line: what it computes, what it costs, over which ring it was verified.
/// Throughout ASCII.
std::vector<std::string> factsOf(const Program& program);

std::string ringInWords(Ring ring); ///< "the integers", "the integers modulo 2"

std::string cppCode(const Program& program);
std::string pythonCode(const Program& program);
std::string latexCode(const Program& program);
std::string markdownCode(const Program& program);

/// How a sum is written in code.
struct SumStyle {
    std::function<std::string(int)> variable;                ///< the name of a variable
    std::function<std::string(const Coefficient&)> factor{}; ///< of one that is not 1 and leads positive, with "*"
};

/// "x + y - 2 * z"; empty when there are no parts.
std::string codeSum(const Sum& sum, const SumStyle& style);
/// `head` and then `text` broken at spaces to lines of at most 110 columns, later lines with `indent`.
std::string wrapped(const std::string& head, const std::string& text, const std::string& indent);

bool hasFractions(const Program& program); ///< a coefficient that is not a (Gaussian) integer
bool isComplex(const Program& program);    ///< a coefficient that is not real

/// What entry `i` of a mode is called in code: its label, as an identifier.
std::string identifierOf(const Program& program, Mode mode, int i);
/// True for each entry of A or B, or product, that the program uses.
std::vector<bool> usedInputs(const LinearProgram& map);

/// Replaces every {{name}} in a template by what is given for it.
std::string filled(std::string text, const std::vector<std::pair<std::string, std::string>>& values);

} // namespace rankfall
