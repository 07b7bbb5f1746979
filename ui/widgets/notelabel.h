// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace gavel::ui {

/// A sentence next to a field that tells what is wrong with it; plain text, in the colour of
/// errors.
class NoteLabel : public QLabel
{
    Q_OBJECT

public:
    explicit NoteLabel(const QString &text = {}, QWidget *parent = nullptr);
};

} // namespace gavel::ui
