// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/checked_line.h"
#include "core/engine/external/child_process.h"
#include "core/engine/external/protocol.h"
#include "tests/engine/engine_fixtures.h"

#include <QFile>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;
using namespace std::chrono_literals;
using protocol::Option;

/// The engine protocol without any process: what is written reads back, what is wrong is named.
class TestExternalProtocol : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsReadBack_data();
    void requestsReadBack();
    void wrongRequestsAreNamed_data();
    void wrongRequestsAreNamed();
    void greetingsReadBack();
    void ringsAreAnnounced();
    void wrongAnswersAreNamed_data();
    void wrongAnswersAreNamed();
    void optionsHaveRanges_data();
    void optionsHaveRanges();
    void linesAreChecked_data();
    void linesAreChecked();
    void solutionsAreNoticed();
    void commandsAreSplit_data();
    void commandsAreSplit();
};

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

Position customPosition()
{
    Tensor tensor({2, 3, 2});
    tensor.set({0, 0, 0}, 5);
    tensor.set({1, 2, 1}, -7);
    const auto target = Target::custom("file:mine.npy", tensor);
    Term term{Factor{1, 2}, Factor{0, 1, -1}, Factor{3, 0}};
    const auto position = Position::of({*target, Ring::Z, 3}, {term});
    RANKFALL_CHECK(position.has_value());
    return *position;
}

} // namespace

void TestExternalProtocol::requestsReadBack_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("start modulo 2") << 0;
    QTest::newRow("after three products over Z") << 1;
    QTest::newRow("a tensor of one's own") << 2;
    QTest::newRow("solved") << 3;
    QTest::newRow("the largest") << 4;
    QTest::newRow("modulo 17") << 5;
    QTest::newRow("modulo 251") << 6;
    QTest::newRow("inputs that commute") << 7;
}

void TestExternalProtocol::requestsReadBack()
{
    QFETCH(int, which);
    auto products = strassen(Ring::Z);
    Term commuting{Factor(8), Factor(8), Factor(4)};
    commuting.u.set(5, 2); // and below that of A: it belongs to (1, 5, 0)
    commuting.v.set(1, 1);
    commuting.w.set(0, -1);
    const std::vector<Position> positions{
        startOf("2x2x2", Ring::Z2),
        positionOf("2x2x2", Ring::Z, {products[0], products[2], products[6]}),
        customPosition(),
        positionOf("2x2x2", Ring::Z, products),
        startOf("8x8x8", Ring::Z),
        startOf("cyclic:4", primeRing(17)),
        positionOf("2x2x2", primeRing(251), {{Factor{125, 0, 0, -125}, Factor{1, 0, 0, 0}, Factor{0, 0, 100, 0}}}),
        positionOf("comm:2x2x2", Ring::Z, {commuting})};
    const Position& position = positions[static_cast<std::size_t>(which)];
    Limits limits;
    limits.time = 2.5s;
    limits.nodes = 1'000'000'000'000;
    limits.lines = 7;
    limits.seed = 42;
    limits.stopAtTotal = 6;
    const protocol::OptionValues options{
        {"depth", std::int64_t{3}}, {"name", std::string("a \"b\"")}, {"on", true}, {"heat", 0.1}};
    const std::string line = protocol::write(protocol::Request{9, position, limits, options});
    QVERIFY(line.find('\n') == std::string::npos);
    auto read = protocol::readProgramMessage(line);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(text(read.error().text())));
    const auto& request = std::get<protocol::Request>(*read);
    QCOMPARE(request.id, std::uint64_t{9});
    QVERIFY(request.position.target().tensor() == position.target().tensor());
    QVERIFY(request.position.residual() == position.residual());
    QVERIFY(std::equal(request.position.terms().begin(), request.position.terms().end(), position.terms().begin(),
                       position.terms().end()));
    QVERIFY(request.position.ring() == position.ring());
    QCOMPARE(request.position.problem().bound, position.problem().bound);
    QCOMPARE(request.limits.time->count(), 2.5);
    QCOMPARE(*request.limits.nodes, *limits.nodes);
    QCOMPARE(request.limits.lines, 7);
    QCOMPARE(request.limits.seed, std::uint64_t{42});
    QCOMPARE(*request.limits.stopAtTotal, 6);
    QVERIFY(request.options == options);
}

void TestExternalProtocol::wrongRequestsAreNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* position, const char* says) {
        QTest::newRow(name) << QByteArray(R"({"type":"analyse","id":1,"position":)") + position + "}"
                            << QString::fromUtf8(says);
    };
    QTest::newRow("no JSON") << QByteArray("hello") << QStringLiteral("no JSON object");
    QTest::newRow("a list") << QByteArray("[1]") << QStringLiteral("no JSON object");
    QTest::newRow("nested too deep") << QByteArray(100'000, '[') << QStringLiteral("no JSON object");
    QTest::newRow("unknown type") << QByteArray(R"({"type":"dance"})") << QStringLiteral("“dance” is no message");
    QTest::newRow("no type") << QByteArray(R"({"id":1})") << QStringLiteral("“type”");
    QTest::newRow("another protocol") << QByteArray(R"({"type":"hello","protocol":"uci","version":1})")
                                      << QStringLiteral("not about the protocol");
    QTest::newRow("no id") << QByteArray(R"({"type":"stop"})") << QStringLiteral("“id”");
    row("no position", "null", "no “position”");
    row("no ring", R"({"target":"2x2x2"})", "“ring”");
    row("a ring without positions", R"({"target":"2x2x2","ring":"q"})", "“ring”");
    row("no target", R"({"ring":"z","shape":[2,2,2]})", "“residual”");
    row("an unknown target", R"({"ring":"z","target":"banana"})", "“banana”");
    row("a target too large", R"({"ring":"z","target":"9x9x9"})", "no target that can be explored");
    row("another shape", R"({"ring":"z","target":"2x2x2","shape":[4,4,5]})", "not that of 2x2x2");
    row("sizes beyond 64", R"({"ring":"z","shape":[65,1,1],"residual":[]})", "three sizes");
    row("an entry outside", R"({"ring":"z","shape":[2,2,2],"residual":[[2,0,0,1]]})", "An entry of the residual");
    row("an entry beyond 32 bits", R"({"ring":"z","shape":[2,2,2],"residual":[[0,0,0,2147483648]]})",
        "An entry of the residual");
    row("a residual that is another's", R"({"ring":"z","target":"complex","residual":[[0,0,0,1]]})",
        "not complex minus the terms");
    row("a coefficient beyond 99", R"({"ring":"z","target":"complex","terms":[[[100,0],[1,0],[1,0]]]})",
        "from -99 to 99");
    row("a residue beyond the largest", R"({"ring":"z251","target":"complex","terms":[[[126,0],[1,0],[1,0]]]})",
        "from -125 to 125");
    row("a modulus that is no prime", R"({"target":"2x2x2","ring":"z15"})", "“ring”");
    row("what commutes said twice", R"({"ring":"z","target":"comm:2x2x2","residual":[[4,0,0,1]]})", "with a ≤ b");
    row("a factor too short", R"({"ring":"z","target":"complex","terms":[[[1],[1,0],[1,0]]]})", "a list of 2");
    row("sums beyond 32 bits",
        R"({"ring":"z","shape":[1,1,1],"terms":[[[99],[99],[99]]],"residual":[[0,0,0,2147483600]]})", "too large");
}

void TestExternalProtocol::wrongRequestsAreNamed()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, says);
    const auto read = protocol::readProgramMessage(line.toStdString());
    QVERIFY(!read.has_value());
    QVERIFY2(text(read.error().message).contains(says), qPrintable(text(read.error().message)));
}

void TestExternalProtocol::greetingsReadBack()
{
    protocol::Hello hello;
    hello.name = "Näme";
    hello.engineVersion = "3";
    hello.author = "Someone";
    hello.description = "Does something.";
    hello.unit = "flips";
    hello.usesSeed = true;
    hello.rings = {Ring::Z2};
    hello.largest = {16, 16, 9};
    hello.options = {{"depth", Option::Type::Integer, "How deep.", std::int64_t{3}, 1, 9, {}},
                     {"heat", Option::Type::Number, "", 0.25, 0, 1, {}},
                     {"style", Option::Type::Choice, "", std::string("bold"), 0, 0, {"calm", "bold"}},
                     {"twice", Option::Type::Boolean, "", true, 0, 0, {}},
                     {"file", Option::Type::Text, "", std::string("/a b"), 0, 0, {}}};
    const auto read = protocol::readEngineMessage(protocol::write(hello), nullptr);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(text(read.error().text())));
    const auto& back = std::get<protocol::Hello>(*read);
    QCOMPARE(text(back.name), QStringLiteral("Näme"));
    QCOMPARE(back.rings, hello.rings);
    QVERIFY(back.largest == hello.largest);
    QCOMPARE(text(back.unit), QStringLiteral("flips"));
    QVERIFY(back.usesSeed);
    QCOMPARE(back.options.size(), hello.options.size());
    for (std::size_t i = 0; i < hello.options.size(); ++i) {
        QCOMPARE(back.options[i].name, hello.options[i].name);
        QVERIFY(back.options[i].type == hello.options[i].type);
        QVERIFY(back.options[i].preset == hello.options[i].preset);
        QCOMPARE(back.options[i].least, hello.options[i].least);
        QCOMPARE(back.options[i].most, hello.options[i].most);
        QCOMPARE(back.options[i].choices, hello.options[i].choices);
    }
}

void TestExternalProtocol::ringsAreAnnounced()
{
    const auto greeting = [](const char* rings) {
        const auto read = protocol::readEngineMessage(
            std::string(R"({"type":"hello","protocol":"rankfall-engine","version":1,"name":"x","rings":)") + rings +
                "}",
            nullptr);
        return std::get<protocol::Hello>(*read);
    };
    const auto some = greeting(R"(["z17","octonions",7,"z"])");
    QCOMPARE(some.rings, (std::vector<Ring>{primeRing(17), Ring::Z}));
    QVERIFY(some.playsOver(primeRing(17)) && some.playsOver(Ring::Z));
    QVERIFY(!some.playsOver(primeRing(5)) && !some.playsOver(Ring::Z2));
    const auto every = greeting(R"(["zN"])");
    QVERIFY(every.playsOver(Ring::Z2) && every.playsOver(Ring::Z3) && every.playsOver(primeRing(251)));
    QVERIFY(!every.playsOver(Ring::Z) && !every.playsOver(Ring::Q));
    const auto back = std::get<protocol::Hello>(*protocol::readEngineMessage(protocol::write(every), nullptr));
    QVERIFY(back.everyPrime && back.rings.empty());
}

void TestExternalProtocol::wrongAnswersAreNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* lines, const char* says) {
        QTest::newRow(name) << QByteArray(R"({"type":"answer","id":1,"status":"finished","lines":)") + lines + "}"
                            << QString::fromUtf8(says);
    };
    QTest::newRow("binary") << QByteArray("\x01\xff\xfe", 3) << QStringLiteral("no JSON object");
    QTest::newRow("no status") << QByteArray(R"({"type":"answer","id":1,"lines":[]})") << QStringLiteral("“status”");
    QTest::newRow("no lines") << QByteArray(R"({"type":"snapshot","id":1})") << QStringLiteral("“lines”");
    QTest::newRow("a fraction for an id")
        << QByteArray(R"({"type":"snapshot","id":1.5,"lines":[]})") << QStringLiteral("“id”");
    QTest::newRow("another type") << QByteArray(R"({"type":"analyse","id":1})")
                                  << QStringLiteral("no message of an engine");
    QTest::newRow("a default out of range")
        << QByteArray(R"({"type":"hello","protocol":"rankfall-engine","version":1,"name":"x","rings":["z"],)"
                      R"("options":[{"name":"d","type":"integer","min":1,"max":3,"default":4}]})")
        << QStringLiteral("from 1 to 3");
    QTest::newRow("an option without a type")
        << QByteArray(R"({"type":"hello","protocol":"rankfall-engine","version":1,"name":"x","rings":["z"],)"
                      R"("options":[{"name":"d","type":"colour","default":4}]})")
        << QStringLiteral("“colour”");
    QTest::newRow("an option's name with blanks")
        << QByteArray(R"({"type":"hello","protocol":"rankfall-engine","version":1,"name":"x","rings":["z"],)"
                      R"("options":[{"name":"a b","type":"text","default":""}]})")
        << QStringLiteral("letters, digits");
    row("lines that are numbers", "[1]", "a list of objects");
    row("no value", R"([{"moves":[]}])", "“value”");
    row("an endless value", R"([{"moves":[],"value":1e999}])", "JSON");
    row("a prior of 2", R"([{"moves":[],"value":1,"prior":2}])", "“prior”");
    row("quantiles the wrong way round", R"([{"moves":[],"value":5,"low":6}])", "between");
    row("a move that is a number", R"([{"moves":[7],"value":1}])", "A move");
    row("a term of two factors", R"([{"moves":[{"add":[[[1],[1]]]}],"value":1}])", "three factors");
    row("a factor of another size", R"([{"moves":[{"add":[[[1],[1],[1]]]}],"value":1}])", "a list of 4");
    row("a fraction for a coefficient", R"([{"moves":[{"add":[[[0.5,0,0,0],[1,0,0,0],[1,0,0,0]]]}],"value":1}])",
        "from -99 to 99");
    row("a place below 0", R"([{"moves":[{"remove":[-1]}],"value":1}])", "places of terms");
}

void TestExternalProtocol::wrongAnswersAreNamed()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, says);
    const Problem problem = startOf("2x2x2", Ring::Z).problem();
    const auto read = protocol::readEngineMessage(line.toStdString(), &problem);
    QVERIFY(!read.has_value());
    QVERIFY2(text(read.error().message).contains(says), qPrintable(text(read.error().message)));
}

void TestExternalProtocol::optionsHaveRanges_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isFine");
    const auto row = [](Option::Type type, const char* value, bool isFine) {
        QTest::addRow("%d %s", static_cast<int>(type), value)
            << static_cast<int>(type) << QString::fromUtf8(value) << isFine;
    };
    row(Option::Type::Integer, "1", true);
    row(Option::Type::Integer, "9", true);
    row(Option::Type::Integer, "10", false);
    row(Option::Type::Integer, "2.5", false);
    row(Option::Type::Integer, "", false);
    row(Option::Type::Number, "2.5", true);
    row(Option::Type::Number, "0.99", false);
    row(Option::Type::Number, "nan", false);
    row(Option::Type::Boolean, "true", true);
    row(Option::Type::Boolean, "1", false);
    row(Option::Type::Choice, "bold", true);
    row(Option::Type::Choice, "Bold", false);
    row(Option::Type::Text, "", true);
}

void TestExternalProtocol::optionsHaveRanges()
{
    QFETCH(int, type);
    QFETCH(QString, value);
    QFETCH(bool, isFine);
    const Option option{"it", static_cast<Option::Type>(type), "", {}, 1, 9, {"calm", "bold"}};
    const auto read = protocol::parseOption(option, value.toStdString());
    QCOMPARE(read.has_value(), isFine);
    if (read) {
        QCOMPARE(text(protocol::toText(*read)), value);
        QVERIFY(!protocol::faultOf({{"it", *read}}, {option}));
        QVERIFY(protocol::faultOf({{"other", *read}}, {option}).has_value());
    } else {
        QVERIFY(protocol::faultOf({{"it", value.toStdString()}}, {option}).has_value());
    }
}

void TestExternalProtocol::linesAreChecked_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("solves");
    QTest::addColumn<QString>("says"); // empty: true
    const auto row = [](const char* name, const char* line, double value, bool solves, const char* says) {
        QTest::newRow(name) << QString::fromUtf8(line) << value << solves << QString::fromUtf8(says);
    };
    // After one term of complex numbers: are*bre->cre, -aim*bim->cre, are*bim->cim, aim*bre->cim.
    row("an honest line", "aim*bim->-cre", 4, false, "");
    row("as good as the terms there", "aim*bim->-cre", 2, false, "");
    row("the rest", "aim*bim->-cre\nare*bim->cim\naim*bre->cim", 4, true, "");
    row("taking back", "[-1]", 3, false, "");
    row("no moves", "", 4, false, "without moves");
    row("a term that is not there", "[-2]", 4, false, "illegal move: There is no term 2");
    row("a value below the terms", "aim*bim->-cre", 1.5, false, "expects 1.5 terms of a line that has 2");
    row("no solution", "aim*bim->-cre", 2, true, "2 nonzeros are left");
    row("a solution of another rank", "aim*bim->-cre\nare*bim->cim\naim*bre->cim", 3, true,
        "says 3 of a line that ends with 4");
}

void TestExternalProtocol::linesAreChecked()
{
    QFETCH(QString, line);
    QFETCH(double, value);
    QFETCH(bool, solves);
    QFETCH(QString, says);
    const TargetPtr complex = target("complex");
    const Position root = positionOf("complex", Ring::Z, {*parseTerm("are*bre->cre", *complex, Ring::Z)});
    Line claim;
    const auto moves = parseLine(line.toStdString(), *complex, Ring::Z);
    QVERIFY2(moves.has_value(), moves ? "" : qPrintable(text(moves.error().text())));
    claim.moves = *moves;
    claim.value = value;
    claim.solves = solves;
    const auto checked = checkedLine(claim, root);
    QCOMPARE(checked.has_value(), says.isEmpty());
    if (checked) {
        QCOMPARE(checked->moves, claim.moves);
        QCOMPARE(checked->solves, solves);
        QCOMPARE(checked->value, value);
    } else {
        QVERIFY2(text(checked.error().message).contains(says), qPrintable(text(checked.error().message)));
    }
}

void TestExternalProtocol::solutionsAreNoticed()
{
    Line claim;
    for (const Term& term : strassen(Ring::Z2)) {
        claim.moves.push_back(Move::play(term));
    }
    claim.value = 99;
    claim.low = 98;
    const auto checked = checkedLine(claim, startOf("2x2x2", Ring::Z2));
    QVERIFY(checked.has_value());
    QVERIFY(checked->solves);
    QCOMPARE(checked->value, 7.0);
    QVERIFY(!checked->low);
    // Strassen's products without their signs are exact modulo 2 alone.
    claim.solves = true;
    claim.value = 7;
    QVERIFY(!checkedLine(claim, startOf("2x2x2", Ring::Z)).has_value());
}

void TestExternalProtocol::commandsAreSplit_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << " ssh  host rankfall-cli engine " << QStringList{"ssh", "host", "rankfall-cli", "engine"};
    QTest::newRow("quotes") << R"('/a b/c' "d 'e'" f"g h"i)" << QStringList{"/a b/c", "d 'e'", "fg hi"};
    QTest::newRow("backslashes") << R"(a\ b "c\"d" 'e\f')" << QStringList{"a b", "c\"d", "e\\f"};
    QTest::newRow("an empty word") << R"(a '')" << QStringList{"a", ""};
    QTest::newRow("no shell") << "a;b|c $HOME" << QStringList{"a;b|c", "$HOME"};
    QTest::newRow("an open quote") << "a 'b" << QStringList();
    QTest::newRow("nothing") << "  " << QStringList();
    QTest::newRow("an empty program") << "'' a" << QStringList();
}

void TestExternalProtocol::commandsAreSplit()
{
    QFETCH(QString, command);
    QFETCH(QStringList, words);
    const auto split = splitCommand(command.toStdString());
    QCOMPARE(split.has_value(), !words.isEmpty());
    if (split) {
        QStringList got;
        for (const std::string& word : *split) {
            got << text(word);
        }
        QCOMPARE(got, words);
    }
}
QTEST_GUILESS_MAIN(TestExternalProtocol)
#include "tst_external_protocol.moc"
