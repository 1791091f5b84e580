#include "ui/settings/logo_field.h"

#include "core/documents/logo.h"
#include "core/workflow/words.h"
#include "ui/settings/logo_file.h"
#include "ui/shared/checked_field.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

LogoField::LogoField(const QByteArray& picture, QWidget* parent)
    : QWidget(parent)
    , m_before(picture)
    , m_paper(plainLabel({}, this))
    , m_choose(new QPushButton(tr("Choose a lo&go…"), this))
    , m_remove(new QPushButton(tr("&Remove the logo"), this))
    , m_problem(wrappedLabel({}, this))
{
    setObjectName(u"logoField"_s);
    setFocusProxy(m_choose);
    m_paper->setObjectName(u"logoPaper"_s);
    m_paper->setFrameShape(QFrame::StyledPanel);
    m_paper->setAlignment(Qt::AlignCenter);
    m_paper->setFixedSize((kLogoRoom * 1.25).toSize());
    m_paper->setAutoFillBackground(true);
    QPalette paper = m_paper->palette();  // a logo stands on white paper, whatever the look
    paper.setColor(QPalette::Window, Qt::white);
    paper.setColor(QPalette::WindowText, QColor(0x5f6773));
    m_paper->setPalette(paper);
    m_choose->setObjectName(u"chooseLogoButton"_s);
    m_choose->setAutoDefault(false);
    m_choose->setToolTip(tr("A PNG, JPEG or SVG picture of at most 5 MB"));
    m_remove->setObjectName(u"removeLogoButton"_s);
    m_remove->setAutoDefault(false);
    m_problem->setObjectName(u"logoProblem"_s);
    colourAsProblem(m_problem);

    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing);
    row->addWidget(m_paper);
    row->addLayout(buttons);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_problem);
    connect(m_choose, &QPushButton::clicked, this, &LogoField::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_choose->setFocus();
        put({});
    });
    put(picture);
}

void LogoField::choose()
{
    auto* files = new QFileDialog(this, tr("Choose a logo"), {},
                                  tr("Pictures (*.png *.jpg *.jpeg *.svg);;All files (*)"));
    files->setObjectName(u"logoFileDialog"_s);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, &LogoField::take);
    files->open();
}

void LogoField::take(const QString& path)
{
    const auto picture = logoFromFile(path);
    if (picture)
        return put(*picture);
    m_problem->setText(sentence(picture.error()));
    m_problem->show();
}

void LogoField::put(const QByteArray& picture)
{
    const bool isOther = picture != m_picture;
    m_picture = picture;
    m_problem->clear();
    m_problem->hide();
    m_remove->setEnabled(!picture.isEmpty());
    const QImage image = picture.isEmpty() ? QImage() : readLogo(picture);
    if (image.isNull())
        m_paper->setText(tr("No logo"));
    else
        m_paper->setPixmap(QPixmap::fromImage(image).scaled(m_paper->size() - QSize(8, 8),
                                                            Qt::KeepAspectRatio, Qt::SmoothTransformation));
    m_paper->setAccessibleName(image.isNull() ? tr("No logo") : tr("The logo as it is printed"));
    if (isOther)
        Q_EMIT edited();
}

}  // namespace greenhand
