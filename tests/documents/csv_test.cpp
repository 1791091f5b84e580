#include "core/documents/csv.h"

#include "tests/support/catch_qt.h"

#include <QStringConverter>

#include <random>

using namespace greenhand;
using namespace greenhand::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QString refusal(const QByteArray& bytes)
{
    const Result<CsvTable> read = readCsv(bytes);
    if (read)
        FAIL("taken, though it is broken");
    CHECK(read.error().kind == ErrorKind::BadImport);
    return read.error().subject;
}

QStringList onlyRow(const QByteArray& bytes)
{
    const CsvTable table = must(readCsv(bytes));
    REQUIRE(table.rows.size() == 1);
    return table.rows.front().fields;
}

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

}  // namespace

TEST_CASE("a file is read whichever encoding it was saved in", "[documents][csv]")
{
    const QString text = u"name,city\nMüller € ok,Zoë\n"_s;
    const QStringList expected{u"Müller € ok"_s, u"Zoë"_s};
    CHECK(onlyRow(text.toUtf8()) == expected);
    CHECK(onlyRow("\xef\xbb\xbf" + text.toUtf8()) == expected);
    CHECK(onlyRow(utf16(text, QStringConverter::Utf16LE)) == expected);
    CHECK(onlyRow(utf16(text, QStringConverter::Utf16BE)) == expected);
    CHECK(onlyRow("name,city\nM\xfcller \x80 ok,Zo\xeb\n") == expected);
    CHECK(onlyRow("name,city\nM\xfcller \x80 ok,Zo\xeb") == expected);
    CHECK(onlyRow("name,city\nx,Zo\xeb") == QStringList{u"x"_s, u"Zoë"_s});
    CHECK(must(readCsv("\xef\xbb\xbfname,city\n")).header.front() == u"name"_s);
}

TEST_CASE("what is no text is refused with its line", "[documents][csv]")
{
    CHECK(refusal(QByteArray("a,b\n1,2\n3,\0\n", 11)).startsWith("Line 3: a NUL"_L1));
    CHECK(refusal("a,b\n1,2\n\x1b[2J,3\n").startsWith("Line 3: a control character (1b)"_L1));
    CHECK(refusal("a,b\n\"x\ny\x7f\",2\n").startsWith("Line 3: a control"_L1));
    CHECK(refusal("a,b\r\n1,\x81\r\n").startsWith("Line 2: "_L1));
    CHECK(refusal("\xef\xbb\xbf"
                  "a,b\n1,\xff\n")
              .startsWith("Line 2: "_L1));
    const QString pair = u"a,b\n1,2\n"_s;
    CHECK(refusal(utf16(pair, QStringConverter::Utf16LE).mid(2)).contains("NUL"_L1));
    CHECK(refusal(utf16(pair, QStringConverter::Utf16LE) + '\n').startsWith("Line 3: "_L1));
}

TEST_CASE("a quote out of place is refused with its line", "[documents][csv]")
{
    CHECK(refusal("a,b\n1,2\n3,\"never closed\n5,6\n").startsWith("Line 3: a quote that is opened here"_L1));
    CHECK(refusal("a,b\n1,\"two\nlines\" and more\n").startsWith("Line 3: text stands behind"_L1));
    CHECK(refusal("\"a,b\n1,2\n").startsWith("Line 1: "_L1));
    CHECK(refusal("a,b\r\"1,2\r").startsWith("Line 2: "_L1));
}

TEST_CASE("quotes hold separators, line breaks and quotes", "[documents][csv]")
{
    CHECK(onlyRow("a,b,c\n\"1,5\",\"x\r\ny\",\"RECORD FRAME 7\"\" SIZE\"\n")
          == QStringList{u"1,5"_s, u"x\r\ny"_s, u"RECORD FRAME 7\" SIZE"_s});
    CHECK(onlyRow("a,b\n\"x\" ,\"\"\"\"\n") == QStringList{u"x"_s, u"\""_s});
    CHECK(onlyRow("a,b\n7\" pipe,2\n") == QStringList{u"7\" pipe"_s, u"2"_s});
    CHECK(onlyRow("a,b\n\"x\",\"\"") == QStringList{u"x"_s, QString()});
}

TEST_CASE("lines are counted as an editor counts them", "[documents][csv]")
{
    for (const QByteArray& lineBreak : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
        QByteArray bytes = "a,b\n\n1,\"x\ny\"\n,\n2,3\n\n\n";
        bytes.replace("\n", lineBreak);
        const CsvTable table = must(readCsv(bytes));
        REQUIRE(table.rows.size() == 2);
        CHECK(table.rows[0].line == 3);
        CHECK(table.rows[1].line == 6);
    }
}

TEST_CASE("the separator is found out", "[documents][csv]")
{
    const auto separator = [](const QByteArray& bytes) { return must(readCsv(bytes)).separator; };
    CHECK(separator("a,b\n1,2\n") == u',');
    CHECK(separator("a;b\n1,5;2,5\n3,5;4,5\n") == u';');
    CHECK(separator("a\tb\n1,5\t2;5\n") == u'\t');
    CHECK(separator("a|b|c\n1|2|3\n") == u'|');
    CHECK(separator("name, first;price\n\"x;y\";1,5\nz;2,5\n") == u';');
    CHECK(separator("single\nvalue\n") == u',');
    CHECK(separator("sep=;\r\na;b\r\n1;2\r\n") == u';');

    const CsvTable named = must(readCsv("sep=|\r\na|b\r\n1,5|2,5\r\n"));
    CHECK(named.header == QStringList{u"a"_s, u"b"_s});
    CHECK(named.rows.front().line == 3);
}

TEST_CASE("a file without rows is a table, one without a header is not", "[documents][csv]")
{
    CHECK(must(readCsv("a,b,c")).rows.empty());
    CHECK(must(readCsv("a,b,c\r\n\r\n")).header.size() == 3);
    CHECK(refusal({}).contains("empty"_L1));
    CHECK(refusal("\xef\xbb\xbf").contains("empty"_L1));
    CHECK(refusal("\n\r\n , \n").contains("empty"_L1));
}

TEST_CASE("rows of unequal length stay as they are", "[documents][csv]")
{
    const CsvTable table = must(readCsv("a,b\n1\n1,2,3\n"));
    CHECK(table.rows[0].fields.size() == 1);
    CHECK(table.rows[1].fields.size() == 3);
}

TEST_CASE("a file beyond the limits is refused", "[documents][csv]")
{
    const QByteArray columns200 = QByteArray("a,").repeated(199) + "a\n";
    CHECK(must(readCsv(columns200)).header.size() == 200);
    CHECK(refusal("x," + columns200).startsWith("Line 1: more than 200 columns"_L1));
    CHECK(refusal("a,b\n" + QByteArray(",").repeated(200)).startsWith("Line 2: more than 200"_L1));

    const QByteArray longest(32'768, 'x');
    CHECK(onlyRow("a,b\n1," + longest).back().size() == 32'768);
    CHECK(refusal("a,b\n1,x" + longest).startsWith("Line 2: a field with more"_L1));
    CHECK(refusal("a,b\n1,\"x" + longest + "\"").startsWith("Line 2: a field with more"_L1));

    CHECK(refusal("a\n" + QByteArray("1\n").repeated(1'000'001)).startsWith("Line 1000002: "_L1));
    CHECK(refusal(QByteArray(50 * 1024 * 1024 + 1, 'x')).contains("50 MB"_L1));
}

TEST_CASE("a spreadsheet finds no formula in what we write", "[documents][csv]")
{
    const auto cell = [](const QString& text) { return csvLine({text}); };
    for (const QString& harmful :
         {u"=cmd|' /C calc'!A0"_s, u"+1+2"_s, u"-2+3"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"\r=1"_s, u"  =1"_s,
          u"\u00a0=1"_s, u"＝1"_s, u"＋1"_s, u"－1"_s, u"＠x"_s, u"\u200b=1"_s, u"\ufeff=1"_s,
          u"+27 21 555 0101"_s, u"-"_s, u"-1.2.3"_s})
        CHECK(cell(harmful).startsWith("\"'"));
    for (const QString& harmless :
         {u"-12.50"_s, u"12"_s, u"-1234,50"_s, u"O'Brien"_s, u"a=b"_s, QString(), u"  "_s})
        CHECK(cell(harmless) == "\"" + harmless.toUtf8() + "\"\r\n");
    CHECK(csvLine({u"a \"b\""_s, u"c,d"_s, QString()}) == "\"a \"\"b\"\"\",\"c,d\",\"\"\r\n");
}

TEST_CASE("whatever is written is read back", "[documents][csv]")
{
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    const QString letters = u"aZ09 ,;|\t\"'\n\rüß€=+-@א√.\u00a0"_s;
    for (int round = 0; round < 300; ++round) {
        const int columns = 2 + upTo(5);
        QByteArray bytes;
        std::vector<QStringList> written;
        for (int row = 0; row <= 1 + upTo(8); ++row) {
            QStringList fields;
            for (int i = 0; i < columns; ++i) {
                QString text;
                for (int length = upTo(6); length > 0; --length)
                    text += letters[upTo(int(letters.size()) - 1)];
                fields.append(text);
            }
            fields[0] = u"x"_s + fields[0];  // no row without content
            bytes += csvLine(fields);
            written.push_back(fields);
        }
        const CsvTable table = must(readCsv(bytes));
        REQUIRE(table.separator == u',');
        REQUIRE(table.rows.size() + 1 == written.size());
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const QStringList& read = table.rows[row].fields;
            const QStringList& original = written[row + 1];
            REQUIRE(read.size() == original.size());
            for (qsizetype i = 0; i < read.size(); ++i)
                REQUIRE(read[i] == original[i]);
        }
    }
}

TEST_CASE("what was disarmed against formulas is read as it was, apostrophes of its own among it",
          "[documents][csv]")
{
    for (const QString& text : {u"=A1"_s, u"+27 21 555 0101"_s, u"-B"_s, u"@home"_s, u"'=A1"_s, u"''=A1"_s,
                                u"'"_s, u"''"_s, u"'t Hoekie"_s, u"'12"_s, u"-12"_s, u"  =x"_s}) {
        CAPTURE(text.toStdString());
        CHECK(onlyRow(csvLine({u"a"_s, u"b"_s}) + csvLine({u"x"_s, text})).back() == text);
    }
    CHECK(onlyRow("a,b\nx,'=A1\n").back() == u"=A1"_s);
}

TEST_CASE("random bytes are read or refused, never worse", "[documents][csv]")
{
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const QByteArray alphabet("ab,;\"\n\r\t |\x80\xc3\xa9\xff\0=", 17);
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes;
        for (auto length = random() % 40; length > 0; --length)
            bytes += alphabet[qsizetype(random() % 17)];
        const Result<CsvTable> read = readCsv(bytes);
        if (!read)
            REQUIRE(read.error().kind == ErrorKind::BadImport);
        else
            REQUIRE(!read->header.isEmpty());
    }
}
