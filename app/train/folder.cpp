// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/train/folder.h"

#include <fstream>

namespace rankfall::train {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostKept = 200; ///< different schemes of one rank, as files; the checkpoint has them all

/// Replaces the file whole or not at all.
Expected<std::size_t> write(const fs::path& path, const std::string& text)
{
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    const fs::path fresh = path.string() + ".new";
    {
        std::ofstream out(fresh, std::ios::binary);
        out << text;
        out.flush();
        if (!out) {
            return fail("The file cannot be written", path.string(), "Is there room, and may you write there?");
        }
    }
    fs::rename(fresh, path, failed);
    if (failed) {
        return fail("The file cannot be written: " + failed.message(), path.string());
    }
    return text.size();
}

} // namespace

Expected<Folder> Folder::create(const std::string& path)
{
    Folder folder{fs::path(path)};
    std::error_code failed;
    fs::create_directories(folder.m_path, failed);
    if (failed) {
        return fail("The folder cannot be made: " + failed.message(), path, "Name another one with --out");
    }
    if (fs::exists(folder.checkpoint(), failed)) {
        return fail("There is a run already", path,
                    "Go on with it: --resume " + path + "; or choose another folder with --out");
    }
    return folder;
}

Expected<Folder> Folder::open(const std::string& path)
{
    Folder folder{fs::path(path)};
    std::error_code failed;
    if (!fs::exists(folder.checkpoint(), failed)) {
        return fail("There is no run to go on with", path, "Name a folder that holds a checkpoint.safetensors");
    }
    return folder;
}

bool Folder::hasBackplay() const
{
    std::error_code failed;
    return fs::exists(backplay(), failed);
}

Expected<std::size_t> Folder::save(const learn::Run& run) const
{
    const auto saved = net::saveSafetensors(run.network(), network(), net::Precision::Single);
    return saved ? run.save(checkpoint()) : saved;
}

Expected<std::string> Folder::keep(const learn::Scheme& scheme, std::size_t number) const
{
    const std::string stem = scheme.target.name() + "_r" + std::to_string(scheme.rank()) + "_";
    const std::string ring(ringKey(scheme.ring));
    std::string digits = std::to_string(number);
    digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
    const fs::path path =
        number <= 1 ? m_path / (stem + ring + ".txt") : m_path / "more" / (stem + ring + "_" + digits + ".txt");
    if (number > kMostKept) {
        return std::string();
    }
    const auto written = write(path, learn::toText(scheme));
    if (!written) {
        return tl::unexpected(written.error());
    }
    return path.lexically_relative(m_path).string();
}

} // namespace rankfall::train
