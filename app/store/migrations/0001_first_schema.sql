-- SPDX-FileCopyrightText: The Gavel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Times are UTC epoch milliseconds, durations milliseconds. Errors are kind,
-- status and detail. AUTOINCREMENT where what is removed in parts must never
-- share its id with something new. A statement ends with a semicolon at the end of a line.

CREATE TABLE dataset (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    digest BLOB,
    columns TEXT NOT NULL,
    mapping TEXT NOT NULL,
    row_count INTEGER NOT NULL DEFAULT 0,
    empty_outputs INTEGER NOT NULL DEFAULT 0,
    complete INTEGER NOT NULL DEFAULT 0,
    created_ms INTEGER NOT NULL
);

-- Rows are immutable; an edit is a new rev. cells: a JSON list of texts, aligned with dataset.columns.
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    dataset INTEGER NOT NULL REFERENCES dataset (id),
    no INTEGER NOT NULL,
    rev INTEGER NOT NULL DEFAULT 0,
    ext_id TEXT NOT NULL,
    cluster TEXT NOT NULL DEFAULT '',
    segment TEXT NOT NULL DEFAULT '',
    cells TEXT NOT NULL
);
CREATE UNIQUE INDEX item_no ON item (dataset, no, rev);

CREATE TABLE judge (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    draft TEXT NOT NULL
);

-- number is NULL for what was only tried.
CREATE TABLE judge_version (
    id INTEGER PRIMARY KEY,
    judge INTEGER NOT NULL REFERENCES judge (id),
    number INTEGER,
    hash BLOB NOT NULL,
    content TEXT NOT NULL,
    parent INTEGER REFERENCES judge_version (id),
    created_ms INTEGER NOT NULL
);
CREATE UNIQUE INDEX judge_version_hash ON judge_version (judge, hash);
CREATE UNIQUE INDEX judge_version_number ON judge_version (judge, number) WHERE number IS NOT NULL;

-- complete is 0 while the rows of a new run are being written.
CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    dataset INTEGER NOT NULL REFERENCES dataset (id),
    judge_version INTEGER REFERENCES judge_version (id),
    judge TEXT,
    name TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL,
    repeats INTEGER NOT NULL,
    selection TEXT NOT NULL,
    settings TEXT NOT NULL,
    state TEXT NOT NULL,
    data_digest BLOB,
    row_count INTEGER NOT NULL DEFAULT 0,
    created_ms INTEGER NOT NULL,
    started_ms INTEGER,
    finished_ms INTEGER,
    adaptations TEXT NOT NULL DEFAULT '[]',
    probe_requests INTEGER NOT NULL DEFAULT 0,
    record TEXT NOT NULL DEFAULT '{}',
    complete INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX run_dataset ON run (dataset);
CREATE INDEX run_version ON run (judge_version);

CREATE TABLE run_server (
    run INTEGER NOT NULL REFERENCES run (id),
    no INTEGER NOT NULL,
    server_uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    identity TEXT,
    PRIMARY KEY (run, no)
) WITHOUT ROWID;

-- The frozen order of a run; item_b for pairwise judging. No foreign key on the
-- items: it would need another index, and a dataset with runs is never removed.
CREATE TABLE run_item (
    run INTEGER NOT NULL REFERENCES run (id),
    pos INTEGER NOT NULL,
    item_a INTEGER NOT NULL,
    item_b INTEGER,
    PRIMARY KEY (run, pos)
) WITHOUT ROWID;

-- Paid for and immutable, except that a failure gives way to what a later attempt brought.
CREATE TABLE reply (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (id),
    pos INTEGER NOT NULL,
    repeat INTEGER NOT NULL,
    part TEXT NOT NULL,
    server_no INTEGER NOT NULL,
    raw TEXT,
    reasoning TEXT,
    finish_reason TEXT,
    prompt_tokens INTEGER,
    completion_tokens INTEGER,
    cached_tokens INTEGER,
    sent_ms INTEGER NOT NULL,
    latency_ms INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    logprobs TEXT,
    body_digest BLOB,
    error_kind TEXT,
    error_status INTEGER,
    error_detail TEXT
);
CREATE UNIQUE INDEX reply_key ON reply (run, pos, repeat, part);

-- Derived from the reply by the parser of that revision. distribution: a JSON list of numbers.
CREATE TABLE verdict (
    reply INTEGER NOT NULL REFERENCES reply (id),
    criterion TEXT NOT NULL DEFAULT '',
    parser_rev INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason INTEGER NOT NULL DEFAULT 0,
    label TEXT,
    score REAL,
    expected REAL,
    spread REAL,
    mass REAL,
    distribution TEXT,
    justification TEXT,
    span_start INTEGER,
    span_length INTEGER,
    PRIMARY KEY (reply, criterion)
) WITHOUT ROWID;

CREATE TABLE rater (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- Append-only. value is NULL where a label was taken back.
CREATE TABLE label (
    id INTEGER PRIMARY KEY,
    item INTEGER NOT NULL REFERENCES item (id),
    criterion TEXT NOT NULL DEFAULT '',
    rater INTEGER NOT NULL REFERENCES rater (id),
    value TEXT,
    reason TEXT NOT NULL DEFAULT '',
    at_ms INTEGER NOT NULL,
    seen INTEGER NOT NULL DEFAULT 0,
    source TEXT NOT NULL DEFAULT '',
    probability REAL,
    adjudicated INTEGER NOT NULL DEFAULT 0,
    replaces INTEGER
);
CREATE INDEX label_item ON label (item, criterion);
CREATE INDEX label_replaces ON label (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE chat (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL
);

CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL REFERENCES chat (id),
    role TEXT NOT NULL,
    content TEXT NOT NULL,
    model TEXT NOT NULL,
    server_name TEXT NOT NULL,
    prompt_tokens INTEGER,
    completion_tokens INTEGER,
    cached_tokens INTEGER,
    at_ms INTEGER NOT NULL,
    first_token_ms INTEGER,
    latency_ms INTEGER NOT NULL,
    error_kind TEXT,
    error_status INTEGER,
    error_detail TEXT
);
CREATE INDEX message_chat ON message (chat);

CREATE TABLE push (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (id),
    server_uuid TEXT NOT NULL,
    url TEXT NOT NULL,
    experiment TEXT NOT NULL,
    run_name TEXT NOT NULL,
    state TEXT NOT NULL,
    mlflow_run_id TEXT NOT NULL,
    progress TEXT NOT NULL,
    error_kind TEXT,
    error_status INTEGER,
    error_detail TEXT,
    created_ms INTEGER NOT NULL
);

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
