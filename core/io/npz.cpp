// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/npz.h"

#include "core/io/npy.h"

#include <algorithm>
#include <array>
#include <memory>
#include <zip.h>

namespace rankfall {

namespace {

constexpr std::uint64_t kMaxMember = std::uint64_t{320} << 20;
constexpr zip_int64_t kMaxMembers = 20'000;
constexpr std::size_t kMaxEntries = 256; // of a factor: 16 by 16
constexpr std::size_t kMaxRank = 8192;
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

/// Where the coefficient of an entry (row) in a product stands in an array: fixed indices, and the two that run.
struct Axes {
    std::array<std::size_t, 4> fixed{};
    std::size_t row = 0;
    std::size_t product = 1;
};

Expected<void> fillMode(std::vector<Scheme::Product>& products, std::size_t mode, const NpyArray& array,
                        std::size_t rows, const Axes& axes)
{
    auto indices = axes.fixed;
    for (std::size_t r = 0; r < products.size(); ++r) {
        auto& factor = products[r][mode];
        factor.resize(rows);
        indices[axes.product] = r;
        for (std::size_t i = 0; i < rows; ++i) {
            indices[axes.row] = i;
            const auto value = array.at(std::span(indices).first(array.dimensions()));
            if (!value) {
                return tl::unexpected<Error>(value.error());
            }
            factor[i] = *value;
        }
    }
    return {};
}

/// The target of a member called "n,m,p"; nothing when it is called something else.
TargetPtr targetOfName(std::string name)
{
    std::replace(name.begin(), name.end(), ',', 'x');
    const auto target = Target::parse(name);
    return target && (*target)->format() ? *target : nullptr;
}

Expected<TargetPtr> targetFor(const std::string& name, const std::array<std::size_t, 3>& rows, const std::string& where)
{
    const auto sizes = std::to_string(rows[0]) + ", " + std::to_string(rows[1]) + " and " + std::to_string(rows[2]);
    if (const auto named = targetOfName(name)) {
        const Shape shape = named->shape();
        if (static_cast<std::size_t>(shape.a) == rows[0] && static_cast<std::size_t>(shape.b) == rows[1] &&
            static_cast<std::size_t>(shape.c) == rows[2]) {
            return named;
        }
        return fail("The factors have " + sizes + " entries, which does not fit the member's name " + name, where,
                    "The file is damaged; get a whole copy");
    }
    const auto format = formatOfSizes(rows[0], rows[1], rows[2]);
    if (!format) {
        return fail("Factors with " + sizes + " entries fit no matrix product up to 16x16x16", where);
    }
    return Target::matrixMultiplication(*format);
}

Expected<SchemeMember> memberOfArrays(const std::vector<NpyArray>& arrays, const std::string& name,
                                      const std::string& where)
{
    // One array (3, S, R), or three arrays (S, R).
    const bool joint = arrays.size() == 1 && arrays[0].dimensions() == 3 && arrays[0].shape()[0] == 3;
    const bool apart = arrays.size() == 3 && std::all_of(arrays.begin(), arrays.end(), [](const NpyArray& a) {
                           return a.dimensions() == 2 && a.shape()[1] >= 0;
                       });
    if (!joint && !apart) {
        return fail("This is not a scheme: factors U, V, W with a row for each entry and a column for each product are "
                    "expected",
                    where);
    }
    std::array<std::size_t, 3> rows{};
    std::size_t rank = 0;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const auto& shape = arrays[joint ? 0 : mode].shape();
        rows[mode] = static_cast<std::size_t>(shape[joint ? 1 : 0]);
        const auto columns = static_cast<std::size_t>(shape[joint ? 2 : 1]);
        if (mode > 0 && columns != rank) {
            return fail("The three factors have different numbers of products", where,
                        "The file is damaged; get a whole copy");
        }
        rank = columns;
    }
    if (*std::max_element(rows.begin(), rows.end()) > kMaxEntries || rank > kMaxRank) {
        return fail("The scheme is larger than 16x16x16", where, "Matrix products are verified up to 16x16x16");
    }
    const auto target = targetFor(name, rows, where);
    if (!target) {
        return tl::unexpected<Error>(target.error());
    }
    SchemeMember member{{*target, std::vector<Scheme::Product>(rank), name, Ring::Z}, true};
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const Axes axes = joint ? Axes{{mode}, 1, 2} : Axes{{}, 0, 1};
        const auto filled = fillMode(member.scheme.products, mode, arrays[joint ? 0 : mode], rows[mode], axes);
        if (!filled) {
            return tl::unexpected<Error>(filled.error());
        }
    }
    member.scheme.claimedRing = smallestRing(member.scheme.products);
    return member;
}

/// Scheme `which` of an array (N, R, 3, S).
Expected<SchemeMember> memberOfStack(const NpyArray& array, std::size_t which, const std::string& name,
                                     const std::string& where)
{
    const auto rank = static_cast<std::size_t>(array.shape()[1]);
    const auto rows = static_cast<std::size_t>(array.shape()[3]);
    if (rows > kMaxEntries || rank > kMaxRank) {
        return fail("The schemes are larger than 16x16x16", where);
    }
    const auto target = targetFor("", {rows, rows, rows}, where);
    if (!target) {
        return tl::unexpected<Error>(target.error());
    }
    SchemeMember member{{*target, std::vector<Scheme::Product>(rank), name, Ring::Z}, true};
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const Axes axes{{which, 0, mode, 0}, 3, 1};
        const auto filled = fillMode(member.scheme.products, mode, array, rows, axes);
        if (!filled) {
            return tl::unexpected<Error>(filled.error());
        }
    }
    member.scheme.claimedRing = smallestRing(member.scheme.products);
    return member;
}

/// An archive that holds one stack of schemes: the member is unpacked once and kept.
Expected<SchemeList> listOfStack(std::string content, const std::string& memberName, const std::string& where)
{
    const auto kept = std::make_shared<const std::string>(std::move(content));
    auto npy = readNpy(*kept, where);
    if (!npy) {
        return tl::unexpected<Error>(npy.error());
    }
    const auto array = npy->arrays[0];
    std::vector<std::string> names;
    const auto count = static_cast<std::size_t>(array.shape()[0]);
    for (std::size_t i = 0; i < count; ++i) {
        names.push_back(memberName + "[" + std::to_string(i) + "]");
    }
    return SchemeList("numpy archive of equal schemes (.npz)", names, [kept, array, names, where](std::size_t i) {
        return memberOfStack(array, i, names[i], where + ":" + names[i]);
    });
}

} // namespace

bool looksLikeZip(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

Expected<SchemeList> readNpz(std::string bytes, const std::string& file)
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
    if (names.size() == 1) {
        const auto where = file + ":" + names[0];
        auto content = unpack(*archive, indices[0], where);
        if (!content) {
            return tl::unexpected<Error>(content.error());
        }
        const auto npy = readNpy(*content, where);
        if (npy && !npy->isPickled && npy->arrays[0].dimensions() == 4 && npy->arrays[0].shape()[2] == 3 &&
            npy->arrays[0].shape()[0] <= kMaxMembers) {
            return listOfStack(std::move(*content), names[0], where);
        }
    }
    auto read = [kept, archive, names, indices, file](std::size_t i) -> Expected<SchemeMember> {
        const auto where = file + ":" + names[i];
        const auto content = unpack(*archive, indices[i], where);
        if (!content) {
            return tl::unexpected<Error>(content.error());
        }
        const auto npy = readNpy(*content, where);
        if (!npy) {
            return tl::unexpected<Error>(npy.error());
        }
        return memberOfArrays(npy->arrays, names[i], where);
    };
    return SchemeList("AlphaTensor archive (.npz)", std::move(names), std::move(read));
}

} // namespace rankfall
