// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/limits.h"
#include "mlflow/wire.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace gavel::mlflow {

namespace {

QString hexDigest(const QString &text, qsizetype digits)
{
    const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(digest.first(digits));
}

bool isKeyCharacter(QChar c)
{
    return c == u'_' || c == u'-' || c == u'.' || c == u' ' || c == u'/' || (c.unicode() < 128 && c.isLetterOrNumber());
}

} // namespace

QString cut(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    if (length > 0 && text.at(length - 1).isHighSurrogate())
        --length;
    return text.first(length);
}

QString assessmentName(const QString &name)
{
    QString clean = name.trimmed();
    clean.replace(u'.', u'_');
    clean = cut(clean, maxKey);
    return clean.isEmpty() ? QStringLiteral("judge") : clean;
}

QString metricKey(const QString &key)
{
    QString clean = key;
    for (QChar &c : clean) {
        if (!isKeyCharacter(c))
            c = u'_';
    }
    // The server normalises keys like paths: "a//b", "../b" and "/b" are refused.
    QStringList parts = clean.split(u'/', Qt::SkipEmptyParts);
    for (QString &part : parts) {
        if (part == QLatin1StringView(".") || part == QLatin1StringView(".."))
            part.replace(u'.', u'_');
    }
    clean = cut(parts.join(u'/'), maxKey);
    return clean.isEmpty() ? QStringLiteral("_") : clean;
}

QString traceIdFor(const QString &text)
{
    return QStringLiteral("tr-") + hexDigest(QStringLiteral("trace\n") + text, 32);
}

QString spanIdFor(const QString &text)
{
    return hexDigest(QStringLiteral("span\n") + text, 16);
}

QString assessmentIdFor(const QString &text)
{
    return QStringLiteral("a-") + hexDigest(QStringLiteral("assessment\n") + text, 32);
}

QString timestamp(qint64 msSinceEpoch)
{
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch, Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<QString> proxiedArtifactPath(const QString &artifactUri)
{
    const QUrl uri(artifactUri);
    if (uri.scheme() != QLatin1StringView("mlflow-artifacts"))
        return std::nullopt;
    QString path = uri.path();
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

QString mergeLoggedArtifacts(const QString &existing, const QString &path)
{
    QJsonArray list = QJsonDocument::fromJson(existing.toUtf8()).array();
    const bool known = std::any_of(list.begin(), list.end(),
                                   [&path](const QJsonValue &entry) { return entry.toObject().value(QLatin1StringView("path")).toString() == path; });
    if (!known)
        list.append(QJsonObject{ { QStringLiteral("path"), path }, { QStringLiteral("type"), QStringLiteral("table") } });
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

} // namespace gavel::mlflow
