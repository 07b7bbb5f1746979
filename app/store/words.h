// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace gavel::store {

/// The translation context of this folder.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::store::Words)
};

} // namespace gavel::store
