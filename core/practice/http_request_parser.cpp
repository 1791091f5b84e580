#include "core/practice/http_request_parser.h"

#include <algorithm>
#include <cctype>

namespace greenhand::practice {

namespace {

constexpr qsizetype kMaxChunkLine = 256;

/// Digits only: a sign or a blank here is how requests are smuggled.
std::optional<qsizetype> readLength(const QByteArray& text)
{
    const bool digits = !text.isEmpty() && text.size() <= 15
                     && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional<qsizetype>(text.toLongLong()) : std::nullopt;
}

bool isToken(const QByteArray& text)
{
    constexpr QByteArrayView kMarks = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::ranges::all_of(text, [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || kMarks.contains(c);
    });
}

bool carriesBody(const QByteArray& method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

bool listHas(const QByteArray& list, QByteArrayView word)
{
    const QList<QByteArray> words = list.split(',');
    return std::ranges::any_of(
        words, [&](const QByteArray& one) { return one.trimmed().compare(word, Qt::CaseInsensitive) == 0; });
}

}  // namespace

RequestParser::Step RequestParser::advance()
{
    switch (m_stage) {
    case Stage::Head: return readHead();
    case Stage::Body: return readBody();
    case Stage::ChunkSize:
    case Stage::ChunkData:
    case Stage::Trailer: return readChunks();
    case Stage::Whole: return Step::Whole;
    case Stage::Refused: return Step::Refused;
    }
    Q_UNREACHABLE();
}

bool RequestParser::expectsContinue() const
{
    return listHas(m_request.headers.value("Expect"), "100-continue");
}

Request RequestParser::take()
{
    m_stage = Stage::Head;
    return std::exchange(m_request, {});
}

RequestParser::Step RequestParser::readHead()
{
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end > kMaxHead || (end < 0 && m_buffer.size() > kMaxHead))
        return refuse(431, "Request Header Fields Too Large", "The header of the request is too long.");
    if (end < 0)
        return Step::NeedMore;

    QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);
    QList<QByteArray> lines = head.replace("\r\n", "\n").split('\n');
    m_request = {};
    if (!readRequestLine(lines.takeFirst()))
        return refuse(400, "Bad Request", "The request line cannot be read.");
    for (const QByteArray& line : std::as_const(lines)) {
        if (!readHeaderLine(line))
            return refuse(400, "Bad Request", "A header of the request cannot be read.");
    }
    return chooseBody();
}

bool RequestParser::readRequestLine(const QByteArray& line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !words[2].startsWith("HTTP/1."))
        return false;
    m_request.method = words[0];
    m_keepAlive = words[2] != "HTTP/1.0";
    return readTarget(words[1], m_request);
}

bool RequestParser::readHeaderLine(const QByteArray& line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.left(colon)))
        return false;
    m_request.headers.add(line.left(colon), line.mid(colon + 1).trimmed());
    return true;
}

RequestParser::Step RequestParser::chooseBody()
{
    const Headers& headers = m_request.headers;
    if (headers.has("Connection"))
        m_keepAlive = m_keepAlive ? !listHas(headers.value("Connection"), "close")
                                  : listHas(headers.value("Connection"), "keep-alive");
    const QList<QByteArray> lengths = headers.values("Content-Length");
    if (headers.has("Transfer-Encoding")) {
        if (!lengths.isEmpty()
            || headers.value("Transfer-Encoding").compare("chunked", Qt::CaseInsensitive) != 0)
            return refuse(400, "Bad Request", "The length of the request is not clear.");
        m_stage = Stage::ChunkSize;
        return Step::HeadRead;
    }
    if (!lengths.isEmpty())
        return readLengthOf(lengths);
    if (carriesBody(m_request.method))
        return refuse(411, "Length Required", "The request must be chunked or have a content length.");
    m_stage = Stage::Whole;
    return Step::HeadRead;
}

RequestParser::Step RequestParser::readLengthOf(const QList<QByteArray>& lengths)
{
    const auto length = readLength(lengths.first());
    const bool same =
        std::ranges::all_of(lengths, [&](const QByteArray& one) { return one == lengths.first(); });
    if (!length || !same)
        return refuse(400, "Bad Request", "The length of the request is not clear.");
    if (*length > kMaxBody)
        return refuse(413, "Request Entity Too Large", "The request is too long.");
    m_wanted = *length;
    m_stage = Stage::Body;
    return Step::HeadRead;
}

RequestParser::Step RequestParser::readBody()
{
    if (m_buffer.size() < m_wanted)
        return Step::NeedMore;
    m_request.body = m_buffer.left(m_wanted);
    m_buffer.remove(0, m_wanted);
    return whole();
}

RequestParser::Step RequestParser::readChunks()
{
    std::optional<Step> outcome;
    while (!outcome) {
        if (m_stage == Stage::ChunkData)
            outcome = readChunkData();
        else if (const auto line = takeLine())
            outcome = m_stage == Stage::Trailer ? readTrailer(*line) : readChunkSize(*line);
        else if (m_buffer.size() > kMaxChunkLine)
            outcome = refuse(400, "Bad Request", "A chunk of the request has no length.");
        else
            outcome = Step::NeedMore;
    }
    return *outcome;
}

std::optional<RequestParser::Step> RequestParser::readChunkSize(const QByteArray& line)
{
    const qsizetype mark = line.indexOf(';');
    const QByteArray digits = (mark < 0 ? line : line.left(mark)).trimmed();
    const bool plain = !digits.isEmpty() && digits.size() <= 8
                    && std::ranges::all_of(digits, [](char c) { return std::isxdigit(uchar(c)) != 0; });
    if (!plain)
        return refuse(400, "Bad Request", "A chunk of the request has no length.");
    m_wanted = digits.toLongLong(nullptr, 16);
    if (m_request.body.size() + m_wanted > kMaxBody)
        return refuse(413, "Request Entity Too Large", "The request is too long.");
    m_trailer = 0;
    m_stage = m_wanted == 0 ? Stage::Trailer : Stage::ChunkData;
    return std::nullopt;
}

std::optional<RequestParser::Step> RequestParser::readChunkData()
{
    if (m_buffer.size() < m_wanted + 2)
        return Step::NeedMore;
    if (m_buffer.mid(m_wanted, 2) != "\r\n")
        return refuse(400, "Bad Request", "A chunk of the request has another length than it says.");
    m_request.body += m_buffer.left(m_wanted);
    m_buffer.remove(0, m_wanted + 2);
    m_stage = Stage::ChunkSize;
    return std::nullopt;
}

std::optional<RequestParser::Step> RequestParser::readTrailer(const QByteArray& line)
{
    if (line.isEmpty())
        return whole();
    m_trailer += line.size();
    if (m_trailer > kMaxHead)
        return refuse(431, "Request Header Fields Too Large", "The trailer of the request is too long.");
    return std::nullopt;
}

std::optional<QByteArray> RequestParser::takeLine()
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end < 0)
        return std::nullopt;
    const QByteArray line = m_buffer.left(end);
    m_buffer.remove(0, end + 2);
    return line;
}

RequestParser::Step RequestParser::whole()
{
    m_stage = Stage::Whole;
    return Step::Whole;
}

RequestParser::Step RequestParser::refuse(int status, const QByteArray& reason, const QByteArray& sentence)
{
    const QByteArray page = "<!DOCTYPE html>\r\n<html><head><title>" + reason
                          + "</title></head>\r\n<body><h2>" + reason + "</h2>\r\n<p>HTTP Error "
                          + QByteArray::number(status) + ". " + sentence + "</p></body></html>\r\n";
    m_refusal = {.status = status,
                 .reason = reason,
                 .headers = {{"Content-Type", "text/html; charset=us-ascii"}, {"Connection", "close"}},
                 .body = page};
    m_stage = Stage::Refused;
    m_keepAlive = false;
    return Step::Refused;
}

}  // namespace greenhand::practice
