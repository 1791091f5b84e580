#pragma once

#include "core/practice/http_message.h"

namespace greenhand::practice {

/// Reads HTTP/1.1 requests from bytes as they come, one after the other on the same line.
class RequestParser {
public:
    static constexpr qsizetype kMaxHead = 64 * 1024;
    static constexpr qsizetype kMaxBody = 8 * 1024 * 1024;

    enum class Step {
        NeedMore,
        HeadRead,  ///< said once a request, before its body is looked at
        Whole,     ///< take() it, then go on
        Refused,   ///< answer with refusal() and close: what follows cannot be read
    };

    void feed(const QByteArray& bytes) { m_buffer += bytes; }
    [[nodiscard]] Step advance();

    /// The request being read; its body may not be complete yet.
    [[nodiscard]] const Request& request() const { return m_request; }
    [[nodiscard]] bool expectsContinue() const;
    /// Whether the client wants the line kept open after this request.
    [[nodiscard]] bool keepAlive() const { return m_keepAlive; }
    [[nodiscard]] Request take();
    [[nodiscard]] const Response& refusal() const { return m_refusal; }

private:
    enum class Stage { Head, Body, ChunkSize, ChunkData, Trailer, Whole, Refused };

    Step readHead();
    bool readRequestLine(const QByteArray& line);
    bool readHeaderLine(const QByteArray& line);
    Step chooseBody();
    Step readLengthOf(const QList<QByteArray>& lengths);
    Step readBody();
    Step readChunks();
    std::optional<Step> readChunkSize(const QByteArray& line);  ///< nothing: go on
    std::optional<Step> readChunkData();
    std::optional<Step> readTrailer(const QByteArray& line);
    std::optional<QByteArray> takeLine();
    Step whole();
    Step refuse(int status, const QByteArray& reason, const QByteArray& sentence);

    QByteArray m_buffer;
    Stage m_stage = Stage::Head;
    Request m_request;
    bool m_keepAlive = true;
    qsizetype m_wanted = 0;   ///< bytes of the body, or of the chunk, still to come
    qsizetype m_trailer = 0;  ///< bytes of trailer read so far
    Response m_refusal;
};

}  // namespace greenhand::practice
