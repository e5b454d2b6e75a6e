// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/report.h"

#include "core/scheme/known_ranks.h"
#include "core/scheme/verify.h"
#include "ui/figures/figure_text.h"
#include "ui/figures/writers.h"
#include "ui/panels/formulas_panel.h"
#include "ui/panels/wording.h"
#include "ui/scenes/scene_figure.h"
#include "ui/viewport/pane_content.h"
#include "ui/window/report_graph.h"
#include "ui/workbench/core_text.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextObjectInterface>

namespace rankfall {

namespace {

constexpr QSize kStep{330, 250};          // points of a position's picture
constexpr QSize kGraph{640, 200};         // and of the graph
constexpr char16_t kPictureSign = 0xE000; // private use: where a picture stands until it is put there

QString tr(const char* text)
{
    return QCoreApplication::translate("rankfall::Page", text);
}

QString escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

/// Collects the report's HTML; a figure becomes whatever `show` makes of it.
class Page {
public:
    using Show = std::function<QString(const Figure&)>;

    Page(const Workbench& workbench, const PaneCameras& cameras, Show show)
        : m_workbench(workbench)
        , m_cameras(cameras)
        , m_show(std::move(show))
        , m_data(EvaluationData::of(workbench))
    {
    }

    QString body()
    {
        facts();
        if (m_data.hasMoves()) {
            m_html += QStringLiteral("<h2>%1</h2>\n").arg(tr("The line"));
            m_html += m_show(graphFigure(m_data, kLightPalette, kGraph.width(), kGraph.height()));
        }
        moves();
        algorithm();
        return m_html;
    }

private:
    const Position& last() const { return m_lastPosition; }

    void row(const QString& name, const QString& value)
    {
        m_html += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>\n").arg(name, value);
    }

    void facts()
    {
        const Target& target = m_workbench.target();
        const Ring ring = m_workbench.ring();
        const auto points = m_data.points;
        m_lastPosition = m_workbench.snapshotOf(points.back().at.node).position;
        m_html +=
            QStringLiteral("<h1>%1</h1>\n<table cellpadding=\"3\">\n").arg(m_workbench.displayName().toHtmlEscaped());
        row(tr("Tensor"), escaped(target.name() + ", ") + fromCore(target.title()).toHtmlEscaped());
        row(tr("Ring"), escaped(std::string(ringSymbol(ring))));
        const auto known = bestKnownRank(target, ring);
        if (known) {
            row(tr("Best known rank"),
                QStringLiteral("%1 (%2)").arg(known->rank).arg(fromCore(known->source).toHtmlEscaped()));
        }
        const std::vector<Term> terms(last().terms().begin(), last().terms().end());
        const bool exact = last().isSolved() && verify(target.tensor(), terms, ring).exact;
        row(tr("At the end of the line"), exact ? tr("solved in %1 multiplications, verified exactly over %2")
                                                      .arg(last().rank())
                                                      .arg(escaped(std::string(ringSymbol(ring))))
                                                : tr("%1 terms, %2 nonzeros left; in all at least %3, at most %4 terms")
                                                      .arg(last().rank())
                                                      .arg(last().nonzeros())
                                                      .arg(points.back().totalLower())
                                                      .arg(points.back().totalUpper()));
        row(tr("Date"), QDate::currentDate().toString(Qt::ISODate));
        m_html += QStringLiteral("</table>\n");
    }

    void moves()
    {
        const bool all = static_cast<int>(m_data.points.size()) <= kReportPictures + 1;
        for (std::size_t i = 0; i < m_data.points.size(); ++i) {
            const auto& point = m_data.points[i];
            const Snapshot snapshot = m_workbench.snapshotOf(point.at.node);
            const Node& node = m_workbench.session().node(point.at.node);
            const QString heading = i == 0 ? tr("Start") : QStringLiteral("%1. %2").arg(i).arg(escaped(point.at.name));
            m_html += QStringLiteral("<h3>%1</h3>\n").arg(heading);
            if (i > 0) {
                m_html += QStringLiteral("<p class=\"move\">%1</p>\n")
                              .arg(shownMove(node.move, m_workbench.target()).toHtmlEscaped());
            }
            m_html += QStringLiteral("<p>%1</p>\n")
                          .arg(tr("%1; %2 so far, at least %3 and at most %4 in all.")
                                   .arg(nonzerosText(point.at.nonzeros))
                                   .arg(point.at.rank == 1 ? tr("1 term") : tr("%1 terms").arg(point.at.rank))
                                   .arg(point.totalLower())
                                   .arg(point.totalUpper()));
            if (!node.comment.empty()) {
                comment(node.comment);
            }
            if (all || i == 0 || i + 1 == m_data.points.size()) {
                picture(snapshot.position);
            }
        }
    }

    void picture(const Position& position)
    {
        TensorView view;
        view.data = dataOf(position.residual(), position.target());
        view.palette = kLightPalette;
        view.title = nonzerosText(position.nonzeros()).toStdString();
        const auto figure =
            figureOf(view, m_cameras[index(Pane::Residual)], kStep.width(), kStep.height(), figureMeasure());
        m_html +=
            figure ? m_show(*figure) : QStringLiteral("<p>%1</p>\n").arg(errorText(figure.error()).toHtmlEscaped());
    }

    /// Markdown, as Qt reads it; raw HTML in it stays text.
    void comment(const std::string& markdown)
    {
        QTextDocument document;
        document.setMarkdown(QString::fromStdString(markdown),
                             QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                 QTextDocument::MarkdownNoHTML);
        static const QRegularExpression kBody(QStringLiteral("<body[^>]*>(.*)</body>"),
                                              QRegularExpression::DotMatchesEverythingOption);
        m_html += QStringLiteral("<div class=\"comment\">%1</div>\n")
                      .arg(kBody.match(document.toHtml()).captured(1).trimmed());
    }

    void algorithm()
    {
        if (last().rank() == 0) {
            return;
        }
        m_html += QStringLiteral("<h2>%1</h2>\n<p class=\"formulas\">\n")
                      .arg(last().isSolved() ? tr("The algorithm") : tr("The terms so far"));
        for (const FormulaRow& formula : formulasOf(last())) {
            m_html += formula.text.toHtmlEscaped() + QStringLiteral("<br>\n");
        }
        m_html += QStringLiteral("</p>\n");
    }

    const Workbench& m_workbench;
    const PaneCameras& m_cameras;
    Show m_show;
    EvaluationData m_data;
    Position m_lastPosition = m_workbench.position();
    QString m_html;
};

/// A figure in a text document, drawn as vectors.
class FigureObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int kType = QTextFormat::UserObject + 1;
    static constexpr int kWhich = QTextFormat::UserProperty + 1;

    FigureObject(const std::vector<Figure>& figures, double scale)
        : m_figures(figures)
        , m_scale(scale)
    {
    }

    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override
    {
        const Figure& figure = of(format);
        return {figure.width * m_scale, figure.height * m_scale};
    }

    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) override
    {
        painter->save();
        painter->translate(rect.topLeft());
        painter->scale(m_scale, m_scale);
        paintFigure(*painter, of(format));
        painter->restore();
    }

private:
    const Figure& of(const QTextFormat& format) const
    {
        return m_figures[static_cast<std::size_t>(format.intProperty(kWhich))];
    }

    const std::vector<Figure>& m_figures;
    double m_scale;
};

} // namespace

QString reportHtml(const Workbench& workbench, const PaneCameras& cameras)
{
    Page page(workbench, cameras, [](const Figure& figure) {
        const QByteArray svg = toSvg(figure);
        return QStringLiteral("<figure>%1</figure>\n").arg(QString::fromUtf8(svg.mid(svg.indexOf("<svg"))));
    });
    const QString body = page.body();
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n"
               "<style>\n"
               "body { font-family: Inter, system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 "
               "1em; color: #1a1d22; background: #ffffff; line-height: 1.5 }\n"
               "table { border-collapse: collapse } td { padding: 0.15em 1.5em 0.15em 0; vertical-align: top }\n"
               "td:first-child { color: #5a616d } h3 { margin: 1.6em 0 0.2em } p { margin: 0.2em 0 }\n"
               ".move, .formulas { font-family: ui-monospace, monospace } .formulas { line-height: 1.7 }\n"
               ".comment { border-left: 3px solid #9aa1ad; padding-left: 1em; margin: 0.6em 0 }\n"
               "figure { margin: 0.5em 0 } svg { max-width: 100%; height: auto }\n"
               "@media print { h3 { break-after: avoid } figure { break-inside: avoid } }\n"
               "</style>\n</head>\n<body>\n%3</body>\n</html>\n")
        .arg(QLocale().bcp47Name(), workbench.displayName().toHtmlEscaped(), body);
}

QByteArray reportPdf(const Workbench& workbench, const PaneCameras& cameras)
{
    std::vector<Figure> figures;
    Page page(workbench, cameras, [&figures](const Figure& figure) {
        figures.push_back(figure);
        return QStringLiteral("<p>%1</p>\n").arg(QChar(kPictureSign));
    });
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(workbench.displayName());
    writer.setCreator(QStringLiteral("Rankfall"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(20, 18, 20, 18), QPageLayout::Millimeter);
    const double scale = writer.resolution() / 72.0;

    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setDefaultFont(figureFont(10, false));
    QFont font = document.defaultFont();
    font.setPointSizeF(10);
    document.setDefaultFont(font);
    document.setHtml(page.body());
    document.setPageSize(QSizeF(writer.width(), writer.height()));
    FigureObject drawer(figures, scale * 0.75);
    document.documentLayout()->registerHandler(FigureObject::kType, &drawer);
    for (int which = 0;; ++which) {
        QTextCursor found = document.find(QString(QChar(kPictureSign)));
        if (found.isNull()) {
            break;
        }
        QTextCharFormat format;
        format.setObjectType(FigureObject::kType);
        format.setProperty(FigureObject::kWhich, which);
        found.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
    document.print(&writer);
    buffer.close();
    return bytes;
}

Expected<void> writeReport(const Workbench& workbench, const PaneCameras& cameras, const QString& path)
{
    const bool pdf = path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
    const QByteArray bytes = pdf ? reportPdf(workbench, cameras) : reportHtml(workbench, cameras).toUtf8();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail("The report could not be written: " + file.errorString().toStdString(), path.toStdString(),
                    "Check that the folder exists and can be written");
    }
    return {};
}

} // namespace rankfall

#include "report.moc"
