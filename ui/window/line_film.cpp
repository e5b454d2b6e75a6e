// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/line_film.h"

#include "core/base/check.h"
#include "ui/figures/writers.h"
#include "ui/viewport/pane_content.h"
#include "ui/viewport/step_motion.h"

#include <algorithm>

namespace rankfall {

namespace {

/// A number of evenly spaced moments of a step.
int momentsOf(const FilmPace& pace)
{
    return std::max(1, pace.step * kFilmRate / 1000);
}

/// The line alone: sessions are not copied, and the film needs no variations.
Session lineOf(const Session& session)
{
    std::vector<Node> nodes;
    for (const NodeId id : session.line()) {
        Node node = session.node(id);
        node.id = static_cast<NodeId>(nodes.size());
        node.parent = node.id - 1;
        node.children.clear();
        node.transpositions.clear();
        node.name = nodes.empty() ? std::string() : session.nameOf(id);
        nodes.push_back(std::move(node));
    }
    nodes.front().parent = kNoNode;
    auto line = Session::fromNodes(session.problem(), std::move(nodes), 0);
    RANKFALL_CHECK(line.has_value());
    return std::move(*line);
}

} // namespace

struct LineFilm::Private {
    Workbench bench; // a stage of its own: the window stays where it is
    PaneContent content{bench};
    PaneContent::Look look;
    PaneCameras cameras;
    PictureRequest request;
    FilmPace pace;
    std::vector<NodeId> line;
    int moments = 1;

    std::array<TensorView, 3> viewsAt(std::size_t place)
    {
        bench.goTo(line[place]);
        return content.views(look);
    }

    Expected<QImage> draw(const std::array<TensorView, 3>& views) const
    {
        auto figure = figureOf(views, cameras, request);
        if (!figure) {
            return tl::unexpected(figure.error());
        }
        figure->background = request.palette.background;
        return toImage(*figure, 1);
    }
};

LineFilm::LineFilm(const Session& session, const PaneCameras& cameras, const PictureRequest& request,
                   const FilmPace& pace)
    : m_d(std::make_unique<Private>())
{
    m_d->bench.setSession(lineOf(session));
    m_d->line = m_d->bench.session().line();
    m_d->cameras = cameras;
    m_d->request = request;
    m_d->pace = pace;
    m_d->moments = momentsOf(pace);
    m_d->look.palette = request.palette;
}

LineFilm::~LineFilm() = default;

int LineFilm::frameCount() const
{
    // The start stands; then each move happens and its position stands.
    return 1 + (static_cast<int>(m_d->line.size()) - 1) * (m_d->moments + 1);
}

QSize LineFilm::size() const
{
    return m_d->request.size;
}

Expected<LineFilm::Frame> LineFilm::frame(int index)
{
    Private& d = *m_d;
    const int moves = static_cast<int>(d.line.size()) - 1;
    const int move = index == 0 ? 0 : (index - 1) / (d.moments + 1) + 1;
    const int moment = index == 0 ? d.moments : (index - 1) % (d.moments + 1);
    const bool stands = moment == d.moments;
    const TensorDataPtr before =
        stands ? nullptr : d.viewsAt(static_cast<std::size_t>(move - 1))[rankfall::index(Pane::Residual)].data;
    auto views = d.viewsAt(static_cast<std::size_t>(move));
    if (!stands) {
        const double t = static_cast<double>(moment + 1) / (d.moments + 1);
        const auto snapshot = d.bench.snapshot();
        StepMotion motion;
        motion.before = before;
        motion.grows = snapshot->lastTerm.has_value();
        motion.name = QString::fromStdString(snapshot->moveName);
        applyMotion(views, motion, t, snapshot->position.target());
    }
    auto image = d.draw(views);
    if (!image) {
        return tl::unexpected(image.error());
    }
    const int time = !stands ? 1000 / kFilmRate : move == moves ? d.pace.last : d.pace.hold;
    return Frame{std::move(*image), time};
}

Expected<bool> writeFilm(LineFilm& film, const QString& path, const std::function<bool(int)>& goOn)
{
    auto writer = filmTo(path, film.size());
    if (!writer) {
        return tl::unexpected(writer.error());
    }
    for (int i = 0; i < film.frameCount(); ++i) {
        const auto frame = film.frame(i);
        if (!frame) {
            return tl::unexpected(frame.error());
        }
        if (const auto added = (*writer)->add(frame->image, frame->milliseconds); !added) {
            return tl::unexpected(added.error());
        }
        if (goOn && !goOn(i + 1)) {
            return false;
        }
    }
    const auto done = (*writer)->finish();
    return done ? Expected<bool>(true) : tl::unexpected(done.error());
}

} // namespace rankfall
