// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/proof_dialog.h"

#include "core/game/bounds.h"
#include "core/io/file.h"
#include "ui/panels/style.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/proof_text.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace rankfall {

namespace {

/// Cells times terms of the largest formula that is written down.
constexpr std::int64_t kLargestFormula = 2'000'000;

/// What the window knows without proving anything.
proof::Statement boundsStatement(const Position& position)
{
    // Stopped before it begins: bounds by unfoldings and slices are all that it says.
    return proof::prove(position.residual(), position.ring(), &position.target(), [] { return true; });
}

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

/// A sentence about how large a proof is and how long it took.
QString sizeText(const proof::ProofSize& size, double seconds)
{
    QString text = ProofDialog::tr("Formula of %1 variables and %2 clauses, %3 conflicts, %L4 s.")
                       .arg(number(size.variables), number(size.clauses), number(size.conflicts))
                       .arg(seconds, 0, 'f', 2);
    if (size.lemmas > 0) {
        text += QLatin1Char(' ') +
                ProofDialog::tr("The proof has %1 lemmas in %2 bytes.").arg(number(size.lemmas), number(size.bytes));
    }
    return text;
}

} // namespace

QString proofObstacle(const Position& position)
{
    const Shape shape = position.residual().shape();
    if (position.isSolved()) {
        return ProofDialog::tr("Nothing is left here: zero terms do, and there is nothing to prove.");
    }
    if (position.ring() != Ring::Z2 && position.ring() != Ring::Z) {
        return ProofDialog::tr("Proofs are of impossibility modulo 2: open the position over ℤ mod 2 or over ℤ.");
    }
    if (position.residual().isFolded()) {
        return ProofDialog::tr("Entries commute here: of such tensors nothing more than the bounds can be proved yet.");
    }
    if (std::max({shape.a, shape.b, shape.c}) > 64) {
        return ProofDialog::tr("The tensor is too large: at most 64 entries along each mode.");
    }
    return {};
}

ProofDialog::ProofDialog(const Position& position, std::shared_ptr<const proof::Statement> known, QWidget* parent)
    : QDialog(parent)
    , m_position(position)
    , m_residual(position.residual())
    , m_statement(known ? *known : boundsStatement(position))
    , m_proving(this)
    , m_certifying(this)
{
    setObjectName(QStringLiteral("proofDialog"));
    setWindowTitle(tr("Prove a bound"));
    m_residual.reduce(Ring::Z2);
    m_symmetries = proof::symmetriesOf(position.target(), sat::BitTensor(m_residual));
    if (position.rank() == 0) {
        m_theorems = proof::theoremsAbout(position.target(), position.ring());
    }
    m_provedRank = m_statement.least() > 1 ? m_statement.least() : 0;
    build();
    tell(m_statement);
    resize(700, 520);
}

void ProofDialog::build()
{
    auto* intro = remarkLabel(this);
    intro->setText(tr("How many more terms does this residual need? That fewer are impossible is shown modulo 2, by "
                      "exhaustive search or by refuting a formula; what is impossible modulo 2 is impossible over ℤ."));
    m_theorem = remarkLabel(this);
    m_theorem->setObjectName(QStringLiteral("theorem"));
    m_rank = new QSpinBox(this);
    m_rank->setRange(1, 64 * 64);
    m_rank->setAccessibleName(tr("Terms needed"));
    m_rank->setToolTip(tr("To prove: fewer than this do not suffice"));
    auto* label = new QLabel(tr("&At least"), this);
    label->setBuddy(m_rank);
    auto* terms = new QLabel(tr("more terms are needed"), this);
    m_verdict = remarkLabel(this);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setText(tr("Choose a number and prove it."));
    m_details = new QPlainTextEdit(this);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Arguments"));
    m_details->setToolTip(tr("Every lower bound with who found the method and what was computed"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_prove = buttons->addButton(tr("&Prove"), QDialogButtonBox::ActionRole);
    m_prove->setDefault(true);
    m_prove->setToolTip(tr("Searches in the background until it is decided or stopped"));
    m_stop = buttons->addButton(tr("S&top"), QDialogButtonBox::ActionRole);
    m_stop->setEnabled(false);
    m_save = buttons->addButton(tr("&Save certificate…"), QDialogButtonBox::ActionRole);
    m_save->setToolTip(tr("Writes the formula, its refutation and what they say, for any checker of DRAT proofs; the "
                          "refutation is searched for again, and checked"));

    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_rank);
    row->addWidget(terms);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(intro);
    column->addWidget(m_theorem);
    column->addLayout(row);
    column->addWidget(m_verdict);
    column->addWidget(m_details, 1);
    column->addWidget(buttons);

    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &ProofDialog::tellProgress);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_prove, &QPushButton::clicked, this, &ProofDialog::prove);
    connect(m_stop, &QPushButton::clicked, this, &ProofDialog::stop);
    connect(m_save, &QPushButton::clicked, this, &ProofDialog::chooseFile);
    m_rank->setFocus();
}

void ProofDialog::tell(const proof::Statement& statement)
{
    m_theorem->setText(proofSentence(statement));
    QStringList lines;
    for (const proof::Argument& argument : statement.lower) {
        lines << proofDetails(argument);
    }
    for (const proof::Theorem& theorem : m_theorems) {
        lines << theoremText(theorem);
    }
    m_details->setPlainText(lines.join(QStringLiteral("\n\n")));
    m_rank->setValue(statement.isClosed() ? statement.least() : statement.least() + 1);
    m_save->setEnabled(m_provedRank > 1 && !isWorking());
}

void ProofDialog::begin()
{
    m_conflicts = std::make_shared<std::atomic<std::int64_t>>(0);
    m_clock.start();
    m_tick.start();
    m_prove->setEnabled(false);
    m_save->setEnabled(false);
    m_stop->setEnabled(true);
    tellProgress();
}

void ProofDialog::end(const QString& verdict)
{
    m_tick.stop();
    m_prove->setEnabled(true);
    m_stop->setEnabled(false);
    m_save->setEnabled(m_provedRank > 1);
    m_verdict->setText(verdict);
}

void ProofDialog::tellProgress()
{
    m_verdict->setText(tr("Searching: %1 conflicts, as many lemmas learned, %L2 s.")
                           .arg(number(m_conflicts->load()))
                           .arg(static_cast<double>(m_clock.elapsed()) / 1000, 0, 'f', 1));
}

void ProofDialog::prove()
{
    const int rank = m_rank->value();
    if (rank <= m_statement.least()) {
        m_verdict->setText(tr("Proved already: fewer than %1 do not suffice.").arg(rank));
        m_provedRank = rank;
        m_save->setEnabled(rank > 1);
        return;
    }
    if (rank > m_statement.upper) {
        m_verdict->setText(tr("No: %1 terms do.").arg(m_statement.upper));
        return;
    }
    begin();
    m_proving.start(
        [residual = m_residual, symmetries = m_symmetries, rank, conflicts = m_conflicts](const auto& shouldStop) {
            std::int64_t spent = 0;
            return proof::decide(residual, rank - 1, symmetries,
                                 {.conflicts = std::numeric_limits<int>::max(),
                                  .shouldStop =
                                      [&] {
                                          *conflicts = spent;
                                          return shouldStop();
                                      },
                                  .spent = &spent});
        },
        [this, rank](const proof::Decision& decision) { take(decision, rank); });
}

void ProofDialog::take(const proof::Decision& decision, int rank)
{
    const double seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    switch (decision.outcome) {
    case sat::Outcome::Impossible: {
        m_statement.add(proof::argumentOf(rank, decision.means, decision.size));
        m_provedRank = rank;
        const QString way = fromCore(m_statement.lower.front().method);
        tell(m_statement);
        end(tr("Proved by %1: fewer than %2 do not suffice.").arg(way).arg(rank) + QLatin1Char(' ') +
            (decision.means == proof::Means::Solver ? sizeText(decision.size, seconds)
                                                    : tr("It took %L1 s.").arg(seconds, 0, 'f', 2)));
        Q_EMIT learned(m_position.key(), m_statement);
        return;
    }
    case sat::Outcome::Found:
        if (m_position.ring() == Ring::Z2) {
            m_statement.upper = static_cast<int>(decision.terms.size());
            m_statement.upperBy = "terms found and verified";
            tell(m_statement);
            Q_EMIT learned(m_position.key(), m_statement);
            end(tr("No: %1 terms do; they were found and verified.").arg(decision.terms.size()));
        } else {
            end(tr("Not proved: modulo 2 %1 terms do, which says nothing over ℤ.").arg(decision.terms.size()));
        }
        return;
    default:
        end(tr("Not decided: the formula would be too large."));
    }
}

void ProofDialog::chooseFile()
{
    QString stem = QFileDialog::getSaveFileName(this, tr("Save certificate"), tr("rank-%1").arg(m_provedRank),
                                                tr("Certificates (*.cnf)"));
    if (stem.isEmpty()) {
        return;
    }
    if (stem.endsWith(QStringLiteral(".cnf"))) {
        stem.chop(4);
    }
    certify(stem);
}

void ProofDialog::certify(const QString& stem)
{
    const int terms = m_provedRank - 1;
    if (terms < 1) {
        return;
    }
    if (static_cast<std::int64_t>(m_residual.shape().cells()) * terms > kLargestFormula) {
        m_verdict->setText(tr("The formula would be too large to be written down."));
        return;
    }
    const std::string what = m_position.rank() == 0 ? m_position.target().name()
                                                    : "the residual of " + m_position.target().name() + " after " +
                                                          std::to_string(m_position.rank()) + " terms";
    begin();
    m_certifying.start(
        [residual = m_residual, symmetries = m_symmetries, terms, what, path = stem.toStdString(),
         conflicts = m_conflicts](const auto& shouldStop) {
            const auto began = std::chrono::steady_clock::now();
            std::int64_t spent = 0;
            const proof::RankFormula question(sat::BitTensor(residual), terms, symmetries);
            Certified out{proof::certify(question, what, path,
                                         {.conflicts = std::numeric_limits<int>::max(),
                                          .shouldStop =
                                              [&] {
                                                  *conflicts = spent;
                                                  return shouldStop();
                                              },
                                          .spent = &spent}),
                          proof::DratCheck{}, 0};
            if (out.refutation && out.refutation->outcome == sat::Outcome::Impossible) {
                const auto cnf = readFile(path + ".cnf");
                const auto proof = readFile(path + ".drat");
                if (cnf && proof) {
                    out.check = proof::checkDrat(*cnf, *proof, shouldStop);
                } else {
                    out.check = tl::unexpected<Error>(cnf ? proof.error() : cnf.error());
                }
            }
            out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
            return out;
        },
        [this, stem](const Certified& certified) { take(certified, stem); });
}

void ProofDialog::take(const Certified& certified, const QString& stem)
{
    if (!certified.refutation) {
        end(errorText(certified.refutation.error()));
    } else if (!certified.check) {
        end(errorText(certified.check.error()));
    } else if (certified.refutation->outcome == sat::Outcome::Impossible && !certified.check->wasStopped) {
        const QString file = QFileInfo(stem).fileName();
        end(tr("Written to %1.cnf, %1.drat and %1.txt, and checked: %2 lemmas follow.")
                .arg(file, number(certified.check->lemmas)) +
            QLatin1Char(' ') + sizeText(certified.refutation->size, certified.seconds));
    } else {
        end(tr("No certificate: the refutation was not found."));
    }
}

void ProofDialog::stop()
{
    const bool wasWorking = isWorking();
    m_proving.stop();
    m_certifying.stop();
    if (wasWorking) {
        end(tr("Stopped; nothing was decided."));
    }
}

} // namespace rankfall
