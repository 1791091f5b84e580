#include "ui/job_card/attachment_page.h"

#include "core/documents/whole_file.h"
#include "core/domain/number_text.h"
#include "core/when_done.h"
#include "core/workflow/words.h"
#include "ui/job_card/thumbnail.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/save_dialog.h"

#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QTemporaryDir>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

QString sizeText(qint64 bytes)
{
    const qint64 tenths = (10 * bytes + kMegabyte / 2) / kMegabyte;
    if (bytes >= kMegabyte)
        return AttachmentPage::tr("%1 MB").arg(format(Quantity::fromE4(tenths * (Quantity::kOne / 10))));
    return AttachmentPage::tr("%1 kB").arg(std::max<qint64>(1, bytes / 1024));
}

/// Files that lie on this computer.
QStringList filesIn(const QMimeData* mime)
{
    QStringList paths;
    for (const QUrl& url : mime->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

QPushButton* pageButton(const QString& text, const QString& iconName, const QString& name, const QString& tip,
                        QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setToolTip(tip);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

}  // namespace

AttachmentPage::AttachmentPage(Ledger& ledger, QWidget* parent)
    : QWidget(parent)
    , m_ledger{ledger}
    , m_attachments{ledger}
    , m_message(new InlineMessage(this))
    , m_empty(wrappedLabel({}, this))
    , m_list(new QListWidget(this))
    , m_add(pageButton(tr("&Add files…"), u"add"_s, u"addAttachmentButton"_s,
                       tr("Choose files to attach; they can be dropped here or pasted too (Insert)"), this))
    , m_open(pageButton(tr("&Open"), u"view"_s, u"openAttachmentButton"_s,
                        tr("Look at a copy in the program for such files (Return)"), this))
    , m_save(pageButton(tr("Sa&ve as…"), u"export"_s, u"saveAttachmentButton"_s,
                        tr("Save a copy somewhere else (Ctrl+Shift+S)"), this))
    , m_remove(pageButton(tr("Re&move"), u"remove"_s, u"removeAttachmentButton"_s,
                          tr("Take it off the job card (Delete)"), this))
{
    m_list->setObjectName(u"attachmentList"_s);
    m_list->setAccessibleName(tr("Attachments"));
    m_list->setIconSize({kThumbnailSide, kThumbnailSide});
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setSpacing(2);
    m_list->setWordWrap(true);
    m_list->installEventFilter(this);
    m_empty->setObjectName(u"noAttachmentsLabel"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    build();
    refresh();
}

AttachmentPage::~AttachmentPage() = default;

void AttachmentPage::build()
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(kSpacing);
    for (QPushButton* button : {m_add, m_open, m_save})
        bar->addWidget(button);
    bar->addStretch();
    bar->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kSpacing, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_message);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(bar);

    connect(m_add, &QPushButton::clicked, this, &AttachmentPage::choose);
    connect(m_open, &QPushButton::clicked, this, &AttachmentPage::openChosen);
    connect(m_save, &QPushButton::clicked, this, &AttachmentPage::saveChosen);
    connect(m_remove, &QPushButton::clicked, this, &AttachmentPage::removeChosen);
    connect(m_list, &QListWidget::currentRowChanged, this, &AttachmentPage::refresh);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &AttachmentPage::openChosen);
    const auto onKey = [this](const QKeySequence& key, auto act) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    onKey(tr("Ins"), [this] { m_add->click(); });
    onKey(tr("Ctrl+Shift+S"), [this] { m_save->click(); });
    onKey(QKeySequence::Paste, [this] { take(QGuiApplication::clipboard()->mimeData()); });
}

bool AttachmentPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    QPushButton* button = buttonOf(key);
    if (!button)
        return QWidget::eventFilter(watched, event);
    if (!key.isAutoRepeat())  // a key that is held is for one file
        button->click();
    return true;
}

/// With Ctrl or Alt the key is the job card's.
QPushButton* AttachmentPage::buttonOf(const QKeyEvent& key) const
{
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return nullptr;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return m_open;
    case Qt::Key_Delete: return m_remove;
    default: return nullptr;
    }
}

void AttachmentPage::setLead(std::optional<LeadId> lead)
{
    m_lead = lead;
    reload();
}

void AttachmentPage::setLocked(bool locked)
{
    m_locked = locked;
    refresh();
}

/// The selection keeps its place, so that what followed a row that is gone is chosen.
void AttachmentPage::reload()
{
    const int place = m_list->currentRow();
    m_list->clear();
    m_shown.clear();
    if (m_lead) {
        auto found = m_attachments.of(*m_lead);
        if (!found)
            m_message->tell(Tone::Bad, sentence(found.error()));
        else
            m_shown = *std::move(found);
    }
    QPixmap blank(kThumbnailSide, kThumbnailSide);
    blank.fill(Qt::transparent);
    for (const Attachment& attachment : m_shown) {
        auto* row = new QListWidgetItem(QIcon(blank), {}, m_list);
        row->setText(
            tr("%1\n%2, %3")
                .arg(attachment.originalName, sizeText(attachment.size), momentText(attachment.addedAtMs)));
        const AttachmentId id = attachment.id;
        whenDone(thumbnailOf(m_attachments.pathOf(attachment), attachment), this,
                 [this, id](const Thumbnail& thumbnail) { showThumbnail(id, thumbnail); });
    }
    if (!m_shown.empty())
        m_list->setCurrentRow(std::clamp(place, 0, m_list->count() - 1));
    refresh();
    Q_EMIT changed();
}

void AttachmentPage::showThumbnail(AttachmentId id, const Thumbnail& thumbnail)
{
    const auto at = std::ranges::find_if(m_shown, [id](const Attachment& shown) { return shown.id == id; });
    if (at == m_shown.end())
        return;
    QListWidgetItem* row = m_list->item(int(at - m_shown.begin()));
    const auto say = [row](const QString& words) { row->setText(row->text() % u" – "_s % words); };
    if (thumbnail.file == AttachmentFile::Missing)
        say(tr("its file is missing; put the folder of attachments back from a backup"));
    else if (thumbnail.file == AttachmentFile::Altered)
        say(tr("its file was changed outside of Greenhand and is not what was added"));
    else if (thumbnail.isTooLarge)
        say(tr("too many pixels for a thumbnail"));
    QPixmap shown(kThumbnailSide, kThumbnailSide);
    shown.fill(Qt::transparent);
    if (!thumbnail.image.isNull())
        shown = QPixmap::fromImage(thumbnail.image);
    else
        shown = icon(thumbnail.file == AttachmentFile::Sound
                         ? (at->kind == AttachmentKind::Pdf ? u"pdf"_s : u"invoice"_s)
                         : u"warning"_s)
                    .pixmap(48, 48);
    row->setIcon(QIcon(shown));
}

bool AttachmentPage::canTake(const QMimeData* mime)
{
    return mime && (mime->hasImage() || !filesIn(mime).isEmpty());
}

void AttachmentPage::take(const QMimeData* mime)
{
    if (!canTake(mime))
        m_message->tell(Tone::Info, tr("Nothing to attach was copied: copy a picture or files first."));
    else if (const QStringList files = filesIn(mime); !files.isEmpty())
        addFiles(files);
    else
        addImage(qvariant_cast<QImage>(mime->imageData()));
}

void AttachmentPage::choose()
{
    auto* files = new QFileDialog(this, tr("Attach files"));
    files->setObjectName(u"attachFileDialog"_s);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFiles);
    files->setNameFilter(tr("Pictures, PDF and text (*.jpg *.jpeg *.png *.webp *.pdf *.txt);;All files (*)"));
    connect(files, &QFileDialog::filesSelected, this, &AttachmentPage::addFiles);
    files->open();
}

void AttachmentPage::addFiles(const QStringList& paths)
{
    if (!m_lead)
        return added({}, 0);
    QStringList refused;
    int count = 0;
    for (const QString& path : paths) {
        const auto done = m_attachments.addFile(*m_lead, path);
        if (done)
            ++count;
        else
            refused << sentence(done.error());
    }
    added(refused, count);
}

void AttachmentPage::addImage(const QImage& image)
{
    if (!m_lead)
        return added({}, 0);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    // Kept in the ledger and its history, whatever language is shown.
    const QString name =
        QDateTime::fromMSecsSinceEpoch(m_ledger.nowMs()).toString(u"'pasted-'yyyy-MM-dd-HHmmss'.png'"_s);
    const bool written = image.save(&buffer, "PNG");
    const auto done = m_attachments.add(*m_lead, name, written ? bytes : QByteArray());
    added(done ? QStringList() : QStringList{sentence(done.error())}, done ? 1 : 0);
}

void AttachmentPage::added(const QStringList& refused, int count)
{
    if (!m_lead) {
        m_message->tell(Tone::Info, tr("Save the new job card first; then files can be attached to it."));
        return;
    }
    if (count > 0) {
        reload();
        m_list->setCurrentRow(m_list->count() - 1);
    }
    if (refused.isEmpty())
        m_message->dismiss();
    else
        m_message->tell(Tone::Bad, refused.join(u' '));
}

const Attachment* AttachmentPage::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < count() ? &m_shown[std::size_t(row)] : nullptr;
}

/// Other programs get a copy: what they save does not change what was added.
void AttachmentPage::openChosen()
{
    const Attachment* attachment = chosen();
    if (!attachment)
        return;
    const auto bytes = m_attachments.read(*attachment);
    if (!bytes) {
        m_message->tell(Tone::Bad, sentence(bytes.error()));
        return;
    }
    if (!m_opened)
        m_opened = std::make_unique<QTemporaryDir>();
    const QString copy = m_opened->filePath(attachment->file);
    if (const auto written = writeWhole(*bytes, copy); !written)
        m_message->tell(Tone::Bad, sentence(written.error()));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(copy)))
        m_message->tell(Tone::Bad, tr("No program on this computer opens such files. Save a copy instead."));
}

void AttachmentPage::saveChosen()
{
    const Attachment* attachment = chosen();
    if (!attachment)
        return;
    auto* files = new SaveDialog(tr("Save a copy"), toKey(attachment->kind), this);
    files->setObjectName(u"saveAttachmentDialog"_s);
    files->selectFile(attachment->originalName);
    connect(files, &SaveDialog::fileSelected, this, [this, kept = *attachment](const QString& path) {
        const auto done = m_attachments.read(kept).and_then(
            [&](const QByteArray& bytes) { return writeWhole(bytes, path); });
        if (!done)
            m_message->tell(Tone::Bad, sentence(done.error()));
        else
            m_message->tell(Tone::Good, tr("A copy was saved as %1.").arg(path));
    });
    files->open();
}

void AttachmentPage::removeChosen()
{
    const Attachment* attachment = chosen();
    if (!attachment || m_locked)
        return;
    const Attachment removed = *attachment;
    if (const auto done = m_attachments.remove(removed); !done) {
        m_message->tell(Tone::Bad, sentence(done.error()));
        return;
    }
    reload();
    m_message->tell(Tone::Info, tr("%1 was removed.").arg(removed.originalName), tr("&Undo"),
                    [this, removed] {
                        m_message->dismiss();
                        if (const auto back = m_attachments.putBack(removed); !back)
                            m_message->tell(Tone::Bad, sentence(back.error()));
                        reload();
                    });
}

void AttachmentPage::refresh()
{
    const bool any = chosen() != nullptr;
    m_list->setVisible(!m_shown.empty());
    m_empty->setVisible(m_shown.empty());
    m_empty->setText(m_lead ? tr("No attachments yet. Drop photos or the signed card here, paste a picture "
                                 "with Ctrl+V, or press “Add files…”.")
                            : tr("Save the new job card first; then photos and the signed card can be "
                                 "attached to it."));
    m_add->setEnabled(m_lead.has_value());
    m_open->setEnabled(any);
    m_save->setEnabled(any);
    m_remove->setEnabled(any && !m_locked);
    m_remove->setToolTip(m_locked
                             ? tr("The invoice is in Sage One or on its way there, so nothing is removed "
                                  "from its job card")
                             : tr("Take it off the job card (Delete)"));
}

}  // namespace greenhand
