#include "tests/ui/catalogue.h"

#include "tests/support/catch_qt.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {

std::vector<Message> messagesOf(const QString& tsFile)
{
    QFile file(tsFile);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView element = xml.name();
        if (element == u"name") {
            context = xml.readElementText();
        } else if (element == u"message") {
            messages.push_back({.context = context, .source = {}, .translations = {}});
            messages.back().plural = xml.attributes().value(u"numerus"_s) == u"yes";
        } else if (element == u"source") {
            messages.back().source = xml.readElementText();
        } else if (element == u"translation") {
            messages.back().finished = !xml.attributes().hasAttribute(u"type"_s);
            if (!messages.back().plural)
                messages.back().translations << xml.readElementText();
        } else if (element == u"numerusform") {
            messages.back().translations << xml.readElementText();
        }
    }
    INFO(xml.errorString().toStdString());
    REQUIRE_FALSE(xml.hasError());
    return messages;
}

}  // namespace greenhand::testing
