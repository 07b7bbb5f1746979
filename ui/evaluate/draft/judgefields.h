// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

class QMenu;

namespace gavel::ui {

class OwnColours;
class TextButton;

/// Plain text with a thin rounded frame, in the accent colour while it has the focus.
class FramedEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FramedEdit(QWidget *parent = nullptr);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
};

/// Plain text of several lines that is as high as its text, within limits. Undo is left to the
/// page.
class GrowingEdit : public FramedEdit
{
    Q_OBJECT

public:
    GrowingEdit(const QString &objectName, const QString &accessibleName, int fewestLines, int mostLines, QWidget *parent = nullptr);

    /// Does not move cursor and view if the text is the same already.
    void setShownText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    int textHeight() const;

    int m_fewestLines;
    int m_mostLines;
};

/// The problem of a field, shown below it; hidden if there is none.
class ProblemLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent = nullptr);

    void setProblem(const QString &text);
};

/// "▸ Notes": shows and hides what is below it.
class FoldButton : public QToolButton
{
    Q_OBJECT

public:
    FoldButton(const QString &text, const QString &objectName, QWidget *content, QWidget *parent = nullptr);

    void setOpen(bool open);
};

/// One line of text with a thin frame; a chip has the colour of a score, a flat field only a line
/// below.
class FieldEdit : public QLineEdit
{
    Q_OBJECT

public:
    enum class Look { Framed, Flat, Chip };

    explicit FieldEdit(Look look = Look::Framed, QWidget *parent = nullptr);

    /// The place on the scale, for a chip.
    void setPoint(int point, int count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    int m_point = 0;
    int m_count = 1;
    OwnColours *m_colours;
};

/// A button that looks like a link.
TextButton *linkButton(const QString &text, const QString &objectName, const QString &toolTip = {});

/// The same with " ▾": opens `menu` below it.
TextButton *menuButton(const QString &text, const QString &objectName, QMenu *menu, const QString &toolTip = {});

/// Sets the text of a field unless it is the same already, so that the cursor does not move.
void showText(QLineEdit *field, const QString &text);

} // namespace gavel::ui
