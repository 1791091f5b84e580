#include "core/documents/csv.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CsvWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::CsvWords)
};

constexpr qsizetype kMaxBytes = 50LL * 1024 * 1024;
constexpr qsizetype kMaxColumns = 200;
constexpr qsizetype kMaxFieldLength = 32'768;
constexpr std::size_t kMaxRows = 1'000'000;
constexpr std::size_t kGuessedFrom = 20;

tl::unexpected<Error> refuse(const QString& sentence)
{
    return fail(ErrorKind::BadImport, u"csv: "_s + sentence, sentence);
}

tl::unexpected<Error> refuse(int line, const QString& what)
{
    return refuse(CsvWords::tr("Line %1: %2").arg(line).arg(what));
}

/// CR, LF and CRLF each end one line.
int lineAt(QStringView text, qsizetype position)
{
    int line = 1;
    for (qsizetype i = 0; i < position; ++i)
        if (text[i] == u'\n' || (text[i] == u'\r' && (i + 1 >= text.size() || text[i + 1] != u'\n')))
            ++line;
    return line;
}

/// 0x80 to 0x9f of Windows-1252; 0 where it has no character.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,  //
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,       //
    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,  //
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

Result<QString> fromWindows1252(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c < u'\u0080' || c > u'\u009f')
            continue;
        const char16_t known = kWindows1252[c.unicode() - 0x80u];
        if (known == 0)
            return refuse(lineAt(text, &c - text.constData()),
                          CsvWords::tr("a character that is neither UTF-8 nor Windows-1252. "
                                       "Save the file as “CSV UTF-8” and try again."));
        c = QChar(known);
    }
    return text;
}

Result<QString> decoded(const QByteArray& bytes)
{
    const std::optional<QStringConverter::Encoding> marked = QStringConverter::encodingForData(bytes);
    const auto encoding = marked.value_or(QStringConverter::Utf8);
    // Stateless: a character cut off at the very end is an error too.
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    const bool isPairs = encoding == QStringConverter::Utf16LE || encoding == QStringConverter::Utf16BE;
    const bool isCutOff = isPairs && bytes.size() % 2 != 0;  // which the decoder passes over
    if (isCutOff)
        return refuse(lineAt(text, text.size()),
                      CsvWords::tr("the file breaks off in the middle of a character."));
    if (!decoder.hasError())
        return text;
    if (!marked)
        return fromWindows1252(bytes);
    return refuse(
        lineAt(text, std::max<qsizetype>(text.indexOf(QChar::ReplacementCharacter), 0)),
        CsvWords::tr("a character that cannot be read. Save the file as “CSV UTF-8” and try again."));
}

bool isBlank(const QStringList& fields)
{
    return std::all_of(fields.begin(), fields.end(),
                       [](const QString& field) { return field.trimmed().isEmpty(); });
}

bool isRefusedControl(QChar c)
{
    return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == u'\u007f';
}

bool isPlainNumber(QStringView field)
{
    if (field.startsWith(u'-'))
        field = field.mid(1);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto* const whole = std::find_if_not(field.begin(), field.end(), isDigit);
    if (whole == field.begin() || whole == field.end())
        return whole != field.begin();
    const auto* const places = std::next(whole);
    return (*whole == u'.' || *whole == u',') && places != field.end()
        && std::all_of(places, field.end(), isDigit);
}

/// Whether a spreadsheet would reckon instead of showing the text (CWE-1236).
bool looksLikeFormula(QStringView field)
{
    if (isPlainNumber(field))
        return false;
    for (const QChar c : field) {
        if (c == u'\t' || c == u'\r' || c == u'\n')
            return true;
        if (!c.isSpace() && c.category() != QChar::Other_Format)
            return u"=+-@＝＋－＠"_s.contains(c);
    }
    return false;
}

/// Apostrophes in front are looked behind, so that taking one away gives back what was written.
bool wantsApostrophe(QStringView field)
{
    while (field.startsWith(u'\''))
        field = field.mid(1);
    return looksLikeFormula(field);
}

QString withoutApostrophe(QString field)
{
    if (field.startsWith(u'\'') && wantsApostrophe(field))
        field.remove(0, 1);
    return field;
}

/// Takes a text apart, row by row; rows without any content are passed over.
class Reader {
public:
    Reader(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    /// Nothing at the end of the text.
    Result<std::optional<CsvRow>> next()
    {
        while (m_at < m_text.size()) {
            Result<CsvRow> row = readRow();
            if (!row)
                return passOn(row);
            if (!isBlank(row->fields))
                return std::optional{*std::move(row)};
        }
        return std::nullopt;
    }

private:
    Result<CsvRow> readRow()
    {
        CsvRow row{.line = m_line, .fields = {}};
        for (;;) {
            Result<QString> field = atQuote() ? readQuoted() : readPlain();
            if (!field)
                return passOn(field);
            if (field->size() > kMaxFieldLength)
                return refuse(row.line, CsvWords::tr("a field with more than 32 768 characters."));
            row.fields.append(withoutApostrophe(*std::move(field)));
            if (row.fields.size() > kMaxColumns)
                return refuse(row.line, CsvWords::tr("more than 200 columns."));
            if (m_at >= m_text.size() || m_text[m_at] != m_separator)
                break;
            ++m_at;
        }
        passLineBreak();
        return row;
    }

    [[nodiscard]] bool atQuote() const { return m_at < m_text.size() && m_text[m_at] == u'"'; }

    Result<QString> readPlain()
    {
        const qsizetype start = m_at;
        for (; m_at < m_text.size() && m_text[m_at] != m_separator && !atLineBreak(); ++m_at)
            if (isRefusedControl(m_text[m_at]))
                return refusedControl();
        return m_text.mid(start, m_at - start).toString();
    }

    Result<QString> readQuoted()
    {
        const int opened = m_line;
        QString field;
        ++m_at;
        for (;;) {
            if (m_at >= m_text.size())
                return refuse(opened, CsvWords::tr("a quote that is opened here is never closed."));
            const QChar c = m_text[m_at];
            if (c == u'"') {
                ++m_at;
                if (!atQuote())
                    break;
                field += c;
                ++m_at;
            } else if (atLineBreak()) {
                const qsizetype start = m_at;
                passLineBreak();
                field += m_text.mid(start, m_at - start);
            } else if (isRefusedControl(c)) {
                return refusedControl();
            } else {
                field += c;
                ++m_at;
            }
            if (field.size() > kMaxFieldLength)
                return refuse(
                    opened, CsvWords::tr("a field with more than 32 768 characters. Is a quote not closed?"));
        }
        while (m_at < m_text.size() && m_text[m_at] == u' ')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] != m_separator && !atLineBreak())
            return refuse(m_line, CsvWords::tr("text stands behind a closing quote."));
        return field;
    }

    Result<QString> refusedControl() const
    {
        if (m_text[m_at].isNull())
            return refuse(
                m_line,
                CsvWords::tr("a NUL character. This is not a text file, or it is UTF-16 without its mark."));
        return refuse(m_line, CsvWords::tr("a control character (%1). This is not a plain text file.")
                                  .arg(m_text[m_at].unicode(), 2, 16, QLatin1Char('0')));
    }

    [[nodiscard]] bool atLineBreak() const { return m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }

    void passLineBreak()
    {
        if (m_at >= m_text.size())
            return;
        if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
            ++m_at;
        ++m_at;
        ++m_line;
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// How well a separator cuts the first rows into as many fields as the first has.
std::pair<int, qsizetype> fit(QStringView text, QChar separator)
{
    Reader reader(text, separator);
    qsizetype columns = 0;
    int alike = 0;
    for (std::size_t i = 0; i < kGuessedFrom; ++i) {
        const Result<std::optional<CsvRow>> row = reader.next();
        if (!row || !*row)
            break;
        const qsizetype here = (*row)->fields.size();
        if (i == 0)
            columns = here;
        alike += here == columns ? 1 : 0;
    }
    return columns < 2 ? std::pair{0, qsizetype{0}} : std::pair{alike, columns};
}

QChar guessedSeparator(QStringView text)
{
    QChar best = u',';
    std::pair<int, qsizetype> bestFit{0, 0};
    for (const QChar candidate : {u',', u';', u'\t', u'|'}) {
        const std::pair<int, qsizetype> found = fit(text, candidate);
        if (found > bestFit) {
            bestFit = found;
            best = candidate;
        }
    }
    return best;
}

/// Excel's first line "sep=;" names the separator and is no header.
std::optional<QChar> namedSeparator(QStringView text)
{
    if (text.size() < 5 || !text.startsWith("sep="_L1, Qt::CaseInsensitive) || !u",;\t|"_s.contains(text[4]))
        return std::nullopt;
    if (text.size() > 5 && text[5] != u'\r' && text[5] != u'\n')
        return std::nullopt;
    return text[4];
}

}  // namespace

Result<QByteArray> csvBytes(const QString& path)
{
    QFile file(path);
    // errorString() is of a file on this computer, and for the log.
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::UnreadableFile, file.errorString(), path);
    QByteArray bytes = file.read(kMaxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::UnreadableFile, file.errorString(), path);
    return bytes;
}

Result<CsvTable> readCsv(const QByteArray& bytes)
{
    if (bytes.size() > kMaxBytes)
        return refuse(CsvWords::tr("The file is larger than 50 MB."));
    const Result<QString> text = decoded(bytes);
    if (!text)
        return passOn(text);

    QStringView body = *text;
    if (body.startsWith(u'\ufeff'))
        body = body.mid(1);
    const std::optional<QChar> named = namedSeparator(body);
    if (named)
        body = body.mid(5);
    // Behind "sep=;" the rest of line 1 is an empty row, so the count goes on from 1.
    CsvTable table{.header = {}, .rows = {}, .separator = named ? *named : guessedSeparator(body)};
    Reader reader(body, table.separator);

    Result<std::optional<CsvRow>> row = reader.next();
    if (!row)
        return passOn(row);
    if (!*row)
        return refuse(CsvWords::tr("The file is empty: there is no line with the names of the columns."));
    for (const QString& name : std::as_const((*row)->fields))
        table.header.append(name.simplified());

    for (;;) {
        row = reader.next();
        if (!row)
            return passOn(row);
        if (!*row)
            return table;
        if (table.rows.size() == kMaxRows)
            return refuse((*row)->line, CsvWords::tr("the file has more than a million rows."));
        table.rows.push_back(**std::move(row));
    }
}

QByteArray csvLine(const QStringList& fields)
{
    QString line;
    for (const QString& field : fields) {
        if (!line.isEmpty())
            line += u',';
        line += u'"';
        if (wantsApostrophe(field))
            line += u'\'';
        line += QString(field).replace(u'"', u"\"\""_s);
        line += u'"';
    }
    line += u"\r\n"_s;
    return line.toUtf8();
}

}  // namespace greenhand
