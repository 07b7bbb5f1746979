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

/// What a run would cost as one sentence, with what is odd about its rows below.
class RunPreviewView : public QWidget
{
    Q_OBJECT

public:
    explicit RunPreviewView(QWidget *parent = nullptr);

    struct Facts
    {
        std::optional<int> contextLength;
        int repeats = 1;
        qint64 rowsLeft = 0; ///< of a run that goes on
        bool isResumed = false;
    };
    void show(const eval::RunPreview &preview, const Facts &facts);
    void showWaiting();
    void showProblems(const QStringList &problems);
    /// Everything that is shown, for tests and screen readers.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();
    void setLines(const QString &head, const QStringList &figures, const QStringList &warnings);

    QLabel *m_head;
    QLabel *m_figures;
    QLabel *m_warnings;
};

} // namespace gavel::ui
