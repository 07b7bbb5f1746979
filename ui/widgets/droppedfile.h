// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QMimeData;

namespace gavel::ui {

/// The path of the one file being dragged; empty for several or none. A drag may claim to have URLs
/// and have none.
QString droppedFile(const QMimeData &mime);
/// The same, but for a project.
QString droppedData(const QMimeData &mime);

bool isProjectFile(const QString &path);

} // namespace gavel::ui
