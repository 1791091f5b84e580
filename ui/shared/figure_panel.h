#pragma once

#include "ui/shared/bar_picture.h"
#include "ui/shared/list_export.h"

#include <QFrame>
#include <QStringList>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace greenhand {

class InlineMessage;

/// What a panel shows, as a picture and as the numbers it was drawn from.
struct Figures {
    QString summary = {};  ///< the same in words, for everybody and for screen readers
    std::vector<Bar> bars = {};
    BarScale scale = {};
    QStringList header;                      ///< of the numbers
    std::vector<QStringList> rows = {};      ///< one a bar; the figures behind the first column
    std::vector<QStringList> fileRows = {};  ///< the same as files hold them: plain amounts, ISO dates
};

/// A picture with its heading; its numbers are one click away, to be read, copied
/// or written to a CSV file. A click on a bar or a row asks for more (opened).
class FigurePanel final : public QFrame {
    Q_OBJECT
public:
    FigurePanel(const QString& name, const QString& title, BarsGo go, QWidget* parent = nullptr);

    void draw(const Figures& figures);
    [[nodiscard]] const Figures& figures() const { return m_figures; }
    [[nodiscard]] QString asText() const;  ///< columns apart by tabs
    void exportTo(const QString& path);

Q_SIGNALS:
    void opened(int row);

private:
    void build(const QString& title);
    void buildTable(const QString& title);
    QHBoxLayout* buildHead(const QString& title);
    QPushButton* buildSwitch();
    QPushButton* button(const QString& name, const QString& text, const QString& tooltip);
    void showNumbers(bool numbers);
    void fillTable();
    void copy();
    void askExport();
    [[nodiscard]] ListExport::Next exportSteps() const;

    Figures m_figures;
    const QString m_title;
    QLabel* m_summary;
    BarPicture* m_picture;
    QTableWidget* m_table;
    QStackedWidget* m_stack;
    InlineMessage* m_message;
    ListExport* m_export;
};

}  // namespace greenhand
