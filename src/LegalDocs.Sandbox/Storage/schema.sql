-- The rehearsal platform's own memory. Instants are milliseconds since 1970-01-01 UTC.

CREATE TABLE IF NOT EXISTS transac (
    id             INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    siren          TEXT    NOT NULL,
    departement    TEXT    NOT NULL,
    type           INTEGER NOT NULL,
    number         TEXT    NOT NULL,
    nature         INTEGER NOT NULL,
    decision_date  TEXT    NOT NULL,
    subject        TEXT    NOT NULL,
    classification TEXT    NOT NULL,
    has_paper      INTEGER NOT NULL,
    submitted_at   INTEGER NOT NULL,
    status         INTEGER NOT NULL,
    next_at        INTEGER NULL,
    unique_id      TEXT    NULL,
    related_id     INTEGER NULL REFERENCES transac (id), -- the act of a letter or a cancellation, the letter of an answer
    is_unread      INTEGER NOT NULL DEFAULT 0
);

-- No unique index on the number: S2LOW asks before it inserts, and two hasty sends can pass (protocol 3.1).
CREATE INDEX IF NOT EXISTS transac_by_number ON transac (siren, number);
CREATE INDEX IF NOT EXISTS transac_by_status ON transac (siren, status, id);
CREATE INDEX IF NOT EXISTS transac_by_related ON transac (related_id) WHERE related_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS transac_due ON transac (next_at) WHERE next_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS step (
    transac_id INTEGER NOT NULL REFERENCES transac (id),
    status     INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    message    TEXT    NOT NULL,
    flow       BLOB    NULL,
    PRIMARY KEY (transac_id, status)
);

CREATE TABLE IF NOT EXISTS file (
    id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    transac_id  INTEGER NOT NULL REFERENCES transac (id),
    position    INTEGER NOT NULL, -- 0: the message, 1: the act or the letter, 2 and up: its annexes
    posted_name TEXT    NOT NULL,
    type_piece  TEXT    NOT NULL,
    mime_type   TEXT    NOT NULL,
    content     BLOB    NOT NULL
);

CREATE INDEX IF NOT EXISTS file_by_transac ON file (transac_id, position);

CREATE TABLE IF NOT EXISTS classification_request (
    siren TEXT    NOT NULL PRIMARY KEY,
    at    INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
