// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/workbook/zipfile.h"

#include <QFile>
#include <QFileInfo>

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace gavel::data {

namespace {

// Deflate cannot do better than 1:1032; sheets of equal cells come near 1:100.
constexpr qint64 suspiciousRatio = 400;
constexpr qint64 unsuspiciousBytes = 256LL << 20;
/// Longer than any cell may be: a text or a tag this long would have to be held as a whole.
constexpr qint64 longestPiece = 64LL << 20;

} // namespace

ZipEntry::ZipEntry(zip_file *file, qint64 packed, qint64 maxBytes)
    : m_file(file)
    , m_packed(std::max<qint64>(packed, 1))
    , m_maxBytes(maxBytes)
{
    open(QIODevice::ReadOnly);
}

ZipEntry::~ZipEntry()
{
    close();
    zip_fclose(m_file);
}

qint64 ZipEntry::readData(char *data, qint64 size)
{
    if (m_ended)
        return -1;
    if (size <= 0)
        return 0;
    const zip_int64_t read = zip_fread(m_file, data, static_cast<zip_uint64_t>(size));
    if (read < 0)
        return refuse(tr("the archive is damaged (%1)").arg(QString::fromUtf8(zip_file_strerror(m_file))));
    m_ended = read == 0;
    m_read += read;
    const auto *last = static_cast<const char *>(memrchr(data, '<', static_cast<size_t>(read)));
    m_piece = last ? read - (last - data) : m_piece + read;
    if (m_read > m_maxBytes)
        return refuse(tr("it unpacks to more than %1 MiB").arg(m_maxBytes >> 20));
    if (m_read > unsuspiciousBytes && m_read / m_packed > suspiciousRatio)
        return refuse(tr("it unpacks to more than %1 times its size").arg(suspiciousRatio));
    if (m_piece > longestPiece)
        return refuse(tr("a text in it is larger than %1 MiB").arg(longestPiece >> 20));
    return m_ended ? -1 : read;
}

qint64 ZipEntry::refuse(const QString &why)
{
    m_refusal = why;
    m_ended = true;
    return -1;
}

ZipFile::ZipFile(struct zip *archive, QString fileName)
    : m_archive(archive)
    , m_fileName(std::move(fileName))
{
}

ZipFile::~ZipFile()
{
    zip_discard(m_archive);
}

Result<std::unique_ptr<ZipFile>> ZipFile::open(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString why = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return badInput(tr("“%1” is a damaged archive or workbook: %2. It may be cut off; copy or download it again.").arg(name, why));
    }
    std::unique_ptr<ZipFile> zip(new ZipFile(archive, name));
    if (zip_get_num_entries(archive, 0) > maxEntries)
        return badInput(tr("“%1” has more than %2 entries.").arg(name).arg(maxEntries));
    return zip;
}

bool ZipFile::has(const QString &name) const
{
    return zip_name_locate(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

qint64 ZipFile::sizeOf(const QString &name) const
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    const bool known = zip_stat(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0;
    return known ? static_cast<qint64>(std::min<zip_uint64_t>(stat.size, std::numeric_limits<qint64>::max())) : 0;
}

Result<std::unique_ptr<ZipEntry>> ZipFile::entry(const QString &name, qint64 maxBytes) const
{
    const QByteArray utf8 = name.toUtf8();
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_file_t *file = nullptr;
    if (zip_stat(m_archive, utf8.constData(), ZIP_FL_NOCASE, &stat) == 0)
        file = zip_fopen(m_archive, utf8.constData(), ZIP_FL_NOCASE);
    if (!file) {
        return badInput(tr("“%1” has no readable part “%2” (%3). It may be damaged or protected by a password; save it again as XLSX or CSV.")
                            .arg(m_fileName, name, QString::fromUtf8(zip_strerror(m_archive))));
    }
    const qint64 packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? static_cast<qint64>(stat.comp_size) : 1;
    return std::make_unique<ZipEntry>(file, packed, maxBytes);
}

} // namespace gavel::data
