// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace rankfall {

namespace {

struct State {
    QString code = QStringLiteral("en");
    std::vector<std::unique_ptr<QTranslator>> translators;
};

State& state()
{
    static State s;
    return s;
}

bool isKnown(const QString& code)
{
    return std::any_of(languages().begin(), languages().end(), [&](const Language& l) { return l.code == code; });
}

void install(const QString& file, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, folder)) {
        QCoreApplication::installTranslator(translator.get());
        state().translators.push_back(std::move(translator));
    }
}

} // namespace

const std::vector<Language>& languages()
{
    static const std::vector<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                           {QStringLiteral("de"), QStringLiteral("Deutsch")}};
    return all;
}

QString languageOfSystem()
{
    for (const QString& name : QLocale::system().uiLanguages()) {
        const QString code = name.section(QLatin1Char('-'), 0, 0);
        if (isKnown(code)) {
            return code;
        }
    }
    return QStringLiteral("en");
}

void useLanguage(const QString& code)
{
    State& s = state();
    s.translators.clear(); // a translator that dies takes itself off the application
    s.code = isKnown(code) ? code : languageOfSystem();
    // Whoever lives in Vienna or Zurich keeps the numbers of the place.
    const bool isSystems = QLocale::system().name().section(QLatin1Char('_'), 0, 0) == s.code;
    QLocale::setDefault(isSystems ? QLocale::system() : QLocale(s.code));
    // The one installed last is asked first: the program's own, which also has the commonest words of Qt, for systems
    // without Qt's translations. For English it has the plural forms.
    if (s.code != QLatin1String("en")) {
        install(QStringLiteral("qtbase_") + s.code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }
    install(QStringLiteral("rankfall_") + s.code, QStringLiteral(":/translations"));
}

QString currentLanguage()
{
    return state().code;
}

QString spokenNumber(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

} // namespace rankfall
