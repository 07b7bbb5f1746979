// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QAbstractListModel>

namespace gavel::ui {

/// The commands that match what was typed.
class CommandsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PlaceRole = Qt::UserRole, KeysRole, WhyNotRole };

    using QAbstractListModel::QAbstractListModel;

    void setCommands(const QList<Command> &commands);
    void filter(const QString &typed);
    const Command &command(int row) const { return m_all[m_shown[row]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Command> m_all;
    QList<int> m_shown;
};

} // namespace gavel::ui
