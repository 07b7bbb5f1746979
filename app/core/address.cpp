// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/address.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel {

namespace {

struct AddressText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::Server)
};

constexpr auto chatEnding = "/chat/completions"_L1;
constexpr auto versionOne = "/v1"_L1;

/// "v3", "v1beta"
bool isVersion(const QString &segment)
{
    static const QRegularExpression pattern(u"^v\\d+(?:\\.\\d+)?(?:alpha|beta|preview)?\\d*$"_s, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(segment).hasMatch();
}

/// The requests of the API follow this path at once: vendors who print such an address have no /v1
/// behind it.
bool isApiRoot(const QString &path)
{
    const QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    if (segments.isEmpty())
        return false;
    const QString last = segments.last().toLower();
    if (isVersion(last) || last == "serving-endpoints"_L1)
        return true;
    const bool isBelowVersion = segments.size() > 1 && std::any_of(segments.begin(), segments.end() - 1, isVersion);
    if (isBelowVersion && (last == "openai"_L1 || last == "openapi"_L1))
        return true;
    return segments.size() > 1 && segments.at(segments.size() - 2).compare("deployments"_L1, Qt::CaseInsensitive) == 0;
}

bool chop(QString &path, QLatin1StringView ending)
{
    const bool has = path.endsWith(ending, Qt::CaseInsensitive);
    if (has)
        path.chop(ending.size());
    return has;
}

QString basePath(QString path)
{
    static const QRegularExpression slashes(u"/{2,}"_s);
    path.replace(slashes, u"/"_s);
    while (path.endsWith(u'/'))
        path.chop(1);
    const bool isChat = chop(path, chatEnding);
    if (!isChat) {
        for (const QLatin1StringView ending : { "/v1/completions"_L1, "/v1/models"_L1, "/v1/responses"_L1, "/v1/embeddings"_L1 }) {
            if (chop(path, ending))
                return path;
        }
        if (isApiRoot(path.chopped(path.endsWith("/models"_L1) ? 7 : 0)))
            chop(path, "/models"_L1);
    }
    // Another address for chats than the usual one stays as it was given.
    if (!chop(path, versionOne) && isChat && !isApiRoot(path))
        path += chatEnding;
    return path;
}

/// Only this may stand behind an address: everything else may be a key.
bool isPlainQuery(const QUrl &url)
{
    const auto items = QUrlQuery(url).queryItems();
    return std::all_of(items.begin(), items.end(), [](const auto &item) { return item.first == "api-version"_L1; });
}

QString withScheme(const QString &text)
{
    static const QRegularExpression around(u"^[\\s\"'<`]+|[\\s\"'>`,;]+$"_s);
    QString address = text;
    address.remove(around);
    if (address.startsWith("//"_L1))
        address.remove(0, 2);
    return address.contains("://"_L1) ? address : "http://"_L1 + address;
}

} // namespace

std::optional<QUrl> baseUrlFromUserInput(const QString &text, QString *why)
{
    const auto refuse = [why](const QString &reason) {
        if (why)
            *why = reason;
        return std::nullopt;
    };
    QUrl url(withScheme(text), QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !web || url.host().isEmpty())
        return refuse(AddressText::tr("This is not an http or https address. Write it like http://127.0.0.1:8000."));
    if (!url.userInfo().isEmpty() || !isPlainQuery(url) || url.hasFragment())
        return refuse(AddressText::tr("Leave user name, password, key and query out of the address: secrets belong into the keychain."));
    if (url.query().isEmpty())
        url.setQuery(QString());
    url.setPath(basePath(url.path()));
    return url;
}

QUrl apiUrl(const QUrl &base, QLatin1StringView path)
{
    QUrl url = base;
    QString root = url.path();
    if (!chop(root, chatEnding) && !isApiRoot(root))
        root += versionOne;
    url.setPath(root + path);
    return url;
}

QUrl serverUrl(const QUrl &base, QLatin1StringView path)
{
    QUrl url = base;
    QString root = url.path();
    chop(root, chatEnding);
    url.setPath(root + path);
    return url;
}

QUrl withoutSecrets(const QUrl &base)
{
    const QUrl address = base.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    return isPlainQuery(address) ? address : address.adjusted(QUrl::RemoveQuery);
}

bool hasApiVersion(const QUrl &base)
{
    return QUrlQuery(base).hasQueryItem(u"api-version"_s);
}

} // namespace gavel
