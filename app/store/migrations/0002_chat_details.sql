-- SPDX-FileCopyrightText: The Gavel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a model thought before its answer, and how the answer ended.
ALTER TABLE message ADD COLUMN reasoning TEXT NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN finish_reason TEXT NOT NULL DEFAULT '';
