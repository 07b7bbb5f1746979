// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/paintedbutton.h"

namespace gavel::ui {

/// A button in and around the run bar: a text, a painted shape, or both.
class RunButton : public PaintedButton
{
    Q_OBJECT

public:
    enum class Shape { None, Go, Pause, Stop };
    enum class Look { Plain, Accent };

    explicit RunButton(const QString &text, Shape shape = Shape::None, Look look = Look::Plain, QWidget *parent = nullptr);

    void setShape(Shape shape);
    Shape shape() const { return m_shape; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont textFont() const;

    Shape m_shape;
    Look m_look;
};

} // namespace gavel::ui
