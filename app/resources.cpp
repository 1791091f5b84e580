#include "app/resources.h"

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QtGlobal>

using namespace Qt::Literals::StringLiterals;

static void registerCompiledIn()
{
    Q_INIT_RESOURCE(greenhand);  // must not stand inside a namespace
}

namespace greenhand {

void initResources() { registerCompiledIn(); }

void useOwnFonts()
{
    QStringList families;
    for (const QString& file : {u":/fonts/NotoSans-Regular.ttf"_s, u":/fonts/NotoSans-Bold.ttf"_s}) {
        const int id = QFontDatabase::addApplicationFont(file);
        if (id >= 0)
            families << QFontDatabase::applicationFontFamilies(id);
    }
    if (!families.isEmpty())
        QGuiApplication::setFont(QFont(families.first()));
}

}  // namespace greenhand
