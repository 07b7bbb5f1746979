// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace gavel::ui {

/// Keeps the focus in its place while fields come and go. At its end, when the field with the
/// focus is gone, the nearest field before it that is still there gets it, so that keys go on
/// working.
class FocusKeeper
{
public:
    /// Does nothing if the focus is outside of `place`.
    explicit FocusKeeper(QWidget *place);
    ~FocusKeeper();
    Q_DISABLE_COPY_MOVE(FocusKeeper)

private:
    QList<QPointer<QWidget>> m_candidates; ///< the focus first, then what Shift+Tab would reach
};

} // namespace gavel::ui
