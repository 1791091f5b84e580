#include "tests/bench/made_up.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr int kParts = 280;
constexpr int kLabours = 6;
constexpr int kTravels = 4;

const std::array kFirst{
    u"Thandi"_s,     u"Sipho"_s,   u"André"_s,   u"Zoë"_s,    u"Johan"_s,     u"Lerato"_s,  u"Pieter"_s,
    u"Nomsa"_s,      u"Fatima"_s,  u"Bongani"_s, u"Chloé"_s,  u"Kobus"_s,     u"Ayanda"_s,  u"Priya"_s,
    u"Mandla"_s,     u"Susan"_s,   u"René"_s,    u"Themba"_s, u"Yusuf"_s,     u"Anneke"_s,  u"Oupa"_s,
    u"Palesa"_s,     u"Gerhard"_s, u"Lindiwe"_s, u"Ravi"_s,   u"Marietjie"_s, u"Katlego"_s, u"Quinton"_s,
    u"Wilhelmina"_s, u"Xolani"_s,  u"Ilse"_s,    u"Ethan"_s,  u"Vusi"_s,      u"Hester"_s,  u"Umar"_s};
const std::array kLast{u"Nkosi"_s,       u"van der Merwe"_s, u"Botha"_s,     u"Dlamini"_s, u"Naidoo"_s,
                       u"Müller"_s,      u"Mokoena"_s,       u"Pretorius"_s, u"Khumalo"_s, u"Smith"_s,
                       u"Jacobs"_s,      u"Mahlangu"_s,      u"Venter"_s,    u"Pillay"_s,  u"Sithole"_s,
                       u"du Plessis"_s,  u"Fourie"_s,        u"Ndlovu"_s,    u"Adams"_s,   u"Coetzee"_s,
                       u"Labuschagne"_s, u"Mthembu"_s,       u"Williams"_s,  u"Zwane"_s,   u"O'Brien"_s,
                       u"Groenewald"_s,  u"Ismail"_s,        u"Qwabe"_s,     u"Zondo"_s,   u"Engelbrecht"_s,
                       u"Tshabalala"_s,  u"Hugo"_s,          u"Uys"_s,       u"Yende"_s,   u"Lötter"_s};
const std::array kTrade{u"Bakery"_s,      u"Motors"_s,         u"Body Corporate"_s, u"Guest House"_s,
                        u"Pharmacy"_s,    u"Primary School"_s, u"Dental Rooms"_s,   u"Café"_s,
                        u"Estates"_s,     u"Hardware"_s,       u"Panelbeaters"_s,   u"Attorneys"_s,
                        u"Supermarket"_s, u"Logistics"_s,      u"Nursery"_s};
const std::array kForm{u"(Pty) Ltd"_s, u"CC"_s, u""_s, u"Inc"_s, u"& Sons"_s, u"Trust"_s};
const std::array kStreet{u"Main"_s,
                         u"Church"_s,
                         u"Voortrekker"_s,
                         u"Nelson Mandela"_s,
                         u"Oak"_s,
                         u"Jacaranda"_s,
                         u"Kerk"_s,
                         u"Long"_s,
                         u"Protea"_s,
                         u"Jan Smuts"_s,
                         u"Bree"_s,
                         u"Loop"_s,
                         u"Albertina Sisulu"_s,
                         u"Rivonia"_s,
                         u"Malibongwe"_s,
                         u"Beyers Naudé"_s,
                         u"Weltevreden"_s,
                         u"Kloof"_s,
                         u"Vlei"_s,
                         u"Acacia"_s};
const std::array kWay{u"Road"_s, u"Street"_s, u"Avenue"_s, u"Drive"_s, u"Lane"_s};
const std::array kTown{u"Sandton"_s,   u"Randburg"_s, u"Midrand"_s,  u"Centurion"_s,   u"Soweto"_s,
                       u"Boksburg"_s,  u"Benoni"_s,   u"Alberton"_s, u"Roodepoort"_s,  u"Kempton Park"_s,
                       u"Germiston"_s, u"Pretoria"_s, u"Edenvale"_s, u"Krugersdorp"_s, u"Fourways"_s};
const std::array kTechnician{u"Sipho M"_s, u"Kobus V"_s, u"Thabo"_s, u"Gift"_s,    u"Riaan"_s,  u"Lwazi"_s,
                             u"Deon"_s,    u"Ernest"_s,  u"Moses"_s, u"Zandile"_s, u"Pieter"_s, u"Neo"_s};
const std::array kVerb{u"Replaced"_s, u"Repaired"_s, u"Fitted"_s,    u"Serviced"_s,
                       u"Cleared"_s,  u"Tested"_s,   u"Unblocked"_s, u"Rewired"_s};
const std::array kThing{u"geyser 150 l"_s,
                        u"geyser element and thermostat"_s,
                        u"kitchen mixer"_s,
                        u"blocked drain"_s,
                        u"burst pipe in the ceiling"_s,
                        u"distribution board"_s,
                        u"gate motor"_s,
                        u"pressure valve"_s,
                        u"toilet cistern"_s,
                        u"borehole pump"_s,
                        u"plugs and lights"_s,
                        u"solar inverter"_s,
                        u"gutters"_s,
                        u"air conditioner"_s,
                        u"leaking shower"_s};
const std::array kWhere{u"in the main bathroom"_s, u"in unit 4"_s,  u"at the back"_s,
                        u"in the kitchen"_s,       u"upstairs"_s,   u"in the server room"_s,
                        u"at the gate"_s,          u"in the flat"_s};
const std::array kPart{u"Copper pipe"_s, u"Elbow"_s,   u"Ball valve"_s, u"Element"_s,       u"Thermostat"_s,
                       u"Breaker"_s,     u"Cable"_s,   u"Isolator"_s,   u"Mixer"_s,         u"Cistern kit"_s,
                       u"PVC pipe"_s,    u"Sealant"_s, u"Lamp"_s,       u"Socket outlet"_s, u"Pump seal"_s};
const std::array kSize{u"15 mm"_s, u"22 mm"_s, u"20 A"_s, u"2,5 mm²"_s, u"110 mm"_s, u"3 kW"_s, u"chrome"_s};

UnitPrice cents(qint64 price) { return UnitPrice::fromE4(price * 100); }

}  // namespace

int Chance::skewed(int end)
{
    const double place = share();
    return int(double(end) * place * place * place);
}

MadeUp::MadeUp(quint64 seed, int customers) : chance{seed}, m_customers{customers}
{
    const auto add = [&](LineKind kind, const QString& code, const QString& text, const QString& unit,
                         qint64 price) {
        m_priceList.push_back({.id = PriceItemId{0},
                               .code = code,
                               .description = text,
                               .kind = kind,
                               .unit = unit,
                               .price = cents(price)});
    };
    for (int i = 0; i < kLabours; ++i)
        add(LineKind::Labour, u"LAB%1"_s.arg(i + 1), u"Labour, rate %1"_s.arg(i + 1), u"h"_s,
            38'000 + i * 9'500);
    for (int i = 0; i < kTravels; ++i)
        add(LineKind::Travel, u"TRV%1"_s.arg(i + 1), u"Travel, zone %1"_s.arg(i + 1), u"km"_s, 450 + i * 75);
    for (int i = 0; i < kParts; ++i)
        add(LineKind::Part, u"P%1"_s.arg(1000 + i),
            QString(chance.of(kPart) + u' ' + chance.of(kSize) + u", no. "_s + QString::number(i)), u"each"_s,
            1'295 + chance.below(240'000));
}

QString MadeUp::person() { return chance.of(kFirst) + u' ' + chance.of(kLast); }

QString MadeUp::business()
{
    return QString(chance.of(kLast) + u' ' + chance.of(kTrade) + u' ' + chance.of(kForm)).trimmed();
}

QString MadeUp::street()
{
    return QString(QString::number(1 + chance.below(400)) + u' ' + chance.of(kStreet) + u' ' + chance.of(kWay)
                   + u'\n' + chance.of(kTown));
}

CustomerDetails MadeUp::customer()
{
    const bool private_ = chance.below(10) < 6;
    const QString contact = person();
    QString name = private_ ? contact : business();
    if (m_names.contains(name))
        name += u", "_s + chance.of(kTown);
    for (int again = 2; m_names.contains(name); ++again)
        name = name.section(u" no. "_s, 0, 0) + u" no. "_s + QString::number(again + chance.below(100'000));
    m_names.insert(name);
    const int number = int(m_names.size());
    return {.name = name,
            .contact = contact,
            .email = u"office%1@example.com"_s.arg(number),
            .phone = u"0%1 %2 %3"_s.arg(10 + chance.below(80))
                         .arg(100 + chance.below(900))
                         .arg(1000 + chance.below(9000)),
            .vatNumber = private_ ? QString() : u"4%1"_s.arg(100'000'000 + chance.below(900'000'000)),
            .postalAddress = street()};
}

JobLine MadeUp::line(LineKind kind)
{
    int item = 0;
    qint64 quantity = Quantity::kOne;
    switch (kind) {
    case LineKind::Labour:
        item = chance.skewed(kLabours);
        quantity = Quantity::kOne / 4 * (1 + chance.below(24));
        break;
    case LineKind::Travel:
        item = kLabours + chance.below(kTravels);
        quantity = Quantity::kOne * (5 + chance.below(90));
        break;
    case LineKind::Part:
    case LineKind::Other:
        item = kLabours + kTravels + chance.skewed(kParts);
        quantity = Quantity::kOne * (1 + chance.skewed(9));
        break;
    }
    const PriceItem& from = m_priceList[std::size_t(item)];
    return {.id = {},
            .kind = from.kind,
            .code = from.code,
            .description = from.description,
            .quantity = Quantity::fromE4(quantity),
            .unit = from.unit,
            .unitPrice = from.price,
            .discount = chance.oneIn(12) ? Rate::percent(5 * (1 + chance.below(3))) : Rate()};
}

JobCard MadeUp::jobCard(const QString& reference, QDate finishedOn)
{
    return {.reference = reference,
            .customer = CustomerId{1 + chance.skewed(m_customers)},
            .site = street(),
            .orderNumber = chance.oneIn(3) ? u"PO%1"_s.arg(10'000 + chance.below(900'000)) : QString(),
            .technician = chance.of(kTechnician),
            .finishedOn = finishedOn,
            .work = QString(chance.of(kVerb) + u' ' + chance.of(kThing) + u' ' + chance.of(kWhere)),
            .notes = chance.oneIn(5) ? u"Key is at the caretaker's."_s : QString(),
            .priceMode = chance.oneIn(7) ? PriceMode::Inclusive : PriceMode::Exclusive,
            .lines = {line(LineKind::Labour), line(LineKind::Travel), line(LineKind::Part),
                      line(LineKind::Part)}};
}

}  // namespace greenhand::bench
