// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QDialog;
class QWidget;

namespace gavel::ui {

struct FileQuestion
{
    QString title;
    QString place; ///< a folder, or a file in it; empty: where the last dialog was
    QString filter;
    QString suffix = {}; ///< of a name without one, when saving
    QString name = {}; ///< proposed, when saving
};

using FileChosen = std::function<void(const QString &path)>;

// The only way to ask for a file: Qt's own dialog opens what it lists to tell its type, and
// closing the open project that way drops SQLite's locks in this process. These never look
// into a file. The dialog is on screen, and deletes itself; `chosen` runs unless it was left.

/// An existing file.
QDialog *askForFile(QWidget *parent, const FileQuestion &question, FileChosen chosen);
/// A name to write to; asks before one that is there already.
QDialog *askWhereToSave(QWidget *parent, const FileQuestion &question, FileChosen chosen);

} // namespace gavel::ui
