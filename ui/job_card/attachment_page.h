#pragma once

#include "core/workflow/attachments.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QListWidget;
class QMimeData;
class QPushButton;
class QTemporaryDir;

namespace greenhand {

class InlineMessage;

/// Photos and the signed card of one lead: dropped, pasted or chosen; opened, saved elsewhere,
/// removed and brought back.
class AttachmentPage final : public QWidget {
    Q_OBJECT
public:
    AttachmentPage(Ledger& ledger, QWidget* parent);
    ~AttachmentPage() override;

    /// None: the card is new and has to be saved first.
    void setLead(std::optional<LeadId> lead);
    /// Nothing can be removed any more; what comes late can still be added.
    void setLocked(bool locked);
    [[nodiscard]] int count() const { return int(m_shown.size()); }

    [[nodiscard]] static bool canTake(const QMimeData* mime);
    void take(const QMimeData* mime);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    [[nodiscard]] QPushButton* buttonOf(const QKeyEvent& key) const;
    void reload();
    void showThumbnail(AttachmentId id, const struct Thumbnail& thumbnail);
    void choose();
    void addFiles(const QStringList& paths);
    void addImage(const QImage& image);
    void added(const QStringList& refused, int count);
    void openChosen();
    void saveChosen();
    void removeChosen();
    void refresh();
    [[nodiscard]] const Attachment* chosen() const;

    Ledger& m_ledger;
    Attachments m_attachments;
    std::optional<LeadId> m_lead;
    std::vector<Attachment> m_shown;
    std::unique_ptr<QTemporaryDir> m_opened;  ///< copies for other programs to look at
    bool m_locked = false;

    InlineMessage* m_message;
    QLabel* m_empty;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_open;
    QPushButton* m_save;
    QPushButton* m_remove;
};

}  // namespace greenhand
