// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The engine protocol of docs/engine-protocol.md: its messages as values, written and read for both sides. A message
/// is one JSON object on one line. Readers trust nothing: every size is bounded, every number has a range, unknown keys
/// are ignored and unknown types are errors. Whether a line is *true* is for checkedLine() (checked_line.h) to say.
namespace rankfall::protocol {

inline constexpr std::string_view kName = "rankfall-engine";
inline constexpr int kVersion = 1;
inline constexpr std::size_t kLongestAnswer = std::size_t{4} << 20;   ///< bytes in a line of an engine
inline constexpr std::size_t kLongestRequest = std::size_t{16} << 20; ///< bytes in a line of the program
inline constexpr std::string_view kEveryPrime = "zN";                 ///< among the rings: modulo every prime
inline constexpr int kMostLines = 100;                                ///< proposals in a snapshot or an answer

using OptionValue = std::variant<bool, std::int64_t, double, std::string>;
using OptionValues = std::map<std::string, OptionValue, std::less<>>;

/// A setting that an engine offers.
struct Option {
    enum class Type { Boolean, Integer, Number, Choice, Text };
    std::string name; ///< letters, digits, '-' and '_', at most 40
    Type type = Type::Text;
    std::string help;                 ///< one sentence
    OptionValue preset;               ///< what it is unless told otherwise
    double least = 0;                 ///< of Integer and Number
    double most = 0;                  ///< of Integer and Number
    std::vector<std::string> choices; ///< of Choice
};

/// The text as a value that the option takes. Errors: not of its type, out of its range, none of its choices.
Expected<OptionValue> parseOption(const Option& option, std::string_view text);
std::string toText(const OptionValue& value);
/// Empty when every value is one that an option of that name takes.
std::optional<Error> faultOf(const OptionValues& values, const std::vector<Option>& options);

// --- What the program says -------------------------------------------------------------------------------------------
struct Greeting {
    int version = kVersion; ///< the newest that the program speaks
    std::string program = "Rankfall";
};

struct Request {
    std::uint64_t id = 0;
    Position position;
    Limits limits;
    OptionValues options;
};

struct Stop {
    std::uint64_t id = 0;
};

struct Quit {};

using ProgramMessage = std::variant<Greeting, Request, Stop, Quit>;

// --- What an engine says ---------------------------------------------------------------------------------------------
struct Hello {
    int version = kVersion;
    std::string name;
    std::string engineVersion;
    std::string author;
    std::string description; ///< one sentence
    std::string unit = "nodes";
    bool usesSeed = false;
    std::vector<Ring> rings;
    bool everyPrime = false; ///< plays modulo every prime, whether it is among the rings or not
    Shape largest{Factor::kMaxSize, Factor::kMaxSize, Factor::kMaxSize};
    std::vector<Option> options;

    bool playsOver(Ring ring) const;
};

struct Snapshot {
    std::uint64_t id = 0;
    bool isAnswer = false; ///< the last word on the request
    bool wasStopped = false;
    std::int64_t nodes = 0;
    std::string unit; ///< of `nodes`, when it is not Hello::unit
    std::string note;
    std::vector<Line> lines; ///< as claimed: unchecked, `engine` empty
};

struct Found {
    std::uint64_t id = 0;
    std::vector<Move> moves; ///< as claimed
};

/// Instead of an answer when there is an id: the request cannot be served. Without one: something else went wrong.
struct Failure {
    std::optional<std::uint64_t> id;
    Error error;
};

struct Remark {
    std::string text;
};

using EngineMessage = std::variant<Hello, Snapshot, Found, Failure, Remark>;

// --- Writing: a line without its newline -----------------------------------------------------------------------------
std::string write(const Greeting& greeting);
std::string write(const Request& request);
std::string write(const Stop& stop);
std::string write(const Quit& quit);
std::string write(const Hello& hello);
std::string write(const Snapshot& snapshot);
std::string write(const Found& found);
std::string write(const Failure& failure);
std::string write(const Remark& remark);

// --- Reading ---------------------------------------------------------------------------------------------------------
/// Errors: no JSON object, a type that is not the program's, a key that is missing or out of its range, a position that
/// is none (a residual that is not target minus terms among them).
Expected<ProgramMessage> readProgramMessage(std::string_view line);
/// The id in a line that readProgramMessage() has refused, so that the refusal can name it.
std::optional<std::uint64_t> idIn(std::string_view line);
/// `asked` is what the request at hand is about: factors must have its sizes; null when nothing has been asked.
Expected<EngineMessage> readEngineMessage(std::string_view line, const Problem* asked);

/// What was written by others, made fit for one line of a log: control characters become blanks, what is beyond `most`
/// bytes becomes "…".
std::string plainText(std::string_view text, std::size_t most);

} // namespace rankfall::protocol
