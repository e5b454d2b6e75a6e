// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/tensor_labels.h"

#include "core/io/file.h"

#include <algorithm>
#include <set>

namespace rankfall {

namespace {

constexpr std::size_t kMaxTitle = 200;

/// One list of names, or what is wrong with it.
Expected<std::vector<std::string>> namesOf(const Json& list, int size, const std::string& file, std::string_view text)
{
    const auto wrong = [&](std::string message, const Json& at) {
        return fail(std::move(message), placeOf(file, text, at.offset()),
                    "A name has letters, digits and underscores, such as a11", static_cast<int>(at.offset()));
    };
    if (!list.isArray() || list.size() != static_cast<std::size_t>(size)) {
        return wrong("A list of " + std::to_string(size) + " names is expected", list);
    }
    std::vector<std::string> names;
    for (const Json& name : list.items()) {
        if (!name.isString() || !isEntryName(name.text())) {
            return wrong("This is not a name for an entry", name);
        }
        names.push_back(name.text());
    }
    return names;
}

bool isPlain(const Target& target)
{
    const auto plain = Target::custom({}, target.tensor());
    return plain && std::ranges::all_of(
                        kModes, [&](Mode mode) { return (*plain)->layout(mode).labels == target.layout(mode).labels; });
}

} // namespace

bool isEntryName(std::string_view name)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !name.empty() && name.size() <= 24 &&
           std::ranges::all_of(name, [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

Expected<TargetPtr> namedAs(const TargetPtr& target, const Json& json, const std::string& file, std::string_view text)
{
    const Json* title = json.find("title");
    const Json* labels = json.find("labels");
    const Json* basis = json.find("basis");
    if (!title && !labels && !basis) {
        return target;
    }
    const auto wrong = [&](std::string message, const Json& at) {
        return fail(std::move(message), placeOf(file, text, at.offset()), {}, static_cast<int>(at.offset()));
    };
    const Shape shape = target->shape();
    Target::Parts parts{target->family(),
                        target->name(),
                        target->title(),
                        target->tensor(),
                        {target->layout(Mode::A), target->layout(Mode::B), target->layout(Mode::C)}};
    if (title) {
        if (!title->isString() || title->text().empty() || title->text().size() > kMaxTitle) {
            return wrong("“title” should be some words", *title);
        }
        parts.title = title->text();
    }
    if (basis && (shape.a != shape.b || shape.b != shape.c)) {
        return wrong("“basis” is for an algebra, whose tensor is as long along each mode", *basis);
    }
    if (labels && (!labels->isArray() || labels->size() != 3)) {
        return wrong("“labels” should be three lists of names", *labels);
    }
    std::set<std::string> all;
    for (std::size_t mode = 0; mode < 3 && (labels || basis); ++mode) {
        const Json& list = labels ? (*labels)[mode] : *basis;
        auto names = namesOf(list, shape[kModes[mode]], file, text);
        if (!names) {
            return tl::unexpected<Error>(names.error());
        }
        for (std::string& name : *names) {
            const char first = labels ? name.front() : 'a';
            if (first >= '0' && first <= '9') {
                return wrong("The label “" + name + "” begins with a digit", list);
            }
            name = labels ? name : std::string{"abc"[mode], '_'} + name;
            if (!all.insert(name).second) {
                return wrong("The name “" + name + "” is given twice", list);
            }
        }
        parts.layouts[mode].labels = std::move(*names);
    }
    return Target::of(std::move(parts));
}

std::string namesJson(const Target& target)
{
    if (isPlain(target)) {
        return {};
    }
    std::string out = "\"title\": " + jsonString(target.title()) + ", \"labels\": [";
    for (const Mode mode : kModes) {
        out += mode == Mode::A ? "[" : ", [";
        const auto& labels = target.layout(mode).labels;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            out += (i > 0 ? ", " : "") + jsonString(labels[i]);
        }
        out += "]";
    }
    return out + "], ";
}

} // namespace rankfall
