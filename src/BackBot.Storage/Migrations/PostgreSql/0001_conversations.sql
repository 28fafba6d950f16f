CREATE TABLE conversation (
    key           BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel       TEXT    NOT NULL,
    id            TEXT    NOT NULL,
    user_id       TEXT,
    locale        TEXT,
    reference     BYTEA,
    state         BYTEA,
    version       BIGINT  NOT NULL,
    last_sequence BIGINT  NOT NULL,
    created       BIGINT  NOT NULL,
    updated       BIGINT  NOT NULL,
    -- Rounded up to the hour, so that a turn seldom moves the row within its index.
    expires       BIGINT  NOT NULL,
    UNIQUE (channel, id)
);
CREATE INDEX conversation_person ON conversation (channel, user_id);
CREATE INDEX conversation_expires ON conversation (expires);

CREATE TABLE activity (
    conversation BIGINT  NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    sequence     BIGINT  NOT NULL,
    turn         BIGINT  NOT NULL,
    direction    BIGINT  NOT NULL,
    inbound_id   TEXT,
    payload      BYTEA    NOT NULL,
    PRIMARY KEY (conversation, sequence)
);
CREATE UNIQUE INDEX activity_inbound ON activity (conversation, inbound_id) WHERE inbound_id IS NOT NULL;

CREATE TABLE outbox (
    key          BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation BIGINT  NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    sequence     BIGINT  NOT NULL,
    operation    BIGINT  NOT NULL,
    attempts     BIGINT  NOT NULL DEFAULT 0,
    due          BIGINT  NOT NULL,
    reason       TEXT
);
CREATE INDEX outbox_conversation ON outbox (conversation, sequence);
CREATE INDEX outbox_due ON outbox (due);

CREATE TABLE dead_letter (
    key          BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation BIGINT  NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    sequence     BIGINT  NOT NULL,
    operation    BIGINT  NOT NULL,
    attempts     BIGINT  NOT NULL,
    died         BIGINT  NOT NULL,
    reason       TEXT
);
CREATE INDEX dead_letter_conversation ON dead_letter (conversation);

CREATE TABLE outcome (
    key          BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation BIGINT  NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    turn         BIGINT  NOT NULL,
    disposition  TEXT    NOT NULL,
    detail       BYTEA    NOT NULL,
    created      BIGINT  NOT NULL
);
CREATE INDEX outcome_conversation ON outcome (conversation);

CREATE TABLE handoff (
    key          BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation BIGINT  NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    turn         BIGINT  NOT NULL,
    detail       BYTEA    NOT NULL,
    created      BIGINT  NOT NULL
);
CREATE INDEX handoff_conversation ON handoff (conversation);

CREATE TABLE scheduled (
    key          BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation BIGINT  NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
    kind         TEXT    NOT NULL,
    due          BIGINT  NOT NULL,
    attempts     BIGINT  NOT NULL DEFAULT 0,
    detail       BYTEA    NOT NULL,
    UNIQUE (conversation, kind)
);
CREATE INDEX scheduled_due ON scheduled (due);

CREATE TABLE item (
    key           TEXT PRIMARY KEY,
    owner_channel TEXT,
    owner_user    TEXT,
    version       BIGINT  NOT NULL,
    payload       BYTEA    NOT NULL,
    expires       BIGINT  NOT NULL
);
CREATE INDEX item_owner ON item (owner_channel, owner_user);
CREATE INDEX item_expires ON item (expires);

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value BYTEA NOT NULL
);

CREATE TABLE revoked_token (
    id      TEXT PRIMARY KEY,
    expires BIGINT  NOT NULL
);
