// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/transform_form.h"

#include "core/atlas/atlas.h"
#include "ui/theme/theme.h"
#include "ui/window/scheme_saving.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace rankfall {

namespace {

using Kind = Transformation::Kind;

/// The only scheme of a file or of the atlas, verified.
Expected<Scheme> schemeCalled(const QString& source)
{
    const std::string name = source.toStdString();
    auto opened = openFileOrAtlas(name);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    std::optional<SchemeMember> member;
    if (const auto* list = std::get_if<SchemeList>(&*opened)) {
        if (list->size() != 1) {
            return fail("The file holds " + std::to_string(list->size()) + " schemes", name,
                        "Save the one that you mean to a file of its own");
        }
        auto read = list->member(0);
        if (!read) {
            return tl::unexpected(read.error());
        }
        member = std::move(*read);
    } else if (const auto* document = std::get_if<SessionDocument>(&*opened)) {
        const Session& session = document->session;
        const Position position = session.position(session.line().back());
        const std::vector<Term> terms(position.terms().begin(), position.terms().end());
        member = SchemeMember{schemeOf(position.problem().target, terms, position.ring()), false};
    } else {
        return fail("This is a tensor, not a scheme", name, "Choose a scheme of a matrix product");
    }
    SettledScheme found = settle(*member);
    if (!found.verdict.exact) {
        return fail("The scheme is not exact", name, "Only exact schemes make exact ones");
    }
    found.scheme.claimedRing = found.verdict.ring;
    return std::move(found.scheme);
}

} // namespace

TransformForm::TransformForm(Kind kind, const Scheme& scheme, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_scheme(scheme)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    auto* text = new QLabel(explanationOf(kind));
    text->setWordWrap(true);
    text->setProperty("dim", true);
    form->addRow(text);
    if (!scheme.target->format()) {
        return;
    }
    switch (kind) {
    case Kind::Basis:
        addBasis(form);
        break;
    case Kind::Project:
        addSide(form);
        addIndex(form);
        break;
    case Kind::Extend:
        addSide(form);
        break;
    case Kind::Merge:
        addOther(form);
        addSide(form);
        break;
    case Kind::Product:
        addOther(form);
        break;
    case Kind::Rotate:
    case Kind::Transpose:
        break;
    }
}

QString TransformForm::nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Basis:
        return tr("Change of basis");
    case Kind::Rotate:
        return tr("Cyclic shift");
    case Kind::Transpose:
        return tr("Transpose");
    case Kind::Product:
        return tr("Tensor product");
    case Kind::Extend:
        return tr("Extension");
    case Kind::Project:
        return tr("Projection");
    case Kind::Merge:
        return tr("Merge");
    }
    return {};
}

QString TransformForm::explanationOf(Kind kind)
{
    switch (kind) {
    case Kind::Basis:
        return tr(
            "Each term (u, v, w) becomes (P·u·Q⁻¹, Q·v·R⁻¹, P⁻ᵀ·w·Rᵀ), factors read as matrices. A·B stays what it "
            "is, for any invertible P, Q and R; so does the rank.");
    case Kind::Rotate:
        return tr("In tr(A·B·Cᵀ) the three matrices may be turned: u, v and wᵀ change places, and n×m×p becomes m×p×n. "
                  "Three turns change nothing.");
    case Kind::Transpose:
        return tr("(A·B)ᵀ = Bᵀ·Aᵀ: u and v change places and all factors are transposed; n×m×p becomes p×m×n.");
    case Kind::Product:
        return tr("The other scheme does the products of blocks: sizes and ranks multiply. Twice Strassen is 4×4×4 in "
                  "49.");
    case Kind::Extend:
        return tr("One row or column more, done by definition: where searches of a larger size begin.");
    case Kind::Project:
        return tr("One row or column less: entries are left out, and terms that vanish with them.");
    case Kind::Merge:
        return tr("Both schemes side by side: one size adds, the two others must agree, and ranks add.");
    }
    return {};
}

void TransformForm::addBasis(QFormLayout* form)
{
    const Format format = *m_scheme.target->format();
    const std::array<int, 3> sizes{format.n, format.m, format.p};
    for (std::size_t i = 0; i < 3; ++i) {
        m_matrices[i] = new QLineEdit;
        m_matrices[i]->setObjectName(QString(QLatin1Char("PQR"[i])));
        m_matrices[i]->setFont(monoFont());
        m_matrices[i]->setText(QString::fromStdString(toText(identityMatrix(sizes[i]))));
        m_matrices[i]->setCursorPosition(0);
        m_matrices[i]->setToolTip(tr("%1 rows of %1 entries, rows ended by a semicolon: 1 1; 0 1").arg(sizes[i]));
        form->addRow(QString(QLatin1Char("PQR"[i])), m_matrices[i]);
        connect(m_matrices[i], &QLineEdit::textChanged, this, &TransformForm::changed);
    }
    m_additions = new QSpinBox;
    m_additions->setObjectName(QStringLiteral("additions"));
    m_additions->setRange(1, 100);
    m_additions->setValue(*std::ranges::max_element(sizes));
    m_additions->setToolTip(tr("How many times a row is added to another or taken away, in each of the three"));
    m_seed = new QSpinBox;
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setRange(0, 999999);
    m_seed->setToolTip(tr("The same seed gives the same matrices"));
    auto* draw = new QPushButton(tr("Draw at random"));
    draw->setAutoDefault(false);
    draw->setObjectName(QStringLiteral("draw"));
    draw->setToolTip(tr("Matrices of determinant 1: invertible over every ring"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_additions);
    row->addWidget(new QLabel(tr("additions, seed")));
    row->addWidget(m_seed);
    row->addWidget(draw);
    row->addStretch();
    form->addRow(tr("Random"), row);
    connect(draw, &QPushButton::clicked, this, [this] {
        m_seed->setValue(m_seed->value() + 1);
        drawMatrices();
    });
}

void TransformForm::drawMatrices()
{
    Rng rng(static_cast<std::uint64_t>(m_seed->value()));
    const auto change = randomChange(*m_scheme.target->format(), m_additions->value(), m_scheme.claimedRing, rng);
    for (std::size_t i = 0; i < 3; ++i) {
        const QSignalBlocker quiet(m_matrices[i]);
        m_matrices[i]->setText(QString::fromStdString(toText(change[i])));
        m_matrices[i]->setCursorPosition(0);
    }
    Q_EMIT changed();
}

void TransformForm::addSide(QFormLayout* form)
{
    m_side = new QComboBox;
    m_side->setObjectName(QStringLiteral("side"));
    const Format format = *m_scheme.target->format();
    m_side->addItem(tr("n = %1: rows of A and C").arg(format.n));
    m_side->addItem(tr("m = %1: columns of A, rows of B").arg(format.m));
    m_side->addItem(tr("p = %1: columns of B and C").arg(format.p));
    m_side->setCurrentIndex(2);
    form->addRow(tr("Along"), m_side);
    connect(m_side, &QComboBox::currentIndexChanged, this, [this] {
        limitIndex();
        Q_EMIT changed();
    });
}

void TransformForm::addIndex(QFormLayout* form)
{
    m_index = new QSpinBox;
    m_index->setObjectName(QStringLiteral("index"));
    m_index->setToolTip(tr("Which row or column is left out, counted from 1"));
    form->addRow(tr("Without"), m_index);
    limitIndex();
    m_index->setValue(m_index->maximum());
    connect(m_index, &QSpinBox::valueChanged, this, &TransformForm::changed);
}

void TransformForm::limitIndex()
{
    if (m_index != nullptr) {
        m_index->setRange(1, sizeOf(*m_scheme.target->format(), side()));
    }
}

void TransformForm::addOther(QFormLayout* form)
{
    m_other = new QComboBox;
    m_other->setObjectName(QStringLiteral("other"));
    m_other->setEditable(true);
    m_other->setInsertPolicy(QComboBox::NoInsert);
    m_other->addItem(tr("This scheme itself"));
    m_other->addItem(QStringLiteral("atlas:2x2x2:%1").arg(m_scheme.claimedRing == Ring::Z2 ? u"z2" : u"z"));
    m_other->setToolTip(tr("The path of a file, or a scheme of the atlas such as atlas:2x2x3:z"));
    auto* file = new QPushButton(tr("File…"));
    file->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_other, 1);
    row->addWidget(file);
    form->addRow(tr("Other scheme"), row);
    connect(m_other, &QComboBox::currentTextChanged, this, &TransformForm::changed);
    connect(file, &QPushButton::clicked, this, &TransformForm::chooseFile);
}

void TransformForm::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("The other scheme"), lastFolder());
    if (!path.isEmpty()) {
        rememberFolderOf(path);
        m_other->setEditText(path);
    }
}

Expected<Scheme> TransformForm::other() const
{
    const QString text = m_other->currentText().trimmed();
    return text == m_other->itemText(0) ? Expected<Scheme>(m_scheme) : schemeCalled(text);
}

Side TransformForm::side() const
{
    return m_side != nullptr ? kSides[static_cast<std::size_t>(m_side->currentIndex())] : Side::P;
}

Expected<Transformation> TransformForm::value() const
{
    Transformation how;
    how.kind = m_kind;
    how.side = side();
    how.index = m_index != nullptr ? m_index->value() - 1 : 0;
    if (m_matrices[0] != nullptr) {
        how.basis = identityChange(*m_scheme.target->format());
        for (std::size_t i = 0; i < 3; ++i) {
            auto matrix = parseInvertible(m_matrices[i]->text().toStdString(), how.basis[i].size, m_scheme.claimedRing);
            if (!matrix) {
                matrix.error().where = std::string(1, "PQR"[i]);
                return tl::unexpected(matrix.error());
            }
            how.basis[i] = std::move(*matrix);
        }
    }
    if (m_other != nullptr) {
        auto scheme = other();
        if (!scheme) {
            return tl::unexpected(scheme.error());
        }
        how.other = std::move(*scheme);
    }
    return how;
}

} // namespace rankfall
