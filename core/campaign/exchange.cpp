// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/campaign/exchange.h"

#include <algorithm>
#include <bit>

namespace rankfall::campaign {

namespace {

constexpr std::size_t kMostBetter = 64; // schemes waiting; the oldest go first
constexpr std::size_t kMostDifferent = 128;
constexpr int kLettersAtOnce = 64; // read before the owner has its turn again

} // namespace

Exchange::Exchange(Mail& mail, std::uint64_t campaign, std::uint64_t seed, Pace pace)
    : m_mail(mail)
    , m_campaign(campaign)
    , m_pace(pace)
    , m_rng(seed + static_cast<std::uint64_t>(mail.self()) * 0x9E3779B97F4A7C15U)
    // Islands that begin together do not all write at once.
    , m_next(Clock::now() + pace.between * m_rng.below(1000) / 1000)
    , m_neighbours(static_cast<std::size_t>(mail.size()))
{
}

void Exchange::add(Enclosure enclosure, Worth worth)
{
    if (worth == Worth::Different) {
        m_different.push_front(std::move(enclosure));
        m_different.resize(std::min(m_different.size(), kMostDifferent));
        return;
    }
    // What it is better than need not travel any more.
    const auto isOvertaken = [&](const Enclosure& other) {
        return other.format == enclosure.format && other.modulus == enclosure.modulus;
    };
    std::erase_if(m_different, isOvertaken);
    std::erase_if(m_better, [&](const News& news) { return isOvertaken(news.enclosure); });
    if (worth == Worth::Best) {
        m_best = std::move(enclosure);
        return;
    }
    const int rounds = std::bit_width(static_cast<unsigned>(m_mail.size()));
    m_better.push_front({std::move(enclosure), 2 + rounds});
    m_better.resize(std::min(m_better.size(), kMostBetter));
}

void Exchange::attend(const IslandStatus& status, const std::function<Arrival(const Enclosure&)>& arrive)
{
    for (int i = 0; i < kLettersAtOnce; ++i) {
        const auto letter = m_mail.take();
        if (!letter) {
            break;
        }
        read(*letter, arrive);
    }
    // A goodbye is the last letter: who has read it reads no more, and mail that waits to be read has no end.
    if (!status.isLeaving && Clock::now() >= m_next) {
        m_next = Clock::now() + m_pace.between;
        write(status);
    }
}

void Exchange::read(const std::string& bytes, const std::function<Arrival(const Enclosure&)>& arrive)
{
    ++m_traffic.lettersReceived;
    m_traffic.bytesReceived += static_cast<std::int64_t>(bytes.size());
    const auto letter = unpack(bytes);
    if (!letter || letter->campaign != m_campaign || letter->from >= m_mail.size()) {
        ++m_traffic.unreadable;
        return;
    }
    Neighbour& sender = m_neighbours[static_cast<std::size_t>(letter->from)];
    sender.heard = Clock::now();
    sender.status = letter->status;
    for (const Enclosure& enclosure : letter->enclosures) {
        switch (arrive(enclosure)) {
        case Arrival::Refused:
            ++m_traffic.refused;
            break;
        case Arrival::Worse:
        case Arrival::Known:
            ++m_traffic.known;
            break;
        case Arrival::Taken:
        case Arrival::Better:
            ++m_traffic.taken;
            break;
        }
    }
}

int Exchange::anyOther()
{
    const int drawn = m_rng.below(m_mail.size() - 1);
    return drawn < m_mail.self() ? drawn : drawn + 1;
}

void Exchange::write(const IslandStatus& status)
{
    if (m_mail.size() < 2) {
        return;
    }
    std::size_t room = m_pace.bytes - std::min(m_pace.bytes, kPackedLetter);
    std::vector<Enclosure> enclosures;
    const auto fits = [&](const Enclosure& enclosure) {
        // The best goes in any case: a letter holds the largest scheme.
        const std::size_t size = packedSize(enclosure);
        const bool isIn = size <= room || enclosures.empty();
        room -= isIn ? std::min(room, size) : 0;
        return isIn;
    };
    if (m_best && fits(*m_best)) {
        enclosures.push_back(*m_best);
    }
    for (News& news : m_better) {
        if (fits(news.enclosure)) {
            enclosures.push_back(news.enclosure);
            --news.tellings;
        }
    }
    std::erase_if(m_better, [](const News& news) { return news.tellings <= 0; });
    const std::vector<Enclosure> important = enclosures;
    while (!m_different.empty() && fits(m_different.front())) {
        enclosures.push_back(std::move(m_different.front()));
        m_different.pop_front();
    }
    const int to = anyOther();
    if (to != 0 && m_mail.self() != 0) {
        send(0, status, important);
    }
    send(to, status, std::move(enclosures));
}

bool Exchange::send(int to, const IslandStatus& status, std::vector<Enclosure> enclosures)
{
    const std::string bytes = pack({m_campaign, m_mail.self(), ++m_number, status, std::move(enclosures)});
    if (!m_mail.send(to, bytes)) {
        ++m_traffic.lettersRefused;
        return false;
    }
    ++m_traffic.lettersSent;
    m_traffic.bytesSent += static_cast<std::int64_t>(bytes.size());
    return true;
}

void Exchange::leave(IslandStatus status)
{
    status.isLeaving = true;
    for (int to = 0; to < m_mail.size(); ++to) {
        Neighbour& other = m_neighbours[static_cast<std::size_t>(to)];
        if (to != m_mail.self() && !other.isTold) {
            other.isTold = send(to, status, m_best ? std::vector{*m_best} : std::vector<Enclosure>());
        }
    }
}

bool Exchange::isAlone() const
{
    for (int other = 0; other < m_mail.size(); ++other) {
        const Neighbour& there = m_neighbours[static_cast<std::size_t>(other)];
        if (other != m_mail.self() && (!there.status.isLeaving || !there.isTold)) {
            return false;
        }
    }
    return true;
}

} // namespace rankfall::campaign
