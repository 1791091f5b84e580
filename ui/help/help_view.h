#pragma once

#include "ui/help/help_book.h"

#include <QTextBrowser>
#include <QTimer>

class QPagedPaintDevice;

namespace greenhand {

/// A page of the help as it is read: pictures fit the width, colours follow the
/// palette, searched words are marked.
class HelpView final : public QTextBrowser {
    Q_OBJECT
public:
    explicit HelpView(const HelpBook& book, QWidget* parent = nullptr);

    void open(const QString& page);
    [[nodiscard]] QString openPage() const { return m_open; }

    /// Marks every place of these words, on this page and on those that follow.
    void mark(const QString& words);

    static constexpr int kLeastZoom = -4;
    static constexpr int kMostZoom = 10;
    void setZoom(int step);
    [[nodiscard]] int zoom() const { return m_zoom; }

    /// On paper: always dark on white.
    void printTo(QPagedPaintDevice* paper) const;

    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void zoomed(int step);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void restyle();
    void showMarks();
    [[nodiscard]] int pictureRoom() const;

    const HelpBook& m_book;
    QString m_open;
    QStringList m_marked;
    QTimer m_fit;
    int m_zoom = 0;
    int m_fittedTo = 0;
};

}  // namespace greenhand
