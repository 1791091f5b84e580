#pragma once

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace greenhand::testing {

/// What the program says in Afrikaans for what it says in English, read from its
/// translations. Without what underlines a letter, "…" and the count of a tab.
class ProgramAfrikaans {
public:
    ProgramAfrikaans();

    /// Whether a label, or a sentence with its %1 filled in, is one of the
    /// translations of an English one. One English word may have several.
    [[nodiscard]] bool isFor(const QString& afrikaans, const QString& english) const;
    /// Whether the label answers to Alt and this letter.
    [[nodiscard]] bool underlines(const QString& label, QChar letter) const;
    [[nodiscard]] std::size_t count() const { return m_texts.size(); }

private:
    struct Text {
        QRegularExpression english;
        QRegularExpression afrikaans;
        QString whole;  ///< the Afrikaans with its "&"
    };
    void add(const QString& english, const QString& afrikaans);

    std::vector<Text> m_texts;
};

}  // namespace greenhand::testing
