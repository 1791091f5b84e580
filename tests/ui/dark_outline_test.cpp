#include "tests/ui/bench.h"
#include "tests/ui/contrast.h"
#include "ui/shared/look.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct DarkLook {
    DarkLook() { chooseLook(*qApp, LookChoice::Dark); }
    ~DarkLook() { chooseLook(*qApp, LookChoice::Light); }
    QColor window = darkPalette().color(QPalette::Window);
};

/// The strongest that a control's left edge stands out from the window.
double edge(const QImage& picture, const QWidget& control, const QColor& window)
{
    double most = 0;
    for (int x = control.x() - 1; x < control.x() + 6; ++x)
        most = std::max(most, contrast(picture.pixelColor(x, control.geometry().center().y()), window));
    return most;
}

}  // namespace

TEST_CASE("fields, check boxes and radio buttons have an outline of 3:1 on the dark look", "[ui][look]")
{
    UiBench bench;
    const DarkLook dark;
    QWidget ground;
    ground.resize(300, 200);
    QWidget* const drawn[] = {new QLineEdit(&ground), new QPlainTextEdit(&ground), new QCheckBox(&ground),
                              new QRadioButton(&ground)};
    for (int top = 5; QWidget * one : drawn)
        one->setGeometry(10, std::exchange(top, top + 40), 100, 30);
    const QImage picture = ground.grab().toImage();
    for (const QWidget* one : drawn) {
        INFO(one->metaObject()->className());
        CHECK(edge(picture, *one, dark.window) >= 3.0);
    }
}

TEST_CASE("what has the focus is seen at its edge on the dark look", "[ui][look][keys]")
{
    UiBench bench;
    const DarkLook dark;
    QWidget ground;
    ground.resize(300, 200);
    QWidget* const drawn[] = {new QLineEdit(&ground), new QPlainTextEdit(&ground), new QPushButton(&ground)};
    for (int top = 5; QWidget * one : drawn)
        one->setGeometry(10, std::exchange(top, top + 40), 100, 30);
    ground.show();
    ground.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&ground));
    for (QWidget* one : drawn) {
        INFO(one->metaObject()->className());
        one->setFocus(Qt::TabFocusReason);
        const double focused = edge(ground.grab().toImage(), *one, dark.window);
        one->clearFocus();
        CHECK(focused > 1.5 * edge(ground.grab().toImage(), *one, dark.window));
        CHECK(focused >= 3.0);
    }
}
