// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace gavel::ui {

/// Two distributions over the same scale in one place: the first dashed, the
/// second filled, with both counts above.
class DistributionPair : public QWidget
{
    Q_OBJECT

public:
    explicit DistributionPair(QWidget *parent = nullptr);

    /// One count a label on both sides, the labels in rising order.
    void setCounts(const QStringList &labels, const std::vector<qint64> &first, const std::vector<qint64> &second);

    QSize sizeHint() const override { return { 320, 150 }; }
    QSize minimumSizeHint() const override { return { 160, 110 }; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintPoint(QPainter *painter, int point, const QRectF &slot, double highest) const;

    QStringList m_labels;
    std::vector<qint64> m_first;
    std::vector<qint64> m_second;
};

} // namespace gavel::ui
