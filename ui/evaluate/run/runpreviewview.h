// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/preview.h"
#include "widgets/banner.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace gavel::ui {

/// The cost of a run as one sentence, with a list of what is unusual about its rows.
class RunPreviewView : public QWidget
{
    Q_OBJECT

public:
    explicit RunPreviewView(QWidget *parent = nullptr);

    struct Facts
    {
        std::optional<int> contextLength;
        int repeats = 1;
        qint64 rowsLeft = 0; ///< of a run to resume
        bool isResumed = false;
        bool isReadOnly = false; ///< of the project
        QStringList warnings = {}; ///< of judge and data
    };
    void show(const eval::RunPreview &preview, const Facts &facts);
    void showWaiting();
    void showProblems(const QStringList &problems);
    /// All visible text, for tests and screen readers.
    QString text() const;

private:
    void setLines(const QString &head, const QStringList &figures, const QStringList &warnings);

    QLabel *m_head;
    QLabel *m_figures;
    QLabel *m_warnings;
};

} // namespace gavel::ui
