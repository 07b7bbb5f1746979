// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plaintext.h"

#include <QAbstractItemView>
#include <QAction>
#include <QBarCategoryAxis>
#include <QColor>
#include <QHelpEvent>
#include <QLabel>
#include <QTabBar>
#include <QTextDocument>
#include <QToolTip>

namespace gavel::ui {

namespace {
constexpr qsizetype longestLine = 120; ///< Qt breaks lines of HTML only
}

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QString plainTip(const QString &text)
{
    const bool isDoubtful = text.contains(u'<') || Qt::mightBeRichText(text);
    if (!isDoubtful && text.size() <= longestLine)
        return text;
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainTip(text));
}

void setPlainToolTip(QAction *action, const QString &text)
{
    action->setToolTip(plainTip(text));
}

void setPlainToolTip(QTabBar *tabs, int tab, const QString &text)
{
    tabs->setTabToolTip(tab, plainTip(text));
}

void showPlainToolTip(const QPoint &place, const QString &text, QWidget *widget)
{
    QToolTip::showText(place, plainTip(text), widget);
}

void showPlainToolTip(const QHelpEvent *event, QAbstractItemView *view, const QModelIndex &index)
{
    showPlainToolTip(event->globalPos(), index.data(Qt::ToolTipRole).toString(), view);
}

void setPlainCategories(QBarCategoryAxis *axis, const QStringList &labels, const QStringList &notes, const QColor &noteColor)
{
    QStringList escaped;
    // A table, as only its cells are centred. The axis drops duplicate categories; the comment
    // makes each unique.
    for (qsizetype i = 0; i < labels.size(); ++i)
        escaped << QStringLiteral("<!--%1--><table cellspacing=\"0\" cellpadding=\"0\"><tr><td align=\"center\">").arg(i) + labels[i].toHtmlEscaped()
                + QStringLiteral("</td></tr><tr><td align=\"center\" style=\"color:%1\">").arg(noteColor.name()) + notes.value(i).toHtmlEscaped()
                + QStringLiteral("</td></tr></table>");
    if (escaped != axis->categories())
        axis->setCategories(escaped);
}

} // namespace gavel::ui
