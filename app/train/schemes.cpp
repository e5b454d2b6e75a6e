// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/train/schemes.h"

#include <fstream>
#include <iterator>
#include <sstream>

namespace rankfall::train {

Expected<std::vector<learn::Scheme>> readSchemes(const std::vector<std::string>& files)
{
    std::vector<learn::Scheme> out;
    for (const std::string& file : files) {
        std::ifstream in(file, std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        if (!in) {
            return fail("The file cannot be read", file, "Is the name right?");
        }
        auto schemes = learn::parseSchemes(text.str(), file);
        if (!schemes) {
            return tl::unexpected(schemes.error());
        }
        std::move(schemes->begin(), schemes->end(), std::back_inserter(out));
    }
    return out;
}

} // namespace rankfall::train
