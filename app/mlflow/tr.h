// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace gavel::mlflow {

/// For texts of free functions; lupdate files them under the namespace.
inline QString tr(const char *text)
{
    return QCoreApplication::translate("gavel::mlflow", text);
}

} // namespace gavel::mlflow
