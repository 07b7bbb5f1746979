// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workers.h"

#include <QThread>

#include <algorithm>

namespace gavel {

namespace {

/// Enough that a page can still be read during a long export.
constexpr int fewestThreads = 4;

} // namespace

Workers::Workers()
{
    m_pool.setMaxThreadCount(std::max(fewestThreads, QThread::idealThreadCount()));
}

Workers::~Workers()
{
    *m_isClosing = true;
    m_pool.waitForDone();
}

} // namespace gavel
