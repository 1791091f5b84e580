#include "core/storage/anchor.h"

#include "core/put_in_place.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

AnchorFile::AnchorFile(const QString& folder, const QString& ledgerName)
    : m_path{folder.isEmpty() ? QString() : QString(folder + u'/' + ledgerName + u".json")}
{
}

std::optional<Anchor> AnchorFile::read() const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    const Anchor anchor{.opening = kept[u"opening"_s].toString(),
                        .rows = kept[u"rows"_s].toInteger(),
                        .head = QByteArray::fromHex(kept[u"head"_s].toString().toLatin1())};
    if (anchor.opening.isEmpty())
        return std::nullopt;
    return anchor;
}

Result<void> AnchorFile::write(const Anchor& anchor) const
{
    if (m_path.isEmpty())
        return {};
    const QString folder = QFileInfo(m_path).absolutePath();
    QSaveFile file(m_path);
    const QJsonObject kept{{u"opening"_s, anchor.opening},
                           {u"rows"_s, anchor.rows},
                           {u"head"_s, QString::fromLatin1(anchor.head.toHex())}};
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::NotRemembered, u"the anchor of the ledger"_s, folder);
    file.write(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    if (!putInPlace(file))  // syncs before it renames
        return fail(ErrorKind::NotRemembered, u"the anchor of the ledger"_s, folder);
    return {};
}

}  // namespace greenhand
