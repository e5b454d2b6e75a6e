// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/picture_dialog.h"

#include "ui/figures/writers.h"
#include "ui/theme/theme.h"
#include "ui/viewport/viewport.h"
#include "ui/views/segmented.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/workbench.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QToolButton>

namespace rankfall {

namespace {

const auto kFolderKey = QStringLiteral("pictures/folder");
const auto kFormatKey = QStringLiteral("pictures/format");
const auto kColoursKey = QStringLiteral("pictures/colours");
constexpr int kPng = 0; // the first format; the others are those of FigureFormat, in their order

std::optional<FigureFormat> vectorFormat(int choice)
{
    return choice == kPng ? std::nullopt : std::optional(static_cast<FigureFormat>(choice - 1));
}

} // namespace

PictureDialog::PictureDialog(const Workbench& workbench, const Viewport* viewport, const SheetView* sheet, PictureOf of,
                             QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_maker(workbench, viewport, sheet)
{
    setWindowTitle(tr("Save picture"));
    build(of);
    const QSize size = viewport && viewport->isVisible() ? viewport->size() : QSize(900, 480);
    m_width->setValue(size.width());
    m_height->setValue(size.height());
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(60);
    connect(&m_refresh, &QTimer::timeout, this, &PictureDialog::refresh);
    refresh();
}

void PictureDialog::build(PictureOf of)
{
    const QSettings settings;
    m_of = new Segmented(tr("What the picture is of"),
                         {tr("All three"), tr("Target"), tr("Residual"), tr("Factor"), tr("Sheet")},
                         {tr("Target, residual and factor in 3D"), tr("The target in 3D"), tr("The residual in 3D"),
                          tr("The term that was played last, with its factors"), tr("The slice sheet")});
    m_of->setCurrent(static_cast<int>(of));
    m_format = new Segmented(tr("Kind of file"), {tr("PNG"), tr("SVG"), tr("PDF"), tr("TikZ")},
                             {tr("Pixels, for slides and the web"), tr("Vectors for the web and for drawing programs"),
                              tr("Vectors for print and LaTeX"), tr("LaTeX code that draws the picture")});
    m_format->setCurrent(std::clamp(settings.value(kFormatKey, 0).toInt(), 0, 3));
    m_colours =
        new Segmented(tr("Colours"), {tr("As shown"), tr("Light"), tr("Dark")},
                      {tr("The colours of the window"), tr("For paper and bright rooms"), tr("For dark slides")});
    m_colours->setCurrent(std::clamp(settings.value(kColoursKey, 0).toInt(), 0, 2));
    const auto spin = [](int least, int most, const QString& name) {
        auto* box = new QSpinBox;
        box->setRange(least, most);
        box->setAccessibleName(name);
        return box;
    };
    m_width = spin(120, 8000, tr("Width in points"));
    m_height = spin(120, 8000, tr("Height in points"));
    m_scale = spin(1, 4, tr("Pixels a point"));
    m_scale->setValue(2);
    m_scale->setSuffix(QStringLiteral("×"));
    m_scale->setToolTip(tr("Pixels of the file for each pixel of the window: 2 for print, 4 for posters"));
    m_legend = new QCheckBox(tr("&Legend of the colours"));
    m_legend->setChecked(true);
    m_transparent = new QCheckBox(tr("&Transparent background"));
    m_embed = new QCheckBox(tr("&Keep the session in the picture"));
    m_embed->setChecked(true);
    m_embed->setToolTip(tr("Dropping the picture on Rankfall opens the session again"));
    m_width->setObjectName(QStringLiteral("width"));
    m_height->setObjectName(QStringLiteral("height"));
    m_scale->setObjectName(QStringLiteral("scale"));
    m_legend->setObjectName(QStringLiteral("legend"));
    m_transparent->setObjectName(QStringLiteral("transparent"));
    m_embed->setObjectName(QStringLiteral("embed"));

    auto* size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new QLabel(QStringLiteral("×")));
    size->addWidget(m_height);
    size->addWidget(new QLabel(tr("points, at")));
    size->addWidget(m_scale);
    size->addStretch();
    auto* form = new QFormLayout;
    form->addRow(tr("Show"), m_of);
    form->addRow(tr("File"), m_format);
    form->addRow(tr("Colours"), m_colours);
    form->addRow(tr("Size"), size);
    form->addRow({}, m_legend);
    form->addRow({}, m_transparent);
    form->addRow({}, m_embed);

    m_preview = new QLabel;
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(420, 240);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAccessibleName(tr("Preview of the picture"));
    m_facts = new QLabel;
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setWordWrap(true);

    m_copy = new QPushButton(tr("&Copy"));
    m_copy->setToolTip(tr("To the clipboard, as pixels and, for SVG and TikZ, as text"));
    m_save = new QPushButton(tr("&Save…"));
    m_save->setDefault(true);
    auto* close = new QPushButton(tr("Close"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(close);
    buttons->addWidget(m_save);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_facts);
    layout->addLayout(form);
    layout->addLayout(buttons);

    for (Segmented* choice : {m_of, m_format, m_colours}) {
        choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(choice, &Segmented::chosen, this, [this] { m_refresh.start(); });
    }
    for (QSpinBox* box : {m_width, m_height, m_scale}) {
        connect(box, &QSpinBox::valueChanged, this, [this] { m_refresh.start(); });
    }
    for (QCheckBox* box : {m_legend, m_transparent, m_embed}) {
        connect(box, &QCheckBox::toggled, this, [this] { m_refresh.start(); });
    }
    connect(m_copy, &QPushButton::clicked, this, &PictureDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &PictureDialog::ask);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

PictureRequest PictureDialog::request() const
{
    PictureRequest request;
    request.of = static_cast<PictureOf>(m_of->current());
    request.size = {m_width->value(), m_height->value()};
    request.palette = m_colours->current() == 1   ? kLightPalette
                      : m_colours->current() == 2 ? kDarkPalette
                                                  : currentPalette();
    request.legend = m_legend->isChecked();
    request.transparent = m_transparent->isChecked();
    return request;
}

void PictureDialog::refresh()
{
    const bool png = m_format->current() == kPng;
    m_scale->setEnabled(png);
    m_embed->setEnabled(png);
    m_legend->setEnabled(request().of != PictureOf::Sheet);
    const auto figure = m_maker.figure(request());
    m_save->setEnabled(figure.has_value());
    m_copy->setEnabled(figure.has_value());
    if (!figure) {
        m_preview->setPixmap({});
        m_facts->setText(errorText(figure.error()));
        return;
    }
    const double ratio = devicePixelRatioF();
    const double fit = std::min(m_preview->width() / figure->width, m_preview->height() / figure->height);
    QImage image = toImage(*figure, std::min(fit, 1.0) * ratio);
    image.setDevicePixelRatio(ratio);
    m_preview->setPixmap(QPixmap::fromImage(image));
    const auto kind = vectorFormat(m_format->current());
    m_facts->setText(kind ? tr("%1 × %2 points, %3 kB. Cells are drawn in their exact order; text stays text.")
                                .arg(figure->width)
                                .arg(figure->height)
                                .arg((toBytes(*figure, *kind).size() + 1023) / 1024)
                          : tr("%1 × %2 pixels.")
                                .arg(std::ceil(figure->width * m_scale->value()))
                                .arg(std::ceil(figure->height * m_scale->value())));
}

QString PictureDialog::ending() const
{
    constexpr const char* kEndings[]{".png", ".svg", ".pdf", ".tex"};
    return QLatin1String(kEndings[m_format->current()]);
}

Expected<void> PictureDialog::saveTo(const QString& path)
{
    if (const auto kind = vectorFormat(m_format->current())) {
        const auto figure = m_maker.figure(request());
        return figure ? writeFigure(*figure, path, *kind) : tl::unexpected(figure.error());
    }
    auto image = m_maker.image(request(), m_scale->value());
    if (!image) {
        return tl::unexpected(image.error());
    }
    if (m_embed->isChecked()) {
        embedSession(*image, m_workbench);
    }
    if (!image->save(path, "PNG")) {
        return fail("The picture could not be written", path.toStdString(),
                    "Check that the folder exists and can be written");
    }
    return {};
}

void PictureDialog::ask()
{
    QSettings settings;
    const QString folder = settings.value(kFolderKey, QDir::homePath()).toString();
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save picture"),
        QDir(folder).filePath(QFileInfo(m_workbench.displayName()).completeBaseName() + ending()),
        tr("Picture (*%1)").arg(ending()));
    if (path.isEmpty()) {
        return;
    }
    if (!path.endsWith(ending(), Qt::CaseInsensitive)) {
        path += ending();
    }
    settings.setValue(kFolderKey, QFileInfo(path).absolutePath());
    settings.setValue(kFormatKey, m_format->current());
    settings.setValue(kColoursKey, m_colours->current());
    if (const auto done = saveTo(path); !done) {
        m_facts->setText(errorText(done.error()));
        return;
    }
    Q_EMIT saved(path);
    accept();
}

void PictureDialog::copy()
{
    const auto figure = m_maker.figure(request());
    if (!figure) {
        return;
    }
    auto* content = new QMimeData;
    content->setImageData(toImage(*figure, m_scale->value()));
    const auto kind = vectorFormat(m_format->current());
    if (kind == FigureFormat::Svg || kind == FigureFormat::TikZ) {
        const QByteArray bytes = toBytes(*figure, *kind);
        content->setText(QString::fromUtf8(bytes));
        if (kind == FigureFormat::Svg) {
            content->setData(QStringLiteral("image/svg+xml"), bytes);
        }
    }
    QGuiApplication::clipboard()->setMimeData(content);
    m_facts->setText(tr("Copied."));
    Q_EMIT copied(m_format->button(m_format->current())->text());
}

void PictureDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_refresh.start();
}

} // namespace rankfall
