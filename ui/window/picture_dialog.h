// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/picture.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace rankfall {

class Segmented;

/// Saves or copies a picture of the position: what, as which kind of file, how large, in which colours. The preview is
/// the file's content. Choices are kept for the next time.
class PictureDialog : public QDialog {
    Q_OBJECT

public:
    PictureDialog(const Workbench& workbench, const Viewport* viewport, const SheetView* sheet, PictureOf of,
                  QWidget* parent);

    /// As the controls stand.
    PictureRequest request() const;

    /// Writes the picture; the kind of file follows the chosen format. For the button and for tests.
    Expected<void> saveTo(const QString& path);
    void copy();

Q_SIGNALS:
    void saved(const QString& path);
    void copied(const QString& what);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(PictureOf of);
    void refresh();
    void ask();
    QString ending() const;

    const Workbench& m_workbench;
    PictureMaker m_maker;
    Segmented* m_of = nullptr;
    Segmented* m_format = nullptr;
    Segmented* m_colours = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_height = nullptr;
    QSpinBox* m_scale = nullptr;
    QCheckBox* m_legend = nullptr;
    QCheckBox* m_transparent = nullptr;
    QCheckBox* m_embed = nullptr;
    QLabel* m_preview = nullptr;
    QLabel* m_facts = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_copy = nullptr;
    QTimer m_refresh;
};

} // namespace rankfall
