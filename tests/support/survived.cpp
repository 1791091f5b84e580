#include "tests/support/survived.h"

#if __has_include(<catch2/reporters/catch_reporter_event_listener.hpp>)
#include <catch2/catch_test_case_info.hpp>
#include <catch2/reporters/catch_reporter_event_listener.hpp>
#include <catch2/reporters/catch_reporter_registrars.hpp>
namespace greenhand::testing {
using TestListener = Catch::EventListenerBase;
}
#else
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>
namespace greenhand::testing {
using TestListener = Catch::TestEventListenerBase;
}
#endif

#include <QFile>

#include <cctype>
#include <map>

namespace greenhand::testing {
namespace {

/// What the running test case said so far, by fault.
std::map<QByteArray, int>& said()
{
    static std::map<QByteArray, int> variants;
    return variants;
}

/// "F08" of "F08 Sage One closes the line: …"; empty for a case of no fault.
QByteArray faultOf(const std::string& caseName)
{
    const auto digit = [&](std::size_t at) { return std::isdigit(static_cast<unsigned char>(caseName[at])); };
    const bool named =
        caseName.size() > 3 && caseName[0] == 'F' && digit(1) && digit(2) && caseName[3] == ' ';
    return named ? QByteArray::fromStdString(caseName.substr(0, 3)) : QByteArray();
}

class SurvivedList final : public TestListener {
public:
    using TestListener::TestListener;

    void testCaseStarting(const Catch::TestCaseInfo&) override { said().clear(); }

    void testCaseEnded(const Catch::TestCaseStats& stats) override
    {
        QFile list(QString::fromLocal8Bit(qgetenv("GREENHAND_SURVIVED")));
        if (list.fileName().isEmpty() || !list.open(QIODevice::WriteOnly | QIODevice::Append))
            return;
        if (!stats.totals.assertions.allPassed()) {
            said()[faultOf(stats.testInfo.name)] = 0;
            for (const auto& [fault, variants] : said())
                if (!fault.isEmpty())
                    list.write(fault + " failed\n");
            return;
        }
        for (const auto& [fault, variants] : said())
            list.write(fault + ' ' + QByteArray::number(variants) + '\n');
    }
};

CATCH_REGISTER_LISTENER(SurvivedList)

}  // namespace

void survived(const char* fault, int variants) { said()[fault] += variants; }

}  // namespace greenhand::testing
