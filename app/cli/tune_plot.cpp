// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/tune_plot.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace rankfall::cli {

namespace {

constexpr double kWidth = 720;
constexpr double kHeight = 440;
constexpr double kLeft = 70;
constexpr double kRight = 20;
constexpr double kTop = 34;
constexpr double kBottom = 54;
constexpr double kRadius = 4.5;
constexpr const char* kInk = "#1b1f24";
constexpr const char* kDim = "#6a7280";
constexpr const char* kFaint = "#e3e6ea";
constexpr const char* kFront = "#1a7f4b";

/// From values to places.
struct Axis {
    double low;
    double high;
    double from;
    double to;

    double at(double value) const { return from + (value - low) / (high - low) * (to - from); }

    /// A round step of which some six fit.
    double step() const
    {
        const double rough = (high - low) / 6;
        const double power = std::pow(10.0, std::floor(std::log10(rough)));
        const double part = rough / power;
        return power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
    }
};

Axis axisOver(double low, double high, double least, double from, double to)
{
    const double room = std::max(least, (high - low) * 0.1);
    return {low - room, high + room, from, to};
}

template <typename... Values>
std::string made(const char* format, Values... values)
{
    char text[400];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

std::string line(double x1, double y1, double x2, double y2, const char* color, const char* dashes)
{
    return made("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-dasharray=\"%s\" fill=\"none\"/>\n", x1, y1, x2,
                y2, color, dashes);
}

std::string text(double x, double y, const char* anchor, const std::string& words)
{
    return made("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">", x, y, anchor, kDim) + words +
           "</text>\n";
}

std::string ticks(const Axis& x, const Axis& y, bool isTimed)
{
    std::string out;
    for (double tick = std::ceil(x.low / x.step()) * x.step(); tick <= x.high; tick += x.step()) {
        out += line(x.at(tick), kTop, x.at(tick), kHeight - kBottom, kFaint, "none");
        out += text(x.at(tick), kHeight - kBottom + 16, "middle", made("%.0f", tick));
    }
    for (double tick = std::ceil(y.low / y.step()) * y.step(); tick <= y.high; tick += y.step()) {
        out += line(kLeft, y.at(tick), kWidth - kRight, y.at(tick), kFaint, "none");
        out += text(kLeft - 8, y.at(tick) + 4, "end", made(isTimed ? "%.2f×" : "%.0f", tick));
    }
    return out;
}

} // namespace

std::string tunePlot(const TuneSnapshot& now)
{
    const bool isTimed = std::ranges::any_of(now.pool, [](const TunedScheme& one) { return one.figures.isTimed; });
    double left = 1e18;
    double right = -1e18;
    double low = isTimed ? 1 : 1e18;
    double high = isTimed ? 1 : -1e18;
    const auto isShown = [&](const TunedScheme& one) { return !isTimed || one.figures.isTimed; };
    for (const TunedScheme& one : now.pool) {
        if (isShown(one)) {
            left = std::min<double>(left, one.figures.additions);
            right = std::max<double>(right, one.figures.additions);
            low = std::min(low, isTimed ? one.figures.low : one.figures.growth);
            high = std::max(high, isTimed ? one.figures.high : one.figures.growth);
        }
    }
    const Axis x = axisOver(left, right, 4, kLeft, kWidth - kRight);
    const Axis y = axisOver(low, high, isTimed ? 0.01 : 2, kHeight - kBottom, kTop);
    std::string out = made("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" "
                           "height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\">\n"
                           "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n",
                           kWidth, kHeight, kWidth, kHeight);
    out += ticks(x, y, isTimed);
    for (std::size_t i = 0; isTimed && i < now.yardsticks.size(); ++i) {
        const Yardstick& one = now.yardsticks[i];
        if (one.ratio > y.low && one.ratio < y.high) {
            out += line(kLeft, y.at(one.ratio), kWidth - kRight, y.at(one.ratio), i == 0 ? kInk : kDim,
                        i == 0 ? "none" : "6 4");
            out += i % 2 == 0 ? text(kLeft + 6, y.at(one.ratio) - 4, "start", one.name)
                              : text(kWidth - kRight - 6, y.at(one.ratio) + 13, "end", one.name);
        }
    }
    for (const TunedScheme& one : now.pool) {
        if (!isShown(one)) {
            continue;
        }
        const TunedFigures& figures = one.figures;
        const char* const ink = one.isFront ? kFront : kDim;
        const char* const fill = one.isFront ? kFront : "#ffffff";
        const double across = x.at(figures.additions);
        const double up = y.at(isTimed ? figures.ratio : figures.growth);
        if (isTimed) {
            out += line(across, y.at(figures.low), across, y.at(figures.high), ink, "none");
        }
        out += one.isStart
                   ? made("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"%s\">",
                          across - kRadius, up - kRadius, 2 * kRadius, 2 * kRadius, fill, ink)
                   : made("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\">", across, up, kRadius,
                          fill, ink);
        out +=
            made("<title>%s: %d additions, growth %.6g</title>", one.name.c_str(), figures.additions, figures.growth) +
            (one.isStart ? "</rect>\n" : "</circle>\n");
    }
    out += text(kWidth - kRight, kHeight - 12, "end", "additions, with shared sums");
    out +=
        text(10, 20, "start", isTimed ? "time as a part of Strassen’s, median and 95 % interval" : "growth of errors");
    return out + "</svg>\n";
}

} // namespace rankfall::cli
