#pragma once

// The one header that knows Catch2's version, and readable failures for our types.
#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#include <catch2/catch_tostring.hpp>
#include <catch2/generators/catch_generators.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "core/domain/id.h"
#include "core/domain/money.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return QString(u'"' + text + u'"').toStdString(); }
};

template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& bytes) { return bytes.toStdString(); }
};

template <>
struct StringMaker<QDate> {
    static std::string convert(QDate day) { return day.toString(Qt::ISODate).toStdString(); }
};

template <>
struct StringMaker<greenhand::Money> {
    static std::string convert(greenhand::Money amount) { return std::to_string(amount.cents()) + " cents"; }
};

template <class Tag>
struct StringMaker<greenhand::Id<Tag>> {
    static std::string convert(greenhand::Id<Tag> id) { return "#" + std::to_string(id.value()); }
};

}  // namespace Catch

namespace greenhand::testing {

/// The value of a result that must hold one; fails the test with the error's text.
template <class T>
T must(Result<T> result)
{
    if (!result)
        FAIL(result.error().detail.toStdString()
             << " [" << result.error().subject.toStdString() << "] kind " << int(result.error().kind));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

}  // namespace greenhand::testing
