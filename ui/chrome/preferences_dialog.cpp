// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/preferences_dialog.h"

#include "core/engine/engine.h"
#include "ui/chrome/card.h"
#include "ui/chrome/keyboard_page.h"
#include "ui/chrome/settings.h"
#include "ui/theme/language.h"
#include "ui/theme/theme.h"
#include "ui/workbench/core_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rankfall {

namespace {

QLabel* remark(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setProperty("dim", true);
    return label;
}

/// A page: heading, then rows.
QFormLayout* formOf(QWidget* page, const QString& heading)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(zoomed(20), zoomed(14), zoomed(20), zoomed(8));
    auto* title = new QLabel(heading);
    title->setFont(uiFont(1.3, QFont::DemiBold));
    column->addWidget(title);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, zoomed(12), 0, 0);
    form->setHorizontalSpacing(zoomed(24));
    form->setVerticalSpacing(zoomed(10));
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    column->addLayout(form);
    column->addStretch(1);
    return form;
}

QSpinBox* percentBox(int low, int high, double value)
{
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setSingleStep(10);
    box->setSuffix(QStringLiteral(" %"));
    box->setValue(qRound(value * 100.0));
    box->setKeyboardTracking(false); // "150" must not zoom through 1 and 15
    return box;
}

} // namespace

PreferencesDialog::PreferencesDialog(Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_pages(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
{
    setWindowTitle(tr("Preferences"));
    auto* keyboard = new KeyboardPage(actions);
    connect(keyboard, &KeyboardPage::changed, this, &PreferencesDialog::changed);
    const std::pair<QString, QWidget*> pages[] = {{tr("Appearance"), appearancePage()},
                                                  {tr("Keyboard"), keyboard},
                                                  {tr("Engine"), enginePage()},
                                                  {tr("General"), generalPage()}};
    for (const auto& [name, page] : pages) {
        auto* item = new QListWidgetItem(name, m_pages);
        item->setSizeHint({zoomed(120), zoomed(34)});
        m_stack->addWidget(page);
    }
    m_pages->setFixedWidth(zoomed(150));
    m_pages->setAccessibleName(tr("Pages"));
    connect(m_pages, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    m_pages->setCurrentRow(0);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_pages);
    middle->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    resize(zoomed(840), zoomed(560));
}

void PreferencesDialog::showPage(Page page)
{
    m_pages->setCurrentRow(page);
}

QWidget* PreferencesDialog::appearancePage()
{
    auto* page = new QWidget;
    QFormLayout* form = formOf(page, tr("Appearance"));
    const Settings settings;

    auto* theme = new QComboBox;
    theme->setObjectName(QStringLiteral("theme"));
    theme->addItem(tr("As the system"), static_cast<int>(Theme::System));
    theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    theme->setCurrentIndex(theme->findData(static_cast<int>(settings.theme())));
    connect(theme, &QComboBox::currentIndexChanged, this, [this, theme] {
        Settings().setTheme(static_cast<Theme>(theme->currentData().toInt()));
        Q_EMIT changed();
    });
    form->addRow(tr("&Theme"), theme);
    addLanguage(form, settings);

    auto* contrast = new QCheckBox(tr("High &contrast"));
    contrast->setObjectName(QStringLiteral("contrast"));
    contrast->setChecked(settings.highContrast());
    contrast->setToolTip(tr("Black and white with strong colours, dark or light as the theme"));
    connect(contrast, &QCheckBox::toggled, this, [this](bool on) {
        Settings().setHighContrast(on);
        Q_EMIT changed();
    });
    form->addRow(QString(), contrast);

    auto* zoom = percentBox(qRound(kMinZoom * 100.0), 200, settings.zoom());
    zoom->setObjectName(QStringLiteral("zoom"));
    connect(zoom, &QSpinBox::valueChanged, this, [this](int percent) {
        Settings().setZoom(percent / 100.0);
        Q_EMIT changed();
    });
    form->addRow(tr("Size of &text and controls"), zoom);

    auto* labels = percentBox(80, 200, settings.labelScale());
    labels->setObjectName(QStringLiteral("labels"));
    connect(labels, &QSpinBox::valueChanged, this, [this](int percent) {
        Settings().setLabelScale(percent / 100.0);
        Q_EMIT changed();
    });
    form->addRow(tr("Size of &labels in pictures"), labels);

    auto* speed = percentBox(25, 400, settings.motionSpeed());
    speed->setObjectName(QStringLiteral("motionSpeed"));
    speed->setToolTip(tr("How fast moves are told, and played one after another; 100 % is the usual pace"));
    connect(speed, &QSpinBox::valueChanged, this, [this](int percent) {
        Settings().setMotionSpeed(percent / 100.0);
        Q_EMIT changed();
    });
    form->addRow(tr("S&peed of motion"), speed);

    auto* motion = new QCheckBox(tr("&Reduce motion"));
    motion->setObjectName(QStringLiteral("motion"));
    motion->setChecked(settings.reducedMotion());
    connect(motion, &QCheckBox::toggled, this, [this](bool on) {
        Settings().setReducedMotion(on);
        Q_EMIT changed();
    });
    form->addRow(QString(), motion);
    form->addRow(QString(), remark(tr("Moves and messages appear at once instead of growing and sliding.")));
    return page;
}

/// Names of languages are in themselves, so that whoever is lost in one finds back.
void PreferencesDialog::addLanguage(QFormLayout* form, const Settings& settings)
{
    auto* language = new QComboBox;
    language->setObjectName(QStringLiteral("language"));
    language->addItem(tr("As the system"), QString());
    for (const Language& known : languages()) {
        language->addItem(known.name, known.code);
    }
    language->setCurrentIndex(std::max(0, language->findData(settings.language())));
    language->setToolTip(tr("Of the window and its messages; lessons have a choice of their own"));
    auto* later = remark(tr("Spoken from the next start on."));
    later->setObjectName(QStringLiteral("languageLater"));
    later->hide();
    connect(language, &QComboBox::currentIndexChanged, this, [language, later] {
        const QString code = language->currentData().toString();
        Settings().setLanguage(code);
        later->setVisible((code.isEmpty() ? languageOfSystem() : code) != currentLanguage());
    });
    form->addRow(tr("Lan&guage"), language);
    form->addRow(QString(), later);
}

QWidget* PreferencesDialog::enginePage()
{
    auto* page = new QWidget;
    QFormLayout* form = formOf(page, tr("Engine"));
    const Settings settings;

    auto* engine = new QComboBox;
    engine->setObjectName(QStringLiteral("engine"));
    for (const EngineEntry& entry : engineRegistry()) {
        engine->addItem(fromCore(entry.info.name), QString::fromStdString(entry.info.key));
        engine->setItemData(engine->count() - 1, fromCore(entry.info.description), Qt::ToolTipRole);
    }
    engine->setCurrentIndex(std::max(0, engine->findData(settings.engineKey())));
    auto* about = remark(engine->currentData(Qt::ToolTipRole).toString());
    connect(engine, &QComboBox::currentIndexChanged, this, [this, engine, about] {
        Settings().setEngineKey(engine->currentData().toString());
        about->setText(engine->currentData(Qt::ToolTipRole).toString());
        Q_EMIT changed();
    });
    form->addRow(tr("&Engine at the start"), engine);
    form->addRow(QString(), about);

    auto* lines = new QSpinBox;
    lines->setObjectName(QStringLiteral("lines"));
    lines->setRange(1, 50);
    lines->setValue(settings.lines());
    connect(lines, &QSpinBox::valueChanged, this, [this](int value) {
        Settings().setLines(value);
        Q_EMIT changed();
    });
    form->addRow(tr("&Candidates shown"), lines);

    auto* budget = new QDoubleSpinBox;
    budget->setObjectName(QStringLiteral("budget"));
    budget->setRange(0.0, 86400.0);
    budget->setDecimals(1);
    budget->setSuffix(tr(" s"));
    budget->setSpecialValueText(tr("until stopped"));
    budget->setValue(settings.budgetSeconds().value_or(0.0));
    budget->setKeyboardTracking(false);
    budget->setMinimumWidth(zoomed(140));
    connect(budget, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        Settings().setBudgetSeconds(seconds > 0.0 ? std::optional(seconds) : std::nullopt);
        Q_EMIT changed();
    });
    form->addRow(tr("&Time for each position"), budget);
    return page;
}

QWidget* PreferencesDialog::generalPage()
{
    auto* page = new QWidget;
    QFormLayout* form = formOf(page, tr("General"));
    auto* hints = new QPushButton(tr("Show the &hints again"));
    connect(hints, &QPushButton::clicked, this, [this] {
        Settings().setHintsDone(false);
        Q_EMIT hintsRequested();
    });
    form->addRow(tr("First steps"), hints);
    const int count = static_cast<int>(Settings().recentFiles().size());
    auto* forget = new QPushButton(tr("&Forget them"));
    auto* known = new QLabel(count > 0 ? tr("%1 listed").arg(count) : tr("none listed"));
    known->setProperty("dim", true);
    forget->setEnabled(count > 0);
    connect(forget, &QPushButton::clicked, this, [this, forget, known] {
        Settings().clearRecentFiles();
        forget->setEnabled(false);
        known->setText(tr("none listed"));
        Q_EMIT recentFilesForgotten();
    });
    auto* row = new QHBoxLayout;
    row->addWidget(forget);
    row->addWidget(known);
    form->addRow(tr("Recent files"), row);
    form->addRow(QString(), remark(tr("The files themselves stay where they are. Nothing here leaves this computer.")));
    return page;
}

} // namespace rankfall
