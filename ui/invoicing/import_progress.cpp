#include "ui/invoicing/import_progress.h"

#include "ui/invoicing/import_run.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

ImportProgress::ImportProgress(Desk& desk, std::shared_ptr<PieceImport> import, Words words, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_words{std::move(words)}
    , m_run(new ImportRun(import, this))
    , m_text(plainLabel({}, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(u"importProgress"_s);
    setWindowTitle(m_words.title);
    setWindowModality(Qt::ApplicationModal);
    build(import->total());
    connect(m_run, &ImportRun::progressed, this, &ImportProgress::showProgress);
    connect(m_run, &ImportRun::saving, this, &ImportProgress::showSaving);
    connect(m_run, &ImportRun::ended, this, &ImportProgress::imported);
    connect(m_run, &ImportRun::failed, this, &ImportProgress::failed);
    connect(m_cancel, &QPushButton::clicked, this, &ImportProgress::reject);
    m_desk.pushing.setHeld(true);
    m_run->start();
}

ImportProgress::~ImportProgress()
{
    delete m_run;  // what it had written is gone before the pushes go on
    m_desk.pushing.setHeld(false);
}

void ImportProgress::build(int total)
{
    m_text->setObjectName(u"importProgressText"_s);
    m_text->setText(m_words.progress.arg(0).arg(total));
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    m_bar->setObjectName(u"importProgressBar"_s);
    m_bar->setAccessibleName(m_words.title);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(u"cancelProgressButton"_s);
    m_cancel->setToolTip(plainTooltip(m_words.cancelTip));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(m_text);
    column->addWidget(m_bar);
    column->addLayout(buttons);
}

void ImportProgress::showProgress(int done, int total)
{
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_text->setText(m_words.progress.arg(done).arg(total));
    m_cancel->setEnabled(true);
}

void ImportProgress::showSaving()
{
    m_text->setText(m_words.saving);
    m_cancel->setEnabled(false);
}

void ImportProgress::reject()
{
    if (!m_run || !m_cancel->isEnabled())
        return;
    delete m_run;
    m_run = nullptr;
    Q_EMIT cancelled();
}

void workThrough(Desk& desk, const std::shared_ptr<PieceImport>& work, const ImportProgress::Words& words,
                 QWidget* window, std::function<void(const Result<void>&)> then)
{
    constexpr int kBlinkMs = 8;
    if (const auto worked = work->workFor(kBlinkMs); !worked)
        return then(worked);
    if (work->isThrough())
        return then(work->finish());
    auto* progress = new ImportProgress(desk, work, words, window);
    const auto end = [progress] {  // its signals come from within it
        progress->hide();
        progress->deleteLater();
    };
    QObject::connect(progress, &ImportProgress::imported, window, [end, then] {
        end();
        then({});
    });
    QObject::connect(progress, &ImportProgress::failed, window, [end, then](const Error& error) {
        end();
        then(tl::unexpected(error));
    });
    QObject::connect(progress, &ImportProgress::cancelled, window, end);
    progress->show();
}

}  // namespace greenhand
