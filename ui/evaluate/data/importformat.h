// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/readers.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace gavel::ui {

class MutedLabel;

/// What a file was found to be, to be corrected: kind, separator, encoding, header.
class ImportFormat : public QWidget
{
    Q_OBJECT

public:
    explicit ImportFormat(QWidget *parent = nullptr);

    /// Nothing is known, nothing was chosen.
    void clear();
    void showFound(const data::SourceFormat &format);
    /// What a person chose; the rest is left to be found out.
    const data::ReadOptions &chosen() const { return m_chosen; }
    /// What was found, said outright, so that nothing is guessed twice.
    data::ReadOptions settled() const;

signals:
    void changed();

private:
    QComboBox *addBox(const QString &name, const QString &title, const QString &tip);
    void takeChoice(const QComboBox *box);

    QComboBox *m_kind;
    QComboBox *m_separator;
    QComboBox *m_encoding;
    QComboBox *m_header;
    MutedLabel *m_mark;
    data::ReadOptions m_chosen;
    data::SourceFormat m_found;
};

} // namespace gavel::ui
