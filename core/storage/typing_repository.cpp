#include "core/storage/typing_repository.h"

#include "core/storage/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qint64 kNewLead = 0;

QString toKey(TypedDocument document) { return document == TypedDocument::Lead ? u"lead"_s : u"invoice"_s; }

Result<Typing> toTyping(const QSqlQuery& row)
{
    const qint64 id = wholeAt(row, 1);
    return Typing{
        .place = {.document = textAt(row, 0) == "lead"_L1 ? TypedDocument::Lead : TypedDocument::Invoice,
                  .id = id == kNewLead ? std::nullopt : std::optional(id)},
        .seenVersion = intAt(row, 2),
        .typedAtMs = wholeAt(row, 3),
        .caret = textAt(row, 4).toUtf8(),
        .typed = textAt(row, 5).toUtf8()};
}

}  // namespace

Result<void> TypingRepository::keep(const Typing& typing)
{
    return m_db
        .execute(u"INSERT INTO typing (document, document_id, seen_version, typed_at_ms, caret_json, "
                 "typed_json) VALUES (:document, :id, :version, :at, :caret, :typed) "
                 "ON CONFLICT (document, document_id) DO UPDATE SET seen_version = excluded.seen_version, "
                 "typed_at_ms = excluded.typed_at_ms, caret_json = excluded.caret_json, "
                 "typed_json = excluded.typed_json"_s,
                 {{":document"_L1, toKey(typing.place.document)},
                  {":id"_L1, typing.place.id.value_or(kNewLead)},
                  {":version"_L1, typing.seenVersion},
                  {":at"_L1, typing.typedAtMs},
                  {":caret"_L1, QString::fromUtf8(typing.caret)},
                  {":typed"_L1, QString::fromUtf8(typing.typed)}})
        .map([](int) {});
}

Result<void> TypingRepository::forget(const TypingPlace& place)
{
    return m_db
        .execute(u"DELETE FROM typing WHERE document = :document AND document_id = :id"_s,
                 {{":document"_L1, toKey(place.document)}, {":id"_L1, place.id.value_or(kNewLead)}})
        .map([](int) {});
}

Result<std::optional<Typing>> TypingRepository::of(const TypingPlace& place) const
{
    return firstOf(m_db.all<Typing>(
        u"SELECT document, document_id, seen_version, typed_at_ms, caret_json, typed_json FROM typing "
        "WHERE document = :document AND document_id = :id"_s,
        {{":document"_L1, toKey(place.document)}, {":id"_L1, place.id.value_or(kNewLead)}}, toTyping));
}

Result<std::vector<Typing>> TypingRepository::all() const
{
    return m_db.all<Typing>(
        u"SELECT document, document_id, seen_version, typed_at_ms, caret_json, typed_json FROM typing "
        "ORDER BY typed_at_ms DESC"_s,
        {}, toTyping);
}

}  // namespace greenhand
