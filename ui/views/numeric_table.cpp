// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/numeric_data.h"
#include "ui/views/picture_table.h"

#include <QCoreApplication>

namespace rankfall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rankfall::PictureTable)
};

} // namespace

PictureTable numericTable(Workbench& workbench)
{
    const NumericData data = NumericData::of(workbench);
    PictureTable table;
    table.columns = {Words::tr("Iteration"), Words::tr("Residual"), Words::tr("Largest number")};
    table.summary = data.isEmpty() ? Words::tr("Nothing has been fitted here yet") : data.headline();
    for (const NumericTrace::Point& point : data.isEmpty() ? std::vector<NumericTrace::Point>() : data.trace->points) {
        table.rows.push_back({QString::number(point.iteration), spokenResidual(point.residual),
                              QString::number(static_cast<double>(point.largest), 'g', 3)});
    }
    return table;
}

} // namespace rankfall
