-- Catalogue of acts: what the version store says, arranged for finding. Rebuildable at any time, never the truth.

-- Names that many acts share; a facet counts their ids.
CREATE TABLE catalogue_term (
    id    INTEGER NOT NULL PRIMARY KEY,
    facet TEXT    NOT NULL, -- campagne, commune, service, matiere
    code  TEXT    NOT NULL,
    name  TEXT    NOT NULL,
    UNIQUE (facet, code, name)
);

-- What a search walks over: narrow rows, every one of them read at each search.
CREATE TABLE catalogue (
    id             INTEGER NOT NULL PRIMARY KEY,
    jour           INTEGER NOT NULL, -- date of the act, AAAAMMJJ as a number
    nature         INTEGER NOT NULL,
    etat           INTEGER NOT NULL, -- EtatCatalogue
    matiere_id     INTEGER NOT NULL REFERENCES catalogue_term (id),
    commune_id     INTEGER NOT NULL, -- 0: none
    service_id     INTEGER NOT NULL, -- 0: none
    campagne_id    INTEGER NOT NULL REFERENCES catalogue_term (id),
    signed_version INTEGER NULL,
    numero         TEXT    NOT NULL,
    siren          TEXT    NOT NULL,
    numero_plain   TEXT    NOT NULL, -- folded letters and digits: « 2026-014 C » finds 2026_014C
    UNIQUE (siren, numero)
);

CREATE INDEX catalogue_by_number ON catalogue (numero_plain);

-- What a page shows of its acts.
CREATE TABLE catalogue_card (
    acte_id      INTEGER NOT NULL PRIMARY KEY REFERENCES catalogue (id),
    etat_propre  INTEGER NOT NULL, -- state of the object by itself, before the receipts it awaits
    head_version INTEGER NOT NULL,
    date_ar      TEXT    NULL,     -- AAAA-MM-JJ
    id_acte      TEXT    NULL,
    cle          TEXT    NOT NULL,
    sha512       TEXT    NOT NULL, -- of the PDF that is handed out
    libelle      TEXT    NOT NULL,
    objet        TEXT    NOT NULL
);

CREATE INDEX catalogue_card_by_key ON catalogue_card (cle);

-- Keys of the acts whose receipt an act awaits (rule CNV-1).
CREATE TABLE catalogue_await (
    acte_id INTEGER NOT NULL REFERENCES catalogue (id),
    cle     TEXT    NOT NULL,
    PRIMARY KEY (acte_id, cle)
);

CREATE INDEX catalogue_await_by_key ON catalogue_await (cle);

-- Text of the act and of its annexes, Brotli of UTF-8: only the acts of a page are read.
CREATE TABLE catalogue_text (
    acte_id INTEGER NOT NULL PRIMARY KEY REFERENCES catalogue (id),
    content BLOB    NOT NULL
);

-- Words are folded and separated by LegalDocs itself, so that every engine finds the same acts; "ascii" leaves them be.
CREATE VIRTUAL TABLE catalogue_words USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii', prefix = '1 2 3 4'
);
