// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/agreement/agreementsummary.h"

#include "evaluate/agreement/agreementtexts.h"
#include "jobs/analysis/agreementjob.h"
#include "jobs/analysis/comparison.h"
#include "jobs/session/shownrun.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gavel::ui {

AgreementSummary::AgreementSummary(jobs::ShownRun &shown, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_job(new jobs::AgreementJob(shown, this))
    , m_head(plainLabel(tr("Agreement with people")))
    , m_labels(new MutedLabel)
    , m_figures(new FigureList(false))
    , m_verdict(new VerdictLabel)
{
    setObjectName(QStringLiteral("agreementSummary"));
    setAccessibleName(m_head->text());
    m_labels->setObjectName(QStringLiteral("agreementLabels"));
    m_figures->setObjectName(QStringLiteral("agreementFigures"));
    m_figures->setAccessibleName(tr("Figures of agreement"));
    m_verdict->setObjectName(QStringLiteral("agreementVerdict"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_head->setFont(bold);

    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_head);
    head->addWidget(m_labels, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_figures);
    layout->addWidget(m_verdict);
    layout->addStretch(1);
    connect(m_job, &jobs::AgreementJob::changed, this, &AgreementSummary::refresh);
    refresh();
}

void AgreementSummary::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_job->setActive(true);
}

void AgreementSummary::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_job->setActive(false);
}

void AgreementSummary::refresh()
{
    const auto agreement = m_job->agreement();
    const auto run = m_shown.info();
    const bool hasFigures = agreement && agreement->report.n > 0;
    m_figures->setVisible(hasFigures);
    m_labels->setText(hasFigures ? labelsText(*agreement) : QString());
    if (const auto error = m_job->error()) {
        m_verdict->setSentence(error->text, VerdictLabel::Tone::Bad);
        return;
    }
    if (!agreement) {
        m_verdict->setSentence(run ? tr("Counting …") : tr("No run yet"), VerdictLabel::Tone::Plain);
        return;
    }
    if (!hasFigures) {
        const bool isLabelled = agreement->labelled > 0 || agreement->others.rows > 0;
        const QString none = isLabelled ? noFiguresText(*agreement) : tr("No labels yet: press L to label rows");
        m_verdict->setSentence(none, agreement->unscored.all() > 0 ? VerdictLabel::Tone::Bad : VerdictLabel::Tone::Plain);
        return;
    }
    m_figures->setFigures(summaryFigures(*agreement));
    m_figures->setMuted(agreement->report.verdict == stats::AgreementVerdict::TooFewLabels);
    const Sentence sentence = sentenceOf(*agreement);
    m_verdict->setSentence(sentence.text, sentence.tone);
    setPlainToolTip(m_verdict, sentence.meaning);
}

} // namespace gavel::ui

#include "moc_agreementsummary.cpp"
