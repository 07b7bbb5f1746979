// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace gavel::jobs {
class SavedServers;
class Workbench;
} // namespace gavel::jobs

class QMainWindow;

#include <QString>

#include <memory>

namespace gavel::ui {

/// Style, palette, icon and translation of the application, by the settings.
void prepareApplication(const QString &theme);

/// The main window with the project at that path, the sample for "--sample", or the last project if
/// the path is empty.
std::unique_ptr<QMainWindow> makeWindow(jobs::Workbench &workbench, jobs::SavedServers &servers, const QString &project);

} // namespace gavel::ui
