// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings/keychain.h"

#include "store/words.h"

#include <qt6keychain/keychain.h>

namespace gavel::store {

namespace {

class SystemKeychain : public Keychain
{
public:
    explicit SystemKeychain(QString service)
        : m_service(std::move(service))
    {
    }

    void read(const QString &key, QObject *context, Read done) override
    {
        auto *job = new QKeychain::ReadPasswordJob(m_service);
        start(job, key, context, [this, job, done = std::move(done)] {
            if (const auto error = failure(*job))
                done(*error);
            else
                done(job->error() == QKeychain::NoError ? std::optional(job->binaryData()) : std::nullopt);
        });
    }

    void write(const QString &key, const QByteArray &secret, QObject *context, Done done) override
    {
        auto *job = new QKeychain::WritePasswordJob(m_service);
        job->setBinaryData(secret);
        start(job, key, context, [this, job, done = std::move(done)] { done(outcome(*job)); });
    }

    void remove(const QString &key, QObject *context, Done done) override
    {
        auto *job = new QKeychain::DeletePasswordJob(m_service);
        start(job, key, context, [this, job, done = std::move(done)] { done(outcome(*job)); });
    }

    bool isThere() const override { return m_isThere; }

private:
    /// The job has no parent: the keychain may answer after `context` is gone, and the job deletes
    /// itself then.
    void start(QKeychain::Job *job, const QString &key, QObject *context, std::function<void()> done)
    {
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, context, std::move(done));
        job->start();
    }

    Result<void> outcome(const QKeychain::Job &job)
    {
        const auto error = failure(job);
        return error ? Result<void>(*error) : Result<void>();
    }

    /// Without a session bus the keychain reports OtherError and not NoBackendAvailable, so every
    /// error but a refusal means that there is none.
    std::optional<Error> failure(const QKeychain::Job &job)
    {
        if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound) {
            m_isThere = true;
            return std::nullopt;
        }
        const bool refused = job.error() == QKeychain::AccessDeniedByUser || job.error() == QKeychain::AccessDenied;
        m_isThere = refused;
        const QString text = refused
            ? Words::tr("The keychain refused access. Unlock it to keep keys; until then they last until the program ends.")
            : Words::tr("There is no working keychain here. Keys are kept in memory until the program ends; set up a keyring to keep them.");
        return Error{ Error::Kind::Keychain, 0, text, QStringLiteral("%1: %2").arg(job.error()).arg(job.errorString()) };
    }

    QString m_service;
    bool m_isThere = true;
};

} // namespace

std::unique_ptr<Keychain> systemKeychain(const QString &service)
{
    return std::make_unique<SystemKeychain>(service);
}

} // namespace gavel::store
