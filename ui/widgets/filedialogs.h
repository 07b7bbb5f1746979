// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QDialog;
class QWidget;

namespace gavel::ui {

/// What to ask the person for.
struct FileQuestion
{
    QString title;
    QString place; ///< a folder, or a file in it; empty: that of the last dialog
    QString filter;
    QString suffix = {}; ///< added to a name without one, when saving
    QString name = {}; ///< suggested, when saving
};

using FileChosen = std::function<void(const QString &path)>;

// Always use these to ask for a file: Qt's own dialog opens files to find their type, and closing
// the open project that way drops SQLite's locks in this process. These never open a file. The
// dialog is shown, and deletes itself; `chosen` is called unless it was cancelled.

/// An existing file.
QDialog *askForFile(QWidget *parent, const FileQuestion &question, FileChosen chosen);
/// A name to save to; asks before replacing an existing file.
QDialog *askWhereToSave(QWidget *parent, const FileQuestion &question, FileChosen chosen);

} // namespace gavel::ui
