#pragma once

#include "core/storage/database.h"

#include <optional>

namespace greenhand {

enum class TypedDocument { Lead, Invoice };

/// Which document is typed into; a lead without a number is the card of a new one.
struct TypingPlace {
    TypedDocument document = TypedDocument::Lead;
    std::optional<qint64> id;

    friend bool operator==(const TypingPlace&, const TypingPlace&) = default;
};

/// What was typed into a document and is not saved yet.
struct Typing {
    TypingPlace place;
    int seenVersion = 0;  ///< of the document that was being changed; 0: a new lead
    qint64 typedAtMs = 0;
    QByteArray caret;  ///< JSON of the editor's own
    QByteArray typed;  ///< the same
};

/// Typing that is not saved: one row for each document that is open or was when the program died.
class TypingRepository {
public:
    explicit TypingRepository(Database& db) : m_db{db} {}

    Result<void> keep(const Typing& typing);
    Result<void> forget(const TypingPlace& place);
    Result<std::optional<Typing>> of(const TypingPlace& place) const;
    /// Newest first.
    Result<std::vector<Typing>> all() const;

private:
    Database& m_db;
};

}  // namespace greenhand
