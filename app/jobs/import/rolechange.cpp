// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/rolechange.h"

#include "data/mapping.h"
#include "store/datasets.h"
#include "store/project.h"
#include "store/runs.h"

#include <QCoreApplication>

#include <algorithm>

namespace gavel::jobs {

namespace {

using data::Role;

struct RoleChangeText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::RoleChange)
};

qsizetype columnOf(const data::Mapping &mapping, Role role)
{
    const auto found = std::find_if(mapping.begin(), mapping.end(), [role](const data::ColumnRole &each) { return each.role == role; });
    return found == mapping.end() ? -1 : found - mapping.begin();
}

QList<std::pair<QString, QString>> voicesOf(const QStringList &columns, const data::Mapping &mapping)
{
    QList<std::pair<QString, QString>> voices;
    for (qsizetype i = 0; i < qMin(columns.size(), mapping.size()); ++i) {
        const data::ColumnRole &role = mapping.at(i);
        if (role.role == Role::HumanScore)
            voices.append({ role.rater.isEmpty() ? columns.at(i) : role.rater, role.criterion });
    }
    return voices;
}

/// The import made a row of each of several answers, and appended the columns output and system.
bool hasOneRowAnAnswer(const data::Dataset &dataset)
{
    const qsizetype size = dataset.columns.size();
    return size > 2 && dataset.mapping.value(size - 2).role == Role::Output && dataset.mapping.value(size - 1).role == Role::System
        && dataset.columns.at(size - 1).startsWith(QLatin1StringView("system"));
}

} // namespace

Result<RoleChange> RoleChange::check(const store::Project &project, const data::Dataset &stored, const data::Mapping &mapping)
{
    RoleChange change;
    change.m_stored = stored;
    change.m_stored.mapping.resize(stored.columns.size());
    change.m_mapping = mapping;
    change.m_mapping.resize(stored.columns.size());
    const auto outputs
        = std::count_if(change.m_mapping.cbegin(), change.m_mapping.cend(), [](const auto &role) { return role.role == Role::Output; });
    if (outputs == 0)
        return badInput(RoleChangeText::tr("One column must hold the answers to judge. Give it the role output."));
    if (outputs > 1)
        return badInput(
            RoleChangeText::tr("Several answers in one row become rows of their own. Import the file again to give that role to several columns."));
    change.m_before = voicesOf(stored.columns, change.m_stored.mapping);
    change.m_after = voicesOf(stored.columns, change.m_mapping);
    const bool hasRaters = columnOf(change.m_stored.mapping, Role::Rater) >= 0 || columnOf(change.m_mapping, Role::Rater) >= 0;
    const bool raterMoved = columnOf(change.m_stored.mapping, Role::Rater) != columnOf(change.m_mapping, Role::Rater);
    if ((hasRaters || hasOneRowAnAnswer(stored)) && (raterMoved || change.m_before != change.m_after))
        return badInput(
            RoleChangeText::tr("Which person's scores belong to which row was settled by the import. Import the file again to change the roles "
                               "of scores and raters."));
    const auto runs = project.runs().all();
    if (!runs)
        return runs.error();
    for (const store::RunInfo &run : *runs) {
        if (run.dataset == stored.id && !run.options.isTry)
            change.m_isNeeded = true;
    }
    QStringList names;
    const auto all = project.datasets().all();
    for (const data::Dataset &each : all.value_or(QList<data::Dataset>()))
        names << each.name;
    change.m_name = change.m_isNeeded ? data::uniqueName(names, stored.name) : stored.name;
    return change;
}

data::KeptTexts RoleChange::kept(const data::Item &item) const
{
    const auto isSame = [this](Role role) { return columnOf(m_stored.mapping, role) == columnOf(m_mapping, role); };
    data::KeptTexts kept{ true, {}, {}, {} };
    if (isSame(Role::Id))
        kept.id = item.extId;
    if (isSame(Role::Cluster))
        kept.cluster = item.cluster;
    if (isSame(Role::Segment))
        kept.segment = item.segment;
    return kept;
}

bool RoleChange::isNew(const data::ImportedLabel &label) const
{
    return columnOf(m_mapping, Role::Rater) < 0 && !m_before.contains({ label.rater, label.criterion });
}

QList<std::pair<QString, QString>> RoleChange::dropped() const
{
    Voices dropped = m_before;
    dropped.removeIf([this](const auto &voice) { return m_after.contains(voice); });
    return dropped;
}

QString RoleChange::removeOld(store::Project &project) const
{
    return !m_isNeeded && project.datasets().remove(m_stored.id) ? QString() : m_stored.name;
}

} // namespace gavel::jobs
