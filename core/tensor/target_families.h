// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <string_view>
#include <vector>

namespace rankfall {

/// What people may choose a target from: `rankfall-cli targets`, *New tensor…* and the errors of Target::parse() take
/// it from here. Texts in English.
struct TargetFamily {
    /// One of the numbers in a name.
    struct Size {
        std::string_view label; ///< "rows of A"
        int least = 1;
        int most = 1;
        int start = 1; ///< what a form offers first
    };

    Family family = Family::Custom;
    std::string_view heading; ///< what it stands under: "Matrices"
    std::string_view title;   ///< "Matrix product"
    std::string_view pattern; ///< "NxMxP"
    std::string_view meaning; ///< a sentence
    std::string_view example; ///< a name that parse() reads ("file:tensor.json" is one for openTarget())
    /// How a name is made: before the sizes, which an x joins. Of one without sizes it is the whole name, or, where
    /// `choices` are given, what comes before the choice.
    std::string_view prefix;
    std::vector<Size> sizes;
    std::vector<std::string_view> choices; ///< "C4", "S3": some of what may follow the prefix
};

/// In the order in which they are listed; those of one heading stand together.
const std::vector<TargetFamily>& targetFamilies();

/// The name among those that families begin with, or of a target without sizes, that differs least from this one;
/// nothing when none is near.
std::string_view nearestTargetWord(std::string_view word);

} // namespace rankfall
