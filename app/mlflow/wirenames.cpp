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

/// What Python's "\w" takes besides our own signs: letters and digits of every script.
bool isKeyCharacter(char32_t c)
{
    return c == U'_' || c == U'-' || c == U'.' || c == U' ' || c == U'/' || QChar::isLetterOrNumber(c);
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
    // Composed, since a combining mark is no letter.
    const auto codePoints = key.normalized(QString::NormalizationForm_C).toStdU32String();
    QString clean;
    for (const char32_t c : codePoints)
        clean += isKeyCharacter(c) ? QString::fromUcs4(&c, 1) : QStringLiteral("_");
    // The server normalises keys like paths: "a//b", "../b" and "/b" are refused. Also what a cut leaves
    // of the last part.
    clean = cut(clean.split(u'/', Qt::SkipEmptyParts).join(u'/'), maxKey);
    QStringList parts = clean.split(u'/', Qt::SkipEmptyParts);
    for (QString &part : parts) {
        if (part == QLatin1StringView(".") || part == QLatin1StringView(".."))
            part.replace(u'.', u'_');
    }
    clean = parts.join(u'/');
    return clean.isEmpty() ? QStringLiteral("_") : clean;
}

QString DistinctNames::add(const QString &name)
{
    QString made = cut(name, m_most);
    for (int number = 2; contains(made); ++number) {
        const QString end = QStringLiteral("_%1").arg(number);
        made = cut(name, m_most - end.size()) + end;
    }
    m_taken.insert(made.toCaseFolded());
    return made;
}

bool isPlainId(QStringView id)
{
    const auto isPlain = [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_'); };
    return !id.isEmpty() && id.size() <= maxKey && std::all_of(id.cbegin(), id.cend(), isPlain);
}

bool isStorable(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar::Null);
}

QString storable(const QString &text)
{
    if (isStorable(text))
        return text;
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const bool isPair = clean[i].isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (clean[i].isNull() || clean[i].isSurrogate())
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

QJsonValue storable(const QJsonValue &value)
{
    if (value.isString())
        return storable(value.toString());
    if (value.isArray())
        return storable(value.toArray());
    return value.isObject() ? QJsonValue(storable(value.toObject())) : value;
}

QJsonArray storable(const QJsonArray &array)
{
    QJsonArray clean;
    for (const auto &entry : array)
        clean.append(storable(QJsonValue(entry)));
    return clean;
}

QJsonObject storable(const QJsonObject &object)
{
    QJsonObject clean;
    for (auto it = object.begin(); it != object.end(); ++it)
        clean.insert(storable(it.key()), storable(QJsonValue(it.value())));
    return clean;
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
    QString path = uri.path();
    if (uri.scheme() == QLatin1StringView("http") || uri.scheme() == QLatin1StringView("https")) {
        const QString proxy = QStringLiteral("/mlflow-artifacts/artifacts/");
        const qsizetype below = path.indexOf(proxy);
        if (below < 0)
            return std::nullopt;
        path.remove(0, below + proxy.size());
    } else if (uri.scheme() != QLatin1StringView("mlflow-artifacts")) {
        return std::nullopt;
    }
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
