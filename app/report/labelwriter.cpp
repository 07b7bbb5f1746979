// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/labelwriter.h"

#include "core/jsonwriter.h"
#include "eval/labels.h"
#include "report/csvline.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gavel::report {

namespace {

struct LabelText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::report::Labels)
};

constexpr qsizetype longestNumber = 15; ///< digits that every reader of JSON keeps

QString sourceOf(const eval::LabelDetail &label)
{
    return label.adjudicated ? QString(adjudicatedSource) : label.source;
}

QString timeOf(const eval::LabelDetail &label)
{
    return QDateTime::fromMSecsSinceEpoch(label.atMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

void writeLabel(QByteArray &out, const QString &id, const eval::LabelDetail &label)
{
    JsonWriter json(out);
    json.beginObject();
    json.member("id", id);
    json.member("criterion", label.criterion);
    json.member("rater", label.rater);
    json.key("score");
    if (label.label.size() <= longestNumber && eval::plainNumber(label.label))
        json.raw(label.label.toLatin1());
    else
        json.value(label.label);
    json.member("reason", label.reason);
    json.member("seen", label.seen);
    json.member("source", sourceOf(label));
    json.member("at", timeOf(label));
    json.endObject();
    out += '\n';
}

QByteArray labelLine(const QString &id, const eval::LabelDetail &label)
{
    CsvLine line;
    for (const QString &text : { id, label.criterion, label.rater, label.label, label.reason })
        line.text(text);
    line.text(label.seen ? QStringLiteral("true") : QStringLiteral("false"));
    line.text(sourceOf(label));
    line.text(timeOf(label));
    return line.line();
}

QByteArray labelHeader()
{
    CsvLine line;
    for (const QString &column : labelColumns())
        line.text(column);
    return line.line();
}

} // namespace

const QStringList &labelColumns()
{
    static const QStringList columns = QStringLiteral("id criterion rater score reason seen source at").split(u' ');
    return columns;
}

Result<qint64> writeLabels(const EachLabel &labels, const RowTarget &target)
{
    const bool isCsv = target.format == ResultFormat::Csv;
    RowFile file(target);
    if (const auto opened = file.open(); !opened)
        return opened.error();
    if (isCsv)
        file.add(labelHeader());
    qint64 count = 0;
    const auto read = labels([&](const QString &id, const eval::LabelDetail &label) {
        if (isCsv)
            file.add(labelLine(id, label));
        else
            writeLabel(file.text(), id, label);
        ++count;
        return file.flush();
    });
    if (!read)
        return read.error();
    if (count == 0)
        return badInput(LabelText::tr("These rows have no labels yet, so no file was written."));
    return file.commit().transform([count] { return count; });
}

} // namespace gavel::report
