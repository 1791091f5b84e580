#include "ui/settings/mapping_box.h"

#include "core/workflow/words.h"
#include "ui/shared/plain_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kVatPrefix = u"vat."_s;

struct Choices {
    std::vector<SageTarget> targets;
    std::vector<QString> words;
};

QString entryText(SageList list, const SageEntry& entry)
{
    if (list == SageList::Account)
        return MappingBox::tr("Account: %1").arg(entry.name);
    return entry.code.isEmpty() ? entry.name : QString(entry.code % u" – "_s % entry.name);
}

}  // namespace

MappingBox::MappingBox(Desk& desk, QWidget* parent)
    : QGroupBox(tr("Where lines go in Sage One"), parent)
    , m_desk(desk)
    , m_form(new QFormLayout(this))
{
    setObjectName(u"mappingBox"_s);
    reload();
}

void MappingBox::reload()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_boxes.clear();
    m_targets.clear();

    const auto keys = m_desk.sageSetup.mappingKeys();
    const auto mapped = m_desk.sageSetup.mappings();
    if (!keys)
        Q_EMIT failed(keys.error());
    else if (!mapped)
        Q_EMIT failed(mapped.error());
    if (!keys || !mapped)
        return;
    m_before = *mapped;

    Choices lines;
    Choices vat;
    for (const SageList list : {SageList::Item, SageList::Account, SageList::TaxType}) {
        const auto entries = m_desk.sageSetup.entries(list);
        if (!entries) {
            Q_EMIT failed(entries.error());
            return;
        }
        Choices& choices = list == SageList::TaxType ? vat : lines;
        for (const SageEntry& entry : *entries) {
            if (!entry.active || !entry.usable)
                continue;
            choices.targets.push_back({.list = list, .sageId = entry.sageId, .name = entry.name});
            choices.words.push_back(entryText(list, entry));
        }
    }
    if (lines.targets.empty() && vat.targets.empty()) {
        m_form->addRow(
            wrappedLabel(tr("Connect to a company first: the choices are its items, accounts and VAT "
                            "types."),
                         this));
        return;
    }
    for (const QString& key : *keys) {
        const Choices& choices = key.startsWith(kVatPrefix) ? vat : lines;
        addRow(key, choices.targets, choices.words);
    }
}

void MappingBox::addRow(const QString& key, const std::vector<SageTarget>& targets,
                        const std::vector<QString>& words)
{
    auto* box = new QComboBox(this);
    QString name = key;
    if (key.startsWith(kVatPrefix)) {
        const QString code = key.mid(kVatPrefix.size());
        name = tr("VAT type %1").arg(code);
        if (const auto types = m_desk.invoicing.vatTypes())
            for (const VatType& type : *types)
                if (type.code == code)
                    name = type.name;
    } else if (const auto kind = lineKindFromKey(key)) {
        name = kindWord(*kind);
    }
    box->setObjectName(QString(u"mapping_"_s % QString(key).replace(u'.', u'_')));
    box->setAccessibleName(name);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(30);
    box->addItem(tr("(not chosen)"));
    int current = 0;
    for (std::size_t n = 0; n < targets.size(); ++n) {
        box->addItem(words[n]);
        const auto before = m_before.constFind(key);
        if (before != m_before.constEnd() && before->list == targets[n].list
            && before->sageId == targets[n].sageId)
            current = int(n) + 1;
    }
    box->setCurrentIndex(current);
    auto* label = plainLabel(buttonText(name), this);
    label->setBuddy(box);
    m_form->addRow(label, box);
    m_boxes.insert(key, box);
    m_targets.insert(key, targets);
    connect(box, &QComboBox::currentIndexChanged, this, &MappingBox::edited);
}

std::optional<SageTarget> MappingBox::chosen(const QString& key) const
{
    const int place = m_boxes.value(key)->currentIndex();
    return place > 0 ? std::optional(m_targets.value(key)[std::size_t(place - 1)]) : std::nullopt;
}

bool MappingBox::isChanged() const
{
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it)
        if (const auto now = chosen(it.key()))
            if (!m_before.contains(it.key()) || m_before.value(it.key()).sageId != now->sageId
                || m_before.value(it.key()).list != now->list)
                return true;
    return false;
}

Result<void> MappingBox::save()
{
    const QStringList keys = m_boxes.keys();
    for (const QString& key : keys) {
        const auto now = chosen(key);
        if (!now || (m_before.contains(key) && m_before.value(key) == *now))
            continue;
        if (auto done = m_desk.sageSetup.map(key, *now); !done)
            return done;
    }
    return {};
}

}  // namespace greenhand
