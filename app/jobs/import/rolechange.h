// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/itembuilder.h"

#include <QList>

#include <utility>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// Other roles for rows that are stored already. They become a new dataset, with the labels that
/// people gave; runs keep the old one. Without runs the new one takes its place.
class RoleChange
{
public:
    /// BadInput for roles that only the file itself can give.
    static Result<RoleChange> check(const store::Project &project, const data::Dataset &stored, const data::Mapping &mapping);

    const data::Mapping &mapping() const { return m_mapping; }
    /// Of the new dataset.
    const QString &name() const { return m_name; }
    /// What stays as it is because its column keeps its role.
    data::KeptTexts kept(const data::Item &item) const;
    /// Whether a label read from the cells was not one before.
    bool isNew(const data::ImportedLabel &label) const;
    /// Rater and criterion of columns that hold no scores any more.
    QList<std::pair<QString, QString>> dropped() const;
    /// After the new dataset is complete: removes the old one unless runs need it. Returns the name
    /// under which it stays, or empty.
    QString removeOld(store::Project &project) const;

private:
    using Voices = QList<std::pair<QString, QString>>;

    data::Dataset m_stored;
    data::Mapping m_mapping;
    QString m_name;
    bool m_isNeeded = false; ///< by runs
    Voices m_before;
    Voices m_after;
};

} // namespace gavel::jobs
