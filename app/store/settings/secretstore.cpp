// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings/secretstore.h"

#include "core/origin.h"
#include "store/settings/cachefile.h"
#include "store/words.h"

#include <QStandardPaths>
#include <QTimer>

namespace gavel::store {

namespace {

/// Contains the origin, so that a secret is never found for another address.
QString keyOf(const Server &server)
{
    return QStringLiteral("%1 %2").arg(server.id.toString(QUuid::WithoutBraces), originOf(server.baseUrl));
}

QString pathOfNotes()
{
    return QStringLiteral("%1/gavel/outdated-keys.json").arg(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
}

Error silentKeychain(std::chrono::milliseconds waited)
{
    return { Error::Kind::Keychain, 0,
             Words::tr("The keychain does not answer, perhaps because it is locked. Unlock it to use saved keys; until then keys last until the "
                       "program ends."),
             QStringLiteral("no answer within %1 ms").arg(waited.count()) };
}

} // namespace

/// One load() in progress.
struct SecretStore::Loading
{
    Promise<void> promise;
    qsizetype pending = 0;
    std::optional<Error> error;

    void oneDone()
    {
        if (--pending == 0)
            promise.settle(error ? Result<void>(*error) : Result<void>());
    }
};

SecretStore::SecretStore(QObject *parent, const QString &service)
    : SecretStore(systemKeychain(service), pathOfNotes(), patience, parent)
{
}

SecretStore::SecretStore(std::unique_ptr<Keychain> keychain, const QString &notes, std::chrono::milliseconds waiting, QObject *parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
    , m_notes(std::make_unique<CacheFile>(notes))
    , m_waiting(waiting)
{
}

SecretStore::~SecretStore()
{
    for (Call &call : m_calls)
        call.cancel();
}

/// `done` gets the answer, or an error when the time is over; `late` is called for a success that
/// comes after that.
Keychain::Done SecretStore::inTime(const Done &done, std::function<void()> late)
{
    const auto isAnswered = std::make_shared<bool>(false);
    QTimer::singleShot(m_waiting, this, [this, isAnswered, done] {
        if (!std::exchange(*isAnswered, true))
            done(silentKeychain(m_waiting));
    });
    return [isAnswered, done, late = std::move(late)](const Result<void> &result) {
        if (!std::exchange(*isAnswered, true))
            done(result);
        else if (result && late)
            late();
    };
}

void SecretStore::load(const QList<Server> &servers, QObject *context, Done done)
{
    const auto loading = std::make_shared<Loading>(Loading{ Promise<void>(context, std::move(done)), servers.size() + 1, {} });
    track(loading->promise.call());
    for (const Server &server : servers)
        loadOne(server, loading);
    retryOutdated();
    loading->oneDone();
}

void SecretStore::loadOne(const Server &server, const std::shared_ptr<Loading> &loading)
{
    const QString key = keyOf(server);
    if (isOutdated(key)) {
        loading->oneDone();
        return;
    }
    const auto answered = inTime([loading](const Result<void> &result) {
        if (!result)
            loading->error = result.error();
        loading->oneDone();
    });
    const quint64 revision = m_revisions.value(server.id);
    m_keychain->read(key, this, [this, server, revision, answered](const Result<std::optional<QByteArray>> &read) {
        if (read && *read)
            arrived(server, revision, **read);
        answered(read.transform([](const auto &) {}));
    });
}

/// Perhaps late.
void SecretStore::arrived(const Server &server, quint64 revision, const QByteArray &secret)
{
    if (m_revisions.value(server.id) == revision)
        keep(server, secret, Where::Keychain);
}

void SecretStore::setSecret(const Server &server, const QByteArray &secret, QObject *context, Stored done)
{
    const Promise<Kept> promise(context, std::move(done));
    track(promise.call());
    keep(server, secret, Where::MemoryOnly);
    const quint64 revision = m_revisions.value(server.id);
    const QString key = keyOf(server);
    const auto isStored = [this, id = server.id, revision, key] { stored(id, revision, key); };
    ++m_changes;
    m_keychain->write(key, secret, this,
                      inTime(
                          [this, promise, isStored, key](const Result<void> &written) {
                              if (written) {
                                  isStored();
                                  promise.settle(Kept{ Where::Keychain, {} });
                              } else {
                                  // The previous one must not come back at the next start.
                                  takeOut(key, [](const Result<void> &) {});
                                  promise.settle(Kept{ Where::MemoryOnly, written.error() });
                              }
                              changeEnded();
                          },
                          isStored));
}

void SecretStore::stored(const QUuid &server, quint64 revision, const QString &key)
{
    const auto entry = m_entries.find(server);
    if (entry == m_entries.end() || entry->revision != revision)
        return;
    setOutdated(key, false);
    entry->where = Where::Keychain;
    emit changed(server);
}

/// Removes a key from the keychain, or notes that what is there must not be used.
void SecretStore::takeOut(const QString &key, const Done &done)
{
    setOutdated(key, true);
    ++m_changes;
    const auto isGone = [this, key] { tookOut(key); };
    m_keychain->remove(key, this,
                       inTime(
                           [this, isGone, done](const Result<void> &removed) {
                               if (removed)
                                   isGone();
                               done(removed);
                               changeEnded();
                           },
                           isGone));
}

/// A secret that was stored in the meantime went with the old one.
void SecretStore::tookOut(const QString &key)
{
    setOutdated(key, false);
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.key == key && entry.where == Where::Keychain)
            m_keychain->write(key, entry.secret, this, [](const Result<void> &) {});
    }
}

void SecretStore::retryOutdated()
{
    const QStringList keys = m_notes->content().keys();
    for (const QString &key : keys)
        takeOut(key, [](const Result<void> &) {});
}

bool SecretStore::isOutdated(const QString &key) const
{
    return m_notes->content().contains(key);
}

void SecretStore::setOutdated(const QString &key, bool on)
{
    QJsonObject notes = m_notes->content();
    if (on)
        notes.insert(key, true);
    else
        notes.remove(key);
    // On a disk that cannot be written, an old key may come back; there is no other place for this.
    (void)m_notes->save(notes);
}

void SecretStore::changeEnded()
{
    if (--m_changes == 0)
        emit idle();
}

void SecretStore::whenIdle(QObject *context, std::function<void()> done)
{
    if (m_changes == 0)
        QMetaObject::invokeMethod(context, std::move(done), Qt::QueuedConnection);
    else
        connect(this, &SecretStore::idle, context, std::move(done), Qt::SingleShotConnection);
}

void SecretStore::setMemorySecret(const Server &server, const QByteArray &secret)
{
    keep(server, secret, Where::MemoryOnly);
}

void SecretStore::remove(const Server &server, QObject *context, Done done)
{
    const Promise<void> promise(context, std::move(done));
    track(promise.call());
    forget(server.id);
    takeOut(keyOf(server), [promise](const Result<void> &removed) { promise.settle(removed); });
}

void SecretStore::follow(const Server &server)
{
    // A secret that is still being read may belong to the previous address.
    ++m_revisions[server.id];
    if (entryOf(server))
        return;
    forget(server.id);
    load({ server }, this, [](const Result<void> &) {});
}

/// The only place that decides who gets a secret.
const SecretStore::Entry *SecretStore::entryOf(const Server &server) const
{
    const auto entry = m_entries.constFind(server.id);
    return entry == m_entries.cend() || !sameOrigin(entry->address, server.baseUrl) ? nullptr : &*entry;
}

QByteArray SecretStore::secret(const Server &server) const
{
    const Entry *entry = entryOf(server);
    return entry ? entry->secret : QByteArray();
}

std::optional<SecretStore::Where> SecretStore::where(const Server &server) const
{
    const Entry *entry = entryOf(server);
    return entry ? std::optional(entry->where) : std::nullopt;
}

void SecretStore::keep(const Server &server, const QByteArray &secret, Where where)
{
    m_entries.insert(server.id, { server.baseUrl, keyOf(server), secret, where, ++m_revisions[server.id] });
    emit changed(server.id);
}

void SecretStore::forget(const QUuid &server)
{
    ++m_revisions[server];
    if (m_entries.remove(server) > 0)
        emit changed(server);
}

void SecretStore::track(const Call &call)
{
    m_calls.removeIf([](const Call &known) { return !known.isActive(); });
    m_calls << call;
}

} // namespace gavel::store

#include "moc_secretstore.cpp"
