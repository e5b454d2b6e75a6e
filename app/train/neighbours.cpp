// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/train/neighbours.h"

#include "app/train/console.h"
#include "core/campaign/folder_mail.h"
#include "core/campaign/mpi_mail.h"
#include "core/learn/sharing.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <thread>
#include <unistd.h>

namespace rankfall::train {

using namespace std::chrono_literals;
using campaign::Arrival;

namespace {

constexpr std::uint64_t kBetweenSeeds = 1'000'003;
constexpr auto kFarewell = 5s;

} // namespace

class Neighbours::Impl {
public:
    Impl(std::unique_ptr<campaign::Mail> letters, campaign::MpiMail* over, std::uint64_t key,
         std::chrono::milliseconds between)
        : mail(std::move(letters))
        , mpi(over)
        , exchange(*mail, key, 1, {between})
    {
    }

    /// One round has ended, and another begins.
    void startRound()
    {
        const auto now = std::chrono::steady_clock::now();
        longestRound = std::max(longestRound, now - roundBegan);
        roundBegan = now;
    }

    std::unique_ptr<campaign::Mail> mail;
    campaign::MpiMail* mpi; ///< the same, under MPI
    campaign::Exchange exchange;
    campaign::IslandStatus status;
    std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point roundBegan = began;
    std::chrono::steady_clock::duration longestRound{0};
    std::set<std::string> met; ///< enclosures, packed
};

Neighbours::Neighbours(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Neighbours::~Neighbours() = default;

Expected<std::unique_ptr<Neighbours>> Neighbours::join(RunOptions& options)
{
    if (!options.mpi && !options.island && !options.islands) {
        if (campaign::MpiMail::isLaunched()) {
            return fail("mpirun has started several runs that know nothing of each other", {},
                        "Add --mpi, so that they are one campaign");
        }
        return std::unique_ptr<Neighbours>();
    }
    std::unique_ptr<campaign::Mail> mail;
    campaign::MpiMail* mpi = nullptr;
    const auto settings = options.resume.empty() ? settingsOf(options) : learn::Settings();
    if (!settings) {
        return tl::unexpected(settings.error());
    }
    const std::string root = !options.resume.empty() ? options.resume
                             : !options.out.empty()  ? options.out
                                                     : defaultFolder(*settings);
    if (options.mpi) {
        auto started = campaign::MpiMail::start();
        if (!started) {
            return tl::unexpected(started.error());
        }
        mpi = started->get();
        mail = std::move(*started);
    } else {
        const int self = options.island.value_or(-1);
        const int size = options.islands.value_or(0);
        if (size < 1 || self < 0 || self >= size) {
            return fail("There is no such island", "--island",
                        "Give --islands, and a number from 0 to one less than that");
        }
        mail = std::make_unique<campaign::FolderMail>(root, self, size);
    }
    const std::string folder = (std::filesystem::path(root) / campaign::islandName(mail->self())).string();
    if (options.resume.empty()) {
        options.out = folder;
        options.settings.seed += kBetweenSeeds * static_cast<std::uint64_t>(mail->self());
    } else {
        options.resume = folder;
    }
    if (options.threads == 0) {
        options.threads = 1;
    }
    // Whatever is not a scheme of the run is refused when it comes: one key for all is enough.
    const auto key = campaign::campaignKey("learning");
    const auto between = std::chrono::milliseconds(std::llround(options.exchange * 1000));
    return std::unique_ptr<Neighbours>(new Neighbours(std::make_unique<Impl>(std::move(mail), mpi, key, between)));
}

bool Neighbours::areAllReady(bool isReady, const Error* why)
{
    const int self = m_impl->mail->self();
    const int trouble = m_impl->mpi ? m_impl->mpi->firstInTrouble(!isReady) : isReady ? self + 1 : self;
    if (trouble == self && why) {
        printError(*why);
    }
    const bool areReady = m_impl->mpi ? trouble == m_impl->mail->size() : isReady;
    if (!areReady && m_impl->mpi) {
        m_impl->mpi->finish(true);
    }
    return areReady;
}

bool Neighbours::isQuiet() const
{
    return m_impl->mpi && m_impl->mail->self() != 0;
}

void Neighbours::tell(const learn::Scheme& scheme, bool isBetter)
{
    if (auto enclosure = learn::enclosureOf(scheme)) {
        m_impl->exchange.add(std::move(*enclosure), isBetter ? campaign::Worth::Best : campaign::Worth::Different);
    }
}

void Neighbours::meet(int best, const std::function<Arrival(const learn::Scheme&)>& take)
{
    m_impl->status.best = best;
    m_impl->startRound();
    m_impl->status.milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_impl->began).count();
    m_impl->exchange.attend(m_impl->status, [&](const campaign::Enclosure& enclosure) {
        const std::string bytes(enclosure.coefficients.begin(), enclosure.coefficients.end());
        if (m_impl->met.contains(bytes)) {
            return Arrival::Known;
        }
        const auto scheme = learn::schemeOf(enclosure);
        const Arrival arrival = scheme ? take(*scheme) : Arrival::Refused;
        if (arrival != Arrival::Refused && m_impl->met.size() < 100'000) {
            m_impl->met.insert(bytes);
        }
        if (arrival == Arrival::Better) {
            m_impl->exchange.add(enclosure, campaign::Worth::Best);
        }
        return arrival;
    });
}

bool Neighbours::hasReached(int goal) const
{
    for (const auto& other : m_impl->exchange.neighbours()) {
        if (other.status.isLeaving && other.status.best > 0 && other.status.best <= goal) {
            return true;
        }
    }
    return false;
}

std::string Neighbours::text() const
{
    const campaign::Traffic& traffic = m_impl->exchange.traffic();
    return "island " + std::to_string(m_impl->mail->self()) + " of " + std::to_string(m_impl->mail->size()) + ": " +
           std::to_string(traffic.taken) + " schemes of others, " + std::to_string(traffic.bytesSent) +
           " bytes sent, " + std::to_string(traffic.bytesReceived) + " received";
}

int Neighbours::leave(int code)
{
    m_impl->exchange.leave(m_impl->status);
    if (!m_impl->mpi) {
        return code;
    }
    m_impl->status.isLeaving = true;
    // The others hear of it between two rounds, and theirs last about as long as those here.
    m_impl->startRound();
    const auto until = std::chrono::steady_clock::now() + kFarewell + 3 * m_impl->longestRound;
    while (!m_impl->exchange.isAlone() && std::chrono::steady_clock::now() < until) {
        m_impl->exchange.attend(m_impl->status, [](const campaign::Enclosure&) { return Arrival::Known; });
        m_impl->exchange.leave(m_impl->status);
        std::this_thread::sleep_for(5ms);
    }
    const bool areAllThere = m_impl->exchange.isAlone();
    m_impl->mpi->finish(areAllThere);
    // mpirun ends the others when one of them says that something is wrong.
    const int said = m_impl->mail->self() == 0 || code == kUnusable ? code : int{kDone};
    if (!areAllThere) {
        std::fflush(nullptr);
        ::_exit(said); // somebody has died, or is not through with a round: MPI would wait for him
    }
    return said;
}

} // namespace rankfall::train
