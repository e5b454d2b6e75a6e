// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/bench/figures.h"

#include "core/engine/agent/bench.h"
#include "core/engine/bench.h"
#include "core/game/bounds.h"
#include "core/scheme/verify.h"
#include "tests/support/fixtures.h"

#include <array>
#include <bit>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rankfall::bench {

namespace {

constexpr double kLong = 0.25; // seconds of processor time

/// How often `work` is done in a second of processor time.
double rateOf(const std::function<void()>& work)
{
    const double begun = processorSeconds();
    double used = 0;
    double count = 0;
    for (; used < kLong; used = processorSeconds() - begun) {
        work();
        ++count;
    }
    return count / used;
}

/// What somebody measures by the clock on the wall, as a rate by processor time: others take the processor meanwhile.
double byProcessor(const std::function<double()>& perSecond)
{
    using Clock = std::chrono::steady_clock;
    const auto wallBegan = Clock::now();
    const double begun = processorSeconds();
    const double rate = perSecond();
    const std::chrono::duration<double> wall = Clock::now() - wallBegan;
    return rate * wall.count() / (processorSeconds() - begun);
}

/// Runs a program to its end. Nothing when it fails.
struct Usage {
    double seconds = 0;
    double mebibytes = 0;
};

Usage usageOf(std::vector<std::string> words)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const int nothing = ::open("/dev/null", O_RDWR);
        ::dup2(nothing, STDOUT_FILENO);
        ::dup2(nothing, STDERR_FILENO);
        std::vector<char*> arguments;
        for (std::string& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    RANKFALL_CHECK(child > 0 && ::wait4(child, &status, 0, &used) == child);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "%s failed\n", words[0].c_str());
        return {};
    }
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return {seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024};
}

double verifications()
{
    const Problem p = test::problem("5x5x5");
    const auto terms = p.target->schoolbook();
    return rateOf([&] { RANKFALL_CHECK(verify(p.target->tensor(), terms, Ring::Z).exact); });
}

double boundsInASecond()
{
    const Problem p = test::problem("5x5x5");
    std::vector<Term> terms = p.target->schoolbook();
    terms.resize(terms.size() / 2);
    const Position position = *Position::of(p, terms);
    return rateOf([&] { RANKFALL_CHECK(boundsOf(position.residual(), Ring::Z).upper > 0); });
}

void put(std::vector<Measurement>& out, const char* name, Kind kind, const char* unit, std::function<double()> once)
{
    Measurement made;
    made.line = Line{name, kind, 0, unit};
    made.once = std::move(once);
    out.push_back(std::move(made));
}

void addPrograms(std::vector<Measurement>& out, const std::string& folder)
{
    const std::string tool = folder + "/rankfall-cli";
    const std::string explorer = folder + "/rankfall";
    const auto add = [&out](const char* name, Kind kind, const char* unit, const std::vector<std::string>& words) {
        put(out, name, kind, unit, [words, kind] {
            const Usage usage = usageOf(words);
            return kind == Kind::Time ? usage.seconds : usage.mebibytes;
        });
    };
    if (std::filesystem::exists(tool)) {
        add("start-up, command line", Kind::Time, "processor seconds", {tool, "info", "atlas:4x4x4:z2"});
        add("memory, command line", Kind::Memory, "MiB at most", {tool, "info", "atlas:8x8x8:z2"});
    }
    if (std::filesystem::exists(explorer) && std::getenv("DISPLAY") != nullptr) {
        const std::string picture = (std::filesystem::temp_directory_path() / "rankfall-bench.png").string();
        const std::vector<std::string> words{explorer, "--render", picture, "--view", "window", "4x4x4"};
        add("start-up, explorer", Kind::Time, "processor seconds", words);
        add("memory, explorer", Kind::Memory, "MiB at most", words);
    }
}

} // namespace

double processorSeconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double calibrate()
{
    static std::array<std::uint32_t, 1 << 16> places; // 256 KiB: beyond the first cache
    static std::array<float, 1024> left;
    static std::array<float, 1024> right;
    std::uint64_t state = 88172645463325252U;
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i] = static_cast<std::uint32_t>((i * 40503 + 12345) % places.size());
    }
    left.fill(1.0001F);
    right.fill(0.9999F);
    std::uint64_t bits = 0;
    std::uint32_t at = 0;
    float sum = 0;
    const double rate = rateOf([&] {
        for (int i = 0; i < 20000; ++i) {
            state ^= state << 13U;
            state ^= state >> 7U;
            state ^= state << 17U;
            bits += static_cast<std::uint64_t>(std::popcount(state & (state >> 9U)));
            at = places[(at + state) % places.size()];
        }
        for (int i = 0; i < 40; ++i) {
            for (std::size_t k = 0; k < left.size(); ++k) {
                left[k] = left[k] * right[k] + 0.0001F;
            }
            sum += left[static_cast<std::size_t>(i)];
        }
    });
    volatile double keep =
        static_cast<double>(bits + at) + static_cast<double>(sum); // or the compiler leaves all of it out
    (void)keep;
    return rate;
}

std::vector<Measurement> measurements(const std::string& programs)
{
    std::vector<Measurement> out;
    const auto flips = [&out](const char* name, const char* target, Ring ring) {
        put(out, name, Kind::Rate, "flips a second", [target, ring] {
            const TargetPtr made = test::problem(target).target;
            return byProcessor([&] {
                const FlipSpeed speed = benchFlips(*made, ring, kLong);
                RANKFALL_CHECK(speed.sumKept);
                return speed.flipsPerSecond;
            });
        });
    };
    flips("flips, 3x3x3 modulo 2", "3x3x3", Ring::Z2);
    flips("flips, 5x5x5 modulo 2", "5x5x5", Ring::Z2);
    flips("flips, 3x3x3 over Z", "3x3x3", Ring::Z);
    put(out, "simulations, 2x2x2", Kind::Rate, "simulations a second", [] {
        const TargetPtr target = test::problem("2x2x2").target;
        return byProcessor([&] { return benchAgent(*target, kLong).simulationsPerSecond; });
    });
    put(out, "verification, 5x5x5", Kind::Rate, "schemes a second", verifications);
    put(out, "bounds, 5x5x5", Kind::Rate, "positions a second", boundsInASecond);
#ifdef RANKFALL_HAS_SCENES
    if (std::getenv("DISPLAY") != nullptr) {
        put(out, "redraw, 4x4x4 at 900x700", Kind::Rate, "frames a second", redraw);
    }
#endif
    addPrograms(out, programs);
    return out;
}

} // namespace rankfall::bench
