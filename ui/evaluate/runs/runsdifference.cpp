// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/runs/runsdifference.h"

#include "evaluate/agreement/comparetexts.h"
#include "evaluate/agreement/worddifference.h"
#include "jobs/analysis/runnames.h"
#include "jobs/session/shownrun.h"
#include "widgets/distributionchart.h"
#include "widgets/figurelist.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"
#include "widgets/sectionhead.h"
#include "widgets/theme.h"
#include "widgets/verdictlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr int differenceMargin = 14;

QScrollArea *scrolled(QWidget *content, const QString &name)
{
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(name);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    return scroll;
}

} // namespace

RunsDifference::RunsDifference(jobs::ShownRun &shown, QWidget *parent)
    : QWidget(parent)
    , m_job(new jobs::ComparisonJob(shown, this))
    , m_names(plainLabel())
    , m_words(new QTextEdit)
    , m_settings(new MutedLabel)
    , m_chart(new DistributionChart)
    , m_verdict(new VerdictLabel)
    , m_meaning(plainLabel())
    , m_figures(new FigureList(true))
    , m_leftOut(new MutedLabel)
{
    setObjectName(QStringLiteral("runsDifference"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scrolled(buildWords(), tr("What differs between the two runs")), 3);
    layout->addWidget(new Rule(Qt::Vertical));
    layout->addWidget(scrolled(buildFigures(), tr("Agreement of the two runs with people")), 2);
    connect(m_job, &jobs::ComparisonJob::changed, this, &RunsDifference::refresh);
    hide();
}

QWidget *RunsDifference::buildWords()
{
    m_names->setObjectName(QStringLiteral("differingRuns"));
    m_names->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("wordDifference"));
    m_words->setAccessibleName(tr("What differs in words"));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(52);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_settings->setObjectName(QStringLiteral("settingsDifference"));
    m_settings->setWordWrap(true);
    m_chart->setObjectName(QStringLiteral("runsChart"));
    m_chart->setPassive();
    m_chart->setMinimumHeight(140);
    m_chart->setAccessibleName(tr("Distribution of scores of both runs"));
    m_scores = headedSection(tr("Scores: A dashed, B filled"), { m_chart });
    auto *words = new QWidget;
    auto *layout = new QVBoxLayout(words);
    layout->setContentsMargins(differenceMargin, 10, differenceMargin, 10);
    layout->setSpacing(10);
    layout->addWidget(headedSection(tr("What differs between the two"), { m_names, m_words, m_settings }));
    layout->addWidget(m_scores, 1);
    layout->addStretch(0);
    return words;
}

QWidget *RunsDifference::buildFigures()
{
    m_verdict->setObjectName(QStringLiteral("runsVerdict"));
    m_meaning->setObjectName(QStringLiteral("runsMeaning"));
    m_meaning->setWordWrap(true);
    m_meaning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figures->setObjectName(QStringLiteral("runsFigures"));
    m_figures->setAccessibleName(tr("Agreement of both runs with people"));
    m_leftOut->setWordWrap(true);
    auto *figures = new QWidget;
    auto *layout = new QVBoxLayout(figures);
    layout->setContentsMargins(differenceMargin, 10, differenceMargin, 10);
    layout->setSpacing(10);
    layout->addWidget(headedSection(tr("With people, the same rows"), { m_figures, m_verdict, m_meaning, m_leftOut }));
    layout->addStretch(1);
    return figures;
}

void RunsDifference::setRuns(std::optional<qint64> a, std::optional<qint64> b)
{
    setVisible(a && b);
    m_job->setRuns(a, b);
    if (a && b)
        refresh();
}

void RunsDifference::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_job->setActive(true);
}

void RunsDifference::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_job->setActive(false);
}

/// The colours of the words are part of the text.
void RunsDifference::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_scores)
        refresh();
}

void RunsDifference::refresh()
{
    const auto a = m_job->runA();
    const auto b = m_job->runB();
    if (!a || !b)
        return;
    m_names->setText(
        QStringLiteral("A %1 · %2\nB %3 · %4")
            .arg(jobs::runCaption(*a), jobs::momentText(jobs::momentOf(*a)), jobs::runCaption(*b), jobs::momentText(jobs::momentOf(*b))));
    showWords(jobs::runDifferences(*a, *b));
    const auto comparison = m_job->comparison();
    const auto error = m_job->error();
    const bool isThere = comparison && comparison->sameData;
    m_scores->setVisible(isThere && comparison->sameScale);
    m_figures->setVisible(isThere && comparison->sameScale);
    if (comparison) {
        showComparison(*comparison);
        return;
    }
    m_verdict->setSentence(error ? tr("Nothing could be compared") : tr("Comparing …"), VerdictLabel::Tone::Plain);
    m_meaning->setText(error ? error->text : QString());
    m_leftOut->clear();
}

/// Long texts by words, the rest in a line below them.
void RunsDifference::showWords(const QList<jobs::RunDifference> &differences)
{
    const Theme &theme = Theme::of(palette());
    QList<jobs::RunDifference> others;
    m_words->clear();
    QTextCursor cursor(m_words->document());
    for (const jobs::RunDifference &difference : differences) {
        if (!difference.isLong) {
            others << difference;
            continue;
        }
        writeDifference(cursor, difference, theme);
    }
    m_words->moveCursor(QTextCursor::Start);
    m_words->setVisible(!m_words->document()->isEmpty());
    m_settings->setText(others.isEmpty() && !differences.isEmpty() ? tr("Everything else is the same.") : differencesText(others));
}

void RunsDifference::showComparison(const jobs::Comparison &comparison)
{
    const Sentence sentence = sentenceOf(comparison);
    m_verdict->setSentence(sentence.text, sentence.tone);
    m_meaning->setText(sentence.meaning);
    m_figures->setFigures(comparisonFigures(comparison));
    m_figures->setMuted(comparison.verdict == jobs::ComparisonVerdict::TooFewLabels);
    m_leftOut->setText(leftOutText(comparison));
    m_leftOut->setVisible(!m_leftOut->text().isEmpty());
    m_chart->setDistribution(distributionOf(comparison));
}

} // namespace gavel::ui

#include "moc_runsdifference.cpp"
