// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/readers.h"

#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <optional>
#include <vector>

Q_DECLARE_METATYPE(gavel::data::SourceKind)

/// A source file in a folder that goes with it, and what a reader makes of it.
class RowFile
{
public:
    RowFile(const QString &name, const QByteArray &bytes)
        : m_path(m_folder.filePath(name))
    {
        write([&bytes](QFile &file) { file.write(bytes); });
    }
    RowFile(const QString &name, const std::function<void(QFile &)> &fill)
        : m_path(m_folder.filePath(name))
    {
        write(fill);
    }

    QString path() const { return m_path; }

private:
    void write(const std::function<void(QFile &)> &fill)
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no temporary file");
        fill(file);
    }

    QTemporaryDir m_folder;
    QString m_path;
};

struct ReadAll
{
    gavel::data::SourceFormat format;
    QStringList columns;
    std::vector<gavel::data::RawRow> rows;
    std::vector<gavel::data::BadLine> bad;
    QList<gavel::data::LeftOut> leftOut;
    std::optional<gavel::Error> error; ///< of opening or of a row

    QStringList cells(size_t row) const { return row < rows.size() ? rows[row].cells : QStringList(); }
};

inline ReadAll readAll(const QString &path, const gavel::data::ReadOptions &options = {})
{
    using namespace gavel::data;
    ReadAll all;
    auto reader = openRows(path, options);
    if (!reader) {
        all.error = reader.error();
        return all;
    }
    all.format = (*reader)->format();
    for (;;) {
        const auto event = (*reader)->next();
        all.columns = (*reader)->columns();
        all.leftOut = (*reader)->leftOut();
        if (!event) {
            all.error = event.error();
            return all;
        }
        if (const auto *row = std::get_if<RawRow>(&*event))
            all.rows.push_back(*row);
        else if (const auto *bad = std::get_if<BadLine>(&*event))
            all.bad.push_back(*bad);
        else
            return all;
    }
}

inline ReadAll readAll(const QString &name, const QByteArray &bytes, const gavel::data::ReadOptions &options = {})
{
    const RowFile file(name, bytes);
    return readAll(file.path(), options);
}
