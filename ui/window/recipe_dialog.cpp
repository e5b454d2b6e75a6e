// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/recipe_dialog.h"

#include "core/scheme/known_ranks.h"
#include "ui/panels/style.h"
#include "ui/views/segmented.h"
#include "ui/window/documents.h"
#include "ui/window/scheme_saving.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/workbench.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rankfall {

namespace {

constexpr std::array<Ring, 2> kRings{Ring::Z, Ring::Z2};
constexpr int kRecipeRole = Qt::UserRole; ///< a Recipe*, which the dialog's recipe keeps alive

enum Column { FormatColumn, RankColumn, BestColumn, HowColumn, OpensColumn, Columns };

QString nameOf(Format f)
{
    return QStringLiteral("%1×%2×%3").arg(f.n).arg(f.m).arg(f.p);
}

QString symbolOf(Ring ring)
{
    const auto text = ringSymbol(ring);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

int largestOf(Format f)
{
    return std::max({f.n, f.m, f.p});
}

} // namespace

RecipeDialog::RecipeDialog(Workbench& workbench, Documents& documents, QWidget* parent)
    : QDialog(parent)
    , m_documents(documents)
    , m_rings(new Segmented(tr("Ring"), {symbolOf(Ring::Z), symbolOf(Ring::Z2)}, {}, this))
    , m_headline(new QLabel(this))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_status(remarkLabel(this))
    , m_open(new QPushButton(tr("&Open"), this))
    , m_job(this)
{
    setObjectName(QStringLiteral("recipeDialog"));
    setWindowTitle(tr("Recombine"));
    build();
    m_rings->setCurrent(workbench.ring() == Ring::Z2 ? 1 : 0);
    renew();
    setFormat(workbench.target().format().value_or(Format{9, 9, 9}));
}

void RecipeDialog::build()
{
    auto* top = new QHBoxLayout;
    const std::array<QString, 3> names{tr("Rows of A"), tr("Columns of A"), tr("Columns of B")};
    for (std::size_t i = 0; i < 3; ++i) {
        m_sizes[i] = new QSpinBox(this);
        m_sizes[i]->setRange(1, Recombination::kLargest);
        m_sizes[i]->setAccessibleName(names[i]);
        m_sizes[i]->setToolTip(names[i]);
        if (i > 0) {
            top->addWidget(new QLabel(QStringLiteral("×"), this));
        }
        top->addWidget(m_sizes[i]);
        connect(m_sizes[i], &QSpinBox::valueChanged, this, [this] {
            showRecipe({m_sizes[0]->value(), m_sizes[1]->value(), m_sizes[2]->value()});
        });
    }
    m_rings->setObjectName(QStringLiteral("recipeRings"));
    m_filter->setObjectName(QStringLiteral("recipeFilter"));
    m_filter->setPlaceholderText(tr("Filter: 4x4x5, split, atlas…"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    top->addWidget(m_rings);
    top->addWidget(m_filter, 1);
    auto* own = new QPushButton(tr("&Add schemes found…"), this);
    own->setToolTip(tr("Schemes in a folder, such as that of a search, join those of the atlas"));
    own->setAutoDefault(false);
    top->addWidget(own);

    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_headline->setWordWrap(true);
    m_headline->setObjectName(QStringLiteral("recipeHeadline"));
    m_tree->setObjectName(QStringLiteral("recipeTree"));
    m_tree->setAccessibleName(tr("Recipe"));
    m_tree->setHeaderLabels({tr("Product"), tr("Rank"), tr("Best known"), tr("How"), tr("Opens")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(HowColumn, QHeaderView::Stretch);
    m_open->setObjectName(QStringLiteral("recipeOpen"));
    m_open->setToolTip(tr("Builds the selected part, verifies it in every entry and opens it"));
    m_open->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_headline);
    column->addWidget(m_tree, 1);
    column->addWidget(m_status);
    column->addWidget(buttons);
    QSize size(qRound(860 * uiZoom()), qRound(560 * uiZoom()));
    if (const QWidget* window = parentWidget()) {
        size = size.boundedTo(window->size() - QSize(40, 60));
    }
    resize(size);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(own, &QPushButton::clicked, this, &RecipeDialog::askForFolder);
    connect(m_rings, &Segmented::chosen, this, [this] {
        renew();
        showRecipe({m_sizes[0]->value(), m_sizes[1]->value(), m_sizes[2]->value()});
    });
    connect(m_filter, &QLineEdit::textChanged, this, &RecipeDialog::filter);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &RecipeDialog::showState);
    connect(m_tree, &QTreeWidget::itemActivated, this, &RecipeDialog::openSelected);
    connect(m_open, &QPushButton::clicked, this, &RecipeDialog::openSelected);
}

Ring RecipeDialog::ring() const
{
    return kRings[static_cast<std::size_t>(m_rings->current())];
}

/// The ranks of all products, from the atlas and from what was added.
void RecipeDialog::renew()
{
    m_ranks.emplace(recombined(Atlas::shipped(), ring()));
    m_files.emplace(ring());
    int better = 0;
    int left = 0;
    for (const QString& path : m_paths) {
        for (const std::string& file : filesAt(path.toStdString())) {
            const auto opened = openFile(file);
            const auto* list = opened ? std::get_if<SchemeList>(&*opened) : nullptr;
            if (list == nullptr) {
                ++left;
                continue;
            }
            better += m_files->add(*list, file, *m_ranks, [&left](const std::string&, const std::string&) { ++left; });
        }
    }
    m_ranks->work();
    if (!m_paths.isEmpty()) {
        say(tr("%n schemes are better than what the atlas gives.", nullptr, better) + QLatin1Char(' ') +
            tr("%n files or members do not hold one over this ring.", nullptr, left));
    }
}

void RecipeDialog::setFormat(Format format)
{
    const std::array<int, 3> sizes{format.n, format.m, format.p};
    for (std::size_t i = 0; i < 3; ++i) {
        const QSignalBlocker quiet(m_sizes[i]);
        m_sizes[i]->setValue(sizes[i]);
    }
    showRecipe({m_sizes[0]->value(), m_sizes[1]->value(), m_sizes[2]->value()});
}

void RecipeDialog::showRecipe(Format format)
{
    m_recipe = m_ranks->recipe(format);
    m_tree->clear();
    std::set<Format> opened;
    m_tree->addTopLevelItem(itemOf(*m_recipe, opened));
    m_tree->expandToDepth(2);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    const QString best = m_tree->topLevelItem(0)->text(BestColumn);
    m_headline->setText(
        best.isEmpty()
            ? tr("%1 over %2: at most %3 multiplications").arg(nameOf(format), symbolOf(ring())).arg(m_recipe->rank)
            : tr("%1 over %2: at most %3 multiplications; best known: %4")
                  .arg(nameOf(format), symbolOf(ring()))
                  .arg(m_recipe->rank)
                  .arg(best));
    filter(m_filter->text());
    showState();
}

/// A part that has been shown is not opened again.
QTreeWidgetItem* RecipeDialog::itemOf(const Recipe& recipe, std::set<Format>& opened) const
{
    const auto part = [&](std::size_t i) {
        return tr("%1 in %2").arg(nameOf(i == 0 ? recipe.first : secondOf(recipe))).arg(recipe.parts[i]->rank);
    };
    QString how;
    switch (recipe.kind) {
    case Recipe::Kind::Definition:
        how = tr("by definition");
        break;
    case Recipe::Kind::Known:
        how = QString::fromStdString(recipe.source);
        break;
    case Recipe::Kind::Split:
        how = tr("split: %1 + %2").arg(part(0), part(1));
        break;
    case Recipe::Kind::Product:
        how = tr("blocks of blocks: %1 × %2").arg(part(0), part(1));
        break;
    case Recipe::Kind::Cut:
        how = tr("%1 without an index").arg(part(0));
        break;
    }
    const bool isNew = opened.insert(recipe.format).second;
    if (!isNew && !recipe.parts.empty()) {
        how += tr(", as above");
    }
    const int largest = largestOf(recipe.format);
    QString best;
    if (largest <= Target::kMaxVerified) {
        const auto known = bestKnownRank(*Target::matrixMultiplication(recipe.format), ring());
        best = known ? QString::number(known->rank) : QString();
    }
    const QString opens = largest > Target::kMaxVerified   ? tr("too large")
                          : largest > Target::kMaxExplored ? tr("in a window")
                                                           : tr("on the board");
    auto* item = new QTreeWidgetItem({nameOf(recipe.format), QString::number(recipe.rank), best, how, opens});
    item->setData(FormatColumn, kRecipeRole, QVariant::fromValue(static_cast<const void*>(&recipe)));
    item->setToolTip(HowColumn, how);
    item->setToolTip(OpensColumn, largest > Target::kMaxVerified
                                      ? tr("Schemes are built and verified up to 16×16×16; its parts can be opened")
                                      : QString());
    item->setTextAlignment(RankColumn, Qt::AlignRight | Qt::AlignVCenter);
    item->setTextAlignment(BestColumn, Qt::AlignRight | Qt::AlignVCenter);
    for (std::size_t i = 0; isNew && i < recipe.parts.size(); ++i) {
        if (i == 0 || recipe.parts[i] != recipe.parts[0]) {
            item->addChild(itemOf(*recipe.parts[i], opened));
        }
    }
    return item;
}

/// Hides what does not fit, but for what leads to something that does.
void RecipeDialog::filter(const QString& text)
{
    QString wanted = text.trimmed();
    wanted.replace(QLatin1Char('x'), QChar(0xD7), Qt::CaseInsensitive);
    const auto fits = [&](const QTreeWidgetItem* item) {
        for (int at = 0; at < Columns; ++at) {
            if (item->text(at).contains(wanted, Qt::CaseInsensitive) ||
                item->text(at).contains(text.trimmed(), Qt::CaseInsensitive)) {
                return true;
            }
        }
        return false;
    };
    const std::function<bool(QTreeWidgetItem*)> keep = [&](QTreeWidgetItem* item) {
        bool any = fits(item);
        for (int i = 0; i < item->childCount(); ++i) {
            any = keep(item->child(i)) || any;
        }
        item->setHidden(!any);
        if (any && !wanted.isEmpty()) {
            item->setExpanded(true);
        }
        return any;
    };
    if (m_tree->topLevelItemCount() > 0 && !keep(m_tree->topLevelItem(0))) {
        say(tr("No part fits “%1”.").arg(text));
    } else if (!m_job.isRunning()) {
        showState();
    }
}

const Recipe* RecipeDialog::selected() const
{
    const auto items = m_tree->selectedItems();
    return items.isEmpty()
               ? nullptr
               : static_cast<const Recipe*>(items.front()->data(FormatColumn, kRecipeRole).value<const void*>());
}

void RecipeDialog::openSelected()
{
    const Recipe* recipe = selected();
    if (recipe == nullptr || m_job.isRunning()) {
        return;
    }
    if (largestOf(recipe->format) > Target::kMaxVerified) {
        say(tr("%1 is too large: schemes are built and verified up to 16×16×16. Its parts can be opened.")
                .arg(nameOf(recipe->format)),
            true);
        return;
    }
    say(tr("Building and verifying %1 in %2…").arg(nameOf(recipe->format)).arg(recipe->rank));
    m_job.start(
        [whole = m_recipe, recipe, in = ring(), files = *m_files](const auto&) -> Expected<SettledScheme> {
            auto made = rankfall::build(*recipe, in, [&](const std::string& source) { return files.load(source); });
            if (!made) {
                return tl::unexpected<Error>(made.error());
            }
            Verdict verdict = verify(*made, in);
            if (!verdict.exact) {
                return fail("What was built does not hold", {}, "Please report this");
            }
            made->claimedRing = in;
            return SettledScheme{std::move(*made), std::move(verdict), false, true};
        },
        [this](Expected<SettledScheme> made) { take(std::move(made)); });
    showState();
}

void RecipeDialog::take(Expected<SettledScheme> made)
{
    if (!made) {
        say(errorText(made.error()), true);
    } else {
        const QString name = nameOf(*made->scheme.target->format());
        say(tr("%1 in %2 multiplications, exact over %3").arg(name).arg(made->scheme.rank()).arg(symbolOf(ring())));
        m_documents.openScheme(*made, tr("%1, put together").arg(name));
    }
    m_open->setEnabled(selected() != nullptr);
}

void RecipeDialog::askForFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Folder of schemes"), lastFolder());
    if (!path.isEmpty()) {
        addSchemes(path);
    }
}

void RecipeDialog::addSchemes(const QString& path)
{
    m_paths.removeAll(path);
    m_paths.append(path);
    renew();
    const QString said = m_status->text();
    showRecipe({m_sizes[0]->value(), m_sizes[1]->value(), m_sizes[2]->value()});
    say(said);
}

void RecipeDialog::showState()
{
    const Recipe* recipe = selected();
    m_open->setEnabled(recipe != nullptr && !m_job.isRunning());
    if (recipe == nullptr || m_job.isRunning()) {
        return;
    }
    say(largestOf(recipe->format) > Target::kMaxVerified
            ? tr("%1 is too large: schemes are built and verified up to 16×16×16. Its parts can be opened.")
                  .arg(nameOf(recipe->format))
            : tr("Upper bounds, each with a recipe: sums of blocks, blocks of blocks, larger schemes without an index, "
                 "and the definition."));
}

void RecipeDialog::say(const QString& text, bool isError)
{
    m_status->setText(text);
    setTextColor(m_status, isError ? currentPalette().bad : currentPalette().dimText);
}

void openRecipeDialog(Workbench& workbench, Documents& documents, QWidget* parent)
{
    auto* dialog = new RecipeDialog(workbench, documents, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(); // not modal: schemes open in windows beside it
}

} // namespace rankfall
