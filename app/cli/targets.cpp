// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/tensor/target_families.h"

#include <memory>

namespace rankfall::cli {

Run targets(CLI::App& app)
{
    const auto json = std::make_shared<bool>(false);
    app.add_flag("--json", *json, "Print JSON");
    return [json] {
        if (*json) {
            std::vector<std::string> list;
            for (const auto& family : targetFamilies()) {
                list.push_back(JsonObject()
                                   .add("name", family.pattern)
                                   .add("meaning", family.meaning)
                                   .add("example", family.example)
                                   .text());
            }
            printLine(JsonObject().addRaw("targets", jsonList(list)).text());
            return kYes;
        }
        Table table({"NAME", "MEANING", "EXAMPLE"});
        for (const auto& family : targetFamilies()) {
            table.add({std::string(family.pattern), std::string(family.meaning), std::string(family.example)});
        }
        printLine(table.text() + "\nRings: z2 and z3 (integers mod 2 and 3), z (integers), q (rationals), c (Gaussian "
                                 "rationals), r (floating point)");
        return kYes;
    };
}

} // namespace rankfall::cli
