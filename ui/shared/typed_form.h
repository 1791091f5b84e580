#pragma once

#include "ui/shared/lines_model.h"

#include <QJsonObject>

#include <vector>

namespace greenhand {

/// All that stands in an editor at one moment, as typed, also what cannot be read: its fields by
/// name and its lines. A value; undo, the kept typing and "is it saved" are made from it.
struct TypedForm {
    QJsonObject fields;
    std::vector<TypedLine> lines;

    friend bool operator==(const TypedForm&, const TypedForm&) = default;
};

[[nodiscard]] QByteArray toJson(const TypedForm& form);
/// What cannot be read of it is left out.
[[nodiscard]] TypedForm typedFormFrom(const QByteArray& json);

/// What one step of typing changed: fields, and one stretch of lines in the place of another.
struct FormChange {
    QJsonObject fieldsBefore;
    QJsonObject fieldsAfter;
    int firstLine = 0;
    std::vector<TypedLine> linesBefore;
    std::vector<TypedLine> linesAfter;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] FormChange reversed() const;
};

[[nodiscard]] FormChange changeBetween(const TypedForm& before, const TypedForm& after);

/// The one field, or the one cell, that a change is about.
struct FormPlace {
    QString field;
    int row = -1;
    LineColumn column = LineColumn::Description;

    friend bool operator==(const FormPlace&, const FormPlace&) = default;
};
[[nodiscard]] std::optional<FormPlace> solePlaceOf(const FormChange& change);
/// Where a person would look for it: the first field or cell that differs.
[[nodiscard]] FormPlace firstPlaceOf(const FormChange& change);
/// "change of price in line 3", "adding line 2"; `fieldWord` is the field's, if it is about one.
[[nodiscard]] QString nameOf(const FormChange& change, const QString& fieldWord);

/// A line as a person tells it from another: "2 × Geyser at 6 895.00".
[[nodiscard]] QString lineWords(const TypedLine& line);

}  // namespace greenhand
