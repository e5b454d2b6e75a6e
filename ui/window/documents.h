// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas.h"
#include "core/io/open.h"
#include "core/io/scheme_list.h"
#include "ui/window/file_stamp.h"

#include <QObject>
#include <QString>
#include <QStringList>

class QWidget;

namespace rankfall {

class Autosave;
class Workbench;

/// Everything between the session and files: new, open of any kind, save, recent files, recovery. Asks before unsaved
/// work is replaced; says errors with place, cause and remedy; never loses the session that is open.
class Documents : public QObject {
    Q_OBJECT

public:
    Documents(Workbench& workbench, Autosave& autosave, QWidget* window);

    /// Replaces the session after asking about unsaved changes.
    void newSession(const Problem& problem);
    void newTensor(); ///< asks which
    /// The same target and moves in another ring. Modulo a prime every move is kept reduced; elsewhere residues stay
    /// the numbers that they are written as, so a scheme that held there may no longer be exact.
    void changeRing(Ring ring);
    /// Asks for a prime, and changes to the integers modulo it.
    void askForPrime();
    void open(); ///< asks for a file
    /// Opens a file of any known kind. False when it was refused or cancelled.
    bool openPath(const QString& path);
    /// A file, "atlas:4x4x5:z2", or the name of a target.
    bool openSource(const QString& source);
    void openAtlas(); ///< asks which scheme
    /// Opens a scheme that comes with the program, verified, as a session.
    bool openAtlas(const AtlasMatch& match);
    /// Opens one scheme, settled, as a session; where there are no positions for it, shows it in a window of its own.
    bool openScheme(const SettledScheme& scheme, const QString& from);
    /// Shows schemes in a window of their own, where nothing is edited. `why` may be empty.
    void showSchemes(SchemeList list, std::size_t first, const QString& source, const QString& why);
    bool save();
    bool saveAs();
    /// Writes decompositions of the current position: JSON, .exp, formulas by the chosen name.
    void exportScheme();
    /// Shows the position's scheme as C++, Python, LaTeX or Markdown, to copy or save.
    void exportCode();
    /// True when the session may go: nothing unsaved, saved now, or given up.
    bool mayReplace();
    QStringList recentFiles() const;
    /// Takes back what a program that died has left, when there is something; the newest first.
    bool recover();
    bool hasOrphans() const;

Q_SIGNALS:
    void recentChanged();
    void lessonOpened(const QString& path); ///< a session that is a lesson; it has not replaced the document
    void opened(const QString& summary);    ///< what was read and what checking found, in one sentence

private:
    bool openList(const SchemeList& list, const QString& path);
    bool writeTo(const QString& path);
    bool mayReplaceFile(const QString& path);
    void remember(const QString& path);
    void showError(const QString& title, const Error& error);

    Workbench& m_workbench;
    Autosave& m_autosave;
    QWidget* m_window;
    FileStamp m_stamp; ///< of the file that the session was read from or written to last
};

} // namespace rankfall
