#pragma once

#include "ui/help/help_book.h"

#include <QTextDocument>

class QPagedPaintDevice;

namespace greenhand {

/// A page of the help for the printer: dark on white, pictures as wide as the paper.
class HelpPaper final : public QTextDocument {
    Q_OBJECT
public:
    HelpPaper(const HelpBook& book, const HelpPage& page, const QPagedPaintDevice& paper);

protected:
    QVariant loadResource(int type, const QUrl& name) override;

private:
    const HelpBook& m_book;
    int m_room;  ///< pixels of the screen, which is what the printing scales from
};

}  // namespace greenhand
