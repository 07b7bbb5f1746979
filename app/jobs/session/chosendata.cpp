// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/chosendata.h"

#include "jobs/session/workbench.h"
#include "store/datasets.h"

#include <algorithm>

namespace gavel::jobs {

namespace {
constexpr QLatin1StringView datasetChoice{ "dataset" };
}

ChosenData::ChosenData(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::projectAboutToChange, this, &ChosenData::clear);
    connect(&workbench, &Workbench::projectChanged, this, &ChosenData::load);
    load();
}

void ChosenData::load()
{
    loadList();
    const auto kept = m_workbench.choice(datasetChoice).toInteger();
    if (std::ranges::find(m_all, kept, &data::Dataset::id) != m_all.end())
        m_id = kept;
    else
        m_id = m_all.isEmpty() ? std::nullopt : std::optional(m_all.last().id);
    emit listChanged();
    emit chosen();
}

void ChosenData::clear()
{
    m_all.clear();
    m_id.reset();
    emit listChanged();
    emit chosen();
}

void ChosenData::loadList()
{
    m_all.clear();
    if (!m_workbench.project())
        return;
    auto datasets = m_workbench.project()->datasets().all();
    if (datasets)
        m_all = std::move(*datasets);
    else
        emit problem(datasets.error());
}

std::optional<data::Dataset> ChosenData::dataset() const
{
    const auto found = std::ranges::find_if(m_all, [this](const data::Dataset &each) { return each.id == m_id; });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

Result<std::optional<data::Item>> ChosenData::row(qint64 no) const
{
    const auto chosen = dataset();
    if (!chosen || no < 1 || no > chosen->rows)
        return std::optional<data::Item>();
    return m_workbench.project()->datasets().items(chosen->id, no, 1).transform([](std::vector<data::Item> items) {
        return items.empty() ? std::nullopt : std::optional(std::move(items.front()));
    });
}

void ChosenData::choose(qint64 dataset)
{
    m_id = dataset;
    m_workbench.keepChoice(datasetChoice, dataset);
    emit chosen();
}

Result<void> ChosenData::rename(qint64 dataset, const QString &name)
{
    const auto renamed = m_workbench.project()->datasets().rename(dataset, name);
    if (!renamed)
        return renamed;
    loadList();
    emit listChanged();
    return {};
}

Result<void> ChosenData::remove(qint64 dataset)
{
    const auto removed = m_workbench.project()->datasets().remove(dataset);
    if (!removed)
        return removed;
    loadList();
    if (m_id == dataset)
        m_id = m_all.isEmpty() ? std::nullopt : std::optional(m_all.last().id);
    emit listChanged();
    emit chosen();
    return {};
}

void ChosenData::takeImported(qint64 dataset)
{
    loadList();
    emit listChanged();
    emit imported();
    choose(dataset);
}

} // namespace gavel::jobs

#include "moc_chosendata.cpp"
