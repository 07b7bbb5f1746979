// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

class QMenu;

namespace gavel::ui {

class TextButton;

/// Plain text with a thin rounded frame, in accent where it has the focus.
class FramedEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FramedEdit(QWidget *parent = nullptr);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

/// Plain text of several lines that is as high as its text, within limits. The
/// way back belongs to the page.
class GrowingEdit : public FramedEdit
{
    Q_OBJECT

public:
    GrowingEdit(const QString &objectName, const QString &accessibleName, int fewestLines, int mostLines, QWidget *parent = nullptr);

    /// Leaves cursor and view alone where the text is the same already.
    void setShownText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    int m_fewestLines;
    int m_mostLines;
};

/// What is wrong with a field, below it; hidden while nothing is.
class ProblemLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent = nullptr);

    void setProblem(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();
};

/// "▸ Notes": shows and hides what is below it.
class FoldButton : public QToolButton
{
    Q_OBJECT

public:
    FoldButton(const QString &text, const QString &objectName, QWidget *content, QWidget *parent = nullptr);

    void setOpen(bool open);
};

/// One line of text with a thin frame; as a chip it is coloured like a score, flat
/// ones have a line below only.
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
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    Look m_look;
    int m_point = 0;
    int m_count = 1;
};

/// A button that looks like a word to click on.
TextButton *linkButton(const QString &text, const QString &objectName, const QString &toolTip = {});

/// The same with " ▾": opens `menu` below itself.
TextButton *menuButton(const QString &text, const QString &objectName, QMenu *menu, const QString &toolTip = {});

/// Sets the text of a field unless it is there already: the cursor stays.
void showText(QLineEdit *field, const QString &text);

} // namespace gavel::ui
