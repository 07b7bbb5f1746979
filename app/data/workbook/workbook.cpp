// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/workbook/workbook.h"

#include "data/workbook/xmlpart.h"

#include <QDir>
#include <QFileInfo>
#include <QXmlStreamReader>

namespace gavel::data {

namespace {

constexpr qint64 maxPartBytes = 64LL << 20; ///< of the list of sheets, the styles and the like

/// A target of a relation, which is relative to the part that it is for.
QString placeOf(const QString &part, const QString &target)
{
    if (target.startsWith(u'/'))
        return QDir::cleanPath(target).mid(1);
    const qsizetype slash = part.lastIndexOf(u'/');
    return QDir::cleanPath(part.first(slash + 1) + target);
}

QString lastWord(const QString &type)
{
    return type.section(u'/', -1);
}

} // namespace

QString withoutXmlEscapes(const QString &text)
{
    constexpr qsizetype length = 7; // _xHHHH_
    qsizetype at = text.indexOf(QLatin1StringView("_x"));
    if (at < 0)
        return text;
    QString plain;
    qsizetype done = 0;
    for (; at >= 0 && at + length <= text.size(); at = text.indexOf(QLatin1StringView("_x"), at + 1)) {
        bool isCode = false;
        const ushort code = QStringView(text).sliced(at + 2, 4).toUShort(&isCode, 16);
        if (at < done || !isCode || text.at(at + length - 1) != u'_')
            continue;
        plain += QStringView(text).sliced(done, at - done);
        plain += QChar(code);
        done = at + length;
    }
    plain += QStringView(text).sliced(done);
    return plain;
}

QString richText(QXmlStreamReader &xml)
{
    QString text;
    while (nextChild(xml)) {
        if (xml.name() == u"t")
            text += elementText(xml);
        else if (xml.name() == u"r")
            text += richText(xml);
        else
            skipElement(xml);
    }
    return text;
}

Error Workbook::damaged(const QString &part, const QXmlStreamReader &xml, const ZipEntry &entry) const
{
    const QString why = entry.refusal().isEmpty() ? xml.errorString() : entry.refusal();
    return badInput(
        tr("“%1” cannot be read: in its part “%2”, %3. Open it in a spreadsheet and save it again as XLSX or CSV.").arg(fileName(), part, why));
}

Result<void> Workbook::readPart(const QString &part, qint64 maxBytes, const ReadRoot &read) const
{
    auto device = m_zip->entry(part, maxBytes);
    if (!device)
        return device.error();
    QXmlStreamReader xml(device->get());
    if (nextChild(xml))
        read(xml);
    if (xml.hasError())
        return damaged(part, xml, **device);
    return {};
}

/// `targets`: by id; `byType`: by the last word of the type. Both hold places in the archive.
Result<void> Workbook::readRelations(const QString &part, QHash<QString, QString> &targets, QHash<QString, QString> &byType) const
{
    const QFileInfo info(part);
    const QString folder = info.path() == QLatin1StringView(".") ? QString() : info.path() + u'/';
    const QString relations = folder + QStringLiteral("_rels/") + info.fileName() + QStringLiteral(".rels");
    if (!m_zip->has(relations))
        return {};
    return readPart(relations, maxPartBytes, [&](QXmlStreamReader &xml) {
        while (nextChild(xml)) {
            const QString place = placeOf(part, attributeOf(xml, u"Target"));
            const QString type = lastWord(attributeOf(xml, u"Type"));
            // Only sheets of cells have rows.
            if (type != QLatin1StringView("chartsheet") && type != QLatin1StringView("dialogsheet"))
                targets.insert(attributeOf(xml, u"Id"), place);
            byType.insert(type, place);
            skipElement(xml);
        }
    });
}

void Workbook::readSheet(QXmlStreamReader &xml, const QHash<QString, QString> &targets)
{
    const QString name = attributeOf(xml, u"name");
    const QString state = attributeOf(xml, u"state");
    const QString part = targets.value(attributeOf(xml, u"id"));
    if (!part.isEmpty() && m_sheets.size() < maxSheets)
        m_sheets << Sheet{ name, part, state.isEmpty() || state == QLatin1StringView("visible") };
    skipElement(xml);
}

Result<void> Workbook::readBook()
{
    const QString part = QStringLiteral("xl/workbook.xml");
    QHash<QString, QString> targets;
    QHash<QString, QString> byType;
    if (const auto related = readRelations(part, targets, byType); !related)
        return related;
    const auto read = readPart(part, maxPartBytes, [&](QXmlStreamReader &xml) {
        while (nextChild(xml)) {
            if (xml.name() == u"sheets") {
                while (nextChild(xml))
                    readSheet(xml, targets);
                continue;
            }
            if (xml.name() == u"workbookPr") {
                const QString counts = attributeOf(xml, u"date1904");
                m_counts1904 = counts == QLatin1StringView("1") || counts == QLatin1StringView("true");
            }
            skipElement(xml);
        }
    });
    if (!read)
        return read;
    const QString texts = byType.value(QStringLiteral("sharedStrings"));
    const QString styles = byType.value(QStringLiteral("styles"));
    if (m_zip->has(texts)) {
        if (const auto done = readTexts(texts); !done)
            return done;
    }
    return m_zip->has(styles) ? readStyles(styles) : Result<void>();
}

Result<void> Workbook::readTexts(const QString &part)
{
    return readPart(part, maxTextBytes, [this](QXmlStreamReader &xml) {
        while (nextChild(xml)) {
            m_texts += withoutXmlEscapes(richText(xml)).toUtf8();
            m_textEnds.push_back(m_texts.size());
        }
    });
}

Result<void> Workbook::readStyles(const QString &part)
{
    QHash<int, NumberKind> own;
    const auto readFormats = [&own](QXmlStreamReader &xml) {
        while (nextChild(xml)) {
            own.insert(attributeOf(xml, u"numFmtId").toInt(), kindOfFormat(attributeOf(xml, u"formatCode")));
            skipElement(xml);
        }
    };
    const auto readCellFormats = [&](QXmlStreamReader &xml) {
        while (nextChild(xml)) {
            const int id = attributeOf(xml, u"numFmtId").toInt();
            m_styles << (own.contains(id) ? own.value(id) : kindOfBuiltIn(id));
            skipElement(xml);
        }
    };
    return readPart(part, maxPartBytes, [&](QXmlStreamReader &xml) {
        while (nextChild(xml)) {
            if (xml.name() == u"numFmts")
                readFormats(xml);
            else if (xml.name() == u"cellXfs")
                readCellFormats(xml);
            else
                skipElement(xml);
        }
    });
}

std::optional<QString> Workbook::sharedText(qint64 index) const
{
    if (index < 0 || static_cast<size_t>(index) >= m_textEnds.size())
        return std::nullopt;
    const auto place = static_cast<size_t>(index);
    const qsizetype begin = place == 0 ? 0 : m_textEnds[place - 1];
    return QString::fromUtf8(QByteArrayView(m_texts).sliced(begin, m_textEnds[place] - begin));
}

Result<std::unique_ptr<Workbook>> Workbook::open(const QString &path)
{
    auto zip = ZipFile::open(path);
    if (!zip)
        return zip.error();
    std::unique_ptr<Workbook> book(new Workbook);
    book->m_zip = std::move(*zip);
    if (const auto read = book->readBook(); !read)
        return read.error();
    return book;
}

} // namespace gavel::data
