CREATE TABLE conversation (
    key           INTEGER PRIMARY KEY,
    channel       TEXT    NOT NULL,
    id            TEXT    NOT NULL,
    user_id       TEXT,
    locale        TEXT,
    reference     BLOB,
    state         BLOB,
    version       INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    created       INTEGER NOT NULL,
    updated       INTEGER NOT NULL,
    -- Rounded up to the hour, so that a turn seldom moves the row within its index.
    expires       INTEGER NOT NULL,
    UNIQUE (channel, id)
);
CREATE INDEX conversation_person ON conversation (channel, user_id);
CREATE INDEX conversation_expires ON conversation (expires);

CREATE TABLE activity (
    conversation INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    sequence     INTEGER NOT NULL,
    turn         INTEGER NOT NULL,
    direction    INTEGER NOT NULL,
    inbound_id   TEXT,
    payload      BLOB    NOT NULL,
    PRIMARY KEY (conversation, sequence)
) WITHOUT ROWID;
CREATE UNIQUE INDEX activity_inbound ON activity (conversation, inbound_id) WHERE inbound_id IS NOT NULL;

CREATE TABLE outbox (
    key          INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    sequence     INTEGER NOT NULL,
    operation    INTEGER NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    due          INTEGER NOT NULL,
    reason       TEXT
);
CREATE INDEX outbox_conversation ON outbox (conversation, sequence);
CREATE INDEX outbox_due ON outbox (due);

CREATE TABLE dead_letter (
    key          INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    sequence     INTEGER NOT NULL,
    operation    INTEGER NOT NULL,
    attempts     INTEGER NOT NULL,
    died         INTEGER NOT NULL,
    reason       TEXT
);
CREATE INDEX dead_letter_conversation ON dead_letter (conversation);

CREATE TABLE outcome (
    key          INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    turn         INTEGER NOT NULL,
    disposition  TEXT    NOT NULL,
    detail       BLOB    NOT NULL,
    created      INTEGER NOT NULL
);
CREATE INDEX outcome_conversation ON outcome (conversation);

CREATE TABLE handoff (
    key          INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    turn         INTEGER NOT NULL,
    detail       BLOB    NOT NULL,
    created      INTEGER NOT NULL
);
CREATE INDEX handoff_conversation ON handoff (conversation);

CREATE TABLE scheduled (
    key          INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    kind         TEXT    NOT NULL,
    due          INTEGER NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    detail       BLOB    NOT NULL,
    UNIQUE (conversation, kind)
);
CREATE INDEX scheduled_due ON scheduled (due);

CREATE TABLE item (
    key           TEXT PRIMARY KEY,
    owner_channel TEXT,
    owner_user    TEXT,
    version       INTEGER NOT NULL,
    payload       BLOB    NOT NULL,
    expires       INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX item_owner ON item (owner_channel, owner_user);
CREATE INDEX item_expires ON item (expires);

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE revoked_token (
    id      TEXT PRIMARY KEY,
    expires INTEGER NOT NULL
) WITHOUT ROWID;
