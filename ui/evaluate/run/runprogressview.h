// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace gavel::ui {

/// A line of figures above a thin bar.
class RunProgressView : public QWidget
{
    Q_OBJECT

public:
    explicit RunProgressView(QWidget *parent = nullptr);

    /// `share` from 0 to 1; negative: no bar. Shows the first of `texts` that fits.
    void show(const QStringList &texts, double share);
    QString text() const { return m_texts.value(0); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isSilent() const { return text().isEmpty() && m_share < 0; }

    QStringList m_texts;
    double m_share = -1;
};

} // namespace gavel::ui
