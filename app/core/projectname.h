// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace gavel {

/// Whether a file is a project by its name; see store::isProject() for files of other names.
inline bool isProjectName(QStringView path)
{
    return path.endsWith(QLatin1StringView(".gavel"), Qt::CaseInsensitive);
}

} // namespace gavel
