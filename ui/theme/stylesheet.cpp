// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/stylesheet.h"

#include "ui/theme/theme.h"

#include <QRegularExpression>

#include <utility>

namespace rankfall {

namespace {

// Colours are written @name, lengths that follow the zoom as [n].
const char* const kTemplate = R"(
QMainWindow, QDialog { background: @surface; }
QMainWindow::separator { background: @surface; width: [5]px; height: [5]px; }
QMainWindow::separator:hover { background: @accentSoft; }

QDockWidget { color: @text; titlebar-close-icon: url(:/icons/@closeIcon);
    titlebar-normal-icon: url(:/icons/@floatIcon); }
QDockWidget::title { background: @surface; color: @dimText; text-align: left; padding: [5]px [10]px;
    border-top: 1px solid @edge; }
QDockWidget::close-button, QDockWidget::float-button { background: transparent; border: none; border-radius: [4]px;
    padding: 0; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @raised; }

QToolBar { background: @surface; border: none; border-bottom: 1px solid @edge; spacing: [2]px; padding: [3]px [6]px; }
QToolBar::separator { background: @edge; width: 1px; margin: [5]px [5]px; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: [5]px;
    padding: [3]px [6]px; }
QToolButton:hover { background: @raised; }
QToolButton:pressed { background: @pressed; }
QToolButton:checked { background: @accentSoft; border-color: @accentEdge; }
QToolButton:disabled { color: @offText; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[popupMode="1"] { padding-right: [16]px; }
QToolButton::menu-button { border: none; width: [14]px; }
QToolButton::menu-arrow { image: url(:/icons/@downIcon); width: [10]px; height: [10]px; }

QToolButton[segment="first"], QToolButton[segment="middle"], QToolButton[segment="last"],
    QToolButton[segment="only"] {
    background: @background; border: 1px solid @edge; border-radius: 0; padding: [2]px [9]px; color: @dimText; }
QToolButton[segment="middle"], QToolButton[segment="last"] { border-left: none; }
QToolButton[segment="first"] { border-top-left-radius: [5]px; border-bottom-left-radius: [5]px; }
QToolButton[segment="last"] { border-top-right-radius: [5]px; border-bottom-right-radius: [5]px; }
QToolButton[segment]:hover { color: @text; background: @raised; }
QToolButton[segment]:checked { background: @accent; color: @accentText; border-color: @accent; }
QToolButton[segment]:focus { border: 1px solid @text; }
QToolButton[segment]:disabled { color: @offText; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: @raised; color: @text; border: 1px solid @edge; border-radius: [5]px;
    padding: [4]px [12]px; }
QPushButton:hover { background: @pressed; border-color: @line; }
QPushButton:pressed { background: @accentSoft; }
QPushButton:checked { background: @accentSoft; border-color: @accentEdge; }
QPushButton:default { background: @accent; color: @accentText; border-color: @accent; }
QPushButton:default:hover { background: @accentHover; }
QPushButton:disabled { background: @surface; color: @offText; border-color: @edge; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:default:focus { border: 1px solid @text; }

QMenuBar { background: @surface; color: @text; border-bottom: 1px solid @edge; padding: [1]px [4]px; }
QMenuBar::item { background: transparent; padding: [4]px [9]px; border-radius: [4]px; }
QMenuBar::item:selected { background: @raised; }
QMenu { background: @raised; color: @text; border: 1px solid @line; padding: [4]px; }
QMenu::item { padding: [4]px [26]px [4]px [10]px; border-radius: [4]px; }
QMenu::icon { padding-left: [8]px; }
QMenu::item:selected { background: @accent; color: @accentText; }
QMenu::item:disabled { color: @offText; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: [4]px [8]px; }
QMenu::indicator { width: [14]px; height: [14]px; padding-left: [6]px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: [5]px [7]px; }

QTabWidget::pane { border: none; border-top: 1px solid @edge; }
QTabBar { background: @surface; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @dimText; padding: [5]px [12]px; border: none;
    border-bottom: [2]px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover:!selected { color: @text; background: @raised; }
QTabBar::tab:focus { color: @accent; }

QAbstractItemView { background: @background; alternate-background-color: @stripe; color: @text; border: none;
    selection-background-color: @accentSoft; selection-color: @text; outline: none; }
QAbstractItemView::item { padding: [2]px [4]px; border: none; }
QAbstractItemView::item:hover { background: @hover; }
QAbstractItemView::item:selected { background: @accentSoft; color: @text; }
QAbstractItemView:focus { border: 1px solid @accentEdge; }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @dimText; border: none; border-bottom: 1px solid @edge;
    padding: [3]px [6]px; }
QHeaderView::section:checked { font-weight: normal; }
QHeaderView::section:hover { color: @text; }
QTableCornerButton::section { background: @surface; border: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox { background: @background; color: @text;
    border: 1px solid @line;
    border-radius: [5]px; padding: [3]px [6]px; selection-background-color: @accent; selection-color: @accentText; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
    border: 1px solid @accent; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: @offText;
    border-color: @edge; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: @bad; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
    border: none; background: transparent; width: [18]px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/icons/@upIcon); width: [10]px; height: [10]px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/icons/@downIcon); width: [10]px; height: [10]px; }
QComboBox { background: @background; color: @text; border: 1px solid @line; border-radius: [5]px;
    padding: [3]px [8]px; }
QComboBox::drop-down { border: none; width: [20]px; }
QComboBox::down-arrow { image: url(:/icons/@downIcon); width: [10]px; height: [10]px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; }
QComboBox::item:selected { background: @accentSoft; color: @text; border: none; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: [11]px; }
QScrollBar:horizontal { height: [11]px; }
QScrollBar::handle { background: @handle; border-radius: [4]px; margin: [2]px; }
QScrollBar::handle:hover { background: @line; }
QScrollBar::handle:vertical { min-height: [28]px; }
QScrollBar::handle:horizontal { min-width: [28]px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QCheckBox, QRadioButton { color: @text; spacing: [7]px; padding: [2]px; }
QCheckBox::indicator, QRadioButton::indicator, QMenu::indicator, QAbstractItemView::indicator, QGroupBox::indicator {
    width: [14]px; height: [14]px; border: 1px solid @line; border-radius: [4]px; background: @background; }
QRadioButton::indicator { border-radius: [7]px; }
QMenu::indicator:exclusive { border-radius: [8]px; padding-left: 0px; margin-left: [6]px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QMenu::indicator:checked, QAbstractItemView::indicator:checked,
    QGroupBox::indicator:checked {
    background: @accent; border-color: @accent; image: url(:/icons/@checkIcon); }
QMenu::indicator:exclusive:checked {
    width: [8]px; height: [8]px; border: [4]px solid @accent; background: @background; image: none; }
QRadioButton::indicator:checked { background: @accent; border: [4]px solid @background; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @edge; background: @surface; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QGroupBox { border: 1px solid @edge; border-radius: [6]px; margin-top: [12]px; padding-top: [6]px; }
QGroupBox::title { subcontrol-origin: margin; left: [10]px; padding: 0 [4]px; color: @dimText; }
QStatusBar { background: @surface; color: @dimText; border-top: 1px solid @edge; }
QStatusBar::item { border: none; }
QSplitter::handle { background: @surface; }
QSplitter::handle:hover { background: @accentSoft; }
QSplitter::handle:vertical { height: [5]px; }
QSplitter::handle:horizontal { width: [5]px; }
QProgressBar { background: @raised; border: none; border-radius: [4]px; text-align: center; color: @text; }
QProgressBar::chunk { background: @accent; border-radius: [4]px; }
QSlider::groove:horizontal { height: [4]px; background: @raised; border-radius: [2]px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: [2]px; }
QSlider::handle:horizontal { background: @text; width: [12]px; height: [12]px; margin: [-4]px 0;
    border-radius: [6]px; }
QSlider::handle:horizontal:focus { background: @accent; }
QLabel[dim="true"] { color: @dimText; }
QLabel[role="heading"] { font-weight: 600; }
)";

} // namespace

QString styleSheet(const Palette& p, double scale)
{
    const QString theme = p.dark ? QStringLiteral("dark") : QStringLiteral("light");
    // Where lines are as strong as text, they are meant to be seen.
    const double edge = contrast(p.line, p.surface) > 7 ? 0.75 : 0.35;
    const std::pair<const char*, QColor> colours[] = {
        {"background", toColor(p.background)},
        {"surface", toColor(p.surface)},
        {"raised", toColor(p.raised)},
        {"pressed", mixed(p.raised, p.line, 0.35)},
        {"hover", mixed(p.background, p.raised, 0.7)},
        {"stripe", mixed(p.background, p.surface, 0.6)},
        {"edge", mixed(p.surface, p.line, edge)},
        {"handle", mixed(p.surface, p.line, 0.65)},
        {"offText", mixed(p.surface, p.dimText, 0.55)},
        {"dimText", toColor(p.dimText)},
        {"accentSoft", mixed(p.background, p.accent, 0.26)},
        {"accentEdge", mixed(p.background, p.accent, 0.6)},
        {"accentHover", mixed(p.accent, p.text, 0.15)},
        {"accentText", toColor(p.accentText)},
        {"accent", toColor(p.accent)},
        {"text", toColor(p.text)},
        {"line", toColor(p.line)},
        {"bad", toColor(p.bad)},
    };
    QString sheet = QString::fromLatin1(kTemplate);
    for (const char* name : {"close", "float", "up", "down", "check"})
        sheet.replace(QStringLiteral("@%1Icon").arg(QLatin1String(name)),
                      QStringLiteral("arrows/%1-%2.svg").arg(QLatin1String(name), theme));
    // Whole words, so that @accent does not eat into @accentText.
    for (const auto& [name, colour] : colours)
        sheet.replace(QRegularExpression(QStringLiteral("@%1\\b").arg(QLatin1String(name))), colour.name());

    static const QRegularExpression length(QStringLiteral("\\[(-?\\d+)\\]"));
    QString scaled;
    qsizetype from = 0;
    for (auto it = length.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        scaled += QStringView(sheet).mid(from, match.capturedStart() - from);
        scaled += QString::number(qRound(match.capturedView(1).toInt() * scale));
        from = match.capturedEnd();
    }
    scaled += QStringView(sheet).mid(from);
    return scaled;
}

} // namespace rankfall
