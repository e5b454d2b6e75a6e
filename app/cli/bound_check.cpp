// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/bound_subject.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "core/io/file.h"
#include "core/proof/drat_checker.h"

namespace rankfall::cli {

int checkCertificate(const std::string& path, const BoundSubject* subject, int terms)
{
    std::string stem = path;
    for (const std::string_view ending : {".cnf", ".drat", ".txt"}) {
        if (stem.ends_with(ending)) {
            stem.resize(stem.size() - ending.size());
            break;
        }
    }
    const auto cnf = readFile(stem + ".cnf");
    const auto proof = readFile(stem + ".drat");
    if (!cnf || !proof) {
        printError(cnf ? proof.error() : cnf.error());
        return kUnusable;
    }
    if (subject) {
        const auto question = rankFormula(*subject, terms);
        if (!question) {
            printError(question.error());
            return kUnusable;
        }
        if (question->dimacs() != *cnf) {
            printLine("No: " + stem + ".cnf does not ask whether " + subject->what + " is a sum of " +
                      std::to_string(terms) + " products");
            return kNo;
        }
    }
    catchInterrupts();
    const auto checked = proof::checkDrat(*cnf, *proof, interrupted);
    if (!checked) {
        Error error = checked.error();
        error.where = stem + error.where;
        printLine("No: " + error.text());
        return kNo;
    }
    if (checked->wasStopped) {
        return kInterrupted;
    }
    printLine("Checked: " + std::to_string(checked->lemmas) + " lemmas, each by unit propagation; the formula of " +
              std::to_string(checked->clauses) + " clauses has no solution");
    printLine(subject ? "It asks whether " + subject->what + " is a sum of " + std::to_string(terms) +
                            " products over the integers modulo 2: it is not"
                      : "What the formula asks is in " + stem + ".txt; give the target and --prove to compare");
    return kYes;
}

} // namespace rankfall::cli
