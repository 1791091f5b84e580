#pragma once

#include <QStringList>

namespace greenhand::testing {

/// What the program can say, read from its sources: every text in tr(), and
/// those that are marked for translation. Without what underlines a letter.
class ProgramWords {
public:
    ProgramWords();

    /// Whether a label, or a sentence with its %1 filled in, is one of them.
    [[nodiscard]] bool say(const QString& text) const;
    [[nodiscard]] qsizetype count() const { return m_texts.size(); }

private:
    QStringList m_texts;
    QStringList m_patterns;  ///< of those with %1
};

}  // namespace greenhand::testing
