// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace gavel::llm {

/// For texts of free functions; lupdate files them under the namespace.
inline QString tr(const char *text)
{
    return QCoreApplication::translate("gavel::llm", text);
}

} // namespace gavel::llm
