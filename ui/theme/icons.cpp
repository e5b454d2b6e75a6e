// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// A static library keeps its resources only when they are asked for by name; the macro must stand outside namespaces.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace rankfall {

namespace {

/// Draws one SVG with `currentColor` replaced by the theme's ink at the moment of painting.
class LineIconEngine : public QIconEngine {
public:
    explicit LineIconEngine(QByteArray svg, QString name)
        : m_svg(std::move(svg))
        , m_name(std::move(name))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        QSvgRenderer renderer(QByteArray(m_svg).replace("currentColor", ink(mode, state).name().toLatin1()));
        const int side = qMin(rect.width(), rect.height());
        const QRectF square(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0, side,
                            side);
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("rankfall/%1/%2x%3/%4")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ink(mode, state).name());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            paint(&painter, QRect(QPoint(0, 0), size), mode, state);
            painter.end();
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(*this); }

    QString key() const override { return QStringLiteral("rankfall-line"); }

    bool isNull() override { return m_svg.isEmpty(); }

private:
    static QColor ink(QIcon::Mode mode, QIcon::State)
    {
        const Palette& p = currentPalette();
        if (mode == QIcon::Disabled)
            return mixed(p.surface, p.dimText, 0.5);
        if (mode == QIcon::Selected)
            return toColor(p.accentText);
        return toColor(p.text);
    }

    QByteArray m_svg;
    QString m_name;
};

} // namespace

QIcon themedIcon(const QString& name)
{
    initIconResources();
    static QHash<QString, QIcon> loaded;
    if (const auto it = loaded.constFind(name); it != loaded.constEnd())
        return *it;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QIcon icon(new LineIconEngine(file.readAll(), name));
    loaded.insert(name, icon);
    return icon;
}

QIcon applicationIcon()
{
    initIconResources();
    QIcon icon;
    QSvgRenderer renderer(QStringLiteral(":/icons/rankfall.svg"));
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, side, side));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QStringList iconNames()
{
    initIconResources();
    QStringList names;
    for (const QString& file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files)) {
        if (file != QStringLiteral("rankfall.svg"))
            names.append(file.chopped(4));
    }
    return names;
}

} // namespace rankfall
