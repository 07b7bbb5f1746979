// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/workbook/sheetnumber.h"
#include "data/workbook/zipfile.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QXmlStreamReader;

namespace gavel::data {

/// A workbook of a spreadsheet (Office Open XML, both editions): its sheets, and what the cells of
/// all of them refer to. Its shared texts are held in memory, the sheets are not.
class Workbook
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::Workbook)

public:
    static constexpr qint64 maxTextBytes = 512LL << 20; ///< of all shared texts
    static constexpr qint64 maxSheetBytes = 4LL << 30; ///< of one sheet, unpacked
    static constexpr qsizetype maxSheets = 1000;

    struct Sheet
    {
        QString name;
        QString part; ///< its place in the archive
        bool isVisible = true;
    };

    /// BadInput when it is damaged; TooLarge beyond the limits.
    static Result<std::unique_ptr<Workbook>> open(const QString &path);

    const QList<Sheet> &sheets() const { return m_sheets; }
    Result<std::unique_ptr<ZipEntry>> openSheet(const Sheet &sheet) const { return m_zip->entry(sheet.part, maxSheetBytes); }
    /// Unpacked, in bytes, as far as the archive says.
    qint64 sizeOf(const Sheet &sheet) const { return m_zip->sizeOf(sheet.part); }
    /// nullopt when the file has no text of that number.
    std::optional<QString> sharedText(qint64 index) const;
    NumberKind kindOfStyle(qint64 style) const { return m_styles.value(style); }
    bool counts1904() const { return m_counts1904; }
    QString fileName() const { return m_zip->fileName(); }

    /// The error for a part that is no proper XML, or that the archive would not unpack.
    Error damaged(const QString &part, const QXmlStreamReader &xml, const ZipEntry &entry) const;

private:
    Workbook() = default;

    using ReadRoot = std::function<void(QXmlStreamReader &)>;
    Result<void> readPart(const QString &part, qint64 maxBytes, const ReadRoot &read) const;
    Result<void> readRelations(const QString &part, QHash<QString, QString> &targets, QHash<QString, QString> &byType) const;
    Result<void> readBook();
    void readSheet(QXmlStreamReader &xml, const QHash<QString, QString> &targets);
    Result<void> readTexts(const QString &part);
    Result<void> readStyles(const QString &part);

    std::unique_ptr<ZipFile> m_zip;
    QList<Sheet> m_sheets;
    QByteArray m_texts; ///< UTF-8, one behind the other
    std::vector<qsizetype> m_textEnds;
    QList<NumberKind> m_styles;
    bool m_counts1904 = false;
};

/// "_x000D_", as spreadsheets write characters that XML cannot hold.
QString withoutXmlEscapes(const QString &text);
/// The text of a shared or inline string: its runs, without the reading aids of Japanese.
QString richText(QXmlStreamReader &xml);

} // namespace gavel::data
