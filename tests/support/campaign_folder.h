// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/campaign.h"
#include "core/io/scheme_write.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

namespace rankfall::test {

/// What an island says of itself; its time counts from the first moment of 2026, or from `since`.
struct IslandLine {
    std::int64_t time = 0;
    const char* event = "progress";
    std::int64_t flips = 0;
    int rank = 0;
    int kept = 0;
    const char* status = "";
    const char* stage = "3x3x3 at 24, extending";
    std::int64_t since = 1'767'225'600;
};

/// The folder of a campaign for 3x3x3:23 modulo 2 that grows as a test wants.
class CampaignFolder {
public:
    explicit CampaignFolder(int islands)
    {
        CampaignPlan plan;
        plan.target = "3x3x3";
        plan.goal = 23;
        plan.islands = islands;
        plan.command = "rankfall-cli search 3x3x3 --ring z2 --rank 23";
        (void)writeCampaign(path(), plan);
    }

    std::filesystem::path path() const { return m_folder.path().toStdString(); }

    QString name() const { return m_folder.path(); }

    static std::string line(const IslandLine& said)
    {
        const std::time_t at = said.since + said.time;
        std::tm parts{};
        gmtime_r(&at, &parts);
        char time[32];
        std::strftime(time, sizeof time, "%Y-%m-%dT%H:%M:%SZ", &parts);
        return std::string("{\"time\": \"") + time + "\", \"event\": \"" + said.event +
               "\", \"rank\": " + std::to_string(said.rank) + ", \"seconds\": " + std::to_string(said.time) +
               ", \"flips\": " + std::to_string(said.flips) + ", \"stage\": \"" + said.stage +
               "\", \"kept\": " + std::to_string(said.kept) + ", \"taken\": 3" +
               (*said.status ? std::string(", \"status\": \"") + said.status + "\"" : std::string()) + "}\n";
    }

    void say(int island, const IslandLine& said) { write(island, line(said)); }

    /// Bytes at the end of an island's journal.
    void write(int island, const std::string& bytes)
    {
        std::filesystem::create_directories(folderOf(island));
        std::FILE* file = std::fopen((folderOf(island) / "journal.jsonl").c_str(), "ab");
        std::fwrite(bytes.data(), 1, bytes.size(), file);
        std::fclose(file);
    }

    void clear(int island) { std::filesystem::remove(folderOf(island) / "journal.jsonl"); }

    void keep(const std::string& name, const Target& target, const std::vector<Term>& terms)
    {
        const auto text =
            writeScheme(schemeOf(std::make_shared<const Target>(target), terms, Ring::Z2), SchemeFormat::Json);
        std::filesystem::create_directories(folderOf(0));
        std::FILE* file = std::fopen((folderOf(0) / name).c_str(), "wb");
        std::fwrite(text->data(), 1, text->size(), file);
        std::fclose(file);
    }

    void replaceInPlan(const QByteArray& from, const QByteArray& to)
    {
        QFile file(m_folder.filePath(QStringLiteral("campaign.json")));
        if (file.open(QFile::ReadOnly)) {
            const QByteArray text = file.readAll().replace(from, to);
            file.close();
            if (file.open(QFile::WriteOnly | QFile::Truncate)) {
                file.write(text);
            }
        }
    }

private:
    std::filesystem::path folderOf(int island) const { return path() / ("island-" + std::to_string(island)); }

    QTemporaryDir m_folder;
};

} // namespace rankfall::test
