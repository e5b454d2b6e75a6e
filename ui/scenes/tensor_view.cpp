// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/tensor_view.h"

#include "core/base/check.h"

#include <algorithm>
#include <cctype>

namespace rankfall {

namespace {

AxisView axisOf(const ModeLayout& layout)
{
    AxisView axis;
    axis.name = std::string(1, static_cast<char>(std::toupper(static_cast<unsigned char>(layout.letter))));
    axis.labels = layout.labels;
    // A matrix breaks after each row; a vector has no blocks.
    axis.block =
        layout.rows > 1 && layout.cols > 1 && layout.size() == layout.rows * layout.cols ? layout.cols : layout.size();
    return axis;
}

template <typename Visit>
void forEachOf(const Term& term, Visit visit)
{
    for (int a = 0; a < term.u.size(); ++a) {
        for (int b = 0; term.u[a] != 0 && b < term.v.size(); ++b) {
            for (int c = 0; term.v[b] != 0 && c < term.w.size(); ++c) {
                if (term.w[c] != 0) {
                    visit(Cell{a, b, c}, term.u[a] * term.v[b] * term.w[c]);
                }
            }
        }
    }
}

} // namespace

TensorDataPtr dataOf(const Tensor& tensor, const Target& target)
{
    RANKFALL_CHECK(tensor.shape() == target.shape());
    auto data = std::make_shared<TensorData>();
    data->shape = tensor.shape();
    const auto values = tensor.values();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] != 0) {
            data->cells.push_back({data->shape.cell(i), values[i]});
        }
    }
    for (const Mode mode : kModes) {
        data->axes[static_cast<std::size_t>(index(mode))] = axisOf(target.layout(mode));
    }
    return data;
}

TensorDataPtr dataOf(const Term& term, const Target& target, Ring ring)
{
    RANKFALL_CHECK(term.shape() == target.shape());
    auto data = std::make_shared<TensorData>();
    data->shape = target.shape();
    if (target.commutes()) {
        Tensor part(data->shape, true);
        part.add(term, 1, ring);
        part.forEachNonzero([&](Cell cell, std::int32_t value) { data->cells.push_back({cell, value}); });
    } else {
        forEachOf(term, [&](Cell cell, std::int32_t value) {
            if (const auto kept = reduced(value, ring); kept != 0) {
                data->cells.push_back({cell, kept});
            }
        });
    }
    for (const Mode mode : kModes) {
        data->axes[static_cast<std::size_t>(index(mode))] = axisOf(target.layout(mode));
    }
    data->factors = term;
    return data;
}

std::vector<PreviewMark> marksOf(const Tensor& residual, const Term& term, Ring ring)
{
    RANKFALL_CHECK(residual.shape() == term.shape());
    std::vector<PreviewMark> marks;
    const auto mark = [&](Cell cell, std::int32_t value) {
        const auto before = residual.at(cell);
        const auto after = reduced(before - value, ring);
        if (after != before) {
            const auto kind = before == 0  ? PreviewMark::Kind::Creates
                              : after == 0 ? PreviewMark::Kind::Cancels
                                           : PreviewMark::Kind::Changes;
            marks.push_back({cell, kind, after});
        }
    };
    if (residual.isFolded()) {
        Tensor part(residual.shape(), true);
        part.add(term, 1, ring);
        part.forEachNonzero(mark);
    } else {
        forEachOf(term, mark);
    }
    return marks;
}

std::string countText(std::size_t count, const std::string& singular, const std::string& plural)
{
    std::string digits = std::to_string(count);
    for (int i = static_cast<int>(digits.size()) - 3; i > 0 && digits.size() > 4; i -= 3) {
        digits.insert(static_cast<std::size_t>(i), " ");
    }
    return digits + ' ' + (count == 1 ? singular : plural);
}

} // namespace rankfall
