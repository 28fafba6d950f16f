-- A table in the order of its keys may hold only a quarter of a page of a row beside the key; the rest of each reply lay on a page of its own.
-- In the order of time, activities fill pages, and a group of turns writes a few pages at the end instead of several for every turn.
CREATE TABLE activity_by_time (
    key          INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    sequence     INTEGER NOT NULL,
    turn         INTEGER NOT NULL,
    direction    INTEGER NOT NULL,
    inbound_id   TEXT,
    payload      BLOB    NOT NULL,
    UNIQUE (conversation, sequence)
);
INSERT INTO activity_by_time (conversation, sequence, turn, direction, inbound_id, payload)
    SELECT conversation, sequence, turn, direction, inbound_id, payload FROM activity;
DROP TABLE activity;
ALTER TABLE activity_by_time RENAME TO activity;
CREATE UNIQUE INDEX activity_inbound ON activity (conversation, inbound_id) WHERE inbound_id IS NOT NULL;
