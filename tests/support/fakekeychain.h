// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/settings/keychain.h"

#include <QHash>
#include <QList>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace gavel::test {

/// What a FakeKeychain holds, for several of them, as for several starts of the program.
struct KeychainState
{
    enum class Mood {
        Works,
        Missing, ///< there is none
        Locked, ///< refuses
        Silent, ///< answers once it works again
    };
    Mood mood = Mood::Works;
    QHash<QString, QByteArray> entries;
    QList<std::function<void()>> waiting;

    void wake()
    {
        mood = Mood::Works;
        for (const auto &question : std::exchange(waiting, {}))
            question();
    }
};

/// A keychain in memory.
class FakeKeychain : public store::Keychain
{
public:
    explicit FakeKeychain(std::shared_ptr<KeychainState> state)
        : m_state(std::move(state))
    {
    }
    /// Questions end with the program that asked; they hold the state that holds them.
    ~FakeKeychain() override { m_state->waiting.clear(); }
    Q_DISABLE_COPY_MOVE(FakeKeychain)

    void read(const QString &key, QObject *context, Read done) override
    {
        ask(context, [state = m_state, key, done = std::move(done)](const Result<void> &open) {
            if (!open)
                done(open.error());
            else
                done(state->entries.contains(key) ? std::optional(state->entries.value(key)) : std::nullopt);
        });
    }
    void write(const QString &key, const QByteArray &secret, QObject *context, Done done) override
    {
        ask(context, [state = m_state, key, secret, done = std::move(done)](const Result<void> &open) {
            if (open)
                state->entries.insert(key, secret);
            done(open);
        });
    }
    void remove(const QString &key, QObject *context, Done done) override
    {
        ask(context, [state = m_state, key, done = std::move(done)](const Result<void> &open) {
            if (open)
                state->entries.remove(key);
            done(open);
        });
    }
    bool isThere() const override { return m_state->mood != KeychainState::Mood::Missing; }

private:
    void ask(QObject *context, std::function<void(const Result<void> &)> answer)
    {
        const auto question = [state = m_state, context = QPointer(context), answer = std::move(answer)] {
            if (!context)
                return;
            if (state->mood == KeychainState::Mood::Works)
                answer({});
            else
                answer(Error{ Error::Kind::Keychain, 0, QStringLiteral("Keys are kept in memory."), QStringLiteral("closed") });
        };
        if (m_state->mood == KeychainState::Mood::Silent)
            m_state->waiting.append(question);
        else
            QMetaObject::invokeMethod(context, question, Qt::QueuedConnection);
    }

    std::shared_ptr<KeychainState> m_state;
};

} // namespace gavel::test
