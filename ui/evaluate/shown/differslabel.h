// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

namespace gavel::ui {

/// A short caution in a line of controls, after a mark: the longest of its texts that fits.
class DiffersLabel : public QWidget
{
    Q_OBJECT

public:
    explicit DiffersLabel(QWidget *parent = nullptr);

    /// From the complete text to the shortest, which is cut if it has to be; none hides it.
    void setTexts(const QStringList &texts);
    QString text() const { return m_texts.value(0); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QSize sizeOf(const QString &text) const;

    QStringList m_texts;
};

} // namespace gavel::ui
