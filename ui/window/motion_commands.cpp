// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// How fast steps are told, on the board and when they play by themselves.
#include "ui/chrome/actions.h"
#include "ui/chrome/settings.h"
#include "ui/viewport/viewport.h"
#include "ui/window/main_window.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kAutoplayStep = 900; // ms at speed 1: the step itself takes 650, then it stands

} // namespace

void MainWindow::setMotionSpeed(double speed)
{
    const double wanted = std::clamp(speed, kMinSpeed, kMaxSpeed);
    if (m_viewport) {
        m_viewport->setMotionSpeed(wanted);
    }
    m_autoplay.setInterval(static_cast<int>(kAutoplayStep / wanted));
}

void MainWindow::defineMotionCommands()
{
    const auto add = [this](const char* id, const QString& text, const QKeySequence& key, const QString& help,
                            double by) {
        m_actions->add({.id = QLatin1String(id),
                        .section = tr("View"),
                        .text = text,
                        .keys = {key},
                        .help = help,
                        .run = [this, by] {
                            const double speed = Settings().motionSpeed();
                            const double next = by > 0 ? std::clamp(speed * by, kMinSpeed, kMaxSpeed) : 1;
                            Settings().setMotionSpeed(next);
                            setMotionSpeed(next);
                            Q_EMIT m_workbench.message(tr("Motion at %1 times the usual speed").arg(next));
                        }});
    };
    add("view.motionSlower", tr("Slo&wer motion"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Minus),
        tr("Steps are told at half the speed, down to a quarter of the usual one"), 0.5);
    add("view.motionFaster", tr("&Faster motion"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Plus),
        tr("Steps are told at twice the speed, up to four times the usual one"), 2);
    setMotionSpeed(Settings().motionSpeed());
}

} // namespace rankfall
