// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings/cachefile.h"

#include "store/settings/jsonmerge.h"
#include "store/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace gavel::store {

namespace {

constexpr qint64 largestCache = qint64(8) * 1024 * 1024;

QJsonObject readCache(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestCache)
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

CacheFile::CacheFile(QString path)
    : m_path(std::move(path))
    , m_content(readCache(m_path))
{
}

QString CacheFile::pathOf(const QString &name)
{
    return QStringLiteral("%1/gavel/%2.json").arg(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation), name);
}

Result<void> CacheFile::save(const QJsonObject &content)
{
    if (content == m_content)
        return {};
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    const QJsonObject all = merged(m_content, content, readCache(m_path));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson(QJsonDocument::Compact)) < 0 || !file.commit())
        return ioError(
            Words::tr("The cache %1 could not be written. Check the space and the permissions there.").arg(QDir::toNativeSeparators(m_path)),
            file.errorString());
    m_content = content;
    return {};
}

} // namespace gavel::store
