// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/film_dialog.h"

#include "ui/theme/theme.h"
#include "ui/viewport/viewport.h"
#include "ui/views/segmented.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/workbench.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QSpinBox>

#include <algorithm>

namespace rankfall {

namespace {

const auto kFolderKey = QStringLiteral("pictures/folder");
constexpr double kSlowest = 2.0; // of the normal pace, at the slider's left end
constexpr int kSpeeds = 8;
constexpr int kNormal = 4;

/// Time of everything relative to the normal pace: 2 at the left end, 1 in the middle, 1/2 at the right end.
double slowness(int speed)
{
    return kSlowest * std::pow(0.25, static_cast<double>(speed) / kSpeeds);
}

QStringList namesOf(const std::vector<FilmFormat>& formats, bool meanings)
{
    QStringList names;
    for (const FilmFormat& format : formats) {
        names << (meanings ? fromCore(format.meaning) : QString::fromLatin1(format.ending + 1).toUpper());
    }
    return names;
}

} // namespace

FilmDialog::FilmDialog(const Workbench& workbench, const Viewport* viewport, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_viewport(viewport)
{
    setWindowTitle(tr("Save film"));
    build();
    m_remake.setSingleShot(true);
    m_remake.setInterval(80);
    m_step.setInterval(0);
    connect(&m_remake, &QTimer::timeout, this, &FilmDialog::remake);
    connect(&m_step, &QTimer::timeout, this, &FilmDialog::step);
    remake();
}

FilmDialog::~FilmDialog() = default;

void FilmDialog::build()
{
    m_of = new Segmented(tr("What the film shows"), {tr("All three"), tr("Target"), tr("Residual"), tr("Factor")},
                         {tr("Target, residual and factor"), tr("The target alone"), tr("The residual as it falls"),
                          tr("Each term as it grows")});
    m_of->setCurrent(0);
    m_colours = new Segmented(tr("Colours"), {tr("As shown"), tr("Light"), tr("Dark")}, {{}, {}, {}});
    m_colours->setCurrent(0);
    const auto formats = filmFormats();
    m_kind = new Segmented(tr("Kind of file"), namesOf(formats, false), namesOf(formats, true));
    m_kind->setCurrent(0);
    const auto spin = [](int value, const QString& name, const QString& id) {
        auto* box = new QSpinBox;
        box->setRange(160, 3840);
        box->setSingleStep(20);
        box->setValue(value);
        box->setAccessibleName(name);
        box->setObjectName(id);
        return box;
    };
    m_width = spin(960, tr("Width in pixels"), QStringLiteral("width"));
    m_height = spin(400, tr("Height in pixels"), QStringLiteral("height"));
    m_speed = new QSlider(Qt::Horizontal);
    m_speed->setRange(0, kSpeeds);
    m_speed->setValue(kNormal);
    m_speed->setPageStep(1);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Left: half as fast. Right: twice as fast."));
    m_place = new QSlider(Qt::Horizontal);
    m_place->setAccessibleName(tr("Frame that is shown"));
    m_place->setObjectName(QStringLiteral("place"));
    m_preview = new QLabel;
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(480, 220);
    m_preview->setAccessibleName(tr("A frame of the film"));
    m_facts = new QLabel;
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setWordWrap(true);
    m_progress = new QProgressBar;
    m_progress->hide();

    auto* size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new QLabel(QStringLiteral("×")));
    size->addWidget(m_height);
    size->addWidget(new QLabel(tr("pixels")));
    size->addStretch();
    m_choices = new QWidget;
    auto* form = new QFormLayout(m_choices);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Show"), m_of);
    form->addRow(tr("File"), m_kind);
    form->addRow(tr("Colours"), m_colours);
    form->addRow(tr("Size"), size);
    form->addRow(tr("Speed"), m_speed);

    m_save = new QPushButton(tr("&Save…"));
    m_save->setDefault(true);
    m_stop = new QPushButton(tr("Close"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    buttons->addWidget(m_stop);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_place);
    layout->addWidget(m_facts);
    layout->addWidget(m_choices);
    layout->addLayout(buttons);

    for (Segmented* choice : {m_of, m_colours, m_kind}) {
        choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(choice, &Segmented::chosen, this, [this] { m_remake.start(); });
    }
    for (QSpinBox* box : {m_width, m_height}) {
        connect(box, &QSpinBox::valueChanged, this, [this] { m_remake.start(); });
    }
    connect(m_speed, &QSlider::valueChanged, this, [this] { m_remake.start(); });
    connect(m_place, &QSlider::valueChanged, this, &FilmDialog::showFrame);
    connect(m_save, &QPushButton::clicked, this, &FilmDialog::ask);
    connect(m_stop, &QPushButton::clicked, this, &FilmDialog::reject);
}

void FilmDialog::remake()
{
    PictureRequest request;
    request.of = static_cast<PictureOf>(m_of->current());
    request.size = {m_width->value(), m_height->value()};
    request.palette = m_colours->current() == 1   ? kLightPalette
                      : m_colours->current() == 2 ? kDarkPalette
                                                  : currentPalette();
    FilmPace pace;
    const double slow = slowness(m_speed->value());
    pace.step = static_cast<int>(pace.step * slow);
    pace.hold = static_cast<int>(pace.hold * slow);
    PaneCameras cameras;
    if (m_viewport) {
        std::ranges::transform(kPanes, cameras.begin(), [this](Pane pane) { return m_viewport->camera(pane); });
    }
    const double share = m_place->maximum() > 0 ? static_cast<double>(m_place->value()) / m_place->maximum() : 0.5;
    m_film = std::make_unique<LineFilm>(m_workbench.session(), cameras, request, pace);
    const int last = m_film->frameCount() - 1;
    const QSignalBlocker quiet(m_place);
    m_place->setRange(0, last);
    m_place->setValue(static_cast<int>(std::lround(share * last)));
    m_save->setEnabled(last > 0);
    const int moves = static_cast<int>(m_workbench.session().line().size()) - 1;
    const double seconds = (moves * (pace.step + pace.hold) + pace.last) / 1000.0;
    m_facts->setText(
        last > 0
            ? tr("%1 moves in %2 seconds, %3 frames.").arg(moves).arg(QLocale().toString(seconds, 'f', 1)).arg(last + 1)
            : tr("The line has no moves yet. Play some, and they can be filmed."));
    showFrame();
}

void FilmDialog::showFrame()
{
    const auto frame = m_film->frame(m_place->value());
    if (!frame) {
        m_facts->setText(errorText(frame.error()));
        m_save->setEnabled(false);
        return;
    }
    m_preview->setPixmap(
        QPixmap::fromImage(frame->image.scaled(m_preview->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

void FilmDialog::ask()
{
    QSettings settings;
    const FilmFormat format = filmFormats()[static_cast<std::size_t>(m_kind->current())];
    const QString ending = QString::fromLatin1(format.ending);
    const QString folder = settings.value(kFolderKey, QDir::homePath()).toString();
    QString path = QFileDialog::getSaveFileName(
        this, windowTitle(), QDir(folder).filePath(QFileInfo(m_workbench.displayName()).completeBaseName() + ending),
        QStringLiteral("%1 (*%2)").arg(fromCore(format.meaning), ending));
    if (path.isEmpty()) {
        return;
    }
    if (!path.endsWith(ending, Qt::CaseInsensitive)) {
        path += ending;
    }
    settings.setValue(kFolderKey, QFileInfo(path).absolutePath());
    saveTo(path);
}

void FilmDialog::saveTo(const QString& path)
{
    auto writer = filmTo(path, m_film->size());
    if (!writer) {
        stop(errorText(writer.error()));
        return;
    }
    m_writer = std::move(*writer);
    m_path = path;
    m_next = 0;
    m_choices->setEnabled(false);
    m_place->setEnabled(false);
    m_save->setEnabled(false);
    m_stop->setText(tr("Stop"));
    m_progress->setRange(0, m_film->frameCount());
    m_progress->show();
    m_step.start();
}

void FilmDialog::step()
{
    const auto frame = m_film->frame(m_next);
    const auto added = frame ? m_writer->add(frame->image, frame->milliseconds) : tl::unexpected(frame.error());
    if (!added) {
        stop(errorText(added.error()));
        return;
    }
    m_progress->setValue(++m_next);
    m_place->setValue(m_next - 1);
    if (m_next < m_film->frameCount()) {
        return;
    }
    const auto finished = m_writer->finish();
    if (!finished) {
        stop(errorText(finished.error()));
        return;
    }
    m_step.stop();
    m_writer.reset();
    Q_EMIT saved(m_path);
    accept();
}

void FilmDialog::stop(const QString& words)
{
    m_step.stop();
    m_writer.reset(); // takes the half file away
    m_choices->setEnabled(true);
    m_place->setEnabled(true);
    m_save->setEnabled(true);
    m_stop->setText(tr("Close"));
    m_progress->hide();
    m_facts->setText(words);
    Q_EMIT failed(words);
}

void FilmDialog::reject()
{
    if (isWriting()) {
        stop(tr("Stopped. Nothing was kept."));
        return;
    }
    QDialog::reject();
}

void FilmDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_remake.start();
}

} // namespace rankfall
