#include "ui/help/help_search.h"

#include <QRegularExpression>
#include <QTextDocument>

#include <algorithm>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype countIn(QStringView folded, const QStringList& words)
{
    return std::count_if(words.begin(), words.end(),
                         [&](const QString& word) { return placeOfWord(folded, word) >= 0; });
}

QString plainText(const QString& html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText().remove(QChar::ObjectReplacementCharacter);
}

}  // namespace

QString foldedInPlace(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), folded.begin(), [](QChar c) {
        const QString parts = c.decomposition();
        return (parts.isEmpty() || c.decompositionTag() != QChar::Canonical ? c : parts.front()).toLower();
    });
    return folded;
}

qsizetype placeOfWord(QStringView folded, QStringView word, qsizetype from)
{
    constexpr qsizetype kAnywhereFrom = 3;
    for (qsizetype at = folded.indexOf(word, from); at >= 0; at = folded.indexOf(word, at + 1))
        if (word.size() >= kAnywhereFrom || at == 0 || !folded[at - 1].isLetterOrNumber())
            return at;
    return -1;
}

HelpSearch::HelpSearch(const HelpBook& book)
{
    static const QRegularExpression sentenceEnd(u"(?<=[.!?:])\\s+|\\n+"_s);
    for (const HelpPage& page : book.pages()) {
        Page searched{page.name, page.title, foldedInPlace(page.title), {}, {}};
        const QString text = plainText(page.html);
        searched.folded = foldedInPlace(text);
        for (const QString& sentence : text.section(u'\n', 1).split(sentenceEnd, Qt::SkipEmptyParts))
            searched.sentences.push_back({sentence, foldedInPlace(sentence)});
        m_pages.push_back(std::move(searched));
    }
}

std::vector<HelpHit> HelpSearch::find(const QString& words) const
{
    struct Ranked {
        qsizetype inTitle;
        qsizetype together;
        HelpHit hit;
    };
    const QStringList wanted = foldedInPlace(words).split(u' ', Qt::SkipEmptyParts);
    std::vector<Ranked> found;
    for (const Page& page : m_pages) {
        if (wanted.isEmpty() || countIn(page.folded, wanted) < wanted.size())
            continue;
        const auto best =
            std::max_element(page.sentences.begin(), page.sentences.end(), [&](const auto& a, const auto& b) {
                return countIn(a.folded, wanted) < countIn(b.folded, wanted);
            });
        found.push_back({countIn(page.foldedTitle, wanted),
                         countIn(best->folded, wanted),
                         {page.name, page.title, best->text}});
    }
    std::stable_sort(found.begin(), found.end(), [](const Ranked& a, const Ranked& b) {
        return std::pair(a.inTitle, a.together) > std::pair(b.inTitle, b.together);
    });
    std::vector<HelpHit> hits;
    for (Ranked& ranked : found)
        hits.push_back(std::move(ranked.hit));
    return hits;
}

}  // namespace greenhand
