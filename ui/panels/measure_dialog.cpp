// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/measure_dialog.h"

#include "core/program/compiled.h"
#include "core/program/recursion.h"
#include "ui/panels/measure_graph.h"
#include "ui/panels/program_maker.h"
#include "ui/panels/style.h"
#include "ui/workbench/core_text.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace rankfall {

namespace {

constexpr int kSmallest = 64;
constexpr double kSeconds = 0.4; ///< a size

} // namespace

MeasureDialog::MeasureDialog(const Position& position, QWidget* parent)
    : QDialog(parent)
    , m_position(position)
    , m_maker(new ProgramMaker(this))
    , m_graph(new MeasureGraph(this))
    , m_largest(new QComboBox(this))
    , m_depth(new QSpinBox(this))
    , m_precision(new QComboBox(this))
    , m_compiled(new QCheckBox(tr("Compile the exported C++"), this))
    , m_remark(remarkLabel(this))
{
    setObjectName(QStringLiteral("measureDialog"));
    setWindowTitle(tr("Measure beside Eigen"));
    for (const int size : {256, 512, 1024, 1448, 2048, 2896, 4096}) {
        m_largest->addItem(tr("up to %1 × %1").arg(size), size);
    }
    m_largest->setCurrentIndex(m_largest->findData(2048));
    m_largest->setAccessibleName(tr("Largest matrices"));
    m_depth->setRange(1, 4);
    m_depth->setValue(2);
    m_depth->setPrefix(tr("levels: "));
    m_depth->setAccessibleName(tr("Levels of recursion"));
    m_precision->addItems({tr("double"), tr("float")});
    m_precision->setAccessibleName(tr("Numbers"));
    m_compiled->setToolTip(
        tr("Compiles what Export as code writes, for this very machine, and measures that; otherwise the "
           "program itself carries the scheme out"));
    m_start = new QPushButton(tr("Start"), this);
    m_start->setObjectName(QStringLiteral("measureStart"));
    m_start->setDefault(true);
    m_copy = new QPushButton(tr("Copy as CSV"), this);
    m_copy->setObjectName(QStringLiteral("measureCopy"));

    auto* choices = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_largest, m_depth, m_precision, m_compiled}) {
        choices->addWidget(widget);
    }
    choices->addStretch(1);
    choices->addWidget(m_start);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(choices);
    column->addWidget(m_graph, 1);
    column->addWidget(m_remark);
    column->addWidget(buttons);
    resize(760, 480);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, [this] { m_isMeasuring ? cancel() : start(); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(csv()); });
    connect(this, &QDialog::finished, this, &MeasureDialog::cancel);
    connect(m_maker, &ProgramMaker::made, this, [this] {
        if (m_isWaiting) {
            m_isWaiting = false;
            start();
        }
        showState();
    });
    if (!m_position.isSolved()) {
        m_trouble = tr("The position is not solved: only a complete scheme multiplies. Go to the end of a line.");
    } else if (!m_position.target().format()) {
        m_trouble = tr("Only matrix products run over blocks; this is %1.").arg(fromCore(m_position.target().title()));
    } else if (modulusOf(m_position.ring()) != 0) {
        m_trouble =
            tr("Floating-point numbers have no modulus: a scheme over ℤ is needed, and this one is over %1. Lifting "
               "may bring one.")
                .arg(QString::fromUtf8(ringSymbol(m_position.ring()).data()));
    } else {
        m_maker->make(m_position);
    }
    showState();
}

MeasureDialog::~MeasureDialog()
{
    cancel();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

std::vector<int> MeasureDialog::sizesUpTo(int largest)
{
    std::vector<int> sizes;
    for (int i = 0;; ++i) {
        const int size = static_cast<int>(std::lround(kSmallest * std::pow(2.0, i / 2.0)));
        if (size > largest) {
            return sizes;
        }
        sizes.push_back(size);
    }
}

void MeasureDialog::start()
{
    if (m_isMeasuring) {
        return;
    }
    if (m_maker->isWorking() || !m_maker->program()) {
        m_isWaiting = m_maker->isWorking();
        showState();
        return;
    }
    if (m_thread.joinable()) {
        m_thread.join();
    }
    m_points.clear();
    m_graph->setPoints({});
    m_trouble.clear();
    m_stop = false;
    m_isMeasuring = true;
    const MeasureJob job{sizesUpTo(m_largest->currentData().toInt()), m_depth->value(),
                         m_precision->currentIndex() == 1, kSeconds, 1};
    m_thread = std::thread([this, program = *m_maker->program(), job, compiled = m_compiled->isChecked()] {
        run(program, job, compiled);
    });
    showState();
}

/// On its own thread; everything else is posted to the window's.
void MeasureDialog::run(const Program& program, const MeasureJob& job, bool compiled)
{
    const auto stop = [this] { return m_stop.load(); };
    const auto point = [this](const MeasurePoint& made) {
        QMetaObject::invokeMethod(
            this,
            [this, made] {
                m_points.push_back(made);
                m_graph->setPoints(m_points);
                showState();
            },
            Qt::QueuedConnection);
    };
    QString trouble;
    if (compiled) {
        if (const auto made = measureCompiled(program, job, stop, point); !made) {
            trouble = errorText(made.error());
        }
    } else {
        measure(program, job, stop, point);
    }
    QMetaObject::invokeMethod(
        this, [this, trouble] { finish(trouble); }, Qt::QueuedConnection);
}

void MeasureDialog::finish(const QString& trouble)
{
    m_isMeasuring = false;
    m_trouble = trouble;
    showState();
}

void MeasureDialog::cancel()
{
    m_stop = true;
    m_isWaiting = false;
}

void MeasureDialog::showState()
{
    const bool canRun = m_position.isSolved() && m_position.target().format() && modulusOf(m_position.ring()) == 0;
    m_start->setText(m_isMeasuring ? tr("Cancel") : m_points.empty() ? tr("Start") : tr("Again"));
    m_start->setEnabled(canRun);
    m_copy->setEnabled(!m_points.empty());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_largest, m_depth, m_precision, m_compiled}) {
        widget->setEnabled(canRun && !m_isMeasuring);
    }
    QString text = m_trouble;
    if (text.isEmpty() && m_isWaiting) {
        text = tr("Looking for sums to share…");
    } else if (text.isEmpty() && m_points.empty() && m_isMeasuring) {
        text = m_compiled->isChecked() ? tr("Compiling and measuring…") : tr("Measuring…");
    } else if (text.isEmpty() && !m_points.empty()) {
        QStringList words;
        for (int depth = 1; depth <= m_points.back().depth; ++depth) {
            const auto from = crossover(m_points, depth);
            const QString levels = depth == 1 ? tr("1 level") : tr("%1 levels").arg(depth);
            words << (from ? tr("%1: faster than Eigen from about %2 on").arg(levels).arg(qRound(*from))
                           : tr("%1: not faster than Eigen so far").arg(levels));
        }
        text = words.join(QStringLiteral(". ")) + QLatin1Char('.');
    } else if (text.isEmpty()) {
        text = tr("%1 multiplications at every level, one thread, Eigen at the leaves (%2). Rounds are interleaved, "
                  "medians "
                  "shown.")
                   .arg(m_position.rank())
                   .arg(QString::fromUtf8(instructionSet().data(), static_cast<qsizetype>(instructionSet().size())));
    }
    m_remark->setText(text);
}

QString MeasureDialog::csv() const
{
    QString text = QStringLiteral("size,depth,seconds,of_eigen,error,rounds\n");
    for (const MeasurePoint& point : m_points) {
        text += QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                    .arg(point.size)
                    .arg(point.depth)
                    .arg(point.seconds, 0, 'g', 9)
                    .arg(point.ratio, 0, 'g', 6)
                    .arg(point.error, 0, 'g', 6)
                    .arg(point.rounds);
    }
    return text;
}

} // namespace rankfall
