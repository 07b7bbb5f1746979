// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/datapage.h"

#include "jobs/evaluation.h"
#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace gavel::ui {

DataPage::DataPage(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
{
    setObjectName(QStringLiteral("datapage"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EmptyState(tr("No data yet"), tr("Drop a CSV or JSONL file here.")));
}

void DataPage::chooseFile() { }

void DataPage::preview(const QString &path)
{
    Q_UNUSED(path)
}

} // namespace gavel::ui
