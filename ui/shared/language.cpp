#include "ui/shared/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <array>
#include <memory>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kLanguageKey = "language"_L1;
constexpr std::array kLanguages{Language::English, Language::Afrikaans};

/// "greenhand" is what we say, "qt" what Qt says in our windows, which has no Afrikaans of its own.
void install(const QString& catalogue, Language language)
{
    auto translator = std::make_unique<QTranslator>(qApp);
    if (translator->load(u":/languages/%1_%2.qm"_s.arg(catalogue, codeOf(language))))
        QCoreApplication::installTranslator(translator.release());  // belongs to the program
}

void speak(Language language)
{
    qDeleteAll(qApp->findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly));
    for (const QString& catalogue : {u"qt"_s, u"greenhand"_s})
        install(catalogue, language);
    // Names of months and days. Numbers and dates have a format of their own: core/domain/text_format.h.
    QLocale::setDefault(QLocale(codeOf(language) % u"_ZA"_s));
}

Language languageOfDesktop()
{
    for (const QString& wanted : QLocale::system().uiLanguages())
        for (const Language language : kLanguages)
            if (wanted.section(u'-', 0, 0) == codeOf(language))
                return language;
    return Language::English;
}

}  // namespace

std::span<const Language> languages() { return kLanguages; }

QString ownName(Language language)
{
    switch (language) {
    case Language::English: return u"English"_s;
    case Language::Afrikaans: return u"Afrikaans"_s;
    }
    Q_UNREACHABLE();
}

QString codeOf(Language language)
{
    switch (language) {
    case Language::English: return u"en"_s;
    case Language::Afrikaans: return u"af"_s;
    }
    Q_UNREACHABLE();
}

Language languageChoice()
{
    const QString stored = QSettings().value(kLanguageKey).toString();
    for (const Language language : kLanguages)
        if (stored == codeOf(language))
            return language;
    return languageOfDesktop();
}

void chooseLanguage(Language language)
{
    QSettings().setValue(kLanguageKey, codeOf(language));
    speak(language);
}

void applyLanguage() { speak(languageChoice()); }

}  // namespace greenhand
