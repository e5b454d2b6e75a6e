// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// What a machine is good for: does what it learns agree with what plays, how fast does it learn, and how fast do both
// answer?

#include "app/train/commands.h"
#include "app/train/console.h"
#include "app/train/run_options.h"
#include "core/learn/agreement.h"
#include "core/learn/asking.h"
#include "core/learn/batch_stream.h"
#include "core/learn/clock.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>

namespace rankfall::train {

namespace {

constexpr double kClose = 1e-5;          ///< what plays and what learns may differ by so much of their size
constexpr double kCloseGradients = 1e-4; ///< and gradients of two devices, in length

/// Positions whose gradients are compared. With many more, some number lands so close to a kink of max(x, 0) that the
/// devices disagree about the side, and the gradients differ by that example.
constexpr int kAtMost = 128;

struct CheckOptions {
    std::vector<std::string> targets;
    std::string ring = "z2";
    std::vector<std::string> architectures;
    std::string net; ///< a file: this network instead of fresh ones
    std::string device = "cpu";
    int batch = 128;
    double seconds = 2;
    int threads = 0;
    bool json = false;
};

struct Checked {
    learn::Agreement agreement;
    double gradient = 0;  ///< |device's - processor's| / |processor's|
    std::string farthest; ///< the parameter that has most of it
    double made = 0;      ///< positions/s, on all threads
    double learned = 0;   ///< positions/s, of batches that are made already
    learn::AskingSpeed asked;
};

double lengthOf(const net::Weights& weights, const net::Weights* without)
{
    double sum = 0;
    for (const auto& [name, parameter] : weights.parameters) {
        for (std::size_t i = 0; i < parameter.values.size(); ++i) {
            const double value = static_cast<double>(parameter.values[i]) -
                                 (without ? static_cast<double>(without->parameters.at(name).values[i]) : 0.0);
            sum += value * value;
        }
    }
    return std::sqrt(sum);
}

/// Calls `work` until the time is over; returns how often a second.
template <typename Work>
double rateOf(double seconds, const Work& work)
{
    work();
    const double begin = learn::wallSeconds();
    int count = 0;
    double now = begin;
    do {
        work();
        ++count;
        now = learn::wallSeconds();
    } while (now - begin < seconds && !interrupted());
    return count / (now - begin);
}

Expected<Checked> checkOne(const learn::Settings& settings, const net::Weights& weights, const CheckOptions& options)
{
    Checked out;
    const auto agreement = learn::agreementOf(weights, "the network", options.device);
    if (!agreement) {
        return tl::unexpected(agreement.error());
    }
    out.agreement = *agreement;
    const auto encoder = learn::Encoder::make(weights, "the network");
    const learn::Mixture mixture((*encoder)->game(), settings.mix, settings.law, settings.seed);
    const learn::Batch batch = mixture.batch(**encoder, 0, options.batch);
    const auto model = learn::Model::make(weights, "the network", options.device);
    if (options.device != "cpu") {
        const auto other = learn::Model::make(weights, "the network", "cpu");
        const learn::Batch few = mixture.batch(**encoder, 0, std::min(options.batch, kAtMost));
        const net::Weights expected = (*other)->gradient(few, 0.5);
        const net::Weights got = (*model)->gradient(few, 0.5);
        out.gradient = lengthOf(got, &expected) / lengthOf(expected, nullptr);
        double most = -1;
        for (const auto& [name, parameter] : got.parameters) {
            net::Weights one;
            one.parameters[name] = parameter;
            if (const double length = lengthOf(one, &expected); length > most) {
                most = length;
                out.farthest = name;
            }
        }
    }
    const int threads = options.threads > 0 ? options.threads : allThreads();
    learn::BatchStream stream(mixture, **encoder, 0, 1'000'000, options.batch, threads == 1 ? 0 : threads);
    out.made = options.batch * rateOf(options.seconds / 2, [&stream] { stream.next(); });
    out.learned = options.batch * rateOf(options.seconds / 2, [&] { (*model)->step(batch, settings.step); });
    const auto asked = learn::askingSpeed(weights, "the network", options.batch, options.seconds / 4);
    learn::setTorchThreads(threads);
    if (!asked) {
        return tl::unexpected(asked.error());
    }
    out.asked = *asked;
    return out;
}

/// Whether it is fine.
bool tell(const std::string& what, const learn::Settings& settings, const Checked& checked, const CheckOptions& options)
{
    const bool isFine =
        checked.agreement.policy < kClose && checked.agreement.value < kClose && checked.gradient < kCloseGradients;
    if (options.json) {
        printLine(nlohmann::ordered_json{{"network", what},
                                         {"architecture", settings.architecture},
                                         {"target", settings.targets.front().name()},
                                         {"ring", ringKey(settings.ring)},
                                         {"device", options.device},
                                         {"batch", options.batch},
                                         {"fine", isFine},
                                         {"policy_difference", checked.agreement.policy},
                                         {"value_difference", checked.agreement.value},
                                         {"gradient_difference", checked.gradient},
                                         {"farthest_gradient", checked.farthest},
                                         {"made_per_second", std::round(checked.made)},
                                         {"learned_per_second", std::round(checked.learned)},
                                         {"valued_per_second", std::round(checked.asked.playsValue)},
                                         {"valued_by_libtorch_per_second", std::round(checked.asked.torchValue)},
                                         {"proposed_per_second", std::round(checked.asked.playsMoves)},
                                         {"judged_by_libtorch_per_second", std::round(checked.asked.torchMoves)}}
                      .dump());
        return isFine;
    }
    char text[480];
    std::snprintf(
        text, sizeof text,
        ": %s; differences %.1e of the policy, %.1e of the value, %.1e of the gradient%s; positions a second: "
        "%.0f made, %.0f learned in batches of %d; on one thread, the same batch: %.0f valued (libtorch %.0f, from "
        "features that are made), %.0f valued with 32 moves drawn (libtorch %.0f, the moves given)",
        isFine ? "fine" : "NOT FINE", checked.agreement.policy, checked.agreement.value, checked.gradient,
        (checked.farthest.empty() ? "" : " (most by " + checked.farthest + ")").c_str(), checked.made, checked.learned,
        options.batch, checked.asked.playsValue, checked.asked.torchValue, checked.asked.playsMoves,
        checked.asked.torchMoves);
    printLine(what + " on " + options.device + text);
    return isFine;
}

/// One kind of network for one target, or the one of a file: kDone, kNo, or why not.
int checkAndTell(const std::string& target, const std::string& architecture, const net::Weights* given,
                 const CheckOptions& options)
{
    RunOptions run;
    run.targets = {target};
    run.ring = options.ring;
    run.whole = true;
    run.settings.architecture = architecture;
    const auto settings = settingsOf(run);
    if (!settings) {
        return printError(settings.error());
    }
    const auto checked = checkOne(*settings, given ? *given : learn::freshNetwork(*settings), options);
    if (!checked) {
        return printError(checked.error());
    }
    if (interrupted()) {
        return kInterrupted;
    }
    return tell(given ? options.net : architecture + " " + settings->targets.front().name(), *settings, *checked,
                options)
               ? kDone
               : kNo;
}

int check(const CheckOptions& options)
{
    learn::setTorchThreads(options.threads > 0 ? options.threads : allThreads());
    if (!options.net.empty()) {
        const auto weights = net::loadSafetensors(options.net);
        if (!weights) {
            return printError(weights.error());
        }
        const auto at = weights->metadata.find("architecture");
        return checkAndTell("2x2x2", at == weights->metadata.end() ? "contraction" : at->second, &*weights, options);
    }
    int all = kDone;
    for (const std::string& target : options.targets) {
        for (const std::string& architecture : options.architectures) {
            const int one = checkAndTell(target, architecture, nullptr, options);
            if (one != kDone && one != kNo) {
                return one;
            }
            all = std::max(all, one);
        }
    }
    return all;
}

} // namespace

Action declareCheck(CLI::App& app)
{
    const auto options = std::make_shared<CheckOptions>();
    CheckOptions& o = *options;
    o.targets = {"2x2x2", "3x3x3"};
    o.architectures = {"contraction", "attention"};
    app.add_option("TARGETS", o.targets, "Sizes to check networks of")->capture_default_str();
    app.add_option("--ring", o.ring, "z2, z3 or z")->capture_default_str();
    app.add_option("--architecture", o.architectures, "contraction and attention")->capture_default_str();
    app.add_option("--net", o.net, "This file instead of untrained networks; its sizes count, and TARGETS does not");
    app.add_option("--device", o.device, "cpu, or cuda where libtorch has it")->capture_default_str();
    app.add_option("--batch", o.batch, "Positions in a step")->check(CLI::Range(1, 65'536))->capture_default_str();
    app.add_option("--time", o.seconds, "Seconds to measure each network")
        ->check(CLI::Range(0.0, 3600.0))
        ->capture_default_str();
    app.add_option("--threads", o.threads, "Default: all cores")->check(CLI::Range(1, 1024));
    app.add_flag("--json", o.json, "Print a JSON object a line");
    return [options] { return check(*options); };
}

} // namespace rankfall::train
