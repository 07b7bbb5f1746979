// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeserver.h"

#include "net/headers.h"
#include "support/fakeconnection.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSslSocket>
#include <QTcpServer>

#include <future>
#include <thread>

namespace gavel::test {

QByteArray FakeRequest::path() const
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

QByteArray FakeRequest::header(QByteArrayView name) const
{
    return net::headerIn(headers, name);
}

FakeAction FakeAction::json(const QByteArray &body, int status)
{
    return text(body, QByteArrayLiteral("application/json"), status);
}

FakeAction FakeAction::text(const QByteArray &body, const QByteArray &contentType, int status)
{
    FakeAction action;
    action.status = status;
    action.contentType = contentType;
    action.body = body;
    return action;
}

FakeAction FakeAction::hang()
{
    FakeAction action;
    action.type = Type::Hang;
    return action;
}

FakeAction FakeAction::closeAt(Place place)
{
    FakeAction action;
    action.type = Type::Close;
    action.place = place;
    action.body = '"' + QByteArray(1998, 'x') + '"';
    return action;
}

FakeAction FakeAction::resetAt(Place place)
{
    FakeAction action = closeAt(place);
    action.type = Type::Reset;
    return action;
}

FakeAction FakeAction::sse(const QList<QByteArray> &events, std::chrono::milliseconds interval, Place breaksAt)
{
    FakeAction action;
    action.type = Type::Chunks;
    action.contentType = QByteArrayLiteral("text/event-stream; charset=utf-8");
    action.chunks = events;
    action.interval = interval;
    action.place = breaksAt;
    return action;
}

FakeAction FakeAction::redirect(const QByteArray &location, int status)
{
    return text({}, {}, status).withHeader(QByteArrayLiteral("Location"), location);
}

FakeAction FakeAction::huge(qint64 bytes, bool withContentLength)
{
    FakeAction action;
    action.type = Type::Huge;
    action.hugeBytes = bytes;
    action.hugeWithLength = withContentLength;
    return action;
}

FakeAction FakeAction::call(Callback callback)
{
    FakeAction action;
    action.type = Type::Call;
    action.callback = std::move(callback);
    return action;
}

FakeAction FakeAction::after(std::chrono::milliseconds before) const
{
    FakeAction later = *this;
    later.delay = before;
    return later;
}

FakeAction FakeAction::withoutLength() const
{
    FakeAction action = *this;
    action.hasLength = action.keepAlive = false;
    return action;
}

FakeAction FakeAction::withHeader(const QByteArray &name, const QByteArray &value) const
{
    FakeAction richer = *this;
    richer.headers.append({ name, value });
    return richer;
}

class FakeServer::Listener : public QTcpServer
{
public:
    Listener(std::shared_ptr<State> state, const QSslConfiguration &tls)
        : m_state(std::move(state))
        , m_tls(tls)
    {
    }

    ~Listener() override
    {
        close();
        for (FakeConnection *connection : findChildren<FakeConnection *>(Qt::FindDirectChildrenOnly))
            connection->breakOff();
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        QSslSocket *secure = m_tls.localCertificate().isNull() ? nullptr : new QSslSocket;
        QTcpSocket *socket = secure ? secure : new QTcpSocket;
        socket->setSocketDescriptor(handle);
        new FakeConnection(m_state, socket, this);
        if (secure) {
            secure->setSslConfiguration(m_tls);
            secure->startServerEncryption();
        }
    }

private:
    std::shared_ptr<State> m_state;
    QSslConfiguration m_tls;
};

struct FakeServer::Threading
{
    QSslConfiguration tls;
    Listener *listener = nullptr;
    quint16 port = 0;
    QEventLoop *loop = nullptr; ///< of the thread
    std::jthread thread; ///< of startThreaded()
};

FakeServer::FakeServer()
    : m_state(std::make_shared<State>())
    , m_threading(std::make_unique<Threading>())
{
}

FakeServer::~FakeServer()
{
    stop();
}

void FakeServer::setTls(const QSslConfiguration &configuration)
{
    m_threading->tls = configuration;
}

bool FakeServer::start(quint16 port)
{
    stop();
    return listen(port);
}

bool FakeServer::startThreaded(quint16 port)
{
    stop();
    std::promise<bool> listening;
    auto answer = listening.get_future();
    m_threading->thread = std::jthread([this, port, &listening] {
        QEventLoop loop;
        m_threading->loop = &loop;
        listening.set_value(listen(port));
        loop.exec();
        delete std::exchange(m_threading->listener, nullptr);
    });
    return answer.get();
}

bool FakeServer::listen(quint16 port)
{
    auto listener = std::make_unique<Listener>(m_state, m_threading->tls);
    listener->setListenBacklogSize(1024);
    if (!listener->listen(QHostAddress::LocalHost, port))
        return false;
    m_threading->port = listener->serverPort();
    m_threading->listener = listener.release();
    return true;
}

void FakeServer::stop()
{
    if (m_threading->thread.joinable()) {
        QCoreApplication::postEvent(m_threading->loop, new QEvent(QEvent::Quit));
        m_threading->thread.join();
    } else {
        delete std::exchange(m_threading->listener, nullptr);
    }
}

quint16 FakeServer::port() const
{
    return m_threading->port;
}

QUrl FakeServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_threading->tls.localCertificate().isNull() ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port());
    url.setPath(path);
    return url;
}

namespace {

template <typename Script>
Script makeScript(const QList<FakeAction> &actions)
{
    Script script;
    for (const FakeAction &action : actions)
        script.actions.append(std::make_shared<const FakeAction>(action));
    return script;
}

} // namespace

void FakeServer::script(const QByteArray &path, const QList<FakeAction> &actions)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->scripts.insert(path, makeScript<State::Script>(actions));
}

void FakeServer::scriptDefault(const QList<FakeAction> &actions)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->fallback = makeScript<State::Script>(actions);
}

void FakeServer::setRecording(bool on)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->recording = on;
}

QList<FakeRequest> FakeServer::requests() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->requests;
}

QList<FakeRequest> FakeServer::requestsTo(const QByteArray &path) const
{
    QList<FakeRequest> matching = requests();
    matching.removeIf([&path](const FakeRequest &request) { return request.path() != path; });
    return matching;
}

int FakeServer::requestCount() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->requestCount;
}

int FakeServer::connectionCount() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->connectionCount;
}

int FakeServer::openConnections() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->openConnections;
}

int FakeServer::maxConnections() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->maxConnections;
}

int FakeServer::inFlight() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->inFlight;
}

int FakeServer::maxInFlight() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->maxInFlight;
}

void FakeServer::clearRecords()
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->requests.clear();
    m_state->requestCount = 0;
    m_state->connectionCount = 0;
    m_state->maxConnections = m_state->openConnections;
    m_state->maxInFlight = m_state->inFlight;
}

} // namespace gavel::test
