#pragma once

#include "core/workflow/settings.h"

#include <QObject>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QWidget;

namespace greenhand {

/// The fields of one page of settings: each shows the setting of its key and
/// says what was changed. Object names are the keys in camelCase with "Field".
class SettingFields final : public QObject {
    Q_OBJECT
public:
    using Changes = QList<std::pair<QString, QString>>;

    SettingFields(const Settings& settings, QFormLayout* form, QWidget* page);

    QLineEdit* line(const QString& key, const QString& label);
    QPlainTextEdit* lines(const QString& key, const QString& label, int height);
    /// `unit` stands behind the number, as " seconds".
    QSpinBox* number(const QString& key, const QString& label, const QString& unit, qint64 least);
    QCheckBox* yesNo(const QString& key, const QString& text);
    /// In the order of the rule's choices.
    QComboBox* choice(const QString& key, const QString& label, const QStringList& words);

    /// What differs from what was stored when the page was made.
    [[nodiscard]] Changes changes() const;

Q_SIGNALS:
    void edited();

private:
    struct Field {
        QString key;
        QString before;
        std::function<QString()> now;
    };

    [[nodiscard]] QString stored(const QString& key) const;
    void add(const QString& key, const QString& label, QWidget* widget, std::function<QString()> now);

    const Settings& m_settings;
    QFormLayout* m_form;
    QWidget* m_page;
    QList<Field> m_fields;
};

}  // namespace greenhand
