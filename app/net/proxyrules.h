// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QNetworkProxyFactory>
#include <QString>
#include <QUrl>

namespace gavel::net {

/// The addresses that are reached without a proxy: those of this machine, and what a text in the usual
/// form of the environment variable names: names with all below them ("corp", ".corp", "*.corp"),
/// addresses, networks ("10.0.0.0/8"), each with a port if wanted, divided by commas or spaces; "*" is
/// everything.
class NoProxy
{
public:
    explicit NoProxy(const QString &text = {});

    const QString &text() const { return m_text; }
    bool covers(const QUrl &url) const;

private:
    struct Entry
    {
        QString host; ///< lower case, without a leading "*." or "."
        int port = 0; ///< 0: every

        bool covers(const QString &name) const;
    };

    static Entry entryOf(const QString &text);

    QString m_text;
    QList<Entry> m_entries;
};

/// Which proxy a request goes through: none to this machine or to what no_proxy names, else the
/// system's.
class ProxyRules : public QNetworkProxyFactory
{
public:
    /// For all requests of the program.
    static void install();

    /// Qt asks for every request, one at a time.
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    NoProxy m_noProxy; ///< of the variable's latest value
};

/// The proxy for an address, as "host:port"; empty if it is reached directly.
QString proxyFor(const QUrl &url);

} // namespace gavel::net
