#include "tests/ui/help_elements.h"

#include "tests/support/catch_qt.h"

#include <QXmlStreamReader>

namespace greenhand::testing {

using namespace Qt::Literals::StringLiterals;

QStringList elementsOf(const HelpPage& page, QLatin1StringView element, QLatin1StringView attribute)
{
    QStringList found;
    QXmlStreamReader xml(QString(u"<page>"_s % page.html % u"</page>"_s));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            found << (attribute.isEmpty()
                          ? xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified()
                          : xml.attributes().value(attribute).toString());
    INFO(page.name.toStdString() << ": " << xml.errorString().toStdString() << " in line "
                                 << xml.lineNumber());
    CHECK_FALSE(xml.hasError());
    return found;
}

HelpBook englishHelp() { return HelpBook({}, {u":/help/en"_s}); }

HelpBook afrikaansHelp() { return HelpBook({}, {u":/help/af"_s}); }

}  // namespace greenhand::testing
