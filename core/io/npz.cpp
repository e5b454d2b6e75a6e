// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/npz.h"

#include "core/io/npy_scheme.h"

#include <algorithm>
#include <array>
#include <memory>
#include <zip.h>

namespace rankfall {

namespace {

constexpr std::uint64_t kMaxMember = std::uint64_t{320} << 20;
constexpr zip_int64_t kMaxMembers = 20'000;
constexpr const char* kDamaged = "The archive is damaged; get a whole copy";

struct ArchiveCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

using Archive = std::unique_ptr<zip_t, ArchiveCloser>;

struct MemberCloser {
    void operator()(zip_file_t* member) const { zip_fclose(member); }
};

/// Opens an archive in memory; `bytes` must outlive it.
Expected<Archive> openArchive(std::string_view bytes, const std::string& file)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    Archive archive(source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr);
    if (!archive) {
        const std::string reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        zip_source_free(source);
        return fail("The archive cannot be read: " + reason, file, kDamaged);
    }
    zip_error_fini(&error);
    return archive;
}

Expected<std::string> unpack(const Archive& archive, zip_uint64_t index, const std::string& where)
{
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat_index(archive.get(), index, 0, &status) != 0 || (status.valid & ZIP_STAT_SIZE) == 0) {
        return fail("The archive does not say how large this member is", where, kDamaged);
    }
    if (status.size > kMaxMember) {
        return fail("Unpacked, this member would take " + std::to_string(status.size >> 20) + " MiB", where,
                    "Members up to " + std::to_string(kMaxMember >> 20) +
                        " MiB are read; check that it is the right file");
    }
    const std::unique_ptr<zip_file_t, MemberCloser> member(zip_fopen_index(archive.get(), index, 0));
    if (!member) {
        return fail(std::string("This member cannot be unpacked: ") + zip_strerror(archive.get()), where, kDamaged);
    }
    // Grows with what really comes, so that a false size in the directory costs nothing.
    std::string content;
    std::array<char, 1 << 16> block{};
    for (;;) {
        const zip_int64_t count = zip_fread(member.get(), block.data(), block.size());
        if (count < 0) {
            return fail(std::string("This member cannot be unpacked: ") + zip_file_strerror(member.get()), where,
                        kDamaged);
        }
        if (count == 0) {
            break;
        }
        content.append(block.data(), static_cast<std::size_t>(count));
        if (content.size() > status.size) {
            return fail("This member is larger than the archive says", where, kDamaged);
        }
    }
    return content;
}

/// The members called u, v, w (or U, V, W; arr_0, arr_1, arr_2) when there are just these three.
std::optional<std::array<std::size_t, 3>> factorsOf(const std::vector<std::string>& names)
{
    constexpr std::array<std::array<const char*, 3>, 4> kNames{
        {{"u", "v", "w"}, {"U", "V", "W"}, {"arr_0", "arr_1", "arr_2"}, {"A", "B", "C"}}};
    for (const auto& three : kNames) {
        std::array<std::size_t, 3> found{};
        bool all = names.size() == 3;
        for (std::size_t mode = 0; mode < 3 && all; ++mode) {
            const auto at = std::ranges::find(names, std::string_view(three[mode]));
            all = at != names.end();
            found[mode] = static_cast<std::size_t>(at - names.begin());
        }
        if (all) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

bool looksLikeZip(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

Expected<SchemeList> readNpz(std::string bytes, const std::string& file, const TargetPtr& target)
{
    const auto kept = std::make_shared<const std::string>(std::move(bytes));
    auto opened = openArchive(*kept, file);
    if (!opened) {
        return tl::unexpected<Error>(opened.error());
    }
    const auto archive = std::make_shared<const Archive>(std::move(*opened));
    const zip_int64_t count = zip_get_num_entries(archive->get(), 0);
    if (count <= 0 || count > kMaxMembers) {
        return fail(count == 0 ? "The archive is empty" : "The archive has too many members", file);
    }
    std::vector<std::string> names;
    std::vector<zip_uint64_t> indices;
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* raw = zip_get_name(archive->get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
        std::string name = raw ? raw : "";
        if (name.ends_with(".npy")) {
            name.resize(name.size() - 4);
            names.push_back(std::move(name));
            indices.push_back(static_cast<zip_uint64_t>(i));
        }
    }
    if (names.empty()) {
        return fail("The archive holds no numpy arrays (.npy)", file,
                    "AlphaTensor's archives hold members such as 4,4,4.npy");
    }
    // U, V and W apart, or one member that holds many schemes: what the members are is seen from what is in them.
    auto arrays = [kept, archive, names, indices, file](std::size_t i) -> Expected<std::vector<NpyArray>> {
        const auto where = file + ":" + names[i];
        auto unpacked = unpack(*archive, indices[i], where);
        if (!unpacked) {
            return tl::unexpected<Error>(unpacked.error());
        }
        const auto content = std::make_shared<const std::string>(std::move(*unpacked));
        std::vector<NpyArray> out;
        auto npy = readNpy(*content, where);
        if (!npy) {
            return tl::unexpected<Error>(npy.error());
        }
        out = std::move(npy->arrays);
        for (NpyArray& array : out) {
            array.keep(content);
        }
        return out;
    };
    if (const auto factors = factorsOf(names)) {
        std::vector<NpyArray> three;
        for (const std::size_t i : *factors) {
            auto part = arrays(i);
            if (!part) {
                return tl::unexpected<Error>(part.error());
            }
            if (part->size() != 1) {
                return fail("The members U, V, W are not arrays of numbers", file);
            }
            three.push_back(std::move(part->front()));
        }
        if (auto list = schemesOfArrays(three, "", file, target)) {
            return std::move(*list);
        }
    }
    if (names.size() == 1) {
        auto only = arrays(0);
        auto list = only ? schemesOfArrays(*only, names[0], file + ":" + names[0], target) : std::nullopt;
        if (list && *list && (*list)->size() > 1) {
            return std::move(*list);
        }
    }
    auto read = [arrays, names, file, target](std::size_t i) -> Expected<SchemeMember> {
        const auto part = arrays(i);
        if (!part) {
            return tl::unexpected<Error>(part.error());
        }
        const auto where = file + ":" + names[i];
        auto list = schemesOfArrays(*part, names[i], where, target);
        if (!list || (*list && (*list)->size() != 1)) {
            return fail(
                "This is not a scheme: factors U, V, W with a row for each entry and a column for each product are "
                "expected",
                where);
        }
        if (!*list) {
            return tl::unexpected<Error>(list->error());
        }
        return (*list)->member(0).map([&](SchemeMember member) {
            member.scheme.name = names[i];
            return member;
        });
    };
    return SchemeList("AlphaTensor archive (.npz)", std::move(names), std::move(read));
}

} // namespace rankfall
