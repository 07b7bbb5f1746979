// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace gavel::ui {

/// A button of the run bar and its neighbours: a text, a painted shape, or both.
class RunButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Shape { None, GoOn, Pause, Stop };
    enum class Look { Plain, Accent };

    explicit RunButton(const QString &text, Shape shape = Shape::None, Look look = Look::Plain, QWidget *parent = nullptr);

    void setShape(Shape shape);
    Shape shape() const { return m_shape; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont textFont() const;

    Shape m_shape;
    Look m_look;
};

} // namespace gavel::ui
