// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>

namespace gavel::report {

/// Port: turns a drawing into pixels or pages; needs a GUI, so it is passed in.
class Painter
{
public:
    virtual ~Painter() = default;

    virtual Result<QByteArray> png(const QByteArray &svg, double scale) const = 0;
    virtual Result<QByteArray> pdf(const QByteArray &svg) const = 0;
};

} // namespace gavel::report
