// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

#include <initializer_list>

namespace gavel::ui {

/// The small capitals above a section.
class SectionHead : public QLabel
{
    Q_OBJECT

public:
    explicit SectionHead(const QString &text, QWidget *parent = nullptr);
};

/// A head above its content, hidden and shown together; `atTop` leaves the space below it empty.
QWidget *headedSection(const QString &title, std::initializer_list<QWidget *> content, bool atTop = false);

} // namespace gavel::ui
