// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace gavel::ui {

/// "judge **answer_quality v7** + edits ▾": what is chosen, opening a menu.
class ChooserButton : public QToolButton
{
    Q_OBJECT

public:
    /// `caption` stands before the value, in muted type.
    explicit ChooserButton(const QString &caption, QWidget *parent = nullptr);

    /// `note` follows in muted type. An empty value shows `note` alone.
    void setValue(const QString &value, const QString &note = {});
    QString value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part
    {
        QString text;
        QFont font;
        bool muted = false;
        bool elides = false;
    };
    QList<Part> parts() const;

    QString m_caption;
    QString m_value;
    QString m_note;
};

} // namespace gavel::ui
