// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/line_film.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QSpinBox;

namespace rankfall {

class Segmented;
class Viewport;

/// Saves the line of the document as a film: what, how large, how fast. The slider shows any frame. Writing goes frame
/// by frame between events, with progress; Stop, Escape and closing end it and leave no half file.
class FilmDialog : public QDialog {
    Q_OBJECT

public:
    FilmDialog(const Workbench& workbench, const Viewport* viewport, QWidget* parent);
    ~FilmDialog() override;

    /// Begins to write; saved() or failed() tells the end. The kind of film follows the name's end.
    void saveTo(const QString& path);

    bool isWriting() const { return m_writer != nullptr; }

Q_SIGNALS:
    void saved(const QString& path);
    void failed(const QString& why);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void reject() override;

private:
    void build();
    void remake();
    void showFrame();
    void ask();
    void step();
    void stop(const QString& words);

    const Workbench& m_workbench;
    const Viewport* m_viewport;
    std::unique_ptr<LineFilm> m_film;
    std::unique_ptr<FilmWriter> m_writer;
    QString m_path;
    int m_next = 0;
    Segmented* m_of = nullptr;
    Segmented* m_colours = nullptr;
    Segmented* m_kind = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_height = nullptr;
    QSlider* m_speed = nullptr;
    QSlider* m_place = nullptr;
    QLabel* m_preview = nullptr;
    QLabel* m_facts = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_stop = nullptr;
    QWidget* m_choices = nullptr;
    QTimer m_remake;
    QTimer m_step;
};

} // namespace rankfall
