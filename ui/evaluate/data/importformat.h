// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/readers.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace gavel::ui {

class MutedLabel;

/// The detected format of a file, which can be corrected: kind, separator, encoding, header, sheet.
class ImportFormat : public QWidget
{
    Q_OBJECT

public:
    explicit ImportFormat(QWidget *parent = nullptr);

    /// Resets everything that was detected or chosen.
    void clear();
    void showFound(const data::SourceFormat &format);
    /// What the person chose; the rest is detected.
    const data::ReadOptions &chosen() const { return m_chosen; }
    /// What was detected, as explicit options, so that it is not detected again.
    data::ReadOptions settled() const;

signals:
    void changed();

private:
    QComboBox *addBox(const QString &name, const QString &title, const QString &tip);
    void addKinds();
    void showSheets(const data::SourceFormat &format);
    void showFor(data::SourceKind kind);
    void takeChoice(const QComboBox *box);

    QComboBox *m_kind;
    QComboBox *m_separator;
    QComboBox *m_encoding;
    QComboBox *m_header;
    QComboBox *m_sheet;
    MutedLabel *m_mark;
    data::ReadOptions m_chosen;
    data::SourceFormat m_found;
};

} // namespace gavel::ui
