// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/contentcoding.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

#include <zlib.h>

namespace gavel::net {

namespace {

struct CodingText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::net::HttpClient)
};

constexpr int anyHeader = MAX_WBITS + 32; // gzip or zlib
constexpr int noHeader = -MAX_WBITS; // what some servers call deflate

Error unknownCoding(const QByteArray &coding)
{
    return { Error::Kind::BadReply, 0,
             CodingText::tr(
                 "The server compresses its answers as \"%1\", which was not asked for. Switch compression off in the server or in the proxy "
                 "before it.")
                 .arg(QString::fromLatin1(coding)),
             QStringLiteral("Content-Encoding: ") + QString::fromLatin1(coding) };
}

Error brokenCoding(const QByteArray &coding)
{
    return { Error::Kind::BadReply, 0,
             CodingText::tr("The compressed answer of the server is damaged. Switch compression off in the server or in the proxy before it."),
             QStringLiteral("broken ") + QString::fromLatin1(coding) };
}

} // namespace

class ContentDecoder::Stream
{
public:
    enum class State { Running, Ended, Broken, TooLarge };

    explicit Stream(int windowBits) { m_ready = inflateInit2(&m_zlib, windowBits) == Z_OK; }
    ~Stream()
    {
        if (m_ready)
            inflateEnd(&m_zlib);
    }
    Q_DISABLE_COPY_MOVE(Stream)

    State feed(QByteArray bytes, qint64 limit, QByteArray &out)
    {
        if (!m_ready)
            return State::Broken;
        std::array<char, 16 * 1024> buffer{};
        m_zlib.next_in = reinterpret_cast<Bytef *>(bytes.data());
        m_zlib.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_zlib.next_out = reinterpret_cast<Bytef *>(buffer.data());
            m_zlib.avail_out = static_cast<uInt>(buffer.size());
            const int status = inflate(&m_zlib, Z_NO_FLUSH);
            if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
                return State::Broken;
            out.append(buffer.data(), static_cast<qsizetype>(buffer.size() - m_zlib.avail_out));
            if (out.size() > limit)
                return State::TooLarge;
            if (status == Z_STREAM_END)
                return State::Ended;
        } while (m_zlib.avail_out == 0 || m_zlib.avail_in > 0);
        return State::Running;
    }

    bool begun = false;
    bool ended = false;

private:
    z_stream m_zlib{};
    bool m_ready = false;
};

ContentDecoder::ContentDecoder(QByteArrayView coding, qint64 limit)
    : m_coding(coding.trimmed().toByteArray().toLower())
    , m_left(limit)
{
    if (m_coding == "gzip" || m_coding == "x-gzip" || m_coding == "deflate")
        m_stream = std::make_unique<Stream>(anyHeader);
}

ContentDecoder::~ContentDecoder() = default;

bool ContentDecoder::isPlain(QByteArrayView coding)
{
    const QByteArray name = coding.trimmed().toByteArray().toLower();
    return name.isEmpty() || name == "identity";
}

bool ContentDecoder::isComplete() const
{
    return m_stream && (m_stream->ended || !m_stream->begun);
}

Result<QByteArray> ContentDecoder::feed(const QByteArray &bytes)
{
    if (!m_stream)
        return unknownCoding(m_coding);
    if (bytes.isEmpty() || m_stream->ended)
        return QByteArray();
    QByteArray out;
    auto state = m_stream->feed(bytes, m_left, out);
    if (state == Stream::State::Broken && !m_stream->begun && m_coding == "deflate") {
        out.clear();
        m_stream = std::make_unique<Stream>(noHeader);
        state = m_stream->feed(bytes, m_left, out);
    }
    m_stream->begun = true;
    m_stream->ended = state == Stream::State::Ended;
    if (state == Stream::State::Broken)
        return brokenCoding(m_coding);
    if (state == Stream::State::TooLarge)
        return tooLarge(CodingText::tr("The answer of the server is larger than the limit when unpacked. Check that the address is right."));
    m_left -= out.size();
    return out;
}

} // namespace gavel::net
