// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "eval/runreader.h"

#include <QTextEdit>

#include <optional>

namespace gavel::ui {

/// One row with the verdicts of both judges, side by side. Everything from data and models is
/// inserted as plain text.
class CompareDetail : public QTextEdit
{
    Q_OBJECT

public:
    explicit CompareDetail(QWidget *parent = nullptr);

    void showRow(const eval::RowDetail &a, const eval::RowDetail &b, const data::Mapping &mapping);
    void showMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addHead(QTextCursor &cursor, const QString &text) const;
    void addText(QTextCursor &cursor, const QString &text, bool isMuted = false) const;
    void addCells(QTextCursor &cursor) const;
    void addReplies(QTextCursor &cursor, const QString &name, const eval::RowDetail &row) const;

    struct Shown
    {
        eval::RowDetail a;
        eval::RowDetail b;
        data::Mapping mapping;
    };
    std::optional<Shown> m_shown;
    QString m_message;
};

} // namespace gavel::ui
