// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/proxyrules.h"

#include "core/origin.h"
#include "core/server.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace gavel::net {

namespace {

/// The variable in lower case wins, as everywhere.
QString variable(const char *name)
{
    const QString lower = qEnvironmentVariable(name);
    return lower.isEmpty() ? qEnvironmentVariable(QByteArray(name).toUpper().constData()) : lower;
}

/// Qt reads the variables in lower case only.
QList<QNetworkProxy> upperCaseProxy(const QUrl &url)
{
    const bool isTls = url.scheme() == QLatin1StringView("https");
    QString text = qEnvironmentVariable(isTls ? "HTTPS_PROXY" : "HTTP_PROXY");
    if (text.isEmpty())
        text = qEnvironmentVariable("ALL_PROXY");
    if (text.isEmpty())
        return {};
    const QUrl proxy(text.contains(QLatin1StringView("://")) ? text : QStringLiteral("http://") + text);
    if (proxy.host().isEmpty())
        return {};
    const bool isSocks = proxy.scheme().startsWith(QLatin1StringView("socks"));
    constexpr int socksPort = 1080;
    constexpr int httpPort = 8080;
    return { QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, proxy.host(),
                           static_cast<quint16>(proxy.port(isSocks ? socksPort : httpPort)), proxy.userName(), proxy.password()) };
}

bool goesDirectly(const QList<QNetworkProxy> &proxies)
{
    return std::ranges::all_of(proxies, [](const QNetworkProxy &proxy) { return proxy.type() == QNetworkProxy::NoProxy; });
}

} // namespace

NoProxy::NoProxy(const QString &text)
    : m_text(text)
{
    static const QRegularExpression divider(QStringLiteral("[,;\\s]+"));
    const QStringList names = text.split(divider, Qt::SkipEmptyParts);
    for (const QString &name : names)
        m_entries.append(entryOf(name));
}

NoProxy::Entry NoProxy::entryOf(const QString &text)
{
    // More than one colon without brackets is an address of IPv6.
    static const QRegularExpression form(QStringLiteral("^(?:\\*?\\.)?(?:\\[([^\\]]*)\\]|([^:]*))(?::(\\d{1,5}))?$"));
    const auto match = form.match(text.toLower());
    QString host = match.hasMatch() ? match.captured(1) + match.captured(2) : text.toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    return { host, match.captured(3).toInt() };
}

bool NoProxy::Entry::covers(const QString &name) const
{
    if (host.isEmpty())
        return false;
    if (host == QLatin1StringView("*") || name == host || name.endsWith(u'.' + host))
        return true;
    const QHostAddress address(name);
    if (address.isNull())
        return false;
    if (host.contains(u'/')) {
        const auto [network, bits] = QHostAddress::parseSubnet(host);
        return bits >= 0 && !network.isNull() && address.isInSubnet(network, bits);
    }
    return address.isEqual(QHostAddress(host), QHostAddress::ConvertV4MappedToIPv4);
}

bool NoProxy::covers(const QUrl &url) const
{
    if (isOnThisMachine(url))
        return true;
    QString host = url.host().toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    return std::ranges::any_of(m_entries, [&](const Entry &entry) { return (entry.port == 0 || entry.port == portOf(url)) && entry.covers(host); });
}

void ProxyRules::install()
{
    QNetworkProxyFactory::setApplicationProxyFactory(new ProxyRules);
}

QList<QNetworkProxy> ProxyRules::queryProxy(const QNetworkProxyQuery &query)
{
    const QUrl url = query.url();
    if (const QString text = variable("no_proxy"); text != m_noProxy.text())
        m_noProxy = NoProxy(text);
    if (m_noProxy.covers(url))
        return { QNetworkProxy::NoProxy };
    QList<QNetworkProxy> proxies = systemProxyForQuery(query);
    if (goesDirectly(proxies)) {
        if (const auto upper = upperCaseProxy(url); !upper.isEmpty())
            return upper;
    }
    return proxies.isEmpty() ? QList<QNetworkProxy>{ QNetworkProxy::NoProxy } : proxies;
}

QString proxyFor(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    if (isOnThisMachine(url) || proxies.isEmpty() || goesDirectly(proxies.first(1)))
        return {};
    return QStringLiteral("%1:%2").arg(proxies.constFirst().hostName()).arg(proxies.constFirst().port());
}

} // namespace gavel::net
