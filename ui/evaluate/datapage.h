// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

/// The datasets of the project, and the import of a file with a live preview.
class DataPage : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

    /// Opens the dialog for a file to import.
    void chooseFile();
    /// Previews a file, as after dropping it.
    void preview(const QString &path);

private:
    jobs::Evaluation &m_evaluation;
};

} // namespace gavel::ui
