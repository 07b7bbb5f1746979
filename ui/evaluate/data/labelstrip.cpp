// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/labelstrip.h"

#include "jobs/session/nextrun.h"
#include "jobs/session/workbench.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QFileInfo>
#include <QPushButton>

namespace gavel::ui {

LabelStrip::LabelStrip(const jobs::NextRun &next, QWidget *parent)
    : Banner(parent)
    , m_next(next)
    , m_add(new QPushButton(tr("Add")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("labelStrip"));
    m_add->setObjectName(QStringLiteral("addLabels"));
    m_add->setAccessibleName(tr("Add the labels"));
    setPlainToolTip(m_add, tr("Stores these labels; earlier ones by the same person are replaced and kept"));
    m_cancel->setObjectName(QStringLiteral("cancelLabels"));
    m_cancel->setAccessibleName(tr("Leave the labels out"));
    setPlainToolTip(m_cancel, tr("Adds nothing"));
    addButton(m_add);
    addButton(m_cancel);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_add->setEnabled(false);
        m_cancel->setEnabled(false); // it is no longer true that nothing would be added
        m_import->apply();
    });
    connect(m_cancel, &QPushButton::clicked, this, &LabelStrip::close);
    close();
}

LabelStrip::~LabelStrip() = default;

void LabelStrip::open(const QString &path)
{
    close();
    const auto dataset = m_next.data().dataset();
    if (!dataset)
        return;
    jobs::LabelRequest request;
    request.path = path;
    request.dataset = *dataset;
    request.judge = m_next.judge().draft();
    request.skipBad = true;
    m_import = std::make_unique<jobs::LabelImport>(*m_next.workbench().project(), std::move(request));
    connect(m_import.get(), &jobs::LabelImport::planned, this, &LabelStrip::takePlan);
    connect(m_import.get(), &jobs::LabelImport::finished, this, &LabelStrip::takeAdded);
    m_add->setEnabled(false);
    m_add->setText(tr("Add"));
    m_cancel->setEnabled(true);
    show(tr("Reading %1…").arg(QFileInfo(path).fileName()), Tone::Information);
    m_import->start();
}

void LabelStrip::close()
{
    m_import.reset();
    show({});
}

void LabelStrip::takePlan(const Result<jobs::LabelPlan> &plan)
{
    if (!plan) {
        const QString text = plan.error().text;
        // The import is still inside its own signal.
        m_import.release()->deleteLater();
        close();
        emit failed(text);
        return;
    }
    m_add->setText(tr("Add %Ln label(s)", nullptr, pluralCount(plan->labels.size())));
    m_add->setEnabled(true);
    m_add->setFocus();
    show(jobs::labelNotes(*plan).join(u' '), plan->isWhole() ? Tone::Information : Tone::Warning);
}

void LabelStrip::takeAdded(const Result<store::LabelStore::Added> &result)
{
    m_import.release()->deleteLater();
    close();
    if (result)
        emit added(jobs::addedText(*result));
    else
        emit failed(result.error().text);
}

} // namespace gavel::ui

#include "moc_labelstrip.cpp"
