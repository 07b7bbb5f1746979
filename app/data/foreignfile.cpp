// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/foreignfile.h"

#include "data/encodingfinder.h"
#include "data/workbook/zipfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cctype>

namespace gavel::data {

namespace {

struct ForeignText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::ForeignFile)
};

enum class Foreign {
    Project,
    Database,
    OldOffice,
    Locked,
    OpenDocument,
    BinaryWorkbook,
    Document,
    Archive,
    Compressed,
    Columns,
    Pdf,
    Picture,
    Sound,
    Program,
    Pickle,
    Web,
    Markup,
    Binary,
};

struct Magic
{
    QByteArrayView bytes;
    Foreign what;
    qsizetype offset = 0;
};

constexpr std::array magics{
    Magic{ "GVEL", Foreign::Project, 68 }, // the application id in a SQLite header
    Magic{ "SQLite format 3", Foreign::Database },
    Magic{ "\xD0\xCF\x11\xE0", Foreign::OldOffice },
    Magic{ "\x1F\x8B", Foreign::Compressed },
    Magic{ "\x28\xB5\x2F\xFD", Foreign::Compressed },
    Magic{ "BZh", Foreign::Compressed },
    Magic{ "\xFD"
           "7zXZ",
           Foreign::Compressed },
    Magic{ "\x04\x22\x4D\x18", Foreign::Compressed },
    Magic{ "7z\xBC\xAF\x27\x1C", Foreign::Archive },
    Magic{ "Rar!\x1A\x07", Foreign::Archive },
    Magic{ "ustar", Foreign::Archive, 257 },
    Magic{ "PAR1", Foreign::Columns },
    Magic{ "ARROW1", Foreign::Columns },
    Magic{ "FEA1", Foreign::Columns },
    Magic{ "ORC", Foreign::Columns },
    Magic{ "Obj\x01", Foreign::Columns },
    Magic{ "\x89HDF", Foreign::Columns },
    Magic{ "\xFF\xFF\xFF\xFF", Foreign::Columns }, // a stream of Arrow batches
    Magic{ "\x93NUMPY", Foreign::Pickle },
    Magic{ "\x80\x02", Foreign::Pickle },
    Magic{ "\x80\x03", Foreign::Pickle },
    Magic{ "\x80\x04\x95", Foreign::Pickle },
    Magic{ "\x80\x05\x95", Foreign::Pickle },
    Magic{ "%PDF", Foreign::Pdf },
    Magic{ "\x89PNG", Foreign::Picture },
    Magic{ "\xFF\xD8\xFF", Foreign::Picture },
    Magic{ "GIF8", Foreign::Picture },
    Magic{ "WEBP", Foreign::Picture, 8 },
    Magic{ QByteArrayView("II*\0", 4), Foreign::Picture },
    Magic{ QByteArrayView("MM\0*", 4), Foreign::Picture },
    Magic{ "WAVE", Foreign::Sound, 8 },
    Magic{ "ID3", Foreign::Sound },
    Magic{ "OggS", Foreign::Sound },
    Magic{ "fLaC", Foreign::Sound },
    Magic{ "ftyp", Foreign::Sound, 4 },
    Magic{ "\x7F"
           "ELF",
           Foreign::Program },
    Magic{ "{\\rtf", Foreign::Document },
};

/// Whether the bytes may as well begin a text, as the name of its first column.
bool mayBeText(QByteArrayView magic)
{
    return magic != "PAR1" && std::all_of(magic.begin(), magic.end(), [](char c) { return std::isalnum(static_cast<uchar>(c)); });
}

bool hasControl(QByteArrayView head)
{
    return std::any_of(head.begin(), head.end(), [](char c) { return c >= 0 && c < 9; });
}

QString textFor(Foreign what)
{
    switch (what) {
    case Foreign::Project:
        return ForeignText::tr("“%1” is a project of this program. Open it as a project; its rows are exported as CSV or JSON Lines.");
    case Foreign::Database:
        return ForeignText::tr("“%1” is a SQLite database. Export the table as CSV first.");
    case Foreign::OldOffice:
        return ForeignText::tr("“%1” is an old spreadsheet (.xls) or another old office file. Save it as XLSX or CSV.");
    case Foreign::Locked:
        return ForeignText::tr("“%1” is protected by a password. Save it without one, as XLSX or CSV.");
    case Foreign::OpenDocument:
        return ForeignText::tr("“%1” is an OpenDocument file. Save the sheet as XLSX or CSV.");
    case Foreign::BinaryWorkbook:
        return ForeignText::tr("“%1” is a binary workbook (.xlsb). Save it as XLSX or CSV.");
    case Foreign::Document:
        return ForeignText::tr("“%1” is a text document or a presentation. Copy its table to a spreadsheet and save that as CSV or XLSX.");
    case Foreign::Archive:
        return ForeignText::tr("“%1” is an archive of files. Unpack it first.");
    case Foreign::Compressed:
        return ForeignText::tr("“%1” is compressed. Unpack it first.");
    case Foreign::Columns:
        return ForeignText::tr("“%1” is a binary table (Parquet, Arrow or the like). Convert it to JSON Lines or CSV first.");
    case Foreign::Pdf:
        return ForeignText::tr("“%1” is a PDF file. Copy its table to a spreadsheet and save that as CSV or XLSX.");
    case Foreign::Picture:
        return ForeignText::tr("“%1” is a picture, not a table of rows.");
    case Foreign::Sound:
        return ForeignText::tr("“%1” is a sound or a film, not a table of rows.");
    case Foreign::Program:
        return ForeignText::tr("“%1” is a program, not a table of rows.");
    case Foreign::Pickle:
        return ForeignText::tr("“%1” holds data of a Python program. Save it there as JSON Lines or CSV.");
    case Foreign::Web:
        return ForeignText::tr("“%1” is a web page. If it holds a table, open it in a spreadsheet and save that as CSV or XLSX. If it was "
                               "downloaded, the server may have sent a page in place of the file.");
    case Foreign::Markup:
        return ForeignText::tr("“%1” is an XML file. Open it in a spreadsheet and save it as CSV or XLSX.");
    case Foreign::Binary:
        return ForeignText::tr("“%1” is no text. Rows are read from CSV, TSV, JSON, JSON Lines and XLSX files.");
    }
    Q_UNREACHABLE();
}

bool beginsWithWord(QByteArrayView text, QByteArrayView word)
{
    return text.size() >= word.size() && text.first(word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

std::optional<Foreign> markup(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    head = head.trimmed();
    if (beginsWithWord(head, "<!doctype html") || beginsWithWord(head, "<html"))
        return Foreign::Web;
    return beginsWithWord(head, "<?xml") ? std::optional(Foreign::Markup) : std::nullopt;
}

/// A file of zeros and control characters that is no text in any encoding.
bool isBinary(QByteArrayView head)
{
    const auto control = std::count_if(head.begin(), head.end(), [](char c) { return (c >= 0 && c < 9) || (c > 13 && c < 27); });
    return control > 4 && control * 20 > head.size();
}

Foreign inZip(const QFile &file)
{
    const auto zip = ZipFile::open(file.fileName());
    if (!zip)
        return Foreign::Archive;
    if ((*zip)->has(QStringLiteral("xl/workbook.bin")))
        return Foreign::BinaryWorkbook;
    if ((*zip)->has(QStringLiteral("mimetype")) && (*zip)->has(QStringLiteral("content.xml")))
        return Foreign::OpenDocument;
    const bool office = (*zip)->has(QStringLiteral("[Content_Types].xml"))
        && ((*zip)->has(QStringLiteral("word/document.xml")) || (*zip)->has(QStringLiteral("ppt/presentation.xml")));
    return office ? Foreign::Document : Foreign::Archive;
}

/// A workbook with a password is kept in the old container, in an entry of this name (UTF-16).
bool isLocked(const QFile &file)
{
    constexpr QByteArrayView name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    constexpr qint64 searched = 4 << 20;
    QFile copy(file.fileName());
    return copy.open(QIODevice::ReadOnly) && copy.read(searched).contains(name);
}

std::optional<Foreign> whatIs(const QFile &file, QByteArrayView head)
{
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return isWorkbook(file, head) ? std::nullopt : std::optional(inZip(file));
    for (const Magic &magic : magics) {
        if (head.size() < magic.offset + magic.bytes.size() || head.sliced(magic.offset, magic.bytes.size()) != magic.bytes)
            continue;
        if (!mayBeText(magic.bytes) || hasControl(head))
            return magic.what == Foreign::OldOffice && isLocked(file) ? Foreign::Locked : magic.what;
    }
    if (head.startsWith("MZ") && head.contains('\0'))
        return Foreign::Program;
    if (const auto found = markup(head))
        return found;
    return std::nullopt;
}

} // namespace

bool isWorkbook(const QFile &file, QByteArrayView head)
{
    if (!head.startsWith("PK\x03\x04"))
        return false;
    const auto zip = ZipFile::open(file.fileName());
    // Without the list of its contents a workbook says itself what is wrong with it.
    return zip ? (*zip)->has(QStringLiteral("xl/workbook.xml")) || (*zip)->has(QStringLiteral("xl\\workbook.xml"))
               : QFileInfo(file).suffix().compare(QLatin1StringView("xlsx"), Qt::CaseInsensitive) == 0;
}

std::optional<Error> foreignFile(const QFile &file, QByteArrayView head)
{
    const auto what = whatIs(file, head);
    return what ? std::optional(badInput(textFor(*what).arg(QFileInfo(file).fileName()))) : std::nullopt;
}

std::optional<Error> binaryFile(const QFile &file, QByteArrayView head)
{
    const bool wide = head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") || head.startsWith(QByteArrayView("\0\0\xFE\xFF", 4));
    if (wide || !isBinary(head) || isWideText(head))
        return std::nullopt;
    return badInput(textFor(Foreign::Binary).arg(QFileInfo(file).fileName()));
}

} // namespace gavel::data
