// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/agent/settings_text.h"

#include <charconv>

namespace rankfall {

namespace {

constexpr int kMostSimulations = 100'000;
constexpr int kMostTerms = 1000;

std::string_view trimmedOf(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

void readNumber(std::string_view text, int most, int& into)
{
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault == std::errc() && end == text.data() + text.size() && value >= 1 && value <= most) {
        into = value;
    }
}

} // namespace

std::string settingsText(const AgentSettings& settings)
{
    std::string out;
    const auto say = [&](std::string_view name, std::string_view value) {
        out += (out.empty() ? "" : "; ") + std::string(name) + "=" + std::string(value);
    };
    if (!settings.network.empty()) {
        say("network", settings.network);
    }
    say("basis", settings.basis ? basisKindKey(*settings.basis) : "own");
    say("simulations", std::to_string(settings.simulations));
    say("value", settings.riskSeeking ? "risk" : "mean");
    say("search", settings.published ? "published" : "own");
    say("fewest", std::to_string(settings.fewestTerms));
    say("endgame", settings.endgame ? "yes" : "no");
    return out;
}

AgentSettings settingsFromText(std::string_view text)
{
    AgentSettings out;
    while (!text.empty()) {
        const auto end = std::min(text.find(';'), text.size());
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto equals = part.find('=');
        if (equals == std::string_view::npos) {
            continue;
        }
        const std::string_view name = trimmedOf(part.substr(0, equals));
        const std::string_view value = trimmedOf(part.substr(equals + 1));
        if (name == "network") {
            out.network = std::string(value);
        } else if (name == "basis") {
            for (const auto kind : {play::BasisKind::Canonical, play::BasisKind::Permutation,
                                    play::BasisKind::NearCanonical, play::BasisKind::Dense}) {
                if (basisKindKey(kind) == value) {
                    out.basis = kind;
                }
            }
        } else if (name == "simulations") {
            readNumber(value, kMostSimulations, out.simulations);
        } else if (name == "value") {
            out.riskSeeking = value == "risk";
        } else if (name == "search") {
            out.published = value == "published";
        } else if (name == "fewest") {
            readNumber(value, kMostTerms, out.fewestTerms);
        } else if (name == "endgame") {
            out.endgame = value != "no";
        }
    }
    return out;
}

} // namespace rankfall
