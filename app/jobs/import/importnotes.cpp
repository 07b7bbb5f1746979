// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/importnotes.h"

#include "data/mapping.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace gavel::jobs {

namespace {

struct NotesText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::ImportNotes)
};

constexpr int shownOffScale = 5;

int plural(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

QStringList offScaleNotes(const QMap<QString, data::OffScaleValue> &offScale)
{
    QStringList notes;
    qint64 others = 0;
    for (auto it = offScale.cbegin(); it != offScale.cend(); ++it) {
        if (notes.size() < shownOffScale)
            notes << NotesText::tr("\"%1\" is not on the scale, left empty (%n time(s), first in line %2)", nullptr, plural(it->count))
                         .arg(it.key().left(80).simplified())
                         .arg(it->firstLine);
        else
            others += it->count;
    }
    if (others > 0)
        notes << NotesText::tr("%n further score(s) are not on the scale, left empty", nullptr, plural(others));
    return notes;
}

} // namespace

QString rolesText(const QStringList &columns, const data::Mapping &mapping)
{
    using data::Role;
    QStringList parts;
    for (const Role role : { Role::Input, Role::Output, Role::Reference, Role::HumanScore, Role::JudgeScore, Role::Id, Role::System }) {
        QStringList names;
        for (qsizetype i = 0; i < qMin(mapping.size(), columns.size()); ++i) {
            if (mapping.at(i).role == role)
                names << columns.at(i);
        }
        if (!names.isEmpty())
            parts << QStringLiteral("%1 = %2").arg(data::roleName(role), names.join(QLatin1StringView(", ")));
    }
    return parts.join(QLatin1StringView("; "));
}

QStringList dataWarnings(const data::RowCounts &counts)
{
    QStringList warnings;
    if (counts.items == 0)
        return warnings;
    if (counts.emptyOutputs == counts.items)
        warnings << NotesText::tr("Every answer is empty, so there is nothing to judge. Give the role output to another column.");
    if (counts.emptyInputs == counts.items)
        warnings << NotesText::tr("Every input is empty, so the judge sees no question. Give the role input to another column.");
    if (counts.sameAsInput * 2 > counts.items)
        warnings << NotesText::tr("In %n row(s) the answer is the same text as the input. Check the roles input and output.", nullptr,
                                  plural(counts.sameAsInput));
    if (counts.judgeWords * 2 > counts.judgeScores)
        warnings << NotesText::tr("%n value(s) of the judge score are words, not scores. Give the role to another column.", nullptr,
                                  plural(counts.judgeWords));
    return warnings;
}

QStringList leftOutNotes(const data::RowCounts &counts, const QList<data::LeftOut> &leftOut, qint64 repeats)
{
    QStringList notes = data::leftOutTexts(leftOut);
    if (counts.blankRows > 0)
        notes << NotesText::tr("%n blank row(s) left out.", nullptr, plural(counts.blankRows));
    if (repeats > 0)
        notes << NotesText::tr("%n row(s) left out that only repeat an earlier one.", nullptr, plural(repeats));
    if (counts.missingScores > 0)
        notes << NotesText::tr("%n score(s) are missing (NaN and the like).", nullptr, plural(counts.missingScores));
    if (counts.unplacedScores > 0)
        notes << NotesText::tr("%n score(s) belong to no single answer and are left out.", nullptr, plural(counts.unplacedScores));
    return notes;
}

bool leavesScoresEmpty(const ImportReport &report)
{
    const auto isHuman = [](const data::ColumnRole &role) { return role.role == data::Role::HumanScore; };
    const auto &mapping = report.dataset.mapping;
    return !report.offScale.isEmpty() && (!report.hasOwnScale || std::any_of(mapping.begin(), mapping.end(), isHuman));
}

QStringList importNotes(const ImportReport &report)
{
    QStringList notes;
    if (!report.layout.isEmpty())
        notes << NotesText::tr("recognised as %1: %2").arg(report.layout, rolesText(report.dataset.columns, report.dataset.mapping));
    notes += report.format.notes;
    if (report.badLines > 0)
        notes << NotesText::tr("%n bad line(s) left out, the first is line %1: %2", nullptr, plural(report.badLines))
                     .arg(report.firstBad.first().line)
                     .arg(report.firstBad.first().reason);
    notes += leftOutNotes(report.counts, report.leftOut, report.repeats);
    if (leavesScoresEmpty(report))
        notes += offScaleNotes(report.offScale);
    if (report.hasOwnScale)
        notes << NotesText::tr("The judge scores of the file are on another scale than the judge's; their imported run keeps it.");
    return notes + dataWarnings(report.counts);
}

} // namespace gavel::jobs
