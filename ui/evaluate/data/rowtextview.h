// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"

#include <QTextEdit>

namespace gavel::ui {

/// The cells of one row in full, each below the name of its column. Everything is inserted as plain
/// text.
class RowTextView : public QTextEdit
{
    Q_OBJECT

public:
    explicit RowTextView(QWidget *parent = nullptr);

    /// Cells with a role come first; empty ones are left out.
    void showCells(const QString &title, const QStringList &columns, const data::Mapping &mapping, const QStringList &cells);
    void showMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Part
    {
        QString head;
        QString text;
    };
    void rebuild();

    QString m_title;
    QList<Part> m_parts;
};

} // namespace gavel::ui
