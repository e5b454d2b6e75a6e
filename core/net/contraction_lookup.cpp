// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/contraction_lookup.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall::net {

namespace {

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

/// In place, over `rows` rows of `width` numbers: row b becomes the sum over x of (-1)^(x·b) row x.
void transform(std::vector<double>& table, int rows, int width)
{
    for (int half = 1; half < rows; half *= 2) {
        for (int row = 0; row < rows; ++row) {
            if ((row & half) != 0) {
                continue;
            }
            double* x = &table[index(row * width)];
            double* y = &table[index((row + half) * width)];
            for (int i = 0; i < width; ++i) {
                const double sum = x[i] + y[i];
                y[i] = x[i] - y[i];
                x[i] = sum;
            }
        }
    }
}

/// Fills in rows one after the other.
class Table {
public:
    Table(const Parameter& weight, Rows& rows)
        : m_weight(weight)
        , m_rows(rows)
        , m_width(weight.shape[0])
    {
    }

    void addFibre(const ContractionLayout& layout, int mode, int place)
    {
        const int rows = 1 << layout.dims[mode];
        const int step = layout.rows[mode] * layout.columns[mode] + kRankFeatures;
        m_work.assign(index(rows * m_width), 0);
        int feature = layout.firstFeature[mode] + place;
        for (const Probe& probe : layout.probes[mode]) {
            addColumn(static_cast<int>(probe.vector.nonzero), feature, -1); // the feature is -(-1)^(x·b)
            feature += step;
        }
        transform(m_work, rows, m_width);
        put(rows);
    }

    void addRank(int feature, int most)
    {
        m_work.assign(index((most + 1) * m_width), 0);
        for (int rank = 0; rank <= most; ++rank) {
            addColumn(rank, feature, 2.0 * rank / most - 1);
            if (rank < kRankFeatures - 1) {
                addColumn(rank, feature + 1 + rank, 1);
            }
        }
        put(most + 1);
    }

private:
    /// Some multiple of what a feature is multiplied with, to a row.
    void addColumn(int row, int feature, double factor)
    {
        double* to = &m_work[index(row * m_width)];
        const float* from = m_weight.values.data() + feature;
        for (int i = 0; i < m_width; ++i) {
            to[i] += factor * static_cast<double>(from[index(i) * index(m_weight.shape[1])]);
        }
    }

    void put(int rows)
    {
        for (int row = 0; row < rows; ++row, ++m_next) {
            const double* from = &m_work[index(row * m_width)];
            std::transform(from, from + m_width, m_rows.values.data() + index(m_next) * index(m_rows.stride),
                           [](double x) { return static_cast<float>(x); });
        }
    }

    const Parameter& m_weight;
    Rows& m_rows;
    int m_width;
    int m_next = 0;
    std::vector<double> m_work;
};

int mostRank(const ContractionLayout& layout, int mode)
{
    return std::min(layout.rows[mode], layout.columns[mode]);
}

} // namespace

bool hasSites(const ContractionLayout& layout)
{
    return layout.ring == Ring::Z2 &&
           std::all_of(layout.dims.begin(), layout.dims.end(), [](int size) { return size <= kLongestFibre; });
}

int sitesOf(const ContractionLayout& layout)
{
    int sites = 0;
    for (int mode = 0; mode < 3; ++mode) {
        sites += layout.rows[mode] * layout.columns[mode] + static_cast<int>(layout.probes[mode].size());
    }
    return sites;
}

ContractionLookup lookupOf(const Weights& weights, const std::string& name, const ContractionLayout& layout)
{
    RANKFALL_CHECK(hasSites(layout));
    const Parameter& weight = weights.parameters.at(name + ".weight");
    const Parameter& bias = weights.parameters.at(name + ".bias");
    ContractionLookup lookup;
    int rows = 0;
    for (int mode = 0; mode < 3; ++mode) {
        for (int place = 0; place < layout.rows[mode] * layout.columns[mode]; ++place) {
            lookup.firstRow.push_back(rows);
            rows += 1 << layout.dims[mode];
        }
        for (std::size_t probe = 0; probe < layout.probes[mode].size(); ++probe) {
            lookup.firstRow.push_back(rows);
            rows += mostRank(layout, mode) + 1;
        }
    }
    lookup.rows.stride = padded(weight.shape[0]);
    lookup.rows.values = Buffer(index(rows) * index(lookup.rows.stride));
    lookup.bias = Buffer(index(lookup.rows.stride));
    std::copy(bias.values.begin(), bias.values.end(), lookup.bias.data());
    Table table(weight, lookup.rows);
    for (int mode = 0; mode < 3; ++mode) {
        const int places = layout.rows[mode] * layout.columns[mode];
        for (int place = 0; place < places; ++place) {
            table.addFibre(layout, mode, place);
        }
        int feature = layout.firstFeature[mode] + places;
        for (std::size_t probe = 0; probe < layout.probes[mode].size(); ++probe) {
            table.addRank(feature, mostRank(layout, mode));
            feature += places + kRankFeatures;
        }
    }
    return lookup;
}

} // namespace rankfall::net
