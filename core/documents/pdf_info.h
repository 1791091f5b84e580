#pragma once

#include <QByteArray>
#include <QString>

namespace greenhand {

/// What a PDF says about itself.
struct PdfInfo {
    QString title;
    QString author;
    QString subject;
    QString creator;
};

/// The PDF that QPdfWriter made, which knows neither author nor subject, with
/// all of them in an update at its end (PDF 1.4, 3.4.5). A file of another
/// form comes back as it was.
[[nodiscard]] QByteArray withInfo(const QByteArray& pdf, const PdfInfo& info);

}  // namespace greenhand
