// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/image.h"
#include "ui/scenes/tensor_scene.h"
#include "ui/viewport/pane_content.h"
#include "ui/viewport/pane_layout.h"
#include "ui/viewport/step_motion.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;

namespace rankfall {

class GlSurface;

/// The three 3D pictures of a position in one OpenGL surface: target, residual, and the term in question. Listens to
/// the workbench and repaints at most once a turn of the event loop; the pointer's cell, clicks and pins go back to it.
///
/// Where OpenGL is missing the widget says why instead, and every call stays safe. Lives in the central area and is
/// never put in a dock: OpenGL widgets lose their context when they change windows.
///
/// Mouse: drag to orbit, Shift+drag or the middle button to pan, either with Ctrl to look round one picture, which
/// falls back into step with the others when it is let go, wheel to zoom (Ctrl: towards the pointer), double-click on a
/// cell to centre it and elsewhere to fit; click to pin (Ctrl keeps the others), click on a label of C for its slice.
class Viewport : public QWidget {
    Q_OBJECT

public:
    explicit Viewport(Workbench& workbench, QWidget* parent = nullptr);
    ~Viewport() override;

    /// See opengl_support.h; call before the application object exists.
    static void prepareOpenGL();
    /// Whether 3D works on this machine, and if not, why, in a sentence.
    static bool isAvailable(QString* reason = nullptr);
    /// The driver's name, "llvmpipe (LLVM 15.0.6, 256 bits)"; empty when not available.
    static QString rendererName();
    /// "9.1.0"
    static QString vtkVersion();

    double lastFrameMilliseconds() const;
    int frameCount() const;

    /// Two positions and their difference take the panes while it is on. It must outlive this.
    void setComparison(const NodeComparison& comparison);

    const TurntableCamera& camera(Pane pane) const { return m_cameras[index(pane)]; }

    void setCamera(const TurntableCamera& camera);

    bool areCamerasLinked() const { return m_linked; }

    bool areShadowsShown() const;

    bool areLabelsShown() const { return m_look.labels; }

    bool isMotionReduced() const { return m_reducedMotion; }

    std::optional<Pane> maximised() const { return m_maximised; }

    bool isAnimating() const { return m_animation.isActive(); }

    double motionSpeed() const { return m_speed; }

    /// How fast steps are told, kMinSpeed to kMaxSpeed; 1: kStepMilliseconds each.
    void setMotionSpeed(double speed);

    /// Where a cell's centre is drawn, in widget coordinates; nothing when its pane is hidden. For tests and lessons.
    std::optional<QPoint> positionOf(Pane pane, Cell cell) const;

    const TensorScene& scene(Pane pane) const { return *m_scenes[index(pane)]; }

    /// The picture as it stands, drawn anew at `scale` device pixels a logical one, smooth. Null when OpenGL is
    /// missing.
    QImage grabImage(double scale);
    /// As grabImage, of one pane at any size.
    QImage grabPane(Pane pane, QSize size, double scale);

public Q_SLOTS:
    void lookAlong(rankfall::Mode mode); ///< numpad 1, 3, 7: A, B, C
    void lookIsometric();                ///< numpad 9
    void togglePerspective();            ///< numpad 5
    void resetCamera();                  ///< numpad 0
    void undoCamera();                   ///< Ctrl+Alt+Z
    void setCamerasLinked(bool on);
    void setShadows(bool on);
    void setLabels(bool on);
    void setTextScale(double scale); ///< of titles and labels in the pictures
    void setReducedMotion(bool on);
    void setPictureColours(const rankfall::Palette& palette);
    void toggleMaximised(); ///< M: the pane under the mouse, or back to three
    void setMaximised(std::optional<rankfall::Pane> pane);

Q_SIGNALS:
    void optionsChanged(); ///< a toggle changed, for checkable actions
    void cameraChanged();
    void frameDrawn(double milliseconds);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    /// While something moves: a key or a click ends it, and does what it does.
    bool eventFilter(QObject* watched, QEvent* event) override;

    QSize sizeHint() const override { return {900, 480}; }

    QSize minimumSizeHint() const override { return {240, 160}; }

private:
    void onCurrentChanged();
    void onDocumentReplaced();
    void invalidate();
    void prepareFrame(int width, int height);
    void applyAnimation(std::array<TensorView, 3>& views);
    void startAnimation(const Snapshot& from, const Snapshot& to);
    void endAnimation();
    void rememberCamera();
    /// change(camera, pane) on the shared camera, or on the active pane's when they are not linked.
    template <typename Change>
    void changeCamera(Change change);
    std::optional<Pane> paneAt(QPoint position) const;
    Pane activePane() const;
    /// A widget position in a pane's device pixels, y upwards.
    Vec2 inPane(Pane pane, QPointF position) const;
    QImage toImage(const ImageRequest& request);
    void updateHover(QPoint position);
    void zoomAt(Pane pane, double factor, std::optional<QPointF> towards);

    Workbench& m_workbench;
    PaneContent m_content;
    PaneContent::Look m_look;
    std::array<std::unique_ptr<TensorScene>, 3> m_scenes;
    std::array<QRect, 3> m_rects; // logical pixels
    std::array<TurntableCamera, 3> m_cameras;
    std::array<std::optional<Cell>, 3> m_focus;
    std::vector<std::array<TurntableCamera, 3>> m_cameraHistory;
    std::optional<Pane> m_maximised;
    GlSurface* m_surface = nullptr;
    QLabel* m_excuse = nullptr;
    bool m_linked = true;
    bool m_reducedMotion = false;

    // The step that is being animated.
    std::shared_ptr<const Snapshot> m_shown;
    QTimer m_animation;
    QElapsedTimer m_clock;
    StepMotion m_motion;
    double m_speed = 1;

    // The drag in progress.
    QPoint m_pressed;
    QPoint m_last;
    std::optional<Pane> m_dragPane;
    Qt::MouseButton m_button = Qt::NoButton;
    bool m_dragging = false;
    std::optional<TurntableCamera> m_leftBehind; ///< the shared camera, while a drag moves that of one pane alone
    bool m_wheeling = false;
};

} // namespace rankfall
