// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/safetensors_header.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <set>

namespace rankfall::net {

namespace {

constexpr std::size_t kMostEntries = 1 << 16; ///< arrays, and strings of the metadata
constexpr std::size_t kLongestName = 256;
constexpr std::size_t kMostAxes = 8;

/// Listens to the parser. There are only these places to be in, so that depth is limited by nature: the outer object;
/// the metadata in it; an array's object in it, with a list in that.
class HeaderReader {
public:
    explicit HeaderReader(std::map<std::string, std::string>& metadata)
        : m_metadata(metadata)
    {
    }

    std::vector<TensorEntry> take() { return std::move(m_entries); }

    const std::string& complaint() const { return m_complaint; }

    std::size_t position() const { return m_position; }

    bool start_object(std::size_t)
    {
        if (m_place == Place::Before) {
            m_place = Place::Outside;
            return true;
        }
        if (m_place != Place::Outside) {
            return complain("An object where none belongs");
        }
        if (m_key == "__metadata__") {
            m_place = Place::Metadata;
            return true;
        }
        if (m_entries.size() == kMostEntries) {
            return complain("There are too many arrays");
        }
        m_place = Place::Entry;
        m_entries.push_back({m_key, false, {}, 0, 0});
        m_seen.clear();
        return true;
    }

    bool key(std::string& key)
    {
        m_key = key;
        if (key.empty() || key.size() > kLongestName) {
            return complain("A name is empty or longer than 256 bytes");
        }
        if (m_place == Place::Outside) {
            return m_names.insert(key).second || complain("\"" + key + "\" comes twice");
        }
        if (m_place == Place::Entry) {
            return m_seen.insert(key).second || complain("\"" + key + "\" comes twice in one array");
        }
        if (m_metadata.size() == kMostEntries) {
            return complain("There is too much metadata");
        }
        return !m_metadata.contains(key) || complain("\"" + key + "\" comes twice in the metadata");
    }

    bool string(std::string& text)
    {
        if (m_place == Place::Metadata) {
            m_metadata[m_key] = text;
            return true;
        }
        if (m_place != Place::Entry || m_key != "dtype") {
            return complain("Text where none belongs");
        }
        if (text != "F32" && text != "F16") {
            return complain("The array \"" + m_entries.back().name + "\" has numbers of type \"" +
                            text.substr(0, kLongestName) + "\"; F32 and F16 are read");
        }
        m_entries.back().isHalf = text == "F16";
        return true;
    }

    bool start_array(std::size_t)
    {
        if (m_place != Place::Entry || (m_key != "shape" && m_key != "data_offsets")) {
            return complain("A list where none belongs");
        }
        m_place = m_key == "shape" ? Place::Shape : Place::Offsets;
        m_count = 0;
        return true;
    }

    bool number_unsigned(std::uint64_t value)
    {
        if (m_place == Place::Shape) {
            if (value < 1 || value > std::numeric_limits<int>::max() || m_count == kMostAxes) {
                return complain("The array \"" + m_entries.back().name + "\" has a shape that is out of reason");
            }
            m_entries.back().shape.push_back(static_cast<int>(value));
        } else if (m_place == Place::Offsets && m_count < 2) {
            (m_count == 0 ? m_entries.back().begin : m_entries.back().end) = value;
        } else {
            return complain("A number where none belongs");
        }
        ++m_count;
        return true;
    }

    bool end_array()
    {
        if (m_place == Place::Offsets && m_count != 2) {
            return complain("\"data_offsets\" should have two numbers");
        }
        m_place = Place::Entry;
        return true;
    }

    bool end_object()
    {
        if (m_place == Place::Entry && m_seen != std::set<std::string>{"data_offsets", "dtype", "shape"}) {
            return complain("The array \"" + m_entries.back().name +
                            "\" should have \"dtype\", \"shape\" and \"data_offsets\"");
        }
        m_place = m_place == Place::Outside ? Place::After : Place::Outside;
        return true;
    }

    bool null() { return complain("null where none belongs"); }

    bool boolean(bool) { return complain("A truth value where none belongs"); }

    bool number_integer(std::int64_t) { return complain("A negative number where none belongs"); }

    bool number_float(double, const std::string&) { return complain("A fraction where none belongs"); }

    bool binary(std::vector<std::uint8_t>&) { return complain("Bytes where none belong"); }

    template <class Exception>
    bool parse_error(std::size_t position, const std::string&, const Exception&)
    {
        m_position = position;
        return complain("The header is not JSON");
    }

private:
    enum class Place : std::uint8_t { Before, Outside, Metadata, Entry, Shape, Offsets, After };

    bool complain(std::string message)
    {
        if (m_complaint.empty()) {
            m_complaint = std::move(message);
        }
        return false;
    }

    std::map<std::string, std::string>& m_metadata;
    std::vector<TensorEntry> m_entries;
    std::set<std::string> m_names;
    std::set<std::string> m_seen; ///< keys of the array that is being read
    std::string m_key;
    std::string m_complaint;
    std::size_t m_position = 0;
    std::size_t m_count = 0; ///< numbers in the list that is being read
    Place m_place = Place::Before;
};

} // namespace

Expected<std::vector<TensorEntry>> readHeader(std::string_view text, std::map<std::string, std::string>& metadata,
                                              const std::string& name)
{
    const std::string remedy = "The file is damaged, or no safetensors file";
    if (text.size() > kLongestHeader) {
        return fail("The header is longer than 16 MiB", name, remedy);
    }
    HeaderReader reader(metadata);
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &reader)) {
        const int offset = reader.position() == 0 ? -1 : static_cast<int>(reader.position());
        return fail(reader.complaint().empty() ? "The header is not JSON" : reader.complaint(), name, remedy, offset);
    }
    return reader.take();
}

} // namespace rankfall::net
