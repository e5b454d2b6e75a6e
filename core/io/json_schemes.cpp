// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/json_schemes.h"

#include "core/io/file.h"
#include "core/io/scheme_json.h"
#include "core/io/scheme_lists.h"

#include <algorithm>
#include <memory>

namespace rankfall {

namespace {

constexpr int kMaxDepth = 4;
constexpr std::size_t kMaxSchemes = 10'000;
constexpr const char* kFormat = "JSON scheme";

/// The same numbers as a list value; nothing when there is anything else among them.
std::optional<ListValue> listOf(const Json& json)
{
    ListValue made{.isList = json.isArray(), .number = {}, .items = {}, .offset = json.offset()};
    if (!json.isArray()) {
        const auto number = json.number();
        if (!number) {
            return std::nullopt;
        }
        made.number = *number;
        return made;
    }
    made.items.reserve(json.size());
    for (const Json& item : json.items()) {
        auto value = listOf(item);
        if (!value) {
            return std::nullopt;
        }
        made.items.push_back(std::move(*value));
    }
    return made;
}

int depthOf(const Json& json)
{
    int depth = 0;
    for (const Json* at = &json; at->isArray(); at = &(*at)[0]) {
        ++depth;
        if (at->size() == 0) {
            break;
        }
    }
    return depth;
}

class Collector {
public:
    Collector(const std::string& file, std::string_view text)
        : m_file(file)
        , m_text(text)
    {
    }

    void look(const Json& json, const std::string& name, int depth)
    {
        if (m_error || depth > kMaxDepth || m_members.size() >= kMaxSchemes) {
            return;
        }
        if (json.isObject() && looksLikeSchemeJson(json)) {
            keep(readSchemeJson(json, m_file, m_text), name);
        } else if (json.isArray() && depthOf(json) >= 3) {
            lists(json, name);
        } else if (json.isObject() || (json.isArray() && std::ranges::any_of(json.items(), &Json::isObject))) {
            for (std::size_t i = 0; i < json.items().size(); ++i) {
                const std::string own = json.isObject() ? json.keys()[i] : std::to_string(i + 1);
                look(json[i], name.empty() ? own : name + "/" + own, depth + 1);
            }
        }
    }

    std::optional<Expected<SchemeList>> take()
    {
        if (m_error) {
            return Expected<SchemeList>(tl::unexpected<Error>(*m_error));
        }
        if (m_members.empty()) {
            return std::nullopt;
        }
        if (m_members.size() == 1) {
            return Expected<SchemeList>(SchemeList(kFormat, std::move(m_members[0])));
        }
        std::vector<std::string> names;
        for (SchemeMember& member : m_members) {
            names.push_back(member.scheme.name);
        }
        return Expected<SchemeList>(SchemeList(kFormat, std::move(names),
                                               [kept = std::make_shared<const std::vector<SchemeMember>>(
                                                    std::move(m_members))](std::size_t i) { return (*kept)[i]; }));
    }

private:
    void keep(Expected<SchemeMember> member, const std::string& name)
    {
        if (!member) {
            m_error = member.error();
            return;
        }
        if (member->scheme.name.empty()) {
            member->scheme.name = name;
        }
        m_members.push_back(std::move(*member));
    }

    /// "4,4,4": [U, V, W], or a dense tensor.
    void lists(const Json& json, const std::string& name)
    {
        auto value = listOf(json);
        if (!value) {
            return;
        }
        std::vector<ListStatement> statements;
        statements.push_back({name, std::move(*value)});
        std::string plain = name;
        std::ranges::replace(plain, ',', 'x');
        const auto named = Target::parse(plain);
        const auto found = schemesOfLists(statements, kFormat, m_text, m_file, named ? *named : nullptr);
        if (!found || !*found) {
            return;
        }
        for (std::size_t i = 0; i < (*found)->size(); ++i) {
            const auto member = (*found)->member(i);
            // Of three dimensions, it may be a tensor.
            if (member && (statements[0].value.depth() > 3 || settle(*member).verdict.exact)) {
                keep(*member, (*found)->size() > 1 ? name + "[" + std::to_string(i + 1) + "]" : name);
            }
        }
    }

    const std::string& m_file;
    std::string_view m_text;
    std::vector<SchemeMember> m_members;
    std::optional<Error> m_error;
};

} // namespace

std::optional<Expected<SchemeList>> schemesOfJson(const Json& json, const std::string& file, std::string_view text)
{
    Collector collector(file, text);
    collector.look(json, "", 0);
    return collector.take();
}

} // namespace rankfall
