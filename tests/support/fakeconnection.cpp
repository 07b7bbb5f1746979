// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeconnection.h"

#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace gavel::test {

namespace {

constexpr qint64 fillerPiece = 256 * 1024;

/// Long enough for the bytes before a break to arrive as bytes.
constexpr std::chrono::milliseconds breakDelay{ 20 };

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 307:
        return QByteArrayLiteral("Temporary Redirect");
    case 400:
        return QByteArrayLiteral("Bad Request");
    case 401:
        return QByteArrayLiteral("Unauthorized");
    case 404:
        return QByteArrayLiteral("Not Found");
    case 429:
        return QByteArrayLiteral("Too Many Requests");
    case 500:
        return QByteArrayLiteral("Internal Server Error");
    case 503:
        return QByteArrayLiteral("Service Unavailable");
    default:
        return QByteArrayLiteral("Status");
    }
}

QByteArray framed(const QByteArray &chunk)
{
    return QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
}

} // namespace

FakeServer::State::ActionPtr FakeServer::State::take(const FakeRequest &request)
{
    const QMutexLocker lock(&mutex);
    ++requestCount;
    maxInFlight = qMax(maxInFlight, ++inFlight);
    if (recording)
        requests.append(request);
    const auto found = scripts.find(request.path());
    Script &script = found == scripts.end() ? fallback : *found;
    if (script.actions.isEmpty()) {
        static const ActionPtr notFound = std::make_shared<const FakeAction>(FakeAction::json(R"({"detail":"Not Found"})", 404));
        return notFound;
    }
    const qsizetype index = qMin(script.next, script.actions.size() - 1);
    ++script.next;
    return script.actions.at(index);
}

void FakeServer::State::opened()
{
    const QMutexLocker lock(&mutex);
    ++connectionCount;
    maxConnections = qMax(maxConnections, ++openConnections);
}

void FakeServer::State::closed()
{
    const QMutexLocker lock(&mutex);
    --openConnections;
}

void FakeServer::State::ended()
{
    const QMutexLocker lock(&mutex);
    --inFlight;
}

FakeConnection::FakeConnection(std::shared_ptr<FakeServer::State> state, QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
    , m_socket(socket)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &FakeConnection::onReadyRead);
    connect(socket, &QTcpSocket::bytesWritten, this, &FakeConnection::onBytesWritten);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_state->opened();
}

FakeConnection::~FakeConnection()
{
    if (m_inFlight)
        m_state->ended();
    m_state->closed();
}

void FakeConnection::breakOff()
{
    m_socket->disconnect(this);
    part(true);
    delete this;
}

void FakeConnection::onReadyRead()
{
    m_buffer += m_socket->readAll();
    while (!m_busy && takeRequest(m_request)) {
        m_busy = true;
        m_inFlight = true;
        m_keepAlive = m_request.header("Connection").compare("close", Qt::CaseInsensitive) != 0;
        const ActionPtr action = m_state->take(m_request);
        if (action->type == FakeAction::Type::Call)
            perform(std::make_shared<const FakeAction>(action->callback(m_request)));
        else
            perform(action);
    }
}

bool FakeConnection::takeRequest(FakeRequest &request)
{
    const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    FakeRequest parsed;
    qsizetype length = 0;
    qsizetype from = m_buffer.indexOf("\r\n") + 2;
    const QByteArrayView requestLine = QByteArrayView(m_buffer).first(from - 2);
    while (from < headEnd + 2) {
        const qsizetype to = m_buffer.indexOf("\r\n", from);
        const QByteArrayView line = QByteArrayView(m_buffer).sliced(from, to - from);
        const qsizetype colon = qMax(line.indexOf(':'), qsizetype(0));
        parsed.headers.append({ line.first(colon).toByteArray(), line.sliced(qMin(colon + 1, line.size())).trimmed().toByteArray() });
        if (parsed.headers.constLast().first.compare("Content-Length", Qt::CaseInsensitive) == 0)
            length = parsed.headers.constLast().second.toLongLong();
        from = to + 2;
    }
    const qsizetype bodyStart = headEnd + 4;
    if (m_buffer.size() - bodyStart < length)
        return false;
    const qsizetype firstSpace = requestLine.indexOf(' ');
    const qsizetype lastSpace = requestLine.lastIndexOf(' ');
    if (firstSpace > 0 && lastSpace > firstSpace) {
        parsed.method = requestLine.first(firstSpace).toByteArray();
        parsed.target = requestLine.sliced(firstSpace + 1, lastSpace - firstSpace - 1).toByteArray();
    }
    parsed.body = m_buffer.mid(bodyStart, length);
    m_buffer.remove(0, bodyStart + length);
    request = std::move(parsed);
    return true;
}

void FakeConnection::perform(const ActionPtr &action)
{
    if (action->delay.count() > 0) {
        auto undelayed = std::make_shared<FakeAction>(*action);
        undelayed->delay = {};
        QTimer::singleShot(action->delay, this, [this, undelayed] {
            perform(undelayed);
            onReadyRead();
        });
        return;
    }
    switch (action->type) {
    case FakeAction::Type::Answer:
        answer(*action);
        break;
    case FakeAction::Type::Chunks:
        if (action->place == FakeAction::Place::BeforeHeaders || action->place == FakeAction::Place::InHeaders)
            return breakAt(*action);
        write(head(*action, QByteArrayLiteral("Transfer-Encoding: chunked\r\n")));
        nextChunk(action, 0);
        break;
    case FakeAction::Type::Huge:
        m_filler = action->hugeBytes;
        m_fillerChunked = !action->hugeWithLength;
        write(head(*action,
                   m_fillerChunked ? QByteArrayLiteral("Transfer-Encoding: chunked\r\n")
                                   : "Content-Length: " + QByteArray::number(action->hugeBytes) + "\r\n"));
        break;
    case FakeAction::Type::Hang:
    case FakeAction::Type::Call: // a callback does not answer with another one
        break;
    case FakeAction::Type::Close:
    case FakeAction::Type::Reset:
        breakAt(*action);
        break;
    }
}

QByteArray FakeConnection::head(const FakeAction &action, const QByteArray &framing) const
{
    QByteArray head;
    head.reserve(256);
    head += "HTTP/1.1 " + QByteArray::number(action.status) + ' ' + reasonPhrase(action.status) + "\r\n";
    if (!action.contentType.isEmpty())
        head += "Content-Type: " + action.contentType + "\r\n";
    for (const auto &[name, value] : action.headers)
        head += name + ": " + value + "\r\n";
    if (!action.keepAlive || !m_keepAlive)
        head += "Connection: close\r\n";
    return head + framing + "\r\n";
}

void FakeConnection::answer(const FakeAction &action)
{
    const bool bodiless = m_request.method == "HEAD" || action.status == 204 || action.status == 304;
    const QByteArray length
        = action.status == 204 || !action.hasLength ? QByteArray() : "Content-Length: " + QByteArray::number(action.body.size()) + "\r\n";
    write(head(action, length) + (bodiless ? QByteArray() : action.body));
    end(action.keepAlive);
}

void FakeConnection::breakAt(const FakeAction &action)
{
    const QByteArray whole = head(action, "Content-Length: " + QByteArray::number(action.body.size()) + "\r\n");
    switch (action.place) {
    case FakeAction::Place::Nowhere:
    case FakeAction::Place::BeforeHeaders:
        return part(action.type == FakeAction::Type::Reset);
    case FakeAction::Place::InHeaders:
        write(whole.first(whole.size() / 2));
        break;
    case FakeAction::Place::AfterHeaders:
        write(whole);
        break;
    case FakeAction::Place::InBody:
    case FakeAction::Place::BeforeEnd:
        write(whole + action.body.first(action.body.size() / 2));
        break;
    }
    const bool reset = action.type == FakeAction::Type::Reset;
    QTimer::singleShot(breakDelay, this, [this, reset] { part(reset); });
}

void FakeConnection::nextChunk(const ActionPtr &action, qsizetype index)
{
    for (; index < action->chunks.size() && action->place != FakeAction::Place::AfterHeaders; ++index) {
        const QByteArray bytes = framed(action->chunks.at(index));
        const bool cut = action->place == FakeAction::Place::InBody && index == action->chunks.size() - 1;
        write(cut ? bytes.first(bytes.size() / 2) : bytes);
        if (action->interval.count() > 0) {
            QTimer::singleShot(action->interval, this, [this, action, index] {
                nextChunk(action, index + 1);
                onReadyRead();
            });
            return;
        }
    }
    finishChunks(*action);
}

void FakeConnection::finishChunks(const FakeAction &action)
{
    if (action.place != FakeAction::Place::Nowhere) {
        QTimer::singleShot(breakDelay, this, [this] { part(false); });
        return;
    }
    write(QByteArrayLiteral("0\r\n\r\n"));
    end(action.keepAlive);
}

void FakeConnection::onBytesWritten()
{
    if (m_filler > 0 && m_socket->bytesToWrite() < fillerPiece) {
        writeFiller();
        if (m_filler == 0) {
            if (m_fillerChunked)
                write(QByteArrayLiteral("0\r\n\r\n"));
            end(true);
            onReadyRead();
        }
    }
}

void FakeConnection::writeFiller()
{
    const QByteArray piece(qMin(fillerPiece, m_filler), 'x');
    m_filler -= piece.size();
    m_socket->write(m_fillerChunked ? framed(piece) : piece); // no flush: it would come back here
}

void FakeConnection::write(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

void FakeConnection::end(bool keepAlive)
{
    m_inFlight = false;
    m_state->ended();
    if (keepAlive && m_keepAlive)
        m_busy = false;
    else
        m_socket->disconnectFromHost();
}

void FakeConnection::part(bool reset)
{
    if (reset) {
        const linger hard{ .l_onoff = 1, .l_linger = 0 };
        setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        m_socket->abort();
    } else {
        m_socket->disconnectFromHost();
    }
}

} // namespace gavel::test
