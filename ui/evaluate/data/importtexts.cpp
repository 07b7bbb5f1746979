// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/importtexts.h"

#include "jobs/import/importnotes.h"
#include "widgets/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

namespace gavel::ui {

namespace {

struct ImportTexts
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::ImportTexts)
};

QStringList columnsOf(const QStringList &columns, const data::Mapping &mapping, data::Role role)
{
    QStringList names;
    for (qsizetype i = 0; i < mapping.size() && i < columns.size(); ++i) {
        if (mapping.at(i).role == role)
            names << columns.at(i);
    }
    return names;
}

QStringList partsOf(const QStringList &columns, const data::Mapping &mapping, const jobs::ScanReport &report)
{
    using data::Role;
    const auto names = [&](Role role) { return columnsOf(columns, mapping, role).join(QLatin1StringView(", ")); };
    QStringList parts;
    if (const QString input = names(Role::Input); !input.isEmpty())
        parts << ImportTexts::tr("input = %1").arg(input);
    const qsizetype outputs = columnsOf(columns, mapping, Role::Output).size();
    if (outputs > 0)
        parts << ImportTexts::tr("output = %1").arg(names(Role::Output));
    if (outputs > 1)
        parts << ImportTexts::tr("one row an answer");
    if (const QString reference = names(Role::Reference); !reference.isEmpty())
        parts << ImportTexts::tr("reference = %1").arg(reference);
    if (report.raterCount > 0)
        parts << ImportTexts::tr("%Ln person's labels", nullptr, pluralCount(report.raterCount));
    if (report.counts.judgeScores > 0)
        parts << ImportTexts::tr("a judge's scores, which become an imported run");
    return parts;
}

} // namespace

QString importSentence(const QStringList &columns, const data::Mapping &mapping, const jobs::ScanReport &report)
{
    QString sentence = report.isComplete ? ImportTexts::tr("%Ln row(s)", nullptr, pluralCount(report.rows))
                                         : ImportTexts::tr("%Ln row(s) so far", nullptr, pluralCount(report.rows));
    const QStringList parts = partsOf(columns, mapping, report);
    if (!parts.isEmpty())
        sentence += QStringLiteral(": ") + parts.join(QLatin1StringView(", "));
    sentence += u'.';
    QStringList notes;
    if (report.counts.emptyOutputs > 0)
        notes << ImportTexts::tr("%Ln answer(s) are empty.", nullptr, pluralCount(report.counts.emptyOutputs));
    if (report.counts.emptyInputs > 0)
        notes << ImportTexts::tr("%Ln input(s) are empty.", nullptr, pluralCount(report.counts.emptyInputs));
    if (columnsOf(columns, mapping, data::Role::Input).isEmpty())
        notes << ImportTexts::tr("No column holds the input, so a judge sees the answers alone.");
    notes += jobs::leftOutNotes(report.counts, report.leftOut, report.repeats);
    if (report.isComplete)
        notes += jobs::dataWarnings(report.counts);
    return notes.isEmpty() ? sentence : sentence + u' ' + notes.join(u' ');
}

QString importedSentence(const jobs::ImportReport &report)
{
    const data::Dataset &dataset = report.dataset;
    if (report.wasThere)
        return ImportTexts::tr("These rows were there already, as “%1”. Nothing was added.").arg(dataset.name);
    if (!report.keptAs.isEmpty())
        return ImportTexts::tr("The rows have their new roles in “%1”, with their labels. The runs keep “%2” as it was.")
            .arg(dataset.name, report.keptAs);
    QStringList sentences{ ImportTexts::tr("%Ln row(s) imported as “%1”.", nullptr, pluralCount(dataset.rows)).arg(dataset.name) };
    if (report.badLines > 0)
        sentences << ImportTexts::tr("%Ln bad line(s) were left out.", nullptr, pluralCount(report.badLines));
    sentences += report.format.notes;
    qint64 off = 0;
    for (const data::OffScaleValue &value : report.offScale)
        off += value.count;
    if (jobs::leavesScoresEmpty(report))
        sentences << ImportTexts::tr("%Ln score(s) off the scale were left empty.", nullptr, pluralCount(off));
    sentences += jobs::leftOutNotes(report.counts, report.leftOut, report.repeats);
    sentences += jobs::dataWarnings(report.counts);
    if (report.hasOwnScale)
        sentences << ImportTexts::tr("Its judge scores are on another scale than your judge's; they keep it.");
    if (report.importedRun)
        sentences << ImportTexts::tr("Its judge scores are an imported run now: see Results (Alt+3).");
    return sentences.join(u' ');
}

} // namespace gavel::ui
