// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextCharFormat>
#include <QTextObjectInterface>
#include <QWidget>

namespace gavel::ui {

/// Draws score chips and probability bars inside a text, sharp at any scale factor.
class ScoreObjects : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// Registers itself with the document; colours come from the view's palette.
    ScoreObjects(QTextDocument *document, QWidget *view);

    static QTextCharFormat chip(const QString &text, int point, int pointCount);
    static QTextCharFormat bar(double probability, int point, int pointCount);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position, const QTextFormat &format) override;

private:
    QWidget *m_view;
};

} // namespace gavel::ui
