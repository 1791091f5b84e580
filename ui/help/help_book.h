#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

#include <vector>

namespace greenhand {

struct HelpPage {
    QString name;   ///< of its file, without ".html"
    QString title;  ///< its first heading
    QString html;
};

struct HelpChapter {
    QString title;
    QStringList pages;
};

/// The pages of resources/help in the language of the window, in the order of
/// its contents. A page or picture that is not there in it stands there in English.
class HelpBook {
public:
    /// `keys` is the table that the keyboard page shows. Folders: the first that has a page counts.
    explicit HelpBook(const QString& keys, const QStringList& folders = spokenFolders());

    [[nodiscard]] static QStringList spokenFolders();

    [[nodiscard]] const std::vector<HelpChapter>& chapters() const { return m_chapters; }
    [[nodiscard]] const std::vector<HelpPage>& pages() const { return m_pages; }
    /// Null where there is no such page.
    [[nodiscard]] const HelpPage* page(const QString& name) const;
    [[nodiscard]] QImage picture(const QString& file) const;

private:
    void readContents(const QByteArray& contents);
    void addPage(const QString& name, const QString& keys);

    QStringList m_folders;
    std::vector<HelpChapter> m_chapters;
    std::vector<HelpPage> m_pages;
};

inline const QString kFirstHelpPage = QStringLiteral("manual");
inline const QString kKeysHelpPage = QStringLiteral("keyboard");

}  // namespace greenhand
