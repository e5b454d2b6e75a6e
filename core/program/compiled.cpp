// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/compiled.h"

#include "core/program/child.h"
#include "core/program/export.h"
#include "core/program/export_parts.h"
#include "core/program/recursion.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace rankfall {

namespace {

namespace fs = std::filesystem;

constexpr const char* kMain = R"CODE(#include "{{name}}.h"

#include <Eigen/Core>
#include <algorithm>
#include <ctime>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace {{name}};
using Number = {{number}};

struct EigenLeaf {
    template <typename T>
    void operator()(View<const T> a, View<const T> b, View<T> c, Size size, bool add) const
    {
        using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        using Stride = Eigen::OuterStride<>;
        const auto at = [](std::size_t x) { return static_cast<Eigen::Index>(x); };
        const Eigen::Map<const Matrix, 0, Stride> x(a.data, at(size.rows), at(size.inner), Stride(at(a.stride)));
        const Eigen::Map<const Matrix, 0, Stride> y(b.data, at(size.inner), at(size.columns), Stride(at(b.stride)));
        Eigen::Map<Matrix, 0, Stride> z(c.data, at(size.rows), at(size.columns), Stride(at(c.stride)));
        if (add) {
            z.noalias() += x * y;
        } else {
            z.noalias() = x * y;
        }
    }
};

double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

// depth, seconds a size, seed, sizes
int main(int count, char** arguments)
{
    const int depths = std::atoi(arguments[1]) + 1;
    const double least = std::atof(arguments[2]);
    for (int argument = 4; argument < count; ++argument) {
        const std::size_t n = static_cast<std::size_t>(std::atoi(arguments[argument]));
        std::mt19937_64 random(static_cast<unsigned long>(std::atol(arguments[3])));
        std::uniform_real_distribution<Number> between(-1, 1);
        std::vector<Number> a(n * n), b(n * n), c(n * n);
        std::generate(a.begin(), a.end(), [&] { return between(random); });
        std::generate(b.begin(), b.end(), [&] { return between(random); });
        std::vector<std::vector<Number>> memory;
        for (int depth = 0; depth < depths; ++depth) {
            memory.emplace_back(memoryFor({n, n, n}, depth) + 1);
        }
        std::vector<std::vector<double>> times(memory.size());
        std::vector<double> errors(memory.size());
        double spent = 0;
        for (int round = 0; round < 502 && (round < 4 || spent < least); ++round) {
            for (int i = 0; i < depths; ++i) {
                const int depth = (i + round) % depths;
                const std::size_t at = static_cast<std::size_t>(depth);
                const double start = threadSeconds();
                multiply<Number, EigenLeaf>(View<const Number>(a.data(), n), View<const Number>(b.data(), n),
                                            View<Number>(c.data(), n), {n, n, n}, depth, EigenLeaf(), memory[at].data());
                const double took = threadSeconds() - start;
                spent += took;
                if (round > 0) {
                    times[at].push_back(took);
                    continue;
                }
                long double worst = 0, largest = 0;
                for (std::size_t row = 0; row < n; row += std::max<std::size_t>(1, n / 8)) {
                    std::vector<long double> exact(n, 0);
                    for (std::size_t k = 0; k < n; ++k) {
                        for (std::size_t j = 0; j < n; ++j) {
                            exact[j] += static_cast<long double>(a[row * n + k]) * static_cast<long double>(b[k * n + j]);
                        }
                    }
                    for (std::size_t j = 0; j < n; ++j) {
                        worst = std::max(worst, std::abs(exact[j] - static_cast<long double>(c[row * n + j])));
                        largest = std::max(largest, std::abs(exact[j]));
                    }
                }
                errors[at] = static_cast<double>(worst / largest);
            }
        }
        for (std::size_t depth = 0; depth < times.size(); ++depth) {
            std::vector<double> ratios;
            for (std::size_t round = 0; round < times[0].size(); ++round) {
                ratios.push_back(times[depth][round] / times[0][round]);
            }
            std::printf("point %zu %zu %.9g %.9g %.9g %zu\n", n, depth, median(times[depth]), median(ratios),
                        errors[depth], ratios.size());
        }
        std::fflush(stdout);
    }
}
)CODE";

/// A folder that goes when it does.
class Folder {
public:
    Folder()
    {
        std::error_code failed;
        std::string name = (fs::temp_directory_path(failed) / "rankfall-XXXXXX").string();
        m_path = mkdtemp(name.data()) != nullptr ? name : "";
    }

    ~Folder()
    {
        std::error_code failed;
        if (!m_path.empty()) {
            fs::remove_all(m_path, failed);
        }
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

bool write(const fs::path& path, const std::string& text)
{
    std::ofstream file(path, std::ios::binary);
    file << text;
    return file.good();
}

std::string compiler()
{
    std::vector<std::string> names{"c++", "g++", "clang++"};
    if (const char* own = std::getenv("CXX"); own != nullptr && *own != '\0') {
        names.insert(names.begin(), own);
    }
    for (const std::string& name : names) {
        if (runChild({name, "--version"}, [](const std::string&) {}, {}) == 0) {
            return name;
        }
    }
    return {};
}

std::optional<MeasurePoint> pointOf(const std::string& line)
{
    std::istringstream words(line);
    std::string word;
    MeasurePoint made;
    words >> word >> made.size >> made.depth >> made.seconds >> made.ratio >> made.error >> made.rounds;
    return words && word == "point" ? std::optional<MeasurePoint>(made) : std::nullopt;
}

} // namespace

Expected<Measurement> measureCompiled(const Program& program, const MeasureJob& job,
                                      const std::function<bool()>& shouldStop,
                                      const std::function<void(const MeasurePoint&)>& point)
{
    if (!isRunnable(program)) {
        return fail("Only matrix products with real coefficients are measured");
    }
    const auto code = exported(program, CodeFormat::Cpp);
    if (!code) {
        return tl::unexpected<Error>(code.error());
    }
    const fs::path eigen = RANKFALL_EIGEN_DIR;
    if (!fs::exists(eigen / "Eigen" / "Core")) {
        return fail("The headers of Eigen are not here", eigen.string(),
                    "Install libeigen3-dev, or measure without compiling");
    }
    const std::string cxx = compiler();
    if (cxx.empty()) {
        return fail("There is no C++ compiler here", {},
                    "Install g++, or name one in $CXX, or measure without compiling");
    }
    const Folder folder;
    const std::string name = codeName(program);
    const fs::path source = folder.path() / "measure.cpp";
    const fs::path binary = folder.path() / "measure";
    if (folder.path().empty() || !write(folder.path() / (name + ".h"), *code) ||
        !write(source, filled(kMain, {{"name", name}, {"number", job.singlePrecision ? "float" : "double"}}))) {
        return fail("The code cannot be written to a temporary folder", folder.path().string(), "Is the disk full?");
    }
    std::string said;
    const int compiled = runChild(
        {cxx, "-std=c++17", "-O3", "-march=native", "-DNDEBUG", "-w", "-isystem", eigen.string(), "-o", binary.string(),
         source.string()},
        [&](const std::string& line) { said += said.size() < 2000 ? line + "\n" : ""; }, shouldStop);
    Measurement out;
    if (shouldStop && shouldStop()) {
        out.stopped = true;
        return out;
    }
    if (compiled != 0) {
        return fail("The compiler did not take the code: " + said, cxx, "Measure without compiling");
    }
    std::vector<std::string> command{binary.string(), std::to_string(job.depth), std::to_string(job.seconds),
                                     std::to_string(job.seed)};
    for (const int size : job.sizes) {
        command.push_back(std::to_string(size));
    }
    const int ran = runChild(
        command,
        [&](const std::string& line) {
            if (const auto made = pointOf(line)) {
                out.points.push_back(*made);
                if (point) {
                    point(*made);
                }
            }
        },
        shouldStop);
    out.stopped = shouldStop && shouldStop();
    if (ran != 0 && !out.stopped) {
        return fail("The compiled program ended early", cxx, "Measure without compiling");
    }
    return out;
}

} // namespace rankfall
