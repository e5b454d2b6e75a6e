// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/file.h"
#include "core/io/json.h"
#include "core/io/unsaved_line.h"
#include "core/io/unsaved_work.h"

#include <array>
#include <cstdio>
#include <zlib.h>

namespace rankfall {

namespace {

constexpr std::size_t kSumDigits = 8;

std::string sumOf(std::string_view text)
{
    const auto sum = ::crc32_z(0, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    std::array<char, kSumDigits + 1> digits{};
    std::snprintf(digits.data(), digits.size(), "%08lx", static_cast<unsigned long>(sum));
    return digits.data();
}

/// A value as it stands in the text, or as it may be written again.
std::string textOf(const Json& json, std::string_view all)
{
    switch (json.kind()) {
    case Json::Kind::Null:
        return "null";
    case Json::Kind::Boolean:
        return json.boolean() ? "true" : "false";
    case Json::Kind::Integer:
        return std::to_string(json.integer());
    case Json::Kind::Real:
        return json.text();
    case Json::Kind::String:
        return jsonString(json.text());
    default:
        return std::string(all.substr(json.offset(), json.end() - json.offset()));
    }
}

/// A session as pieces of text, one a node, so that an edit replaces some of them; reading it as a session comes last.
class PiecewiseSession {
public:
    /// Takes the place of what is there; false when the text is no session.
    bool begin(std::string_view text)
    {
        const auto json = parseJson("", text);
        const Json* nodes = json ? json->find("nodes") : nullptr;
        if (!nodes || !nodes->isArray()) {
            return false;
        }
        *this = {};
        for (std::size_t i = 0; i < json->size(); ++i) {
            const std::string& key = json->keys()[i];
            const Json& value = (*json)[i];
            if (key == "current" || key == "bound") {
                (key == "current" ? m_current : m_bound) = value.isInteger() ? value.integer() : 0;
            } else if (key != "nodes") {
                m_rest += jsonString(key) + ": " + textOf(value, text) + ",\n";
            }
        }
        for (const Json& node : nodes->items()) {
            const auto id = number(node.find("id"));
            if (!id) {
                return false;
            }
            m_nodes[*id].text = textOf(node, text);
            if (const auto parent = number(node.find("parent"))) {
                m_nodes[*parent].children.push_back(*id);
            }
        }
        const Json* view = json->find("view");
        m_number = number(view ? view->find("journal") : nullptr).value_or(0);
        return true;
    }

    /// An edit; false when it is not the next one.
    bool apply(const Json& edit, std::string_view text)
    {
        const Json* nodes = edit.find("nodes");
        const Json* gone = edit.find("gone");
        const auto current = number(edit.find("current"));
        const auto bound = number(edit.find("bound"));
        const auto own = number(edit.find("number"));
        if (!nodes || !gone || !current || !bound || own != m_number + 1) {
            return false;
        }
        for (const Json& id : gone->items()) {
            m_nodes.erase(id.integer());
        }
        for (const Json& pair : nodes->items()) {
            const auto id = pair.size() == 2 ? number(pair[0].find("id")) : std::nullopt;
            if (!id || !pair[1].isArray()) {
                return false;
            }
            Piece& piece = m_nodes[*id];
            piece = {textOf(pair[0], text), {}};
            for (const Json& child : pair[1].items()) {
                piece.children.push_back(child.integer());
            }
        }
        m_current = *current;
        m_bound = *bound;
        m_number = *own;
        return true;
    }

    std::int64_t number() const { return m_number; }

    std::string text() const
    {
        std::string out = "{" + m_rest + "\"bound\": " + std::to_string(m_bound) +
                          ", \"current\": " + std::to_string(m_current) + ", \"nodes\": [";
        std::vector<std::int64_t> pending{0};
        for (std::size_t written = 0; !pending.empty() && written <= m_nodes.size(); ++written) {
            const auto piece = m_nodes.find(pending.back());
            pending.pop_back();
            if (piece != m_nodes.end()) {
                out += (written > 0 ? ",\n" : "") + piece->second.text;
                pending.insert(pending.end(), piece->second.children.rbegin(), piece->second.children.rend());
            }
        }
        return out + "]}";
    }

private:
    struct Piece {
        std::string text;
        std::vector<std::int64_t> children;
    };

    static std::optional<std::int64_t> number(const Json* json)
    {
        return json && json->isInteger() ? std::optional(json->integer()) : std::nullopt;
    }

    std::string m_rest; ///< keys and values that no edit changes
    std::map<std::int64_t, Piece> m_nodes;
    std::int64_t m_current = 0;
    std::int64_t m_bound = 0;
    std::int64_t m_number = 0;
};

} // namespace

std::string unsavedLine(std::string_view text)
{
    return sumOf(text) + " " + std::string(text) + "\n";
}

std::optional<std::string_view> takeUnsavedLine(std::string_view& rest)
{
    const auto end = rest.find('\n');
    if (end == std::string_view::npos || end <= kSumDigits) {
        return std::nullopt;
    }
    const auto text = rest.substr(kSumDigits + 1, end - kSumDigits - 1);
    if (rest.substr(0, kSumDigits) != sumOf(text) || rest[kSumDigits] != ' ') {
        return std::nullopt;
    }
    rest.remove_prefix(end + 1);
    return text;
}

Expected<std::optional<SessionDocument>> readUnsavedText(const std::optional<std::string>& copied,
                                                         std::string_view journal, const std::string& file)
{
    PiecewiseSession session;
    bool isThere = copied && session.begin(*copied);
    std::string_view rest = journal;
    while (const auto line = takeUnsavedLine(rest)) {
        const auto edit = parseJson("", *line);
        const Json* number = edit ? edit->find("number") : nullptr;
        if (!number || !number->isInteger()) {
            break;
        }
        if (isThere && number->integer() <= session.number()) {
            continue; // the copy is newer
        }
        if (const Json* whole = edit->find("whole"); whole && whole->isString()) {
            isThere = session.begin(whole->text());
        } else if (edit->find("nothing")) {
            isThere = false;
        } else if (isThere && !session.apply(*edit, *line)) {
            break;
        }
    }
    if (!isThere && !rest.empty()) {
        return fail("The unsaved work is damaged", file);
    }
    if (!isThere) {
        return std::nullopt;
    }
    auto document = readSessionText(session.text(), file);
    // Should edits not add up to a session, the copy is one all the same.
    return document || !copied ? std::move(document) : readSessionText(*copied, file);
}

Expected<std::optional<SessionDocument>> readUnsavedWork(const std::filesystem::path& copy)
{
    auto copied = readFile(copy);
    const auto journal = readFile(UnsavedWork::journalOf(copy));
    if (!copied && !journal) {
        return tl::unexpected<Error>(copied.error());
    }
    return readUnsavedText(copied ? std::optional(std::move(*copied)) : std::nullopt,
                           journal ? std::string_view(*journal) : std::string_view(), copy.string());
}

} // namespace rankfall
