-- The days that acts open, whether they were only rehearsed, and which program read the row from the store.
ALTER TABLE catalogue ADD COLUMN executoire BIGINT NULL;              -- AAAAMMJJ as a number
ALTER TABLE catalogue ADD COLUMN fin_defere BIGINT NULL;              -- NULL while our answer is awaited
ALTER TABLE catalogue ADD COLUMN fin_defere_plus_tard BIGINT NULL;    -- when nothing is answered
ALTER TABLE catalogue ADD COLUMN est_defere BIGINT NOT NULL DEFAULT 0;
ALTER TABLE catalogue ADD COLUMN repetition BIGINT NULL;              -- 1: last sent to a rehearsal platform; NULL: never sent
ALTER TABLE catalogue ADD COLUMN reading BIGINT NOT NULL DEFAULT 1;   -- rows of an older reading are read again

CREATE INDEX catalogue_by_reading ON catalogue (reading);
