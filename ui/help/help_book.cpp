#include "ui/help/help_book.h"

#include "ui/shared/language.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

static void registerHelp()
{
    Q_INIT_RESOURCE(help);  // must not stand inside a namespace
}

namespace greenhand {
namespace {

const QString kEnglish = u":/help/en"_s;
const QString kKeysPlace = u"<p>{keys}</p>"_s;

QByteArray firstOf(const QStringList& folders, const QString& name)
{
    for (const QString& folder : folders) {
        QFile file(QString(folder % u'/' % name));
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return {};
}

QString titleOf(const QString& html)
{
    const qsizetype from = html.indexOf("<h1>"_L1) + 4;
    return html.mid(from, html.indexOf("</h1>"_L1) - from);
}

}  // namespace

QStringList HelpBook::spokenFolders()
{
    const QString spoken = u":/help/"_s % codeOf(languageChoice());
    return spoken == kEnglish ? QStringList{kEnglish} : QStringList{spoken, kEnglish};
}

HelpBook::HelpBook(const QString& keys, const QStringList& folders) : m_folders(folders)
{
    registerHelp();
    readContents(firstOf(m_folders, u"contents.xml"_s));
    for (const HelpChapter& chapter : m_chapters)
        for (const QString& name : chapter.pages)
            addPage(name, keys);
}

void HelpBook::readContents(const QByteArray& contents)
{
    QXmlStreamReader xml(contents);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "chapter"_L1)
            m_chapters.push_back({xml.attributes().value("title"_L1).toString(), {}});
        else if (xml.name() == "page"_L1)
            m_chapters.back().pages << xml.attributes().value("name"_L1).toString();
    }
}

void HelpBook::addPage(const QString& name, const QString& keys)
{
    QString html = QString::fromUtf8(firstOf(m_folders, QString(name % u".html"_s)));
    const QString title = titleOf(html);
    m_pages.push_back({name, title, html.replace(kKeysPlace, keys)});
}

const HelpPage* HelpBook::page(const QString& name) const
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const HelpPage& page) { return page.name == name; });
    return found == m_pages.end() ? nullptr : &*found;
}

QImage HelpBook::picture(const QString& file) const
{
    return QImage::fromData(firstOf(m_folders, QString(u"pictures/"_s % file)));
}

}  // namespace greenhand
