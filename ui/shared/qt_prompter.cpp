#include "ui/shared/qt_prompter.h"

#include "ui/shared/prompt_box.h"
#include "ui/shared/told_log.h"

#include <QApplication>
#include <QCheckBox>

#include <utility>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

QWidget* QtPrompter::windowFor(QObject* context) const
{
    if (QWidget* modal = QApplication::activeModalWidget())
        return modal;
    if (const auto* widget = qobject_cast<QWidget*>(context))
        return widget->window();
    return m_window;
}

void QtPrompter::confirm(const Question& question, QObject* context, std::function<void()> onYes)
{
    auto* box = new PromptBox(question.title, question.text, u"help"_s, windowFor(context));
    box->setObjectName(u"questionBox"_s);
    box->setDetails(question.details);
    QPushButton* yes = box->addButton(u"yesButton"_s, question.yes);
    QPushButton* no = box->addButton(u"noButton"_s, question.no);
    box->setSafe(question.returnKey == Question::Safe::Yes ? yes : no);
    const QPointer<QCheckBox> never(question.onNeverAgain ? box->addNeverAgain() : nullptr);
    box->onPressed(yes, [context = QPointer<QObject>(context), onYes = std::move(onYes), never,
                         onNever = question.onNeverAgain] {
        if (!context)
            return;
        if (never && never->isChecked())
            onNever();
        onYes();
    });
    const auto refuse = [context = QPointer<QObject>(context), onNo = question.onNo] {
        if (context && onNo)
            onNo();
    };
    box->onPressed(no, refuse);
    QObject::connect(box, &QDialog::finished, box, [box, refuse] {
        if (!box->isAnswered())
            refuse();
    });
    box->open();
}

void QtPrompter::tell(const Notice& notice, QObject* context, std::function<void()> onClosed)
{
    const auto iconName = [&] {
        switch (notice.tone) {
        case Notice::Tone::Success: return u"ok"_s;
        case Notice::Tone::Information: return u"info"_s;
        case Notice::Tone::Problem: return u"error"_s;
        }
        Q_UNREACHABLE();
    };
    if (notice.tone == Notice::Tone::Problem)
        logTold(notice.text, notice.details);
    auto* box = new PromptBox(notice.title, notice.text, iconName(), windowFor(context));
    box->setObjectName(u"noticeBox"_s);
    box->setDetails(notice.details);
    const QPointer<QObject> lives(context);
    if (!notice.other.isEmpty()) {
        QPushButton* other = box->addButton(u"otherButton"_s, notice.other);
        box->onPressed(other, [lives, onOther = notice.onOther] {
            if (lives && onOther)
                onOther();
        });
    }
    QPushButton* close = box->addButton(u"closeButton"_s, notice.close);
    box->setSafe(close);
    box->onPressed(close, [] {});
    QObject::connect(box, &QDialog::finished, box, [lives, onClosed = std::move(onClosed)] {
        if (lives && onClosed)
            onClosed();
    });
    box->open();
}

}  // namespace greenhand
