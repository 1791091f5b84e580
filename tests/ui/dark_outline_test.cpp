#include "tests/ui/bench.h"
#include "tests/ui/contrast.h"
#include "ui/shared/look.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
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

TEST_CASE("texts and lists have an edge on all four sides at 100, 150 and 200 per cent", "[ui][look]")
{
    UiBench bench;
    const double scale = GENERATE(1.0, 1.5, 2.0);
    CAPTURE(scale);
    QWidget ground;
    ground.resize(300, 200);
    QPlainTextEdit text(&ground);
    QListWidget list(&ground);
    text.setGeometry(10, 10, 101, 31);
    list.setGeometry(11, 61, 100, 40);
    ground.ensurePolished();
    QImage picture(ground.size() * scale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(scale);
    picture.fill(lightPalette().color(QPalette::Window));
    ground.render(&picture);
    const int outside = lightPalette().color(QPalette::Window).lightness();
    const auto isEdge = [&](const QPointF& at) {
        int darkest = 255;
        for (double by = -1.5; by <= 1.5; by += 1 / scale)
            for (const QPointF& place : {at + QPointF(by, 0), at + QPointF(0, by)})
                darkest = std::min(darkest, picture.pixelColor((place * scale).toPoint()).lightness());
        return darkest < outside - 20;
    };
    for (const QWidget* one : {static_cast<QWidget*>(&text), static_cast<QWidget*>(&list)}) {
        INFO(one->metaObject()->className());
        const QRectF place = one->geometry();
        CHECK(isEdge({place.center().x(), place.top()}));
        CHECK(isEdge({place.center().x(), place.bottom()}));
        CHECK(isEdge({place.left(), place.center().y()}));
        CHECK(isEdge({place.right(), place.center().y()}));
    }
}
