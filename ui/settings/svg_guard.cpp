#include "ui/settings/svg_guard.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>
#include <QXmlStreamReader>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

bool isUtf8(const QByteArray& bytes)
{
    if (bytes.contains('\0'))
        return false;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8(bytes);
    return !utf8.hasError() && !text.isNull();
}

/// QtSvg, too, looks only behind the prefix.
QString localName(QStringView qualified)
{
    return qualified.mid(qualified.lastIndexOf(u':') + 1).toString().toLower();
}

bool namesMore(const QString& value)
{
    static const QRegularExpression outside(u"url\\s*\\((?!\\s*[\"']?\\s*#)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return outside.match(value).hasMatch();
}

/// A backslash may hide any letter of a style from us, but not from who draws it.
bool styleNamesMore(const QString& style)
{
    return namesMore(style) || style.contains(u'\\') || style.contains(u"@import"_s, Qt::CaseInsensitive);
}

std::optional<SvgFault> attributeFault(const QXmlStreamAttribute& attribute)
{
    const QString name = localName(attribute.qualifiedName());
    const QString value = attribute.value().toString();
    if (name.startsWith(u"on"))
        return SvgFault::Script;
    const bool refers = name == u"href" || name == u"src";
    const bool outside = refers && !value.trimmed().startsWith(u'#');
    if (outside || (name == u"style" ? styleNamesMore(value) : namesMore(value)))
        return SvgFault::NamesMore;
    return std::nullopt;
}

std::optional<SvgFault> elementFault(const QXmlStreamReader& xml)
{
    const QString name = localName(xml.qualifiedName());
    if (name == u"script")
        return SvgFault::Script;
    if (name == u"image")  // "#part" would be a file of that name
        return SvgFault::NamesMore;
    for (const QXmlStreamAttribute& attribute : xml.attributes())
        if (const auto fault = attributeFault(attribute))
            return fault;
    return std::nullopt;
}

std::optional<SvgFault> tokenFault(const QXmlStreamReader& xml)
{
    switch (xml.tokenType()) {
    case QXmlStreamReader::StartDocument:
        return xml.documentEncoding().isEmpty()
                    || xml.documentEncoding().compare(u"utf-8", Qt::CaseInsensitive) == 0
                 ? std::nullopt
                 : std::optional(SvgFault::NotUtf8);
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference: return SvgFault::DocumentType;
    case QXmlStreamReader::ProcessingInstruction:
        return localName(xml.processingInstructionTarget()) == u"xml-stylesheet"
                 ? std::optional(SvgFault::NamesMore)
                 : std::nullopt;
    case QXmlStreamReader::StartElement: return elementFault(xml);
    case QXmlStreamReader::Invalid: return SvgFault::Damaged;
    case QXmlStreamReader::NoToken:
    case QXmlStreamReader::EndDocument:
    case QXmlStreamReader::EndElement:
    case QXmlStreamReader::Characters:
    case QXmlStreamReader::Comment: break;
    }
    return std::nullopt;
}

/// What stands in a style is one text, in however many pieces it is read.
class StyleText {
public:
    /// Whether a style ended here that names something outside.
    bool endsBadly(const QXmlStreamReader& xml)
    {
        const bool isStyle = localName(xml.qualifiedName()) == u"style";
        if (xml.isStartElement() && isStyle)
            ++m_depth;
        else if (xml.isCharacters() && m_depth > 0)
            m_text += xml.text();
        else if (xml.isEndElement() && isStyle && --m_depth == 0)
            return styleNamesMore(std::exchange(m_text, {}));
        return false;
    }

private:
    int m_depth = 0;
    QString m_text;
};

/// What <use> draws once more. Uses within used parts multiply with each level, and many uses of a large part
/// are as bad: a file of some kilobytes could be drawn for years.
class Repeats {
public:
    void take(const QXmlStreamReader& xml)
    {
        if (xml.isStartElement())
            begin(xml);
        else if (xml.isEndElement())
            end();
    }

    [[nodiscard]] bool areTooMany() const
    {
        constexpr qint64 kMostElements = 100'000;
        qint64 repeated = 0;
        for (const QString& id : m_used) {
            repeated += m_sizes.value(id);
            if (m_using.contains(id) || repeated > kMostElements)
                return true;
        }
        return false;
    }

private:
    struct Open {
        QString id;
        qint64 before;  ///< elements that began before it
        bool isUsing;
    };

    void begin(const QXmlStreamReader& xml)
    {
        const bool isUse = localName(xml.qualifiedName()) == u"use";
        Open element{.id = {}, .before = m_elements++, .isUsing = isUse};
        for (const QXmlStreamAttribute& attribute : xml.attributes()) {
            const QString name = localName(attribute.qualifiedName());
            if (name == u"id")
                element.id = attribute.value().toString();
            else if (isUse && name == u"href")
                m_used << attribute.value().trimmed().mid(1).toString();
        }
        m_open.push_back(element);
    }

    void end()
    {
        const Open element = m_open.takeLast();
        if (!m_open.isEmpty() && element.isUsing)
            m_open.last().isUsing = true;
        if (element.id.isEmpty())
            return;
        m_sizes[element.id] += m_elements - element.before;
        if (element.isUsing)
            m_using.insert(element.id);
    }

    qint64 m_elements = 0;
    QList<Open> m_open;
    QHash<QString, qint64> m_sizes;  ///< of what has an id, in elements
    QSet<QString> m_using;           ///< what has an id and holds or is a <use>
    QStringList m_used;
};

}  // namespace

std::optional<SvgFault> svgFault(const QByteArray& svg)
{
    if (svg.startsWith("\x1f\x8b"))
        return SvgFault::Compressed;
    if (!isUtf8(svg))
        return SvgFault::NotUtf8;
    QXmlStreamReader xml(svg);
    xml.setNamespaceProcessing(false);  // as QtSvg reads it
    StyleText style;
    Repeats repeats;
    while (!xml.atEnd()) {
        xml.readNext();
        if (const auto fault = tokenFault(xml))
            return fault;
        if (style.endsBadly(xml))
            return SvgFault::NamesMore;
        repeats.take(xml);
    }
    return repeats.areTooMany() ? std::optional(SvgFault::Repeats) : std::nullopt;
}

}  // namespace greenhand
