// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPalette>

#include <functional>

class QWidget;

namespace gavel::ui {

struct Theme;

/// The only way to give a widget colours of its own: those that `choose` sets are kept through
/// every change of the theme, and all others stay the application's. Belongs to the widget.
class OwnColours : public QObject
{
    Q_OBJECT

public:
    using Choose = std::function<void(QPalette &own, const Theme &theme)>;

    OwnColours(QWidget *widget, Choose choose);

    /// After a change of what `choose` looks at.
    void apply();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_widget;
    Choose m_choose;
};

/// The colour of a label's or field's text.
void setTextColour(QWidget *widget, QColor Theme::*colour);

/// Sets the text's colour on any background.
void setTextRoles(QPalette &own, const QColor &colour);

} // namespace gavel::ui
