// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/secretstore.h"

#include "core/origin.h"
#include "store/words.h"

#include <qt6keychain/keychain.h>

namespace gavel::store {

namespace {

// The jobs have no parent: the keychain's answer comes to a job even when the store is
// gone by then, and a job deletes itself after it.

/// With the origin in it, so that no other address is ever given this secret.
QString keyOf(const Server &server)
{
    return QStringLiteral("%1 %2").arg(server.id.toString(QUuid::WithoutBraces), originOf(server.baseUrl));
}

/// Without a session bus the keychain reports OtherError rather than
/// NoBackendAvailable, so every error means the same: it cannot be relied on.
Error keychainError(const QKeychain::Job &job)
{
    const QString text = job.error() == QKeychain::AccessDeniedByUser || job.error() == QKeychain::AccessDenied
        ? Words::tr("The keychain refused access. Unlock it to keep keys; until then they last until the program ends.")
        : Words::tr("There is no working keychain here. Keys are kept in memory until the program ends; set up a keyring to keep them.");
    return { Error::Kind::Keychain, 0, text, QStringLiteral("%1: %2").arg(job.error()).arg(job.errorString()) };
}

bool isFailure(const QKeychain::Job &job)
{
    return job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound;
}

} // namespace

/// One load() on its way.
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
    : QObject(parent)
    , m_service(service)
{
}

SecretStore::~SecretStore()
{
    for (Call &call : m_calls)
        call.cancel();
}

void SecretStore::load(const QList<Server> &servers, QObject *context, Done done)
{
    const auto loading = std::make_shared<Loading>(Loading{ Promise<void>(context, std::move(done)), servers.size() + 1, {} });
    track(loading->promise.call());
    for (const Server &server : servers)
        loadOne(server, loading);
    loading->oneDone();
}

void SecretStore::loadOne(const Server &server, const std::shared_ptr<Loading> &loading)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(keyOf(server));
    const quint64 revision = m_revisions.value(server.id);
    connect(job, &QKeychain::Job::finished, this, [this, job, loading, revision, id = server.id, address = server.baseUrl] {
        if (isFailure(*job))
            loading->error = keychainError(*job);
        else if (job->error() == QKeychain::NoError && m_revisions.value(id) == revision)
            keep(id, { address, job->binaryData(), Where::Keychain });
        loading->oneDone();
    });
    job->start();
}

void SecretStore::setSecret(const Server &server, const QByteArray &secret, QObject *context, Stored done)
{
    const Promise<Kept> promise(context, std::move(done));
    track(promise.call());
    keep(server.id, { server.baseUrl, secret, Where::MemoryOnly });
    const quint64 revision = m_revisions.value(server.id);

    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(keyOf(server));
    job->setBinaryData(secret);
    connect(job, &QKeychain::Job::finished, this, [this, job, promise, revision, id = server.id] {
        if (job->error() != QKeychain::NoError) {
            promise.settle(Kept{ Where::MemoryOnly, keychainError(*job) });
            return;
        }
        if (const auto entry = m_entries.find(id); entry != m_entries.end() && entry->revision == revision) {
            entry->where = Where::Keychain;
            emit changed(id);
        }
        promise.settle(Kept{ Where::Keychain, {} });
    });
    job->start();
}

void SecretStore::setMemorySecret(const Server &server, const QByteArray &secret)
{
    keep(server.id, { server.baseUrl, secret, Where::MemoryOnly });
}

void SecretStore::remove(const Server &server, QObject *context, Done done)
{
    const Promise<void> promise(context, std::move(done));
    track(promise.call());
    forget(server.id);

    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(keyOf(server));
    connect(job, &QKeychain::Job::finished, this,
            [job, promise] { promise.settle(isFailure(*job) ? Result<void>(keychainError(*job)) : Result<void>()); });
    job->start();
}

void SecretStore::follow(const Server &server)
{
    // What is still being read may be the secret of the address before.
    ++m_revisions[server.id];
    if (entryOf(server))
        return;
    forget(server.id);
    load({ server }, this, [](const Result<void> &) {});
}

/// The one place that decides who gets a secret.
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

void SecretStore::keep(const QUuid &server, Entry entry)
{
    entry.revision = ++m_revisions[server];
    m_entries.insert(server, entry);
    emit changed(server);
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
