// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fakeserver.h"

#include <QJsonObject>
#include <QStringList>

namespace gavel::test {

/// What a fake server answers in a chat, and what it was asked.
class FakeChat
{
public:
    explicit FakeChat(FakeServer &server)
        : m_server(server)
    {
    }

    void answer(const QList<FakeAction> &actions);
    int questions() const;
    QJsonObject body(int number) const;
    /// "system: …", "user: …" of one request.
    QStringList messages(int number) const;

private:
    FakeServer &m_server;
};

QByteArray chatEvent(const QString &content, const QByteArray &member = "content");
QList<QByteArray> chatEnd(const QByteArray &reason = "stop");
/// A whole streamed answer.
FakeAction chatAnswer(const QStringList &parts, std::chrono::milliseconds interval = {});
/// These parts, then silence.
FakeAction chatHang(const QStringList &parts);

} // namespace gavel::test
