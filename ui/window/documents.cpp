// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/documents.h"

#include "core/io/file.h"
#include "core/scheme/known_ranks.h"
#include "ui/chrome/settings.h"
#include "ui/window/autosave.h"
#include "ui/window/export_dialog.h"
#include "ui/window/new_tensor_dialog.h"
#include "ui/window/scheme_saving.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/workbench.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace rankfall {

namespace {

const auto kSuffix = QStringLiteral(".rankfall");

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Documents::Documents(Workbench& workbench, Autosave& autosave, QWidget* window)
    : QObject(window)
    , m_workbench(workbench)
    , m_autosave(autosave)
    , m_window(window)
{
    connect(&m_autosave, &Autosave::failed, this, [this](const Error& error) {
        Q_EMIT m_workbench.message(
            tr("%1 (%2). %3.").arg(fromCore(error.message), utf8(error.where), fromCore(error.remedy)),
            MessageKind::Refusal);
    });
    connect(&m_autosave, &Autosave::keptAgain, this,
            [this] { Q_EMIT m_workbench.message(tr("Unsaved work is kept safe again.")); });
}

void Documents::showError(const QString& title, const Error& error)
{
    auto* box = new QMessageBox(QMessageBox::Warning, title, fromCore(error.message), QMessageBox::Ok, m_window);
    box->setObjectName(QStringLiteral("errorBox"));
    QStringList more;
    if (!error.where.empty()) {
        more += tr("Where: %1").arg(utf8(error.where));
    }
    if (!error.remedy.empty()) {
        more += fromCore(error.remedy);
    }
    box->setInformativeText(more.join(QStringLiteral("\n")));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

bool Documents::mayReplace()
{
    if (!m_workbench.isModified()) {
        return true;
    }
    QMessageBox box(QMessageBox::NoIcon, tr("Unsaved changes"),
                    tr("Save the changes to “%1” first?").arg(m_workbench.displayName()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setObjectName(QStringLiteral("unsavedBox"));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void Documents::newSession(const Problem& problem)
{
    if (mayReplace()) {
        m_workbench.setSession(Session(problem));
    }
}

void Documents::newTensor()
{
    NewTensorDialog dialog(m_workbench.session().problem(), m_window);
    if (dialog.exec() == QDialog::Accepted) {
        newSession(dialog.problem());
    }
}

void Documents::open()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Open"), lastFolder(),
                                     tr("Everything that can be read (*.rankfall *.json *.npz *.npy *.csv "
                                        "*.exp *.moves *.txt *.m);;Sessions (*.rankfall);;All files (*)"));
    if (!path.isEmpty()) {
        openPath(path);
    }
}

bool Documents::openPath(const QString& path)
{
    // What a file says of itself comes first; formulas that leave it open are about the tensor of the document.
    auto opened = openFile(path.toStdString());
    if (!opened) {
        if (auto hinted = openFile(path.toStdString(), m_workbench.session().problem().target)) {
            opened = std::move(hinted);
        }
    }
    if (!opened) {
        showError(tr("This file cannot be opened"), opened.error());
        return false;
    }
    rememberFolderOf(path);
    if (auto* document = std::get_if<SessionDocument>(&*opened)) {
        if (!document->lesson.empty()) {
            remember(path);
            Q_EMIT lessonOpened(path);
            return true;
        }
        if (!mayReplace()) {
            return false;
        }
        // A picture that holds a session is not where the session is saved to.
        const bool isPicture = path.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive);
        m_workbench.setSession(std::move(document->session), isPicture ? QString() : path);
        m_stamp = FileStamp(path);
        remember(path);
        Q_EMIT this->opened(tr("Opened “%1”").arg(QFileInfo(path).fileName()));
        return true;
    }
    if (auto* list = std::get_if<SchemeList>(&*opened)) {
        return openList(*list, path);
    }
    const TargetPtr& target = std::get<TargetPtr>(*opened);
    if (!target->isExplorable()) {
        showError(tr("This tensor cannot be explored"),
                  Error{"A mode of the tensor has more than 64 entries", path.toStdString(), {}});
        return false;
    }
    if (!mayReplace()) {
        return false;
    }
    m_workbench.setSession(Session(Problem{target, m_workbench.ring(), firstBound(m_workbench.ring())}));
    remember(path);
    Q_EMIT this->opened(tr("Opened a %1").arg(fromCore(target->title())));
    return true;
}

bool Documents::openSource(const QString& source)
{
    if (QFileInfo::exists(source)) {
        return openPath(source);
    }
    if (isAtlasName(source.toStdString())) {
        const auto match = parseAtlasName(source.toStdString());
        if (!match) {
            showError(tr("This is not in the atlas"), match.error());
        }
        return match && openAtlas(*match);
    }
    if (isMadeName(source.toStdString())) {
        const auto made = madeScheme(source.toStdString());
        if (!made) {
            showError(tr("This cannot be made of the atlas"), made.error());
        }
        return made && openList(SchemeList("atlas", SchemeMember{*made, false}), source);
    }
    const auto target = openTarget(source.toStdString());
    if (!target) {
        showError(tr("This is neither a file nor a target"), target.error());
        return false;
    }
    if (!(*target)->isExplorable()) {
        showError(
            tr("This target cannot be explored"),
            Error{source.toStdString() + " is too large to be played", {}, "Matrix products are explored up to 8x8x8"});
        return false;
    }
    newSession(Problem{*target, Ring::Z, 2});
    return true;
}

bool Documents::save()
{
    return m_workbench.path().isEmpty() ? saveAs() : writeTo(m_workbench.path());
}

bool Documents::saveAs()
{
    const QString name =
        m_workbench.path().isEmpty()
            ? QDir(lastFolder())
                  .filePath(m_workbench.displayName().replace(QLatin1Char(':'), QLatin1Char('-')) + kSuffix)
            : m_workbench.path();
    QString path = QFileDialog::getSaveFileName(m_window, tr("Save session"), name, tr("Sessions (*.rankfall)"));
    if (path.isEmpty()) {
        return false;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += kSuffix;
        // The dialog asked about the name without the ending.
        if (QFileInfo::exists(path) &&
            QMessageBox::question(m_window, tr("Replace the file?"),
                                  tr("“%1” exists already. Replace it?").arg(QFileInfo(path).fileName())) !=
                QMessageBox::Yes) {
            return false;
        }
    }
    return writeTo(path);
}

/// Asks when somebody else has written the file since it was opened or saved here.
bool Documents::mayReplaceFile(const QString& path)
{
    if (!m_stamp.isOutdated(path)) {
        return true;
    }
    QMessageBox box(
        QMessageBox::Warning, tr("The file has changed"),
        tr("Another program has changed “%1” since it was opened here. Replace it?").arg(QFileInfo(path).fileName()),
        QMessageBox::Yes | QMessageBox::Cancel, m_window);
    box.setObjectName(QStringLiteral("changedFileBox"));
    box.setInformativeText(tr("To keep both, cancel and save under another name."));
    box.setDefaultButton(QMessageBox::Cancel);
    box.button(QMessageBox::Yes)->setText(tr("Replace"));
    return box.exec() == QMessageBox::Yes;
}

bool Documents::writeTo(const QString& path)
{
    if (!mayReplaceFile(path)) {
        return false;
    }
    const auto written = writeFile(path.toStdString(), sessionJson(m_workbench.session()));
    if (!written) {
        showError(tr("The session could not be saved"), written.error());
        return false;
    }
    rememberFolderOf(path);
    m_stamp = FileStamp(path);
    m_workbench.setSaved(path);
    remember(path);
    return true;
}

void Documents::exportScheme()
{
    const Position& position = m_workbench.position();
    const std::vector<Term> terms(position.terms().begin(), position.terms().end());
    const Scheme scheme = schemeOf(position.problem().target, terms, position.ring());
    const auto file = askForSchemeFile(
        m_window, tr("Export the terms of this position over %1").arg(utf8(ringSymbol(position.ring()))),
        suggestedPath(scheme, position.ring()));
    if (!file) {
        return;
    }
    const auto written = writeSchemeFile(scheme, *file);
    if (!written) {
        showError(tr("The terms could not be exported"), written.error());
        return;
    }
    const bool exact = verify(position.target().tensor(), terms, position.ring()).exact;
    Q_EMIT opened(exact ? tr("Exported %1 multiplications, verified over %2")
                              .arg(position.rank())
                              .arg(utf8(ringSymbol(position.ring())))
                        : tr("Exported %1 terms. They are not a full algorithm: the residual has %n nonzeros", nullptr,
                             position.nonzeros())
                              .arg(position.rank()));
}

void Documents::exportCode()
{
    auto* dialog = new ExportDialog(m_workbench.position(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saved, this,
            [this](const QString& path) { Q_EMIT opened(tr("Saved %1").arg(path)); });
    dialog->open();
}

QStringList Documents::recentFiles() const
{
    return Settings().recentFiles();
}

void Documents::remember(const QString& path)
{
    Settings().addRecentFile(QFileInfo(path).absoluteFilePath());
    Q_EMIT recentChanged();
}

bool Documents::hasOrphans() const
{
    return !m_autosave.orphans().empty();
}

bool Documents::recover()
{
    const auto orphans = m_autosave.orphans();
    if (orphans.empty() || !mayReplace()) {
        return false;
    }
    auto document = m_autosave.recover(orphans.front());
    if (!document) {
        showError(tr("The unsaved work cannot be read"), document.error());
        return true;
    }
    m_workbench.setRecovered(std::move(document->session), orphans.front().path);
    m_autosave.flush();
    if (QFileInfo::exists(m_autosave.file())) { // the disk may be full: then the old copy is the only one
        m_autosave.discard(orphans.front());
    }
    Q_EMIT opened(tr("Recovered unsaved work on %1 from %2: %n moves", nullptr, orphans.front().moves)
                      .arg(orphans.front().target, QLocale().toString(orphans.front().written, QLocale::ShortFormat)));
    return true;
}

} // namespace rankfall
