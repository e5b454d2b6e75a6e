// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/palette_answers.h"

#include "core/game/notation.h"
#include "ui/window/atlas_model.h"
#include "ui/window/documents.h"
#include "ui/window/layouts.h"
#include "ui/workbench/cell_filter.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rankfall {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("rankfall", text);
}

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

void answerMove(Workbench& workbench, const QString& text, std::vector<PaletteEntry>& out)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:go(?: to)?)?(?: ?move)? ?(\\d{1,4})$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    const auto line = workbench.session().line();
    const int number = match.hasMatch() ? match.captured(1).toInt() : -1;
    if (number < 0 || number >= static_cast<int>(line.size())) {
        return;
    }
    const NodeId node = line[static_cast<std::size_t>(number)];
    const QString detail =
        number == 0 ? tr("the start") : utf8(toText(workbench.session().node(node).move, workbench.target()));
    out.push_back({tr("Go to move %1").arg(number), detail, tr("Go to"), QStringLiteral("next"),
                   [&workbench, node] { workbench.goTo(node); }});
}

void answerCell(Workbench& workbench, const QString& text, std::vector<PaletteEntry>& out)
{
    const QStringList words = text.split(QRegularExpression(QStringLiteral("[\\s,·*]+")), Qt::SkipEmptyParts);
    if (words.size() != 3) {
        return;
    }
    int entry[3];
    for (const Mode mode : kModes) {
        const auto& labels = workbench.target().layout(mode).labels;
        const auto found = std::find(labels.begin(), labels.end(), words[index(mode)].toStdString());
        if (found == labels.end()) {
            return;
        }
        entry[index(mode)] = static_cast<int>(found - labels.begin());
    }
    const Cell cell{entry[0], entry[1], entry[2]};
    out.push_back({tr("Pin %1").arg(words.join(QLatin1Char(' '))),
                   workbench.sentence({.kind = Hover::Kind::Cell, .cell = cell}), tr("Cell"), QStringLiteral("target"),
                   [&workbench, cell] {
                       workbench.clearPins();
                       workbench.togglePin(cell, false);
                       workbench.setActiveSlice(cell.c);
                   }});
}

/// "show c22": the slice of an output in the pictures; "show a11": only what it takes part in; "show all".
void answerShow(Workbench& workbench, const QString& text, std::vector<PaletteEntry>& out)
{
    static const QRegularExpression pattern(QStringLiteral("^show +(\\S+)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch()) {
        return;
    }
    const QString wanted = match.captured(1).toLower();
    if (wanted == QLatin1String("all")) {
        out.push_back(
            {tr("Show all cells"), tr("no section, no slice"), tr("Cell"), QStringLiteral("eye"), [&workbench] {
                 Section::of(workbench).set({});
                 workbench.setActiveSlice(-1);
             }});
        return;
    }
    for (const Mode mode : kModes) {
        const auto& labels = workbench.target().layout(mode).labels;
        const auto found = std::find(labels.begin(), labels.end(), wanted.toStdString());
        if (found == labels.end()) {
            continue;
        }
        const int entry = static_cast<int>(found - labels.begin());
        if (mode == Mode::C) {
            out.push_back({tr("Show the slice of %1").arg(wanted), tr("the others become ghosts"), tr("Cell"),
                           QStringLiteral("eye"), [&workbench, entry] { workbench.setActiveSlice(entry); }});
        }
        out.push_back({tr("Show only the cells of %1").arg(wanted), tr("a section; “show all” ends it"), tr("Cell"),
                       QStringLiteral("eye"), [&workbench, mode, entry] {
                           CellFilter filter;
                           filter.entries[index(mode)] = {entry};
                           Section::of(workbench).set(filter);
                       }});
    }
}

void answerTerm(Workbench& workbench, const QString& text, std::vector<PaletteEntry>& out)
{
    const auto move = parseMove(text.toStdString(), workbench.target(), workbench.ring());
    if (!move) {
        return;
    }
    const auto next = workbench.session().position().after(*move);
    if (!next) {
        return;
    }
    out.push_back({tr("Play %1").arg(utf8(toText(*move, workbench.target()))),
                   tr("nonzeros %1 → %2").arg(workbench.session().position().nonzeros()).arg(next->nonzeros()),
                   tr("Move"), QStringLiteral("check"), [&workbench, move = *move] { workbench.play(move); }});
}

} // namespace

std::vector<PaletteEntry> paletteAnswers(Workbench& workbench, const QString& text)
{
    const QString wanted = text.trimmed();
    std::vector<PaletteEntry> out;
    if (wanted.isEmpty() || wanted.size() > 400) {
        return out;
    }
    answerMove(workbench, wanted, out);
    answerCell(workbench, wanted, out);
    answerShow(workbench, wanted, out);
    answerTerm(workbench, wanted, out);
    return out;
}

std::vector<PaletteEntry> layoutAnswers(const QString& text, const std::function<void(const QString&)>& apply)
{
    std::vector<PaletteEntry> out;
    const QString wanted = text.trimmed();
    for (const QString& name : wanted.size() > 1 ? layoutNames() : QStringList()) {
        if (name.contains(wanted, Qt::CaseInsensitive) ||
            tr("layout %1").arg(name).startsWith(wanted, Qt::CaseInsensitive)) {
            out.push_back({tr("Layout %1").arg(name), tr("a layout of yours"), tr("Layout"), QStringLiteral("both"),
                           [apply, name] { apply(name); }});
        }
    }
    return out;
}

std::vector<PaletteEntry> atlasAnswers(Documents& documents, const QString& text)
{
    static const QRegularExpression sizes(QStringLiteral("^(?:atlas[: ]+)?(\\d{1,2})[x×*](\\d{1,2})[x×*](\\d{1,2})$"),
                                          QRegularExpression::CaseInsensitiveOption);
    std::vector<PaletteEntry> out;
    const auto typed = sizes.match(text.trimmed());
    if (!typed.hasMatch()) {
        return out;
    }
    const Format format{typed.captured(1).toInt(), typed.captured(2).toInt(), typed.captured(3).toInt()};
    for (const Ring ring : {Ring::Z, Ring::Z2}) {
        if (const auto match = Atlas::shipped().find(format, ring)) {
            out.push_back({tr("Open %1 in %2 multiplications").arg(formatText(format)).arg(match->rank()),
                           tr("over %1 · %2")
                               .arg(QString::fromUtf8(ringSymbol(ring).data()), againstBestText(againstBest(*match))),
                           tr("Atlas"), QStringLiteral("atlas"),
                           [&documents, match = *match] { documents.openAtlas(match); }});
        }
    }
    return out;
}

} // namespace rankfall
