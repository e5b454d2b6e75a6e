// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/campaign.h"

#include "core/io/file.h"
#include "core/io/json.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace rankfall {

namespace fs = std::filesystem;

namespace {

constexpr int kVersion = 1;
constexpr std::int64_t kMostMilliseconds = 1'000'000'000'000;

/// Remembers the first thing that is not as it should be.
class PlanReader {
public:
    PlanReader(const Json& json, std::string file, std::string_view text)
        : m_json(json)
        , m_file(std::move(file))
        , m_text(text)
    {
    }

    std::int64_t number(const char* key, std::int64_t least, std::int64_t most)
    {
        const Json* value = m_json.find(key);
        if (!value || !value->isInteger() || value->integer() < least || value->integer() > most) {
            stop(value, key);
            return least;
        }
        return value->integer();
    }

    std::string text(const char* key)
    {
        const Json* value = m_json.find(key);
        if (!value || !value->isString()) {
            stop(value, key);
            return {};
        }
        return value->text();
    }

    std::vector<std::string> texts(const char* key)
    {
        std::vector<std::string> out;
        const Json* value = m_json.find(key);
        for (std::size_t i = 0; value && value->isArray() && i < value->size(); ++i) {
            if ((*value)[i].isString()) {
                out.push_back((*value)[i].text());
            }
        }
        if (!value || !value->isArray() || out.size() != value->size()) {
            stop(value, key);
        }
        return out;
    }

    void stop(const Json* at, const char* key)
    {
        if (!m_error) {
            m_error = Error{"“" + std::string(key) + "” is missing or not as it should be",
                            placeOf(m_file, m_text, at ? at->offset() : m_json.offset()),
                            "Begin a new campaign at the best scheme of the folder, with --from and --out"};
        }
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    const Json& m_json;
    std::string m_file;
    std::string_view m_text;
    std::optional<Error> m_error;
};

} // namespace

bool holdsCampaign(const fs::path& folder)
{
    std::error_code ignored;
    return fs::exists(folder / kCampaignFile, ignored);
}

Expected<void> writeCampaign(const fs::path& folder, const CampaignPlan& plan)
{
    const nlohmann::ordered_json json{{"version", kVersion},
                                      {"target", plan.target},
                                      {"ring", ringKey(plan.ring)},
                                      {"goal", plan.goal},
                                      {"islands", plan.islands},
                                      {"threads", plan.threads},
                                      {"seed", plan.seed},
                                      {"timeMs", plan.time ? std::int64_t{plan.time->count()} : std::int64_t{-1}},
                                      {"exchangeMs", std::int64_t{plan.exchange.count()}},
                                      {"from", plan.from},
                                      {"with", plan.with},
                                      {"engine", plan.engine},
                                      {"network", plan.network},
                                      {"minTerms", plan.minTerms},
                                      {"endgame", plan.endgame ? 1 : 0},
                                      {"command", plan.command}};
    // File names need not be UTF-8.
    return writeFile(folder / kCampaignFile,
                     json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

Expected<CampaignPlan> readCampaign(const fs::path& folder)
{
    const fs::path path = folder / kCampaignFile;
    const auto text = readFile(path, 1 << 20);
    if (!text) {
        return tl::unexpected<Error>(text.error());
    }
    const auto json = parseJson(path.string(), *text);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    PlanReader reader(*json, path.string(), *text);
    if (reader.number("version", 1, 1'000'000) != kVersion) {
        reader.stop(json->find("version"), "version");
    }
    CampaignPlan plan;
    plan.target = reader.text("target");
    if (const auto ring = parseRing(reader.text("ring"))) {
        plan.ring = *ring;
    } else {
        reader.stop(json->find("ring"), "ring");
    }
    plan.goal = static_cast<int>(reader.number("goal", 0, 100'000));
    plan.islands = static_cast<int>(reader.number("islands", 1, kMostIslands));
    plan.threads = static_cast<int>(reader.number("threads", 1, 4096));
    plan.seed = reader.number("seed", 0, std::numeric_limits<std::int64_t>::max());
    if (const auto time = reader.number("timeMs", -1, kMostMilliseconds); time >= 0) {
        plan.time = std::chrono::milliseconds(time);
    }
    plan.exchange = std::chrono::milliseconds(reader.number("exchangeMs", 0, kMostMilliseconds));
    plan.from = reader.text("from");
    plan.with = reader.texts("with");
    plan.engine = reader.text("engine");
    plan.network = reader.text("network");
    plan.minTerms = static_cast<int>(reader.number("minTerms", 1, 10'000));
    plan.endgame = reader.number("endgame", 0, 1) == 1;
    plan.command = reader.text("command");
    return reader.error() ? Expected<CampaignPlan>(tl::unexpected<Error>(*reader.error())) : plan;
}

} // namespace rankfall
