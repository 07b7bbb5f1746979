// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QToolButton>

namespace gavel::ui {

/// "judge **answer_quality v7** + edits ▾": the current choice, opening a menu.
class ChooserButton : public QToolButton
{
    Q_OBJECT

public:
    /// `caption` is shown before the value, muted.
    explicit ChooserButton(const QString &caption, QWidget *parent = nullptr);

    struct Text
    {
        QString value;
        QString note = {}; ///< follows the value, muted

        friend bool operator==(const Text &, const Text &) = default;
    };

    /// Without a value only `note` is shown.
    void setValue(const QString &value, const QString &note = {}) { setTexts({ { value, note } }); }
    /// Shows the first of these that fits, from the complete one to the shortest; if none does, the
    /// last is cut.
    void setTexts(const QList<Text> &texts);
    QString value() const { return m_texts.value(0).value; }
    QString note() const { return m_texts.value(0).note; }
    /// Leaves the caption to screen readers: what is chosen speaks for itself.
    void hideCaption();
    /// Else it grows to a usual width only.
    void setWidest(int width);
    /// A menu of names, one of them chosen; with a single name the button is hidden. `unnamed` is
    /// shown for the empty name.
    void offer(const QStringList &names, const QString &chosen, const QString &unnamed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QString &name); ///< one of those offered

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part
    {
        QString text;
        QFont font;
        bool muted = false;
    };
    QList<Part> parts(const Text &text) const;
    static int widthOf(const QList<Part> &parts);
    QList<Part> fitting() const;

    QString m_caption;
    QList<Text> m_texts;
    QStringList m_offered;
    int m_widest;
    bool m_showsCaption = true;
};

} // namespace gavel::ui
