// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/images.h"

#include "app/train/commands.h"
#include "app/train/console.h"
#include "app/train/schemes.h"
#include "core/learn/chance.h"

#include <memory>

namespace rankfall::train {

namespace {

constexpr int kRounds = 12; ///< descents to a sparse image

struct ImagesOptions {
    std::vector<std::string> files;
    int count = 1;
    int additions = 0;
    std::uint64_t seed = 1;
};

int printImages(const ImagesOptions& options)
{
    const auto schemes = readSchemes(options.files);
    if (!schemes) {
        return printError(schemes.error());
    }
    for (std::size_t i = 0; i < schemes->size(); ++i) {
        if ((*schemes)[i].ring != Ring::Z2 || !learn::isExact((*schemes)[i])) {
            return printError({"Scheme number " + std::to_string(i + 1) + " is no exact scheme modulo 2",
                               {},
                               "Images are made of schemes over z2"});
        }
        Rng rng = learn::streamOf(options.seed, learn::Purpose::Images, i);
        const learn::Scheme sparse = learn::sparseImage((*schemes)[i], kRounds, rng);
        for (int k = 0; k < options.count && !interrupted(); ++k) {
            // The first as it is: the sparse form itself.
            learn::Scheme image = k == 0 ? sparse : learn::renumberedImage(sparse, rng);
            image = learn::addedImage(image, k == 0 ? 0 : rng.below(options.additions + 1), rng);
            std::string text = learn::toText(image);
            text.pop_back(); // the line is ended below
            printLine(text);
        }
    }
    return interrupted() ? kInterrupted : kDone;
}

} // namespace

Action declareImages(CLI::App& app)
{
    const auto options = std::make_shared<ImagesOptions>();
    ImagesOptions& o = *options;
    app.add_option("FILES", o.files, "Schemes modulo 2")->required();
    app.add_option("--count", o.count, "Images of each: the first is the sparse form, the others are relabelled")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    app.add_option("--additions", o.additions, "Up to so many additions of one row or column to another in each")
        ->check(CLI::Range(0, 1000))
        ->capture_default_str();
    app.add_option("--seed", o.seed, "Other seeds make other images")->capture_default_str();
    return [options] { return printImages(*options); };
}

} // namespace rankfall::train
