// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/draft/judgefields.h"

#include "eval/promptrenderer.h"

#include <QSyntaxHighlighter>

#include <vector>

namespace gavel::ui {

class OwnColours;

/// Colours `{{name}}`; underlines invalid or misplaced ones.
class TemplateHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit TemplateHighlighter(QTextDocument *document);

    /// `marked` are offsets into the complete text.
    void setMarked(const QList<eval::TemplateProblem> &marked);

protected:
    void highlightBlock(const QString &text) override;

private:
    QList<eval::TemplateProblem> m_marked;
};

/// A text with `{{names}}`. May show a default text, in a muted colour, until it is edited.
class TemplateEdit : public GrowingEdit
{
    Q_OBJECT

public:
    TemplateEdit(const QString &objectName, const QString &accessibleName, int fewestLines, int mostLines, QWidget *parent = nullptr);

    /// An empty `text` shows `fallback` instead, for which edited() still gives an empty text.
    void setTexts(const QString &text, const QString &fallback);
    void setMarked(const QList<eval::TemplateProblem> &marked) { m_highlighter->setMarked(marked); }
    bool isDefault() const { return m_isDefault; }

signals:
    /// The person changed the text; empty: it is the default again.
    void edited(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    TemplateHighlighter *m_highlighter;
    QString m_text; ///< as it was set
    QString m_fallback;
    QString m_shown; ///< the last known text, since highlighting counts as a change, too
    bool m_isDefault = false;
    bool m_isShowing = false;
    OwnColours *m_colours;
};

} // namespace gavel::ui
