// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/session_file.h"

#include "core/game/notation.h"
#include "core/io/file.h"
#include "core/io/session_analyses.h"
#include "core/io/tensor_file.h"

#include <limits>
#include <map>

namespace rankfall {

namespace {

constexpr const char* kProgram = "rankfall session";

class SessionReader {
public:
    SessionReader(const Json& json, const std::string& file, std::string_view text)
        : m_json(json)
        , m_file(file)
        , m_text(text)
    {
    }

    Expected<SessionDocument> read()
    {
        if (!version() || !problem() || !nodes()) {
            return tl::unexpected<Error>(*m_error);
        }
        const Json* current = m_json.find("current");
        const auto at = current ? id(*current) : std::optional<NodeId>(0);
        if (!at) {
            return tl::unexpected<Error>(*m_error);
        }
        if (!m_places.contains(*at)) {
            stop("There is no node " + std::to_string(*at), *current);
            return tl::unexpected<Error>(*m_error);
        }
        auto session = Session::fromNodes(m_problem, std::move(m_nodes), *at);
        if (!session) {
            Error error = session.error();
            error.where = error.where.empty() ? m_file : m_file + ": " + error.where;
            return tl::unexpected<Error>(error);
        }
        if (const Json* analyses = m_json.find("analyses")) {
            (void)readAnalyses(*analyses, *session);
        }
        return SessionDocument{std::move(*session), objectText("view"), objectText("lesson")};
    }

private:
    /// An object as it stands in the file; empty when there is none.
    std::string objectText(const char* key) const
    {
        const Json* object = m_json.find(key);
        return object && object->isObject()
                   ? std::string(m_text.substr(object->offset(), object->end() - object->offset()))
                   : std::string();
    }

    bool stop(std::string message, const Json& at, std::string remedy = {})
    {
        m_error = Error{std::move(message), placeOf(m_file, m_text, at.offset()), std::move(remedy),
                        static_cast<int>(at.offset())};
        return false;
    }

    bool missing(const char* key)
    {
        return stop(std::string("“") + key + "” is missing from the session", m_json,
                    "The file was edited or is damaged");
    }

    bool version()
    {
        const Json* format = m_json.find("format");
        if (!format) {
            return missing("format");
        }
        if (!format->isInteger() || format->integer() < 1) {
            return stop("The format of the session is not a number from 1", *format);
        }
        if (format->integer() > kSessionFormat) {
            return stop("File is newer than this program (format " + std::to_string(format->integer()) + " > " +
                            std::to_string(kSessionFormat) + ")",
                        *format, "Open it with a newer version");
        }
        return true;
    }

    bool problem()
    {
        const Json* target = m_json.find("target");
        const Json* ring = m_json.find("ring");
        const Json* bound = m_json.find("bound");
        if (!target || !target->isString()) {
            return target ? stop("“target” should be the name of a target", *target) : missing("target");
        }
        if (!ring || !ring->isString()) {
            return ring ? stop("“ring” should be z, z2 or such", *ring) : missing("ring");
        }
        const Json* tensor = m_json.find("tensor");
        auto found = tensor ? readTensorJson(*tensor, m_file, m_text, target->text()) : Target::parse(target->text());
        if (!found) {
            if (tensor) {
                m_error = found.error();
                return false;
            }
            return stop(found.error().message, *target, found.error().remedy);
        }
        if (!(*found)->isExplorable()) {
            return stop((*found)->name() + " is too large to explore", *target, "Each mode has at most 64 entries");
        }
        const auto parsedRing = parseRing(ring->text());
        if (!parsedRing || !hasPositions(*parsedRing)) {
            return stop("“" + ring->text() + "” is not a ring that positions live in", *ring,
                        "Write z, or z with a prime of at most " + std::to_string(kLargestModulus) + ", such as z2");
        }
        const int most = largestCoefficient(*parsedRing);
        if (bound && (!bound->isInteger() || bound->integer() < 1 || bound->integer() > most)) {
            return stop("The bound is not a number from 1 to " + std::to_string(most), *bound);
        }
        const bool isGiven = bound != nullptr && modulusOf(*parsedRing) == 0;
        m_problem = {*found, *parsedRing, isGiven ? static_cast<int>(bound->integer()) : firstBound(*parsedRing)};
        return true;
    }

    std::optional<NodeId> id(const Json& json)
    {
        if (!json.isInteger() || json.integer() < 0 || json.integer() > std::numeric_limits<NodeId>::max() - 1) {
            stop("This is not the number of a node", json);
            return std::nullopt;
        }
        return static_cast<NodeId>(json.integer());
    }

    bool nodes()
    {
        const Json* list = m_json.find("nodes");
        if (!list || !list->isArray()) {
            return list ? stop("“nodes” should be a list", *list) : missing("nodes");
        }
        for (const Json& json : list->items()) {
            if (!node(json)) {
                return false;
            }
        }
        if (!m_places.contains(0)) {
            return stop("The session has no root (node 0)", *list);
        }
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            for (const NodeId other : m_nodes[i].transpositions) {
                if (!m_places.contains(other)) {
                    return stop("There is no node " + std::to_string(other) + " to lead to", (*list)[i]);
                }
            }
        }
        return true;
    }

    bool node(const Json& json)
    {
        if (!json.isObject()) {
            return stop("A node should be an object", json);
        }
        Node made;
        const Json* number = json.find("id");
        const auto own = number ? id(*number) : std::nullopt;
        if (!own) {
            return number ? false : stop("The node has no “id”", json);
        }
        made.id = *own;
        if (m_places.contains(made.id)) {
            return stop("Node " + std::to_string(made.id) + " stands in the file twice", json);
        }
        if (const Json* parent = json.find("parent")) {
            const auto above = id(*parent);
            if (!above) {
                return false;
            }
            const auto place = m_places.find(*above);
            if (place == m_places.end()) {
                return stop("Node " + std::to_string(*above) + " should stand before the nodes that follow it",
                            *parent);
            }
            made.parent = *above;
            m_nodes[place->second].children.push_back(made.id);
            if (!move(json, made)) {
                return false;
            }
        } else if (made.id != 0) {
            return stop("The node has no “parent”", json);
        }
        if (!remarks(json, made)) {
            return false;
        }
        m_places[made.id] = m_nodes.size();
        m_nodes.push_back(std::move(made));
        return true;
    }

    bool move(const Json& json, Node& into)
    {
        const Json* text = json.find("move");
        if (!text || !text->isString()) {
            return stop("The node has no “move”", text ? *text : json);
        }
        if (text->text().empty()) {
            return true; // does nothing, and may stand
        }
        auto parsed = parseMove(text->text(), *m_problem.target, m_problem.ring);
        if (!parsed) {
            return stop("The move “" + text->text() + "” cannot be read: " + parsed.error().message, *text,
                        parsed.error().remedy);
        }
        into.move = std::move(*parsed);
        return true;
    }

    bool remarks(const Json& json, Node& into)
    {
        for (std::size_t i = 0; i < json.size(); ++i) {
            const std::string& key = json.keys()[i];
            const Json& value = json[i];
            const bool isFlag = value.kind() == Json::Kind::Boolean;
            if (key == "name" && value.isString()) {
                into.name = value.text();
            } else if (key == "comment" && value.isString()) {
                into.comment = value.text();
            } else if (key == "mark" && value.isInteger() && value.integer() >= 0 && value.integer() <= 6) {
                into.mark = static_cast<int>(value.integer());
            } else if (key == "bookmark" && isFlag) {
                into.bookmark = value.boolean();
            } else if (key == "breakpoint" && isFlag) {
                into.breakpoint = value.boolean();
            } else if (key == "transpositions" && value.isArray()) {
                for (const Json& other : value.items()) {
                    const auto to = id(other);
                    if (!to) {
                        return false;
                    }
                    into.transpositions.push_back(*to);
                }
            } else if (key != "id" && key != "parent" && key != "move") {
                return stop("“" + key + "” is unknown here or has a wrong value", value,
                            "The file was edited or is damaged");
            }
        }
        return true;
    }

    const Json& m_json;
    const std::string& m_file;
    std::string_view m_text;
    Problem m_problem;
    std::vector<Node> m_nodes;
    std::map<NodeId, std::size_t> m_places;
    std::optional<Error> m_error;
};

} // namespace

std::string sessionNodeJson(const Node& node, const Target& target)
{
    std::string out = "{\"id\": " + std::to_string(node.id);
    if (node.parent != kNoNode) {
        out += ", \"parent\": " + std::to_string(node.parent) + ", \"move\": " + jsonString(toText(node.move, target));
    }
    if (!node.transpositions.empty()) {
        out += ", \"transpositions\": [";
        for (std::size_t i = 0; i < node.transpositions.size(); ++i) {
            out += (i > 0 ? ", " : "") + std::to_string(node.transpositions[i]);
        }
        out += "]";
    }
    const auto text = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            out += std::string(", \"") + key + "\": " + jsonString(value);
        }
    };
    text("name", node.name);
    text("comment", node.comment);
    if (node.mark != 0) {
        out += ", \"mark\": " + std::to_string(node.mark);
    }
    out += node.bookmark ? ", \"bookmark\": true" : "";
    out += node.breakpoint ? ", \"breakpoint\": true" : "";
    return out + "}";
}

std::string sessionJson(const Session& session, std::string_view view, std::string_view lesson)
{
    const Problem& problem = session.problem();
    std::string out =
        "{\n  \"format\": " + std::to_string(kSessionFormat) + ",\n  \"program\": " + jsonString(kProgram) +
        ",\n  \"target\": " + jsonString(problem.target->name()) +
        ",\n  \"ring\": " + jsonString(ringKey(problem.ring)) + ",\n  \"bound\": " + std::to_string(problem.bound);
    if (problem.target->family() == Family::Custom) {
        out += ",\n  \"tensor\": " + tensorJson(*problem.target);
    }
    out += ",\n  \"current\": " + std::to_string(session.current()) + ",\n  \"nodes\": [";
    // Children after their parent and in their order: that order is the file's.
    std::vector<NodeId> pending{session.root()};
    bool first = true;
    while (!pending.empty()) {
        const Node& node = session.node(pending.back());
        pending.pop_back();
        out += (first ? "\n    " : ",\n    ") + sessionNodeJson(node, *problem.target);
        first = false;
        pending.insert(pending.end(), node.children.rbegin(), node.children.rend());
    }
    out += "\n  ]";
    if (const std::string analyses = analysesJson(session); !analyses.empty()) {
        out += ",\n  \"analyses\": " + analyses;
    }
    const auto object = [&](const char* key, std::string_view text) {
        const auto parsed = text.empty() ? Expected<Json>(Json()) : parseJson(key, text);
        if (parsed && parsed->isObject()) {
            out += ",\n  " + jsonString(key) + ": ";
            out += text.substr(parsed->offset(), parsed->end() - parsed->offset());
        }
    };
    object("view", view);
    object("lesson", lesson);
    return out + "\n}\n";
}

bool looksLikeSession(const Json& json)
{
    const Json* program = json.find("program");
    return (program && program->isString() && program->text() == kProgram) ||
           (json.find("format") && json.find("nodes"));
}

Expected<SessionDocument> readSessionJson(const Json& json, const std::string& file, std::string_view text)
{
    return SessionReader(json, file, text).read();
}

Expected<SessionDocument> readSessionText(std::string_view text, const std::string& file)
{
    const auto json = parseJson(file, text);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    if (!looksLikeSession(*json)) {
        return fail("This is not a session", file, "Sessions are written by the explorer and by convert");
    }
    return readSessionJson(*json, file, text);
}

} // namespace rankfall
