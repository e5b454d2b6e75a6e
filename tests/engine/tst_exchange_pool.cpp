// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/campaign/folder_mail.h"
#include "core/campaign/local_mail.h"
#include "core/engine/search/enclosure.h"
#include "core/scheme/verify.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <thread>

using namespace rankfall;
using namespace rankfall::campaign;
using namespace std::chrono_literals;

namespace {

const std::uint64_t kKey = campaignKey("3x3x3 over z2");

SharedScheme schoolbook(Format format, Ring ring = Ring::Z2)
{
    SharedScheme out;
    out.format = format;
    out.ring = ring;
    out.terms = Target::matrixMultiplication(format)->schoolbook();
    return out;
}

/// Strassen's, as a search finds it.
SharedScheme sevenTerms()
{
    SearchRequest request;
    request.target = Target::matrixMultiplication({2, 2, 2});
    request.goal = 7;
    SharedScheme out = schoolbook({2, 2, 2});
    out.terms = SchemeSearch(request).run();
    return out;
}

Letter letterOf(std::vector<Enclosure> enclosures)
{
    Letter letter{kKey, 1, 42, {1'234'567'890'123, 61'000, 23, 77, true}, std::move(enclosures)};
    return letter;
}

SearchRequest requestFor(Format format, int goal = 0)
{
    SearchRequest request;
    request.target = Target::matrixMultiplication(format);
    request.goal = goal;
    request.keepsGrowing = true;
    request.sharesNews = true;
    request.time = 20s;
    return request;
}

/// Mail with a letter still under way, a number of times.
class BusyMail : public Mail {
public:
    BusyMail(Mail& mail, int times)
        : m_mail(mail)
        , m_times(times)
    {
    }

    int self() const override { return m_mail.self(); }

    int size() const override { return m_mail.size(); }

    bool send(int to, const std::string& letter) override { return m_times-- <= 0 && m_mail.send(to, letter); }

    std::optional<std::string> take() override { return m_mail.take(); }

private:
    Mail& m_mail;
    int m_times;
};

const auto kRefuse = [](const Enclosure&) { return Arrival::Refused; };

} // namespace

class TestExchangePool : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void lettersComeBackAsTheyWere()
    {
        std::vector<Enclosure> enclosures;
        for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z}) {
            enclosures.push_back(*enclosureOf(schoolbook({2, 3, 4}, ring)));
        }
        SharedScheme complex;
        complex.ring = Ring::Z;
        complex.terms = (*Target::parse("complex"))->schoolbook(); // has a coefficient of -1
        enclosures.push_back(*enclosureOf(complex));
        const Letter letter = letterOf(enclosures);
        const std::string bytes = pack(letter);
        std::size_t size = kPackedLetter;
        for (const Enclosure& enclosure : enclosures) {
            size += packedSize(enclosure);
        }
        QCOMPARE(bytes.size(), size);
        const auto back = unpack(bytes);
        QVERIFY(back);
        QVERIFY(*back == letter);
        QVERIFY(sharedScheme(back->enclosures[3])->terms == complex.terms);
        QVERIFY(!sharedScheme(back->enclosures[3])->format);
        QVERIFY((sharedScheme(back->enclosures[0])->format == Format{2, 3, 4}));
    }

    /// 23 products for 3x3x3: what the capacity model reckons with.
    void aSchemeTakesTwoBitsACoefficient()
    {
        const auto enclosure = enclosureOf(schoolbook({4, 4, 4}));
        QCOMPARE(packedSize(*enclosure), std::size_t{9 + 64 * 48 / 4});
    }

    void damagedLettersAreNotRead()
    {
        const std::string bytes = pack(letterOf({*enclosureOf(schoolbook({2, 2, 2}))}));
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            std::string damaged = bytes;
            damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
            QVERIFY2(!unpack(damaged), qPrintable(QString::number(i)));
            QVERIFY(!unpack(std::string_view(bytes).substr(0, i)));
        }
        QVERIFY(!unpack(bytes + bytes));
        QVERIFY(!unpack({}));
    }

    /// Checksums are no protection from people: a letter may be whole and still say nonsense.
    void wellSealedNonsenseIsNotRead()
    {
        Enclosure wide = *enclosureOf(schoolbook({2, 2, 2}));
        wide.sizes = {65, 4, 4};
        wide.coefficients.assign(73, 1);
        QCOMPARE(QString::fromStdString(unpack(pack(letterOf({wide}))).error().message),
                 QStringLiteral("The letter holds something that is no scheme"));
        Letter negative = letterOf({});
        negative.status.flips = -1;
        QVERIFY(!unpack(pack(negative)));
    }

    void nothingUnverifiedIsTakenUp()
    {
        SchemeSearch search(requestFor({3, 3, 3}));
        SharedScheme wrong = sevenTerms();
        wrong.terms.pop_back();
        QCOMPARE(search.arrive(wrong), Arrival::Refused);
        QCOMPARE(search.progress().kept, 0);

        SharedScheme otherShape = schoolbook({2, 2, 2});
        otherShape.format = Format{2, 2, 3};
        QCOMPARE(search.arrive(otherShape), Arrival::Refused);
        SharedScheme large = schoolbook({2, 2, 2});
        large.format = Format{9, 2, 2};
        QCOMPARE(search.arrive(large), Arrival::Refused);
        SharedScheme none = schoolbook({2, 2, 2});
        none.terms.clear();
        QCOMPARE(search.arrive(none), Arrival::Refused);
        QCOMPARE(search.arrive(schoolbook({2, 2, 2}, Ring::Z)), Arrival::Refused); // another ring
        QCOMPARE(search.progress().kept, 0);
    }

    void whatArrivesIsAnExactSourceOrTheBest()
    {
        SchemeSearch search(requestFor({2, 3, 3}));
        QCOMPARE(search.arrive(schoolbook({2, 2, 2})), Arrival::Better);
        QCOMPARE(search.arrive(schoolbook({2, 2, 2})), Arrival::Known);
        QCOMPARE(search.arrive(sevenTerms()), Arrival::Better);
        QCOMPARE(search.arrive(schoolbook({2, 2, 2})), Arrival::Worse);
        QCOMPARE(search.arrive(schoolbook({3, 2, 3})), Arrival::Better); // the target, sizes in another order
        QCOMPARE(search.progress().best, 18);
        QVERIFY(verify(Target::matrixMultiplication({2, 3, 3})->tensor(), search.checkpoint().best.front(), Ring::Z2)
                    .exact);
    }

    /// What is better is passed on by whoever gets it, what is merely different by who found it.
    void newsAreToldOnce()
    {
        SchemeSearch search(requestFor({3, 3, 3}));
        search.arrive(schoolbook({2, 2, 2}));
        const SharedScheme better = sevenTerms();
        search.arrive(better);
        const auto news = search.takeNews();
        QCOMPARE(news.size(), std::size_t{2});
        QVERIFY(news[1].isBetter && !news[1].isOfTarget);
        QVERIFY(news[1].terms == better.terms);
        QVERIFY(search.takeNews().empty());
    }

    void newsOfASearchAreExactAndBounded()
    {
        SearchRequest request = requestFor({2, 2, 3});
        request.flips = 3'000'000;
        request.time = {};
        SchemeSearch search(request);
        search.run();
        const auto news = search.takeNews();
        QVERIFY(news.size() > 3);
        QVERIFY(news.size() <= SchemeSearch::kMostNews);
        for (const SharedScheme& item : news) {
            QVERIFY(verify(Target::matrixMultiplication(*item.format)->tensor(), item.terms, item.ring).exact);
        }
    }

    /// One has the scheme; 16 islands later all have it, and nobody has sent more than its pace allows.
    void whatIsBetterReachesAll()
    {
        constexpr int kIslands = 16;
        const auto mail = localMail(kIslands);
        std::vector<std::unique_ptr<Exchange>> exchanges;
        for (const auto& box : mail) {
            exchanges.push_back(std::make_unique<Exchange>(*box, kKey, 7, Exchange::Pace{0ms, 4096}));
        }
        std::vector<bool> hasIt(kIslands);
        const Enclosure best = *enclosureOf(sevenTerms());
        hasIt[5] = true;
        exchanges[5]->add(best, Worth::Better);
        int rounds = 0;
        for (; rounds < 40 && std::ranges::count(hasIt, false) > 0; ++rounds) {
            for (std::size_t i = 0; i < exchanges.size(); ++i) {
                exchanges[i]->attend({}, [&](const Enclosure& enclosure) {
                    if (hasIt[i]) {
                        return Arrival::Known;
                    }
                    hasIt[i] = true;
                    exchanges[i]->add(enclosure, Worth::Better);
                    return Arrival::Better;
                });
            }
        }
        QVERIFY2(std::ranges::count(hasIt, false) == 0, qPrintable(QString::number(rounds)));
        QVERIFY2(rounds <= 20, qPrintable(QString::number(rounds)));
        for (const auto& exchange : exchanges) {
            QVERIFY(exchange->traffic().bytesSent <= std::int64_t{rounds} * 2 * 4096);
        }
    }

    void aLetterKeepsToItsPace()
    {
        const auto mail = localMail(2);
        Exchange exchange(*mail[1], kKey, 1, {0ms, 1000});
        const Enclosure scheme = *enclosureOf(schoolbook({3, 3, 3})); // 9 + 183 bytes
        for (int i = 0; i < 500; ++i) {
            exchange.add(scheme, Worth::Different);
        }
        exchange.add(scheme, Worth::Best);
        exchange.attend({}, kRefuse);
        const auto letter = mail[0]->take();
        QVERIFY(letter);
        QVERIFY(letter->size() <= 1000);
        QCOMPARE(unpack(*letter)->enclosures.size(), std::size_t{1}); // the best has overtaken the others
        for (int i = 0; i < 500; ++i) {
            exchange.add(scheme, Worth::Different);
        }
        exchange.attend({}, kRefuse);
        const auto full = mail[0]->take();
        QCOMPARE(unpack(*full)->enclosures.size(), std::size_t{4}); // (1000 - 64) / 192
    }

    void booksAreKeptOfEverybody()
    {
        const auto mail = localMail(3);
        Exchange first(*mail[0], kKey, 1, {0ms, 1000});
        Exchange second(*mail[1], kKey, 1, {0ms, 1000});
        Exchange stranger(*mail[2], campaignKey("another"), 1, {0ms, 1000});
        second.attend({5'000'000, 2000, 23, 11, false}, kRefuse);
        second.leave({6'000'000, 3000, 23, 12, false});
        stranger.leave({});
        mail[2]->send(0, "nonsense");
        first.attend({}, kRefuse);
        QVERIFY(first.neighbours()[1].heard);
        QCOMPARE(first.neighbours()[1].status.flips, std::int64_t{6'000'000});
        QVERIFY(first.neighbours()[1].status.isLeaving);
        QVERIFY(!first.neighbours()[2].heard);
        QCOMPARE(first.traffic().unreadable, std::int64_t{2});
        QVERIFY(!first.isAlone());
    }

    /// Whoever leaves says so until it is carried: the other waits for it.
    void goodbyesAreSaidUntilTheyAreCarried()
    {
        const auto mail = localMail(2);
        BusyMail busy(*mail[0], 2);
        Exchange first(busy, kKey, 1, {1h, 1000}); // writes nothing but goodbyes
        Exchange second(*mail[1], kKey, 2, {1h, 1000});
        second.leave({});
        first.leave({});
        first.attend({}, kRefuse);
        QVERIFY(first.neighbours()[1].status.isLeaving);
        QVERIFY(!first.isAlone()); // the other does not know yet
        first.leave({});
        QVERIFY(!first.isAlone());
        first.leave({});
        QVERIFY(first.isAlone());
        QCOMPARE(first.traffic().lettersRefused, std::int64_t{2});
        second.attend({}, kRefuse);
        QVERIFY(second.isAlone());
        first.leave({});
        QCOMPARE(first.traffic().lettersSent, std::int64_t{1}); // once is enough
    }

    /// Nobody reads what comes after it.
    void aGoodbyeIsTheLastLetter()
    {
        const auto mail = localMail(2);
        Exchange exchange(*mail[0], kKey, 1, {0ms, 1000});
        IslandStatus leaving;
        exchange.leave(leaving);
        leaving.isLeaving = true;
        QVERIFY(mail[1]->take());
        exchange.add(*enclosureOf(schoolbook({3, 3, 3})), Worth::Different);
        for (int i = 0; i < 5; ++i) {
            exchange.attend(leaving, kRefuse);
        }
        QVERIFY(!mail[1]->take());
        exchange.attend({}, kRefuse); // as it does for others
        QVERIFY(mail[1]->take());
    }

    void filesCarryLettersWhole()
    {
        QTemporaryDir folder;
        const std::filesystem::path campaign = folder.path().toStdString();
        FolderMail first(campaign, 0, 3);
        FolderMail second(campaign, 1, 3);
        QVERIFY(!first.send(1, "nobody is there yet"));
        std::filesystem::create_directory(campaign / islandName(1));
        std::filesystem::create_directory(campaign / islandName(0));
        QVERIFY(first.send(1, "old"));
        QVERIFY(first.send(1, "new"));
        QVERIFY(second.send(1, "own"));
        std::set<std::string> taken;
        while (const auto letter = second.take()) {
            taken.insert(*letter);
        }
        QVERIFY((taken == std::set<std::string>{"new", "own"}));
        QVERIFY(!second.take());
        QVERIFY(!first.send(1, std::string(kLongestLetter + 1, 'x')));
        QVERIFY(first.send(1, std::string(kLongestLetter, 'x')));
        QCOMPARE(second.take()->size(), kLongestLetter);
    }

    /// Two searches that write to each other while they walk.
    void islandsFeedEachOther()
    {
        const auto mail = localMail(2);
        SearchRequest request = requestFor({3, 3, 4});
        request.time = 1500ms;
        SchemeSearch walker(request);
        request.seed = 2;
        SchemeSearch listener(request);
        std::array<SchemeSearch*, 2> searches{&walker, &listener};
        std::vector<std::thread> threads;
        std::array<std::atomic<bool>, 2> done{};
        for (std::size_t i = 0; i < 2; ++i) {
            threads.emplace_back([&, i] {
                searches[i]->run();
                done[i] = true;
            });
        }
        std::array<Traffic, 2> traffic;
        std::vector<std::thread> postmen;
        for (std::size_t i = 0; i < 2; ++i) {
            postmen.emplace_back([&, i] {
                Exchange exchange(*mail[i], kKey, 1, {5ms, 4096});
                const auto pass = [&] {
                    for (const SharedScheme& news : searches[i]->takeNews()) {
                        exchange.add(*enclosureOf(news), news.isBetter && news.isOfTarget ? Worth::Best
                                                         : news.isBetter                  ? Worth::Better
                                                                                          : Worth::Different);
                    }
                };
                const auto arrive = [&](const Enclosure& enclosure) {
                    const auto scheme = sharedScheme(enclosure);
                    return scheme ? searches[i]->arrive(*scheme) : Arrival::Refused;
                };
                while (!done[i]) {
                    pass();
                    exchange.attend({}, arrive);
                    std::this_thread::sleep_for(2ms);
                }
                pass();
                exchange.leave({});
                traffic[i] = exchange.traffic();
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        for (std::thread& thread : postmen) {
            thread.join();
        }
        QVERIFY(walker.progress().best <= 31 && listener.progress().best <= 31);
        QVERIFY(traffic[0].taken > 0);
        QVERIFY(traffic[1].taken > 0);
        QCOMPARE(traffic[0].refused + traffic[1].refused, std::int64_t{0});
        QCOMPARE(traffic[0].unreadable + traffic[1].unreadable, std::int64_t{0});
    }
};

QTEST_APPLESS_MAIN(TestExchangePool)
#include "tst_exchange_pool.moc"
