// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QMap>
#include <QString>
#include <QTemporaryDir>

#include <zip.h>

/// A zip archive with these entries, in a folder that goes with it.
class ZipMaker
{
public:
    explicit ZipMaker(const QMap<QString, QByteArray> &entries, const QString &name = QStringLiteral("book.xlsx"))
        : m_entries(entries)
        , m_path(m_folder.filePath(name))
    {
        zip_t *archive = zip_open(QFile::encodeName(m_path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        if (!archive)
            qFatal("no temporary archive");
        for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
            zip_source_t *source = zip_source_buffer(archive, it->constData(), static_cast<zip_uint64_t>(it->size()), 0);
            zip_file_add(archive, it.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        }
        if (zip_close(archive) != 0)
            qFatal("the archive is not written");
    }

    QString path() const { return m_path; }

private:
    QMap<QString, QByteArray> m_entries; ///< kept until the archive is written
    QTemporaryDir m_folder;
    QString m_path;
};

/// The parts of a workbook with one sheet, of which `rows` is what stands between the tags of its data.
inline QMap<QString, QByteArray> workbookParts(const QByteArray &rows, const QByteArray &behind = {})
{
    return {
        { QStringLiteral("[Content_Types].xml"), "<Types/>" },
        { QStringLiteral("xl/workbook.xml"),
          "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
          "<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>" },
        { QStringLiteral("xl/_rels/workbook.xml.rels"),
          "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          "<Relationship Id=\"rId2\" Type=\"http://x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
          "<Relationship Id=\"rId3\" Type=\"http://x/styles\" Target=\"styles.xml\"/></Relationships>" },
        { QStringLiteral("xl/worksheets/sheet1.xml"), "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>" },
    };
}
