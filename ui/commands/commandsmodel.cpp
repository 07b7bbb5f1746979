// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commandsmodel.h"

#include <QStringList>

namespace gavel::ui {

void CommandsModel::setCommands(const QList<Command> &commands)
{
    beginResetModel();
    m_all = commands;
    m_shown = matching(m_all, {});
    endResetModel();
}

void CommandsModel::filter(const QString &typed)
{
    beginResetModel();
    m_shown = matching(m_all, typed);
    endResetModel();
}

int CommandsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &command = m_all[m_shown[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case PlaceRole:
        return command.place;
    case KeysRole:
        return command.keys;
    case WhyNotRole:
    case Qt::AccessibleDescriptionRole:
        return command.whyNot;
    case Qt::AccessibleTextRole: {
        QStringList parts{ command.text, command.place, command.keys };
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace gavel::ui

#include "moc_commandsmodel.cpp"
