-- Durable work, number ledger, state of acts. Instants are integers: milliseconds since 1970-01-01 UTC.

CREATE TABLE work (
    key         TEXT    NOT NULL PRIMARY KEY,
    kind        TEXT    NOT NULL,
    scope       TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    due_at      INTEGER NOT NULL,
    lease_no    INTEGER NOT NULL DEFAULT 0,
    lease_until INTEGER NOT NULL DEFAULT 0, -- 0: no lease
    tries       INTEGER NOT NULL DEFAULT 0,
    is_done     INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL
);

CREATE INDEX work_to_claim ON work (due_at, key) WHERE is_done = 0;
CREATE INDEX work_by_scope ON work (scope, key);

CREATE TABLE attempt (
    id         TEXT    NOT NULL PRIMARY KEY,
    work_key   TEXT    NOT NULL REFERENCES work (key),
    subject    TEXT    NOT NULL,
    lease_no   INTEGER NOT NULL,
    state      TEXT    NOT NULL,
    detail     TEXT    NULL,
    started_at INTEGER NOT NULL,
    closed_at  INTEGER NULL
);

-- One open attempt per act, whatever the code does.
CREATE UNIQUE INDEX attempt_open ON attempt (subject) WHERE closed_at IS NULL;
CREATE INDEX attempt_by_subject ON attempt (subject, started_at);

CREATE TABLE attempt_file (
    attempt_id TEXT    NOT NULL REFERENCES attempt (id),
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    hash       TEXT    NOT NULL,
    PRIMARY KEY (attempt_id, position)
);

CREATE TABLE number_ledger (
    campaign     TEXT    NOT NULL,
    acte_type    TEXT    NOT NULL,
    row_key      TEXT    NOT NULL,
    rank         INTEGER NOT NULL CHECK (rank > 0),
    numero       TEXT    NULL,
    allocated_at INTEGER NOT NULL,
    PRIMARY KEY (campaign, acte_type, row_key),
    UNIQUE (campaign, acte_type, rank)
);

CREATE TABLE acte (
    urn            TEXT    NOT NULL PRIMARY KEY,
    scope          TEXT    NOT NULL,
    siren          TEXT    NOT NULL,
    numero         TEXT    NOT NULL,
    nature         INTEGER NOT NULL,
    objet          TEXT    NOT NULL,
    date_acte      TEXT    NOT NULL, -- AAAA-MM-JJ
    state          TEXT    NOT NULL,
    transaction_id TEXT    NULL,
    id_acte        TEXT    NULL,
    date_ar        TEXT    NULL,     -- AAAA-MM-JJ
    updated_at     INTEGER NOT NULL,
    UNIQUE (siren, numero)
);

CREATE INDEX acte_by_scope ON acte (scope, urn);

CREATE TABLE acte_history (
    seq    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    urn    TEXT    NOT NULL REFERENCES acte (urn),
    at     INTEGER NOT NULL,
    name   TEXT    NOT NULL,
    state  TEXT    NOT NULL,
    detail TEXT    NULL
);

CREATE INDEX acte_history_by_urn ON acte_history (urn, seq);
