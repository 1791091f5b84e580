#include "ui/shared/work_progress.h"

#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/work_run.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

WorkProgress::WorkProgress(Desk& desk, std::shared_ptr<PieceWork> work, Words words, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_words{std::move(words)}
    , m_run(new WorkRun(work, this))
    , m_text(plainLabel({}, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(u"workProgress"_s);
    setWindowTitle(m_words.title);
    setWindowModality(Qt::ApplicationModal);
    build(work->total());
    connect(m_run, &WorkRun::progressed, this, &WorkProgress::showProgress);
    connect(m_run, &WorkRun::saving, this, &WorkProgress::showSaving);
    connect(m_run, &WorkRun::ended, this, &WorkProgress::worked);
    connect(m_run, &WorkRun::failed, this, &WorkProgress::failed);
    connect(m_cancel, &QPushButton::clicked, this, &WorkProgress::reject);
    m_desk.pushing.setHeld(true);
    m_run->start();
}

WorkProgress::~WorkProgress()
{
    delete m_run;  // what it had written is gone before the pushes go on
    m_desk.pushing.setHeld(false);
}

void WorkProgress::build(int total)
{
    m_text->setObjectName(u"workProgressText"_s);
    m_text->setText(m_words.progress.arg(0).arg(total));
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    m_bar->setObjectName(u"workProgressBar"_s);
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

void WorkProgress::showProgress(int done, int total)
{
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_text->setText(m_words.progress.arg(done).arg(total));
    m_cancel->setEnabled(true);
}

void WorkProgress::showSaving()
{
    m_text->setText(m_words.saving);
    m_cancel->setEnabled(false);
}

void WorkProgress::reject()
{
    if (!m_run || !m_cancel->isEnabled())
        return;
    delete m_run;
    m_run = nullptr;
    Q_EMIT cancelled();
}

void workThrough(Desk& desk, const std::shared_ptr<PieceWork>& work, const WorkProgress::Words& words,
                 QWidget* window, std::function<void(const Result<void>&)> then)
{
    constexpr int kBlinkMs = 8;
    if (const auto worked = work->workFor(kBlinkMs); !worked)
        return then(worked);
    if (work->isThrough())
        return then(work->finish());
    auto* progress = new WorkProgress(desk, work, words, window);
    const auto end = [progress] {  // its signals come from within it
        progress->hide();
        progress->deleteLater();
    };
    QObject::connect(progress, &WorkProgress::worked, window, [end, then] {
        end();
        then({});
    });
    QObject::connect(progress, &WorkProgress::failed, window, [end, then](const Error& error) {
        end();
        then(tl::unexpected(error));
    });
    QObject::connect(progress, &WorkProgress::cancelled, window, end);
    progress->show();
}

}  // namespace greenhand
