// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QString>

#include <memory>

struct zip;
struct zip_file;

namespace gavel::data {

/// One entry of an archive, unpacked while it is read forward, once. Reading fails when it is
/// damaged, grows beyond its limit, or unpacks to so much more than it takes that it can only be
/// made to fill the memory; refusal() says why.
class ZipEntry : public QIODevice
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::ZipEntry)

public:
    /// `packed`: its size in the archive, in bytes.
    ZipEntry(zip_file *file, qint64 packed, qint64 maxBytes);
    ~ZipEntry() override;

    bool isSequential() const override { return true; }
    /// Translated, without a capital and full stop; empty while all is well.
    QString refusal() const { return m_refusal; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 refuse(const QString &why);

    zip_file *m_file;
    qint64 m_packed;
    qint64 m_maxBytes;
    qint64 m_read = 0;
    qint64 m_piece = 0; ///< bytes since the last tag began
    bool m_ended = false;
    QString m_refusal;
};

/// A zip archive, read by libzip. Files of other people's making are bounded: see open() and ZipEntry.
class ZipFile
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::ZipFile)

public:
    static constexpr qint64 maxEntries = 20'000;

    /// BadInput when it is damaged or has more entries than that.
    static Result<std::unique_ptr<ZipFile>> open(const QString &path);
    ~ZipFile();
    Q_DISABLE_COPY_MOVE(ZipFile)

    bool has(const QString &name) const;
    /// BadInput when there is no such entry. It must not outlive the archive.
    Result<std::unique_ptr<ZipEntry>> entry(const QString &name, qint64 maxBytes) const;
    /// Unpacked, in bytes, by its own account; 0 when there is no such entry.
    qint64 sizeOf(const QString &name) const;
    QString fileName() const { return m_fileName; }

private:
    ZipFile(struct zip *archive, QString fileName);

    struct zip *m_archive;
    QString m_fileName;
};

} // namespace gavel::data
