// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/wirerequest.h"

#include "core/address.h"
#include "net/httpclient.h"
#include "net/transporterror.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>

namespace gavel::net {

namespace {

constexpr qint64 largestAuthority = 4 * 1024 * 1024; ///< bundles of all public ones have 250 kB

bool isFitForHeader(const QByteArray &value)
{
    return std::ranges::none_of(value, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

bool isHeaderName(const QByteArray &name)
{
    constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    const auto isAllowed
        = [marks](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.contains(c); };
    return !name.isEmpty() && std::ranges::all_of(name, isAllowed);
}

QByteArray authorization(const Server &server, const QByteArray &secret)
{
    if (server.auth == AuthScheme::Basic)
        return "Basic " + (server.userName.toUtf8() + ':' + secret).toBase64();
    return "Bearer " + secret;
}

/// Empty if there is none; never reads a device.
QList<QSslCertificate> authoritiesIn(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    return QSslCertificate::fromData(file.read(largestAuthority));
}

} // namespace

Result<void> checkHeaders(const Request &request)
{
    for (const auto &[name, value] : request.headers) {
        if (!isHeaderName(name) || !isFitForHeader(value))
            return badHeaderError(request.url, name);
    }
    if (!isFitForHeader(request.contentType))
        return badHeaderError(request.url, QByteArrayLiteral("Content-Type"));
    return {};
}

Result<QNetworkRequest> wireRequest(const Request &request, const QByteArray &secret)
{
    if (!isFitForHeader(secret))
        return badSecretError(request.url);
    QUrl url = request.url;
    url.setUserInfo({});
    QNetworkRequest wire(url);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setRawHeader("User-Agent", "Gavel/" GAVEL_VERSION);
    wire.setRawHeader("Accept-Encoding", "identity"); // so that Content-Length and the size limit count the same bytes
    if (!request.contentType.isEmpty())
        wire.setRawHeader("Content-Type", request.contentType);
    else if (request.verb != "GET" && request.verb != "HEAD")
        wire.setRawHeader("Content-Type", "application/json");
    if (!secret.isEmpty())
        wire.setRawHeader("Authorization", authorization(request.server, secret));
    if (!secret.isEmpty() && hasApiVersion(request.server.baseUrl))
        wire.setRawHeader("api-key", secret);
    if (!request.server.caFile.isEmpty() && url.scheme() == QLatin1StringView("https")) {
        const QList<QSslCertificate> authorities = authoritiesIn(request.server.caFile);
        if (authorities.isEmpty())
            return unreadableCaError(url, request.server.caFile);
        QSslConfiguration tls = wire.sslConfiguration();
        tls.addCaCertificates(authorities);
        wire.setSslConfiguration(tls);
    }
    return wire;
}

} // namespace gavel::net
