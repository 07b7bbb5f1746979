// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace gavel::ui {

/// What Gavel is, its version and licence, and the libraries it uses.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `projectFile` may be empty.
    explicit AboutDialog(const QString &projectFile, QWidget *parent = nullptr);

private:
    QWidget *buildHead() const;
    QWidget *buildLibraries() const;
    QWidget *buildFolder(const QString &projectFile);
};

} // namespace gavel::ui
