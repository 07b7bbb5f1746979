// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/trust/trustpage.h"

#include "evaluate/agreement/agreementtexts.h"
#include "jobs/analysis/agreementjob.h"
#include "jobs/analysis/comparison.h"
#include "jobs/session/shownrun.h"
#include "models/rowindex.h"
#include "widgets/banner.h"
#include "widgets/chooserbutton.h"
#include "widgets/emptystate.h"
#include "widgets/matrixview.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"
#include "widgets/sectionhead.h"
#include "widgets/texts.h"

#include <QAction>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr int trustMargin = 14;
constexpr double usualHalfWidth = 0.1;

QLabel *wrappedLabel(const QString &name)
{
    auto *label = plainLabel();
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

TrustPage::TrustPage(jobs::ShownRun &shown, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_job(new jobs::AgreementJob(shown, this))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_banner(new Banner)
    , m_verdict(new VerdictLabel)
    , m_meaning(wrappedLabel(QStringLiteral("trustMeaning")))
    , m_labels(new MutedLabel)
    , m_criterion(new ChooserButton(tr("criterion")))
    , m_label(new QPushButton(tr("Label rows")))
    , m_copy(new QPushButton(tr("Copy figures")))
    , m_figures(new FigureList(true))
    , m_matrix(new MatrixView(tr("people"), tr("judge")))
    , m_matrixNote(new MutedLabel)
    , m_correctedText(wrappedLabel(QStringLiteral("correctedMean")))
    , m_halfWidth(new QDoubleSpinBox)
    , m_moreLabels(wrappedLabel(QStringLiteral("moreLabels")))
    , m_peopleFigures(new FigureList(true))
    , m_ceiling(wrappedLabel(QStringLiteral("ceiling")))
    , m_segmentFigures(new FigureList(true))
    , m_segmentsNote(new MutedLabel)
{
    setObjectName(QStringLiteral("trustpage"));
    m_content = buildContent();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);

    auto *copy = new QAction(tr("Copy figures"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(copy);
    connect(copy, &QAction::triggered, this, &TrustPage::copyFigures);
    connect(m_copy, &QPushButton::clicked, this, &TrustPage::copyFigures);
    connect(m_label, &QPushButton::clicked, this, &TrustPage::labellingWanted);
    connect(m_empty, &EmptyState::actionWanted, this, &TrustPage::labellingWanted);
    connect(m_matrix, &MatrixView::cellActivated, this, &TrustPage::chooseCell);
    connect(m_halfWidth, &QDoubleSpinBox::valueChanged, this, &TrustPage::refresh);
    connect(m_job, &jobs::AgreementJob::changed, this, &TrustPage::refresh);
    refresh();
}

QWidget *TrustPage::buildContent()
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(trustMargin * 2);
    columns->addWidget(buildFigures(), 2);
    columns->addWidget(new Rule(Qt::Vertical));
    columns->addWidget(buildParts(), 1);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(trustMargin, trustMargin, trustMargin, trustMargin);
    layout->setSpacing(trustMargin);
    layout->addWidget(buildHead());
    layout->addWidget(new Rule);
    layout->addLayout(columns, 1);

    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("trustScroll"));
    scroll->setAccessibleName(tr("Agreement with people"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    setFocusProxy(scroll);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    return scroll;
}

QWidget *TrustPage::buildHead()
{
    m_verdict->setObjectName(QStringLiteral("trustVerdict"));
    m_verdict->setLarge();
    m_labels->setObjectName(QStringLiteral("trustLabels"));
    m_criterion->setObjectName(QStringLiteral("trustCriterion"));
    setPlainToolTip(m_criterion, tr("Which criterion is held against people's labels"));
    connect(m_criterion, &ChooserButton::chosen, m_job, &jobs::AgreementJob::setCriterion);
    m_label->setObjectName(QStringLiteral("labelRows"));
    setPlainToolTip(m_label, tr("Go to the results and label rows (L there)"));
    m_copy->setObjectName(QStringLiteral("copyFigures"));
    setPlainToolTip(m_copy, tr("Copy all figures as text (Ctrl+C)"));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_verdict);
    words->addWidget(m_meaning);
    words->addWidget(m_labels);
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(words, 1);
    for (QWidget *control : std::initializer_list<QWidget *>{ m_criterion, m_label, m_copy })
        layout->addWidget(control, 0, Qt::AlignTop);
    return head;
}

QWidget *TrustPage::buildFigures()
{
    m_figures->setObjectName(QStringLiteral("trustFigures"));
    m_figures->setAccessibleName(tr("Figures of agreement"));
    auto *legend = new MutedLabel(
        tr("● what these labels show, in the band that holds 95 % of what others would; ⊥ what one reaches who always says the same"));
    legend->setWordWrap(true);
    m_peopleFigures->setObjectName(QStringLiteral("peopleFigures"));
    m_peopleFigures->setAccessibleName(tr("Agreement of each person, weighted κ"));
    m_segmentFigures->setObjectName(QStringLiteral("segmentFigures"));
    m_segmentFigures->setAccessibleName(tr("Agreement by segment, weighted κ"));
    m_people = headedSection(tr("Each person, weighted kappa"), { m_ceiling, m_peopleFigures });
    m_segments = headedSection(tr("By segment, weighted kappa"), { m_segmentFigures, m_segmentsNote });
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(trustMargin + 4);
    layout->addWidget(headedSection(tr("Judge and people"), { m_figures, legend }));
    layout->addWidget(m_people);
    layout->addWidget(m_segments);
    layout->addStretch(1);
    return column;
}

QWidget *TrustPage::buildParts()
{
    m_matrix->setObjectName(QStringLiteral("confusion"));
    m_matrix->setAccessibleName(tr("How often which score of people met which of the judge"));
    m_matrixNote->setWordWrap(true);
    m_corrected = headedSection(tr("What people would say on average"), { m_correctedText });
    m_halfWidth->setObjectName(QStringLiteral("halfWidth"));
    m_halfWidth->setAccessibleName(tr("Half-width of the interval of κ"));
    setPlainToolTip(m_halfWidth, tr("How exactly weighted κ should be known"));
    m_halfWidth->setRange(0.02, 0.5);
    m_halfWidth->setSingleStep(0.01);
    m_halfWidth->setPrefix(QStringLiteral("± "));
    m_halfWidth->setValue(usualHalfWidth);
    auto *ask = new QWidget;
    auto *askLayout = new QHBoxLayout(ask);
    askLayout->setContentsMargins(0, 0, 0, 0);
    askLayout->setSpacing(8);
    askLayout->addWidget(plainLabel(tr("To know κ to")));
    askLayout->addWidget(m_halfWidth);
    askLayout->addStretch(1);
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(trustMargin + 4);
    layout->addWidget(headedSection(tr("Scores of people and judge"), { m_matrix, m_matrixNote }));
    layout->addWidget(m_corrected);
    layout->addWidget(headedSection(tr("More labels"), { ask, m_moreLabels }));
    layout->addStretch(1);
    return column;
}

void TrustPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_job->setActive(true);
}

void TrustPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_job->setActive(false);
}

void TrustPage::refresh()
{
    const auto run = m_shown.info();
    const auto error = m_job->error();
    m_banner->show(error ? error->text : QString(), Banner::Tone::Error);
    if (!run) {
        showEmpty(tr("No run yet"), tr("Judge some data first; then see here how far the scores can be trusted."));
        return;
    }
    const auto agreement = m_job->agreement();
    if (!agreement)
        showEmpty(error ? tr("Nothing could be counted") : tr("Counting …"), {});
    else if (agreement->labelled == 0)
        showEmpty(tr("No labels yet"),
                  tr("Say what you would have scored on some rows. From %1 labels on, the figures say something.").arg(stats::fewestLabels),
                  tr("Label rows"));
    else if (agreement->report.n == 0)
        showEmpty(noFiguresText(*agreement),
                  agreement->unscored.all() > 0
                      ? tr("Results shows these replies. A larger reply limit, another method or a more able model may help.")
                      : tr("Wait for the run, or judge the labelled rows."));
    else
        showAgreement(*agreement);
}

void TrustPage::showEmpty(const QString &title, const QString &hint, const QString &action)
{
    m_empty->setTexts(title, hint);
    m_empty->setAction(action);
    m_stack->setCurrentWidget(m_empty);
}

void TrustPage::showAgreement(const jobs::Agreement &agreement)
{
    const Sentence sentence = sentenceOf(agreement);
    const bool isUncertain = agreement.report.verdict == stats::AgreementVerdict::TooFewLabels;
    m_verdict->setSentence(sentence.text, sentence.tone);
    m_meaning->setText(sentence.meaning);
    QString labels = labelsText(agreement);
    if (agreement.report.clusters < agreement.report.n)
        labels += QStringLiteral(" · ") + tr("in %n cluster(s)", nullptr, agreement.report.clusters);
    if (const QString leftOut = leftOutText(agreement); !leftOut.isEmpty())
        labels += QStringLiteral(" · ") + leftOut;
    m_labels->setText(labels);
    showCriteria();
    m_figures->setFigures(agreementFigures(agreement));
    m_figures->setMuted(isUncertain);
    showMatrix(agreement);
    const QString corrected = correctedText(agreement);
    m_correctedText->setText(corrected);
    m_corrected->setVisible(!corrected.isEmpty());
    showMoreLabels(agreement);

    m_peopleFigures->setFigures(peopleFigures(agreement));
    m_peopleFigures->setMuted(isUncertain);
    const QString ceiling = ceilingText(agreement);
    m_ceiling->setText(ceiling);
    m_ceiling->setVisible(!ceiling.isEmpty());
    m_people->setVisible(agreement.raters.size() > 1);
    m_segmentFigures->setFigures(segmentFigures(agreement));
    m_segmentFigures->setMuted(isUncertain);
    m_segments->setVisible(!agreement.segments.empty());
    m_segmentsNote->setText(tr("%n smaller segment(s) left out", nullptr, static_cast<int>(agreement.segmentsLeftOut)));
    m_segmentsNote->setVisible(agreement.segmentsLeftOut > 0);
    m_stack->setCurrentWidget(m_content);
}

void TrustPage::showMatrix(const jobs::Agreement &agreement)
{
    QStringList names;
    for (const eval::ScalePoint &point : agreement.points)
        names << point.label;
    m_matrix->setCounts(names, agreement.confusion.cells);
    const bool isClickable = agreement.criterion.isEmpty();
    m_matrix->setClickable(isClickable);
    m_matrixNote->setText(isClickable ? tr("Framed: the same score. Click a cell to read its rows.") : tr("Framed: the same score."));
}

void TrustPage::showMoreLabels(const jobs::Agreement &agreement)
{
    const auto more = jobs::labelsForHalfWidth(agreement.report.qwk, agreement.report.n, m_halfWidth->value());
    m_moreLabels->setText(!more            ? tr("nobody can say yet")
                              : *more == 0 ? tr("these labels are enough")
                                           : tr("label about %n more row(s)", nullptr, static_cast<int>(std::min<qint64>(*more, 1'000'000))));
}

void TrustPage::showCriteria()
{
    const auto run = m_shown.info();
    m_criterion->offer(run ? eval::scoreCriteria(run->judge) : QStringList(), m_job->criterion(), tr("overall"));
}

void TrustPage::chooseCell(int row, int column)
{
    const auto agreement = m_job->agreement();
    if (!agreement || row >= agreement->points.size() || column >= agreement->points.size())
        return;
    const auto rangeAt = [&](int point) { return models::rangeAt(agreement->points, point, agreement->areScoresOnPoints); };
    emit rowsWanted(rangeAt(row), rangeAt(column));
}

void TrustPage::copyFigures() const
{
    const auto agreement = m_job->agreement();
    const auto run = m_shown.info();
    if (agreement && run && agreement->report.n > 0)
        QGuiApplication::clipboard()->setText(agreementText(*agreement, run->name));
}

} // namespace gavel::ui

#include "moc_trustpage.cpp"
