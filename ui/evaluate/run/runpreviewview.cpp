// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runpreviewview.h"

#include "evaluate/run/runtexts.h"
#include "widgets/mutedlabel.h"
#include "widgets/owncolours.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr size_t namedRows = 8;

/// "17, 203, 951 and 4 more".
QString rowNumbers(const eval::RunPreview &preview)
{
    QStringList numbers;
    for (std::size_t i = 0; i < std::min(namedRows, preview.tooLong.size()); ++i)
        numbers << countText(preview.tooLong[i].no);
    const QString named = numbers.join(QStringLiteral(", "));
    const qint64 more = preview.tooLongCount - numbers.size();
    return more > 0 ? RunPreviewView::tr("%1 and %2 more").arg(named, countText(more)) : named;
}

QString percent(double share)
{
    return RunPreviewView::tr("%1 %").arg(QLocale().toString(qRound(share * 100)));
}

QStringList warningsOf(const eval::RunPreview &preview, const RunPreviewView::Facts &facts)
{
    QStringList warnings = facts.warnings;
    if (preview.tooLongCount > 0)
        warnings << RunPreviewView::tr("%Ln row(s) with room for the answer do not fit the context of %1 tokens: %2", nullptr,
                                       static_cast<int>(preview.tooLongCount))
                        .arg(countText(facts.contextLength.value_or(0)), rowNumbers(preview));
    if (preview.emptyOutputs > 0)
        warnings << RunPreviewView::tr("%Ln row(s) have no output", nullptr, static_cast<int>(preview.emptyOutputs));
    if (preview.emptyInputs > 0)
        warnings << RunPreviewView::tr("%Ln row(s) have no input", nullptr, static_cast<int>(preview.emptyInputs));
    if (preview.sameAsInput > 0)
        warnings << RunPreviewView::tr("in %Ln row(s) the output is the input", nullptr, static_cast<int>(preview.sameAsInput));
    if (preview.examplesAmongRows > 0)
        warnings << RunPreviewView::tr("%Ln row(s) are also examples of the judge, which shows it their grade", nullptr,
                                       static_cast<int>(preview.examplesAmongRows));
    if (facts.isReadOnly)
        warnings << RunPreviewView::tr("The project is open for reading only, so the run cannot be started");
    return warnings;
}

} // namespace

RunPreviewView::RunPreviewView(QWidget *parent)
    : QWidget(parent)
    , m_head(plainLabel())
    , m_figures(new MutedLabel)
    , m_warnings(plainLabel())
{
    setObjectName(QStringLiteral("runPreview"));
    setAccessibleName(tr("What the run would do"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_head->setFont(bold);
    m_head->setObjectName(QStringLiteral("previewHead"));
    m_figures->setObjectName(QStringLiteral("previewFigures"));
    m_warnings->setObjectName(QStringLiteral("previewWarnings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QLabel *label : { m_head, m_figures, m_warnings }) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addStretch(1);
    m_warnings->setForegroundRole(QPalette::WindowText);
    setTextColour(m_warnings, &Theme::warning);
}

void RunPreviewView::show(const eval::RunPreview &preview, const Facts &facts)
{
    const QString requests = tr("%Ln request(s)", nullptr, static_cast<int>(preview.requests));
    const QString head = facts.isResumed ? tr("%1 left of a run over %2").arg(requests, tr("%Ln row(s)", nullptr, static_cast<int>(preview.rows)))
                                         : tr("%1, %2").arg(tr("%Ln row(s)", nullptr, static_cast<int>(preview.rows)), requests);
    const QString time = preview.seconds
        ? tr("%1: about %2 at the rate of the last run like it").arg(head, durationText(std::chrono::milliseconds(qRound64(*preview.seconds * 1000))))
        : head;
    QStringList figures;
    figures << tr("About %1 prompt tokens%2, the longest prompt about %3")
                   .arg(countText(preview.promptTokens), facts.isResumed ? tr(" for all rows") : QString(), countText(preview.longestPrompt));
    if (preview.sharedTokens > 0 && preview.rows > 1)
        figures << tr("%1 of them are the same in every request, so that servers keep them in their cache").arg(percent(preview.sharedShare()));
    else if (preview.rows > 1)
        figures << tr("No part of the prompt is the same for every row, so that nothing can come from the server's cache");
    if (preview.alreadyJudged > 0)
        figures << tr("%1 of these rows (%2) have been judged already by this version and model")
                       .arg(countText(preview.alreadyJudged), percent(preview.alreadyJudgedShare()));
    if (!preview.seconds)
        figures << tr("How long it takes shows itself after the first rows");
    setLines(time, figures, warningsOf(preview, facts));
}

void RunPreviewView::showWaiting()
{
    setLines(tr("Counting rows and tokens…"), {}, {});
}

void RunPreviewView::showProblems(const QStringList &problems)
{
    setLines(tr("This cannot be run yet."), {}, problems);
}

QString RunPreviewView::text() const
{
    return QStringList{ m_head->text(), m_figures->text(), m_warnings->text() }.join(u'\n').trimmed();
}

void RunPreviewView::setLines(const QString &head, const QStringList &figures, const QStringList &warnings)
{
    m_head->setText(head);
    m_figures->setText(figures.join(u'\n'));
    QStringList marked;
    for (const QString &warning : warnings)
        marked << QStringLiteral("▲ %1").arg(warning);
    m_warnings->setText(marked.join(u'\n'));
    m_figures->setVisible(!figures.isEmpty());
    m_warnings->setVisible(!warnings.isEmpty());
    setAccessibleDescription(text());
}

} // namespace gavel::ui

#include "moc_runpreviewview.cpp"
