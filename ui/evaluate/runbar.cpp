// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/runbar.h"

#include "jobs/evaluation.h"
#include "widgets/chooserbutton.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

namespace gavel::ui {

RunBar::RunBar(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_judge(new ChooserButton(tr("judge")))
    , m_data(new ChooserButton(tr("data")))
    , m_model(new ChooserButton(tr("judged by")))
{
    setObjectName(QStringLiteral("runBar"));
    m_judge->setObjectName(QStringLiteral("judgeChooser"));
    m_data->setObjectName(QStringLiteral("dataChooser"));
    m_model->setObjectName(QStringLiteral("modelChooser"));
    auto *tryButton = new QPushButton(tr("Try"));
    tryButton->setObjectName(QStringLiteral("tryButton"));
    auto *run = new QPushButton(tr("Run…"));
    run->setObjectName(QStringLiteral("runButton"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(8);
    for (QWidget *each : std::initializer_list<QWidget *>{ m_judge, m_data, m_model, tryButton, run })
        layout->addWidget(each);
    layout->addStretch(1);
    connect(tryButton, &QPushButton::clicked, this, &RunBar::tryWanted);
    connect(run, &QPushButton::clicked, this, &RunBar::runWanted);
    using jobs::Evaluation;
    for (const auto signal : { &Evaluation::projectChanged, &Evaluation::judgesChanged, &Evaluation::judgeChosen, &Evaluation::draftChanged })
        connect(&evaluation, signal, this, &RunBar::showJudge);
    for (const auto signal : { &Evaluation::projectChanged, &Evaluation::datasetsChanged, &Evaluation::datasetChosen })
        connect(&evaluation, signal, this, &RunBar::showData);
    for (const auto signal : { &Evaluation::projectChanged, &Evaluation::modelsChanged, &Evaluation::modelChosen })
        connect(&evaluation, signal, this, &RunBar::showModel);
    showJudge();
    showData();
    showModel();
}

void RunBar::showJudge()
{
    m_judge->setValue(m_evaluation.judgeCaption());
}

void RunBar::showData()
{
    const auto dataset = m_evaluation.dataset();
    m_data->setValue(dataset ? dataset->name : QString(), dataset ? tr("%n row(s)", nullptr, static_cast<int>(dataset->rows)) : tr("none yet"));
}

void RunBar::showModel()
{
    const jobs::ModelRef model = m_evaluation.model();
    m_model->setValue(model.model, model.isNull() ? tr("no server yet") : QString());
}

} // namespace gavel::ui
