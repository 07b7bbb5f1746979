// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/workbook/xmlpart.h"

namespace gavel::data {

namespace {

constexpr int deepestElement = 64;

/// Reads to the end of the current element and hands the text directly in it to `take`.
template <typename Take>
void readToEnd(QXmlStreamReader &xml, Take take)
{
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++depth > deepestElement)
                xml.raiseError(QStringLiteral("nested too deeply"));
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::Characters:
            if (depth == 1)
                take(xml.text());
            break;
        default:
            break;
        }
    }
}

} // namespace

bool nextChild(QXmlStreamReader &xml)
{
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            return true;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
            return false;
        case QXmlStreamReader::DTD:
            xml.raiseError(QStringLiteral("a document type is not allowed"));
            return false;
        default:
            break;
        }
    }
    return false;
}

void skipElement(QXmlStreamReader &xml)
{
    readToEnd(xml, [](QStringView) {});
}

QString elementText(QXmlStreamReader &xml)
{
    QString text;
    readToEnd(xml, [&text](QStringView more) { text += more; });
    return text;
}

QString attributeOf(const QXmlStreamReader &xml, QStringView name)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

} // namespace gavel::data
