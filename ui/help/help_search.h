#pragma once

#include "ui/help/help_book.h"

namespace greenhand {

/// Lower case without accents, one letter for each letter, so that a place found
/// in it is the same place in the text.
[[nodiscard]] QString foldedInPlace(QStringView text);

/// From where in a folded text a searched word stands, -1: nowhere. Words of one
/// or two letters count only where a word begins.
[[nodiscard]] qsizetype placeOfWord(QStringView folded, QStringView word, qsizetype from = 0);

struct HelpHit {
    QString page;
    QString title;
    QString sentence;  ///< the one below the title that has most of the words
};

/// Finds pages that have all the words, in any order; best first: words in the
/// title, then words together in one sentence, then the order of the contents.
class HelpSearch {
public:
    explicit HelpSearch(const HelpBook& book);

    [[nodiscard]] std::vector<HelpHit> find(const QString& words) const;

private:
    struct Sentence {
        QString text;
        QString folded;
    };
    struct Page {
        QString name;
        QString title;
        QString foldedTitle;
        QString folded;
        std::vector<Sentence> sentences;
    };

    std::vector<Page> m_pages;
};

}  // namespace greenhand
