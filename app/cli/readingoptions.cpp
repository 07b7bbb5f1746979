// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/readingoptions.h"

#include "cli/output.h"
#include "data/encoding.h"

#include <QCoreApplication>

namespace gavel::cli {

namespace {

struct ReadingText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::cli::ReadingOptions)
};

} // namespace

void addReadingOptions(Options &options)
{
    options.value(QStringLiteral("encoding"), QStringLiteral("NAME"),
                  ReadingText::tr("Encoding of the data, such as UTF-8, GBK or Windows-1251; recognised by default."));
    options.value(QStringLiteral("sheet"), QStringLiteral("NAME"), ReadingText::tr("Sheet of a workbook; the first one with rows by default."));
}

Result<data::ReadOptions> readingOptions(const Options &options)
{
    data::ReadOptions read;
    read.sheet = options.text(QStringLiteral("sheet"));
    if (!options.has(QStringLiteral("encoding")))
        return read;
    const QString encoding = options.text(QStringLiteral("encoding"));
    if (!data::canonicalEncoding(encoding))
        return badInput(ReadingText::tr("--encoding: there is no encoding \"%1\". Some that there are: %2.")
                            .arg(encoding, data::encodingNames().join(QLatin1StringView(", "))));
    read.encoding = encoding;
    return read;
}

void tellReading(const data::SourceFormat &format, const QList<data::LeftOut> &leftOut)
{
    for (const QString &note : format.notes)
        diagnose(note);
    const QStringList texts = data::leftOutTexts(leftOut);
    for (const QString &text : texts)
        diagnose(text);
}

} // namespace gavel::cli
