// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/transporterror.h"

#include <QCoreApplication>
#include <QLocale>

namespace gavel::net {

namespace {

using Kind = Error::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gavel::net::HttpClient)
};

QString origin(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Kind kindOf(QNetworkReply::NetworkError error, int status)
{
    switch (error) {
    case QNetworkReply::OperationCanceledError: // our own aborts are handled elsewhere
        return Kind::Timeout;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // closed before the answer was whole; see OnceUploadDevice
        return Kind::ConnectionLost;
    case QNetworkReply::SslHandshakeFailedError:
        return Kind::Tls;
    case QNetworkReply::ProtocolFailure:
        return Kind::BadReply;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return Kind::BadInput;
    case QNetworkReply::UnknownNetworkError: // no route before the first byte, a broken pipe after it
        return status == 0 ? Kind::Unreachable : Kind::ConnectionLost;
    default: // refused, connection timeout, host not found, network down, proxy failure
        return Kind::Unreachable;
    }
}

QString textOf(Kind kind, QNetworkReply::NetworkError error, const QString &reason, const QUrl &url, std::chrono::milliseconds silence)
{
    const QString where = origin(url);
    switch (kind) {
    case Kind::Timeout:
        return Text::tr("%1 was silent for %2 s. Raise the time limit or lower the concurrency.")
            .arg(where, QLocale().toString(std::chrono::duration<double>(silence).count(), 'g', 4));
    case Kind::ConnectionLost:
        return Text::tr("%1 closed the connection before its answer was complete. Look into its log, then try again.").arg(where);
    case Kind::Tls:
        return Text::tr("The secure connection to %1 failed: %2. Check the certificate, or add your own authority to this server.")
            .arg(where, reason);
    case Kind::BadReply:
        return Text::tr("%1 does not speak HTTP. Check address and port.").arg(where);
    case Kind::BadInput:
        return Text::tr("%1 is not an address that can be asked. Write it like http://127.0.0.1:8000.").arg(where);
    default:
        break;
    }
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return Text::tr("No host is called %1. Check the address.").arg(url.host());
    case QNetworkReply::ConnectionRefusedError:
        return Text::tr("Nothing listens at %1. Start the server, or check address and port.").arg(where);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return Text::tr("The proxy on the way to %1 does not let the request through. Check the system's proxy settings.").arg(where);
    default:
        return Text::tr("%1 cannot be reached. Check the address, the network and that the server is running.").arg(where);
    }
}

QString detailOf(const QUrl &url, const QString &what)
{
    return shownAddress(url) + QLatin1StringView(": ") + what;
}

Error lostError(const QUrl &url, int status, const QString &what)
{
    return { Kind::ConnectionLost, status, textOf(Kind::ConnectionLost, QNetworkReply::RemoteHostClosedError, {}, url, {}), detailOf(url, what) };
}

} // namespace

QString shownAddress(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isTransportFailure(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::NoError)
        return false;
    constexpr int firstStatusDerived = QNetworkReply::ContentAccessDenied;
    const bool derived = error == QNetworkReply::ProxyAuthenticationRequiredError || error == QNetworkReply::ProtocolInvalidOperationError
        || (error >= firstStatusDerived && error != QNetworkReply::ContentReSendError && error != QNetworkReply::ProtocolUnknownError
            && error != QNetworkReply::ProtocolFailure);
    return !derived || status < 400;
}

Error transportError(QNetworkReply::NetworkError error, int status, const QString &reason, const QUrl &url, std::chrono::milliseconds silence)
{
    const Kind kind = kindOf(error, status);
    return { kind, status, textOf(kind, error, reason, url, silence), detailOf(url, reason) };
}

Error silentError(const QUrl &url, int status, std::chrono::milliseconds silence)
{
    return transportError(QNetworkReply::OperationCanceledError, status, QStringLiteral("silent"), url, silence);
}

Error tooSlowError(const QUrl &url, int status, std::chrono::milliseconds total)
{
    return { Kind::Timeout, status,
             Text::tr("%1 did not complete its answer within %2 s. Check that it is the right server, and look into its log.")
                 .arg(origin(url), QLocale().toString(std::chrono::duration<double>(total).count(), 'g', 4)),
             detailOf(url, QStringLiteral("too slow")) };
}

Error proxyError(const QUrl &url, const QString &proxy, const QString &reason)
{
    return { Kind::Unreachable, 0,
             Text::tr("%1 cannot be reached through the proxy %2. Check the system's proxy settings, or name the server in no_proxy.")
                 .arg(origin(url), proxy),
             detailOf(url, reason) };
}

Error proxySignInError(const QUrl &url)
{
    return { Kind::Unreachable, 407,
             Text::tr("The proxy on the way to %1 asks for a user name and password. Add them to the system's proxy settings, or name the server in "
                      "no_proxy.")
                 .arg(origin(url)),
             detailOf(url, QStringLiteral("the proxy wants a sign-in")) };
}

Error badHeaderError(const QUrl &url, const QByteArray &name)
{
    return badInput(Text::tr("The request to %1 was not sent: its header %2 contains a line break or another control character.")
                        .arg(origin(url), QString::fromLatin1(name.simplified())),
                    detailOf(url, QStringLiteral("a header cannot be sent")));
}

Error redirectError(int status, const QUrl &from, const QUrl &to)
{
    return { Kind::Redirect, status,
             Text::tr("%1 points to another address: %2. Use that address for this server if you trust it.").arg(origin(from), shownAddress(to)),
             detailOf(from, QStringLiteral("redirected to ") + shownAddress(to)) };
}

Error tooLargeError(const QUrl &url, qint64 limit)
{
    return tooLarge(
        Text::tr("The answer of %1 is larger than %2. Check that the address is right.").arg(origin(url), QLocale().formattedDataSize(limit)),
        detailOf(url, QStringLiteral("more than %1 bytes").arg(limit)));
}

Error cutOffError(const QUrl &url, int status, qint64 got, qint64 announced)
{
    return lostError(url, status, QStringLiteral("%1 of %2 bytes").arg(got).arg(announced));
}

Error cutCodingError(const QUrl &url, int status)
{
    return lostError(url, status, QStringLiteral("the compressed body is not complete"));
}

Error badAddressError(const QUrl &url)
{
    return transportError(QNetworkReply::ProtocolUnknownError, 0, QStringLiteral("neither http nor https"), url, {});
}

Error badSecretError(const QUrl &url)
{
    return { Kind::Auth, 0, Text::tr("The key for %1 contains a line break or another control character. Enter it again.").arg(origin(url)),
             detailOf(url, QStringLiteral("the key cannot be put into a header")) };
}

Error unreadableCaError(const QUrl &url, const QString &caFile)
{
    return { Kind::Tls, 0,
             Text::tr("The certificate file %1 cannot be read or holds no PEM certificate. Choose another one for this server.").arg(caFile),
             detailOf(url, QStringLiteral("no certificate in the CA file")) };
}

} // namespace gavel::net
