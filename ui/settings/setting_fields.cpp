#include "ui/settings/setting_fields.h"

#include "ui/shared/form_parts.h"
#include "ui/shared/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

const SettingRule& ruleOf(const QString& key)
{
    const auto& rules = Settings::rules();
    const auto found = std::ranges::find(rules, key, &SettingRule::key);
    Q_ASSERT(found != rules.end());
    return *found;
}

/// "company.vat_number" is "companyVatNumberField".
QString objectNameOf(const QString& key)
{
    QString name;
    bool capital = false;
    for (const QChar c : key) {
        if (c.isLetter())
            name += capital ? c.toUpper() : c;
        capital = !c.isLetter();
    }
    return QString(name % u"Field"_s);
}

}  // namespace

SettingFields::SettingFields(const Settings& settings, QFormLayout* form, QWidget* page)
    : QObject(page)
    , m_settings(settings)
    , m_form(form)
    , m_page(page)
{
}

QString SettingFields::stored(const QString& key) const
{
    return m_settings.value(key).value_or(ruleOf(key).standard);
}

void SettingFields::add(const QString& key, const QString& label, QWidget* widget,
                        std::function<QString()> now)
{
    widget->setObjectName(objectNameOf(key));
    widget->setToolTip(plainTooltip(ruleOf(key).help));
    if (label.isEmpty()) {
        m_form->addRow(widget);
    } else {
        auto* words = plainLabel(label, m_page);
        words->setBuddy(widget);
        widget->setAccessibleName(QString(label).remove(u'&'));
        m_form->addRow(words, widget);
    }
    m_fields.append({key, stored(key), std::move(now)});
}

QLineEdit* SettingFields::line(const QString& key, const QString& label)
{
    auto* field = new QLineEdit(stored(key), m_page);
    add(key, label, field, [field] { return field->text().trimmed(); });
    connect(field, &QLineEdit::textChanged, this, &SettingFields::edited);
    return field;
}

QPlainTextEdit* SettingFields::lines(const QString& key, const QString& label, int height)
{
    auto* field = new QPlainTextEdit(stored(key), m_page);
    field->setTabChangesFocus(true);
    setHeightInLines(*field, height);
    add(key, label, field, [field] { return field->toPlainText().trimmed(); });
    connect(field, &QPlainTextEdit::textChanged, this, &SettingFields::edited);
    return field;
}

QSpinBox* SettingFields::number(const QString& key, const QString& label, const QString& unit, qint64 least)
{
    auto* field = new QSpinBox(m_page);
    field->setRange(int(least), int(ruleOf(key).most));
    field->setSuffix(unit);
    field->setValue(stored(key).toInt());
    field->setMinimumWidth(field->fontMetrics().averageCharWidth() * 24);
    field->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    field->setFocusPolicy(Qt::StrongFocus);
    add(key, label, field, [field] { return QString::number(field->value()); });
    connect(field, &QSpinBox::valueChanged, this, &SettingFields::edited);
    return field;
}

QCheckBox* SettingFields::yesNo(const QString& key, const QString& text)
{
    auto* field = new QCheckBox(text, m_page);
    field->setChecked(stored(key) == "yes"_L1);
    add(key, {}, field, [field] { return field->isChecked() ? u"yes"_s : u"no"_s; });
    connect(field, &QCheckBox::toggled, this, &SettingFields::edited);
    return field;
}

QComboBox* SettingFields::choice(const QString& key, const QString& label, const QStringList& words)
{
    auto* field = new QComboBox(m_page);
    const QStringList& choices = ruleOf(key).choices;
    Q_ASSERT(choices.size() == words.size());
    for (qsizetype n = 0; n < words.size(); ++n)
        field->addItem(words.at(n), choices.at(n));
    field->setCurrentIndex(field->findData(stored(key)));
    field->setFocusPolicy(Qt::StrongFocus);
    add(key, label, field, [field] { return field->currentData().toString(); });
    connect(field, &QComboBox::currentIndexChanged, this, &SettingFields::edited);
    return field;
}

SettingFields::Changes SettingFields::changes() const
{
    Changes changed;
    for (const Field& field : m_fields)
        if (const QString now = field.now(); now != field.before)
            changed.append({field.key, now});
    return changed;
}

}  // namespace greenhand
