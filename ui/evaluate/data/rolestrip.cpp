// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/rolestrip.h"

#include "evaluate/data/rolememory.h"
#include "jobs/import/rolechange.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/workbench.h"
#include "models/columnroles.h"
#include "widgets/plaintext.h"

#include <QLocale>
#include <QPushButton>

namespace gavel::ui {

RoleStrip::RoleStrip(const jobs::NextRun &next, QWidget *parent)
    : Banner(parent)
    , m_next(next)
    , m_apply(new QPushButton(tr("Use these roles")))
    , m_discard(new QPushButton(tr("Discard")))
{
    setObjectName(QStringLiteral("roleStrip"));
    m_apply->setObjectName(QStringLiteral("applyRoles"));
    m_apply->setAccessibleName(tr("Use these roles"));
    setPlainToolTip(m_apply, tr("Gives the rows these roles, without reading the file again"));
    m_discard->setObjectName(QStringLiteral("discardRoles"));
    m_discard->setAccessibleName(tr("Discard the new roles"));
    setPlainToolTip(m_discard, tr("Leaves the roles as they were"));
    addButton(m_apply);
    addButton(m_discard);
    connect(m_apply, &QPushButton::clicked, this, &RoleStrip::apply);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
        else
            reset();
    });
    refresh();
}

RoleStrip::~RoleStrip() = default;

void RoleStrip::reset()
{
    m_job.reset();
    m_dataset = 0;
    m_mapping.clear();
    refresh();
    emit mappingChanged();
}

data::Mapping RoleStrip::mapping() const
{
    const auto dataset = m_next.data().dataset();
    return dataset && dataset->id == m_dataset ? m_mapping : dataset ? dataset->mapping : data::Mapping();
}

void RoleStrip::change(int column, data::Role role)
{
    const auto dataset = m_next.data().dataset();
    if (!dataset || m_job || column < 0 || column >= dataset->columns.size())
        return;
    const QString name = dataset->columns.at(column);
    const bool isHuman = role == data::Role::HumanScore;
    m_mapping = withRoles(mapping(), dataset->columns, { { name, { role, isHuman ? name : QString(), {} } } });
    m_dataset = m_mapping == dataset->mapping ? 0 : dataset->id;
    refresh();
    emit mappingChanged();
}

void RoleStrip::refresh()
{
    const auto dataset = m_next.data().dataset();
    if (!dataset || m_dataset != dataset->id) {
        show({});
        return;
    }
    const auto change = jobs::RoleChange::check(*m_next.workbench().project(), *dataset, m_mapping);
    m_apply->setEnabled(change.has_value() && !m_job);
    if (!change) {
        show(change.error().text, Tone::Warning);
        return;
    }
    QStringList roles;
    for (qsizetype i = 0; i < m_mapping.size(); ++i) {
        if (m_mapping.at(i) != dataset->mapping.value(i))
            roles << tr("%1: %2").arg(dataset->columns.at(i), models::roleCaption(m_mapping.at(i)));
    }
    QString text = tr("New roles: %1.").arg(roles.join(QLatin1StringView(", ")));
    if (change->name() != dataset->name)
        text += u' ' + tr("Its runs keep the old ones, so the rows become “%1”, with their labels.").arg(change->name());
    show(text, Tone::Information);
}

void RoleStrip::apply()
{
    const auto dataset = m_next.data().dataset();
    if (!dataset || m_job || dataset->id != m_dataset)
        return;
    jobs::ImportRequest request;
    request.stored = *dataset;
    request.mapping = m_mapping;
    request.judge = m_next.judge().draft();
    m_job = std::make_unique<jobs::ImportJob>(*m_next.workbench().project(), std::move(request));
    connect(m_job.get(), &jobs::ImportJob::finished, this, &RoleStrip::end);
    connect(m_job.get(), &jobs::ImportJob::progressed, this,
            [this](double share) { show(tr("Giving the rows new roles: %1 %").arg(QLocale().toString(share * 100, 'f', 0)), Tone::Information); });
    m_apply->setEnabled(false);
    m_discard->setFocus();
    m_job->start();
}

void RoleStrip::end(const Result<jobs::ImportReport> &report)
{
    // The job is still inside its own signal.
    m_job.release()->deleteLater();
    if (!report) {
        refresh();
        emit failed(report.error().text);
        return;
    }
    reset();
    emit applied(*report);
}

} // namespace gavel::ui

#include "moc_rolestrip.cpp"
