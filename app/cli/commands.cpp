// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"

namespace rankfall::cli {

const std::vector<Command>& commands()
{
    static const std::vector<Command> list{
        {"targets", "List the tensors that have a name, or tell of one", "rankfall-cli targets group:S3 --out s3.npy",
         targets},
        {"verify", "Check every scheme in files or folders exactly", "rankfall-cli verify factorizations_r.npz",
         verify},
        {"info", "Describe the schemes in a file", "rankfall-cli info strassen.exp", info},
        {"compare", "Tell whether two schemes are the same in another basis",
         "rankfall-cli compare strassen.exp winograd.exp", compare},
        {"classify", "Sort schemes into classes of equivalent ones", "rankfall-cli classify found/ --ring z2",
         classify},
        {"convert", "Write schemes in another format", "rankfall-cli convert archive.npz 445.exp --member 4,4,5",
         convert},
        {"transform", "Change the basis, the order or the size of a scheme",
         "rankfall-cli transform 223.exp --product 333.exp --out 669.exp", transform},
        {"lift", "Lift schemes from modulo 2 or 3 to the integers",
         "rankfall-cli lift 3x3x3_r23_z2.json --out 333.json", lift},
        {"run", "Multiply with a scheme: exactly, and against Eigen",
         "rankfall-cli run atlas:2x2x2:z --size 256,512,1024", runScheme},
        {"export", "Write a scheme as code or as a text to read",
         "rankfall-cli export atlas:3x3x3:z --to cpp --out product_3x3x3_r23.h", exportCode},
        {"tune", "Among schemes of equal rank, look for the fastest here, or the one with fewest additions",
         "rankfall-cli tune 4x4x4 --reward time --size 1024 --time 60 --out tuned", tuneSchemes},
        {"analyse", "Ask an engine how to go on",
         "rankfall-cli analyse 3x3x3 --ring z2 --time 5 --lines 3\n  rankfall-cli analyse cyclic:8 --ring z17 --engine "
         "diagonal",
         analyse},
        {"bound", "Lower and upper bounds of a rank, and what proves them",
         "rankfall-cli bound 2x2x2 --ring z2 --prove 7 --certificate strassen", bound},
        {"engine", "Speak the engine protocol on standard input and output",
         "rankfall-cli analyse 3x3x3 --command 'ssh cluster rankfall-cli engine'", engine},
        {"search", "Search for schemes of low rank", "rankfall-cli search 4x4x4 --ring z2 --rank 47 --time 60", search},
        {"atlas", "The schemes that come with the program", "rankfall-cli atlas 4x4x5 --ring z2", atlas},
        {"recombine", "The lowest rank that follows from smaller schemes, and how",
         "rankfall-cli recombine 9x9x9 --ring z2 --out 999.npz", recombine},
        {"lesson", "The lessons, and what is wrong with one", "rankfall-cli lesson check my_lesson.rankfall", lesson},
        {"puzzle", "Take terms out of a scheme, to be found again",
         "rankfall-cli puzzle atlas:3x3x3:z2 --terms 3 --seed 7", puzzle},
        {"glossary", "What the words mean", "rankfall-cli glossary residual", glossary},
        {"bench", "Measure how fast this machine is", "rankfall-cli bench flip:4x4x4:z2 --time 2", bench},
    };
    return list;
}

} // namespace rankfall::cli
