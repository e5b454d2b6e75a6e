// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/compare_dialog.h"

#include "core/atlas/atlas.h"
#include "ui/panels/style.h"
#include "ui/panels/symmetry_facts.h"
#include "ui/workbench/core_text.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rankfall {

namespace {

Scheme schemeOfPosition(const Position& position)
{
    return schemeOf(position.problem().target, {position.terms().begin(), position.terms().end()}, position.ring());
}

/// The scheme that a source names. Any thread.
Expected<Scheme> read(const std::string& source, const std::string& member)
{
    auto opened = openFileOrAtlas(source);
    if (!opened) {
        return tl::unexpected<Error>(opened.error());
    }
    if (const auto* document = std::get_if<SessionDocument>(&*opened)) {
        return schemeOfPosition(document->session.position());
    }
    const auto* list = std::get_if<SchemeList>(&*opened);
    if (list == nullptr) {
        return fail("The file holds a tensor, not a decomposition", source);
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (list->size() == 1 || list->name(i) == member) {
            return list->member(i).map([](const SchemeMember& found) { return settle(found).scheme; });
        }
    }
    return fail("The file holds " + std::to_string(list->size()) + " decompositions" +
                    (member.empty() ? "" : ", none called “" + member + "”"),
                source, "Name one of them, such as " + list->name(0));
}

Expected<ComparisonText> compared(const Scheme& x, const Scheme& y, const std::function<bool()>& shouldStop)
{
    const auto ring = commonRing(x, y);
    if (!ring) {
        return fail("There is no ring in which both decompositions are exact", y.name);
    }
    const auto found = compareSchemes(x, y, *ring, shouldStop);
    if (!found) {
        return tl::unexpected<Error>(found.error());
    }
    return comparisonText(*found, differenceOf(x, y, *ring));
}

QString listOf(const std::vector<int>& products)
{
    QStringList names;
    for (const int i : products) {
        names << QStringLiteral("m%1").arg(i + 1);
    }
    return names.isEmpty() ? CompareDialog::tr("none") : names.join(QLatin1Char(' '));
}

} // namespace

ComparisonText comparisonText(const SchemeComparison& found, const Expected<SchemeDifference>& difference)
{
    const QString ring = QString::fromUtf8(ringSymbol(found.ring).data());
    ComparisonText text;
    text.isYes = found.outcome == SchemeComparison::Outcome::Equivalent;
    if (text.isYes) {
        text.verdict =
            CompareDialog::tr("Equivalent over %1, by the change below, which was checked exactly.").arg(ring);
        if (found.ring == Ring::Q) {
            text.verdict += QLatin1Char(' ') +
                            (found.certificate->isUnimodular()
                                 ? CompareDialog::tr("Its bases are integer ones of determinant ±1, so over ℤ too.")
                                 : CompareDialog::tr("Its bases are not of determinant ±1 over ℤ."));
        }
    } else {
        const QString reason = fromCore(found.reason);
        text.verdict =
            found.outcome == SchemeComparison::Outcome::Undecided
                ? CompareDialog::tr("Undecided over %1: %2.").arg(ring, reason)
            : found.isProved
                ? CompareDialog::tr("Not equivalent over %1: told apart by %2.").arg(ring, reason)
                : CompareDialog::tr("Almost certainly not equivalent over %1: told apart by %2.").arg(ring, reason);
    }
    QStringList lines;
    if (found.certificate) {
        lines << changeText(*found.certificate);
        QStringList products;
        for (std::size_t i = 0; i < found.certificate->matching.size(); ++i) {
            products << QStringLiteral("m%1→m%2").arg(i + 1).arg(found.certificate->matching[i] + 1);
        }
        lines << CompareDialog::tr("Products %1").arg(products.join(QLatin1Char(' ')))
              << CompareDialog::tr("U → P·U·Q⁻¹, V → Q·V·R⁻¹, W → P⁻ᵀ·W·Rᵀ on the coefficients in A, B and C")
              << QString();
    }
    if (difference) {
        QStringList common;
        for (const auto& [x, y] : difference->common) {
            common << QStringLiteral("m%1=m%2").arg(x + 1).arg(y + 1);
        }
        lines << CompareDialog::tr("Products in both (%1): %2")
                     .arg(common.size())
                     .arg(common.isEmpty() ? CompareDialog::tr("none") : common.join(QLatin1Char(' ')))
              << CompareDialog::tr("Only here (%1): %2")
                     .arg(difference->onlyInFirst.size())
                     .arg(listOf(difference->onlyInFirst))
              << CompareDialog::tr("Only in the other (%1): %2")
                     .arg(difference->onlyInSecond.size())
                     .arg(listOf(difference->onlyInSecond));
    }
    text.details = lines.join(QLatin1Char('\n'));
    return text;
}

std::optional<Position> firstCompleteOnLine(const Workbench& workbench)
{
    for (const LinePoint& point : workbench.linePoints()) {
        if (point.node == workbench.session().current()) {
            break;
        }
        if (point.nonzeros == 0 && point.rank > 0) {
            return workbench.session().position(point.node);
        }
    }
    return std::nullopt;
}

CompareDialog::CompareDialog(const Workbench& workbench, QWidget* parent)
    : QDialog(parent)
    , m_scheme(schemeOfPosition(workbench.position()))
    , m_first(firstCompleteOnLine(workbench))
    , m_job(this)
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare with another decomposition"));
    build();
    if (const auto format = workbench.target().format()) {
        const bool isMod2 = workbench.ring() == Ring::Z2;
        m_source->setPlaceholderText(
            tr("A file, or one of the atlas: atlas:%1:%2")
                .arg(QString::fromStdString(workbench.target().name()), isMod2 ? tr("z2") : tr("z")));
    }
    resize(640, 460);
}

void CompareDialog::build()
{
    auto* intro = remarkLabel(this);
    intro->setText(
        tr("Two decompositions are equivalent when one becomes the other by a change of basis and an exchange of the "
           "three matrices. Yes and no are both proved; what cannot be is said to be undecided."));
    m_source = new QLineEdit(this);
    m_source->setAccessibleName(tr("The other decomposition"));
    m_source->setToolTip(tr("A file, or a decomposition of the atlas by its name, such as atlas:3x3x3:z2"));
    m_member = new QLineEdit(this);
    m_member->setAccessibleName(tr("Member"));
    m_member->setPlaceholderText(tr("member"));
    m_member->setToolTip(tr("Which one, when the file holds several: 4,4,5"));
    m_member->setMaximumWidth(110);
    auto* file = new QPushButton(tr("&File…"), this);
    file->setToolTip(tr("Chooses a file"));
    auto* line = new QPushButton(tr("&Start of the line"), this);
    line->setToolTip(m_first ? tr("Compares with the first complete decomposition on this line")
                             : tr("There is no complete decomposition before this one on the line"));
    line->setEnabled(m_first.has_value());
    m_verdict = remarkLabel(this);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setText(tr("Name the decomposition to compare with."));
    m_details = new QPlainTextEdit(this);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Certificate and differences"));
    m_details->setFont(monoFont());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_compare = buttons->addButton(tr("&Compare"), QDialogButtonBox::ActionRole);
    m_compare->setDefault(true);
    m_stop = buttons->addButton(tr("S&top"), QDialogButtonBox::ActionRole);
    m_stop->setEnabled(false);
    m_copy = buttons->addButton(tr("Co&py"), QDialogButtonBox::ActionRole);
    m_copy->setToolTip(tr("Copies the verdict and the certificate"));
    m_copy->setEnabled(false);

    auto* row = new QHBoxLayout;
    row->addWidget(m_source, 1);
    row->addWidget(m_member);
    row->addWidget(file);
    row->addWidget(line);
    auto* column = new QVBoxLayout(this);
    column->addWidget(intro);
    column->addLayout(row);
    column->addWidget(m_verdict);
    column->addWidget(m_details, 1);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_compare, &QPushButton::clicked, this, &CompareDialog::compare);
    connect(m_stop, &QPushButton::clicked, this, &CompareDialog::stop);
    connect(file, &QPushButton::clicked, this, &CompareDialog::chooseFile);
    connect(line, &QPushButton::clicked, this, &CompareDialog::compareWithLine);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_verdict->text() + QLatin1Char('\n') + m_details->toPlainText());
    });
    m_source->setFocus();
}

void CompareDialog::setSource(const QString& source)
{
    m_source->setText(source);
}

void CompareDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Compare with"));
    if (!path.isEmpty()) {
        setSource(path);
        compare();
    }
}

void CompareDialog::compare()
{
    const std::string source = m_source->text().trimmed().toStdString();
    if (source.empty()) {
        tell(fail("Name a file, or a decomposition of the atlas such as atlas:3x3x3:z2"));
        return;
    }
    start([scheme = m_scheme, source, member = m_member->text().trimmed().toStdString()](const auto& shouldStop) {
        return read(source, member).and_then([&](const Scheme& other) { return compared(scheme, other, shouldStop); });
    });
}

void CompareDialog::compareWithLine()
{
    if (m_first) {
        start([scheme = m_scheme, other = schemeOfPosition(*m_first)](const auto& shouldStop) {
            return compared(scheme, other, shouldStop);
        });
    }
}

void CompareDialog::compareWith(const Position& other)
{
    start([scheme = m_scheme, second = schemeOfPosition(other)](const auto& shouldStop) {
        return compared(scheme, second, shouldStop);
    });
}

void CompareDialog::start(std::function<Result(const std::function<bool()>&)> work)
{
    m_verdict->setText(tr("Comparing…"));
    setTextColor(m_verdict, currentPalette().dimText);
    m_details->clear();
    m_stop->setEnabled(true);
    m_copy->setEnabled(false);
    m_job.start(std::move(work), [this](const Result& result) { tell(result); });
}

void CompareDialog::tell(const Result& result)
{
    m_stop->setEnabled(false);
    m_copy->setEnabled(result.has_value());
    m_verdict->setText(result ? result->verdict : errorText(result.error()));
    setTextColor(m_verdict, !result         ? currentPalette().bad
                            : result->isYes ? currentPalette().good
                                            : currentPalette().text);
    m_details->setPlainText(result ? result->details : QString());
}

void CompareDialog::stop()
{
    m_job.stop();
    m_stop->setEnabled(false);
    m_verdict->setText(tr("Stopped."));
    setTextColor(m_verdict, currentPalette().dimText);
}

} // namespace rankfall
