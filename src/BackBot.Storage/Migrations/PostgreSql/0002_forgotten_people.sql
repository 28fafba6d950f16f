-- People who asked to be forgotten, by a keyed hash: tokens issued to them before are worth nothing any more.
CREATE TABLE revoked_person (
    id            TEXT PRIMARY KEY,
    issued_before BIGINT NOT NULL,
    spared_token  TEXT NOT NULL,
    expires       BIGINT NOT NULL
);
