// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The dialog New tensor: every family, search, rings, drawing with a history, pasted text.
#include "core/tensor/target_families.h"
#include "tests/support/fixtures.h"
#include "ui/panels/factor_grid.h"
#include "ui/window/drawing_page.h"
#include "ui/window/family_list.h"
#include "ui/window/new_tensor_dialog.h"
#include "ui/window/paste_page.h"
#include "ui/window/tensor_saving.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rankfall;
using namespace rankfall::test;

class TestNewTensor : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { m_dialog = std::make_unique<NewTensorDialog>(problem("2x2x2"), nullptr); }

    void saysHowLargeItIs()
    {
        QVERIFY(m_dialog->problem() == problem("2x2x2"));
        QVERIFY2(facts().contains(QStringLiteral("4 × 4 × 4")) &&
                     facts().contains(QStringLiteral("takes 8 multiplications")) &&
                     facts().contains(QStringLiteral(": 7 (Strassen 1969)")) &&
                     facts().contains(QStringLiteral("At least 7")),
                 qPrintable(facts()));
        for (int i = 0; i < 3; ++i) {
            size(i)->setValue(4);
        }
        child<QComboBox>("ring")->setCurrentIndex(1);
        QVERIFY2(facts().contains(QStringLiteral("47")), qPrintable(facts()));
        QVERIFY(!child<QSpinBox>("bound")->isEnabled());
        QVERIFY(m_dialog->problem() == problem("4x4x4", Ring::Z2));
    }

    void everyFamilyCanBeAskedFor()
    {
        const auto& families = targetFamilies();
        for (std::size_t i = 0; i < families.size(); ++i) {
            if (families[i].family == Family::Custom) {
                continue;
            }
            m_dialog->families()->choose(static_cast<int>(i));
            const auto asked = m_dialog->problem().target;
            QVERIFY2(asked->family() == families[i].family, families[i].pattern.data());
            QVERIFY2(mayCreate(), families[i].pattern.data());
            // Every choice, and the largest sizes: a target, or a reason why not and no way to create it.
            auto* choice = child<QComboBox>("choice");
            for (int k = 0; k < choice->count(); ++k) {
                choice->setCurrentIndex(k);
                QVERIFY2(mayCreate(), qPrintable(choice->currentText()));
            }
            for (int k = 0; k < 3; ++k) {
                size(k)->setValue(size(k)->maximum());
            }
            QVERIFY2(mayCreate() ? m_dialog->problem().target->isExplorable() : !facts().isEmpty(),
                     families[i].pattern.data());
        }
    }

    void whatIsTypedIsSaid()
    {
        choose(Family::Group);
        auto* choice = child<QComboBox>("choice");
        choice->setEditText(QStringLiteral("D6"));
        QCOMPARE(name(), QStringLiteral("group:D6"));
        choice->setEditText(QStringLiteral("D6x"));
        QVERIFY(!mayCreate());
        QVERIFY2(facts().contains(QStringLiteral("“”")), qPrintable(facts()));
        QCOMPARE(name(), QStringLiteral("group:D6")); // the last one with a meaning
    }

    void squareMatricesStaySquare()
    {
        choose(Family::Structured);
        child<QComboBox>("choice")->setEditText(QStringLiteral("ug"));
        size(2)->setValue(2);
        size(1)->setValue(5);
        QCOMPARE(name(), QStringLiteral("ug:5x5x2"));
        child<QComboBox>("choice")->setEditText(QStringLiteral("ul"));
        QVERIFY(mayCreate());
        QCOMPARE(name(), QStringLiteral("ul:5x5x5"));
        size(2)->setValue(3);
        QCOMPARE(name(), QStringLiteral("ul:3x3x3"));
    }

    void searchFinds()
    {
        QTest::keyClicks(m_dialog->families()->search(), QStringLiteral("toep vec"));
        QCOMPARE(name(), QStringLiteral("toeplitz:4"));
        m_dialog->families()->search()->clear();
        QTest::keyClicks(m_dialog->families()->search(), QStringLiteral("quaternion"));
        QCOMPARE(name(), QStringLiteral("quaternion"));
        QTest::keyClick(m_dialog->families()->search(), Qt::Key_Down);
        QCOMPARE(name(), QStringLiteral("split-quaternion"));
        m_dialog->families()->search()->setText(QStringLiteral("no such thing"));
        const auto* tree = child<QTreeWidget>("families");
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            QVERIFY(tree->topLevelItem(i)->isHidden());
        }
    }

    void theRingMayBeModuloAPrime()
    {
        choose(Family::Cyclic);
        size(0)->setValue(8);
        child<QComboBox>("ring")->setCurrentIndex(2);
        QVERIFY(child<QComboBox>("prime")->isVisibleTo(m_dialog.get()));
        QVERIFY(m_dialog->problem().ring == primeRing(17));
        QVERIFY2(facts().contains(QStringLiteral(": 8 (the discrete Fourier transform)")), qPrintable(facts()));
        child<QComboBox>("prime")->setCurrentText(QStringLiteral("251"));
        QVERIFY(m_dialog->problem().ring == primeRing(251));
        QCOMPARE(child<QComboBox>("prime")->count(), 53); // the odd primes to 251
        const NewTensorDialog again(m_dialog->problem(), nullptr);
        QVERIFY(again.problem() == m_dialog->problem());
    }

    void cellsAreDrawn()
    {
        m_dialog->families()->choose(FamilyList::kDrawn);
        child<QPushButton>("clearDrawing")->click();
        QVERIFY(!mayCreate());
        QVERIFY2(facts().contains(QStringLiteral("zero")), qPrintable(facts()));
        for (int i = 0; i < 3; ++i) {
            child<QSpinBox>(qPrintable(QStringLiteral("drawn%1").arg(i)))->setValue(2);
        }
        FactorGrid* grid = m_dialog->drawing()->grid(1);
        click(grid, 2);
        QCOMPARE(m_dialog->drawing()->tensor().at({1, 1, 0}), 1);
        QVERIFY(mayCreate());
        click(grid, 2);
        QCOMPARE(m_dialog->drawing()->tensor().at({1, 1, 0}), -1);
        QCOMPARE(m_dialog->problem().target->family(), Family::Custom);
        QCOMPARE(m_dialog->problem().target->tensor().at({1, 1, 0}), -1);
        grid->setCursorEntry(0);
        QTest::keyClick(grid, Qt::Key_7);
        QCOMPARE(m_dialog->drawing()->tensor().at({1, 0, 0}), 7);
        child<QPushButton>("undoDrawing")->click();
        QCOMPARE(m_dialog->drawing()->tensor().at({1, 0, 0}), 0);
        QTest::keyClick(m_dialog->drawing(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_dialog->drawing()->tensor().at({1, 1, 0}), 1);
        child<QPushButton>("redoDrawing")->click();
        QCOMPARE(m_dialog->drawing()->tensor().at({1, 1, 0}), -1);
        // A smaller drawing keeps what has a place.
        child<QSpinBox>("drawn1")->setValue(1);
        QVERIFY(m_dialog->drawing()->tensor().isZero());
        child<QPushButton>("undoDrawing")->click();
        QCOMPARE(child<QSpinBox>("drawn1")->value(), 2);
    }

    void clicksKnowTheRing()
    {
        m_dialog->families()->choose(FamilyList::kDrawn);
        child<QPushButton>("clearDrawing")->click();
        child<QComboBox>("ring")->setCurrentIndex(1);
        FactorGrid* grid = m_dialog->drawing()->grid(0);
        click(grid, 0);
        QCOMPARE(m_dialog->drawing()->tensor().at({0, 0, 0}), 1);
        click(grid, 0);
        QCOMPARE(m_dialog->drawing()->tensor().at({0, 0, 0}), 0);
    }

    void randomTensorsHaveTheirRank()
    {
        m_dialog->families()->choose(FamilyList::kDrawn);
        child<QSpinBox>("randomTerms")->setValue(1);
        child<QPushButton>("randomDrawing")->click();
        const Tensor one = m_dialog->drawing()->tensor();
        QVERIFY(!one.isZero());
        // One term: all 2×2 minors between two slices vanish; its slices are multiples of each other.
        one.forEachNonzero([&](Cell cell, std::int32_t value) {
            for (int a = 0; a < one.shape().a; ++a) {
                for (int b = 0; b < one.shape().b; ++b) {
                    for (int c = 0; c < one.shape().c; ++c) {
                        QCOMPARE(value * one.at({a, b, c}) * value, one.at({a, cell.b, cell.c}) *
                                                                        one.at({cell.a, b, cell.c}) *
                                                                        one.at({cell.a, cell.b, c}));
                    }
                }
            }
        });
        child<QPushButton>("randomDrawing")->click();
        QVERIFY(!(m_dialog->drawing()->tensor() == one));
    }

    void drawingBeginsAtTheTensorOfTheDocument()
    {
        QVERIFY(m_dialog->drawing()->tensor() == problem("2x2x2").target->tensor());
    }

    void textIsPasted()
    {
        m_dialog->families()->choose(FamilyList::kPasted);
        QVERIFY(!mayCreate());
        auto* text = child<QPlainTextEdit>("pasted");
        text->setPlainText(QStringLiteral("1 0\n0 x\n"));
        const auto* error = child<QLabel>("pasteError");
        QVERIFY2(error->text().contains(QStringLiteral("2:3")) && error->text().contains(QStringLiteral("“x”")),
                 qPrintable(error->text()));
        QVERIFY(!mayCreate());
        text->setPlainText(QStringLiteral(",1,i\n1,1,i\ni,i,-1\n"));
        QVERIFY(error->text().isEmpty());
        QVERIFY(mayCreate());
        QVERIFY(m_dialog->problem().target->tensor() == Target::complexProduct()->tensor());
        QVERIFY2(facts().contains(QStringLiteral("At least 3")), qPrintable(facts()));
        child<QPushButton>("pasteDraw")->click();
        QCOMPARE(m_dialog->families()->chosen(), int{FamilyList::kDrawn});
        QVERIFY(m_dialog->drawing()->tensor() == Target::complexProduct()->tensor());
    }

    void filesAreSavedAndRead()
    {
        const QTemporaryDir folder;
        const TargetPtr target = *Target::parse("group:S3");
        for (const char* file : {"s3.npy", "s3.json", "s3.csv"}) {
            const QString path = folder.filePath(QString::fromLatin1(file));
            QVERIFY(writeTensorFile(*target, path).has_value());
            m_dialog->families()->choose(FamilyList::kPasted);
            m_dialog->pasting()->openPath(path);
            QVERIFY2(mayCreate(), file);
            QVERIFY(m_dialog->problem().target->tensor() == target->tensor());
        }
        QVERIFY(!writeTensorFile(*target, folder.filePath(QStringLiteral("s3.txt"))).has_value());
        m_dialog->pasting()->openPath(folder.filePath(QStringLiteral("none.npy")));
        QVERIFY(!mayCreate());
        QVERIFY(!child<QLabel>("pasteError")->text().isEmpty());
    }

private:
    template <typename T>
    T* child(const char* name) const
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }

    QSpinBox* size(int i) const { return child<QSpinBox>(qPrintable(QStringLiteral("size%1").arg(i))); }

    QString facts() const { return child<QLabel>("facts")->text(); }

    QString name() const { return QString::fromStdString(m_dialog->problem().target->name()); }

    bool mayCreate() const
    {
        return m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled();
    }

    void choose(Family family)
    {
        const auto& families = targetFamilies();
        const auto found =
            std::find_if(families.begin(), families.end(), [&](const TargetFamily& f) { return f.family == family; });
        m_dialog->families()->choose(static_cast<int>(found - families.begin()));
    }

    static void click(FactorGrid* grid, int entry)
    {
        grid->resize(grid->sizeHint());
        QTest::mouseClick(grid, Qt::LeftButton, Qt::NoModifier, grid->centreOf(entry));
    }

    std::unique_ptr<NewTensorDialog> m_dialog;
};

QTEST_MAIN(TestNewTensor)
#include "tst_new_tensor.moc"
