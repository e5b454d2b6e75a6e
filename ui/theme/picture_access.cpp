// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/picture_access.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace rankfall {

namespace {

class PictureAccess : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? widget()->accessibleDescription() : QAccessibleWidget::text(which);
    }
};

constexpr std::array<std::pair<const char*, QAccessible::Role>, 21> kPictures{{
    {"rankfall::FlipMapCanvas", QAccessible::Graphic},   {"rankfall::SearchScatter", QAccessible::Chart},
    {"rankfall::SearchTreeCanvas", QAccessible::Tree},   {"rankfall::Viewport", QAccessible::Graphic},
    {"rankfall::SheetCanvas", QAccessible::Graphic},     {"rankfall::EvaluationGraph", QAccessible::Chart},
    {"rankfall::RankBar", QAccessible::Chart},           {"rankfall::NumericGraph", QAccessible::Chart},
    {"rankfall::NumericResidual", QAccessible::Graphic}, {"rankfall::WalkGraph", QAccessible::Chart},
    {"rankfall::WalkSample", QAccessible::Graphic},      {"rankfall::TreeView", QAccessible::Tree},
    {"rankfall::TeachGraph", QAccessible::Chart},        {"rankfall::MeasureGraph", QAccessible::Chart},
    {"rankfall::ParetoGraph", QAccessible::Chart},       {"rankfall::CampaignGraph", QAccessible::Chart},
    {"rankfall::LegendPanel", QAccessible::List},        {"rankfall::KeyColumns", QAccessible::List},
    {"rankfall::FactorGrid", QAccessible::Table},        {"rankfall::BasisGrid", QAccessible::Table},
    {"rankfall::SchemeStrip", QAccessible::Graphic},
}};

QAccessibleInterface* make(const QString& name, QObject* object)
{
    const auto at = std::find_if(kPictures.begin(), kPictures.end(),
                                 [&](const auto& picture) { return name == QLatin1String(picture.first); });
    auto* widget = at == kPictures.end() ? nullptr : qobject_cast<QWidget*>(object);
    return widget ? new PictureAccess(widget, at->second) : nullptr;
}

} // namespace

void installPictureAccess()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    (void)once;
}

} // namespace rankfall
