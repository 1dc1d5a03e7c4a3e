-- What happened in clinics, and the webhooks that are told. Instants are epoch milliseconds.

-- Written with what happened; event_no is given after that was committed, in the order in which events are read.
CREATE TABLE events (
    id BINARY(16) NOT NULL,
    clinic_id BINARY(16) NOT NULL,
    event_no BIGINT,
    at_millis BIGINT NOT NULL,
    type VARCHAR(40) NOT NULL,
    subject_id BINARY(16) NOT NULL,
    subject_revision BIGINT NOT NULL,
    facts MEDIUMTEXT NOT NULL,
    CONSTRAINT events_pk PRIMARY KEY (id),
    CONSTRAINT events_no UNIQUE (clinic_id, event_no)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX events_by_age ON events (at_millis);

CREATE TABLE event_numbers (
    clinic_id BINARY(16) NOT NULL,
    rounds BIGINT NOT NULL,
    last_no BIGINT NOT NULL,
    CONSTRAINT event_numbers_pk PRIMARY KEY (clinic_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The signing key is kept as it is: a fingerprint cannot sign. No types are all types.
CREATE TABLE webhooks (
    id BINARY(16) NOT NULL,
    clinic_id BINARY(16) NOT NULL,
    url VARCHAR(500) NOT NULL,
    signing_key VARCHAR(100) NOT NULL,
    active BOOLEAN NOT NULL,
    types VARCHAR(400) NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT webhooks_pk PRIMARY KEY (id),
    CONSTRAINT webhooks_id UNIQUE (clinic_id, id),
    CONSTRAINT webhooks_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinics (id),
    CONSTRAINT webhooks_revision CHECK (revision >= 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How far a webhook has come, and who sends for it until when.
CREATE TABLE webhook_progress (
    clinic_id BINARY(16) NOT NULL,
    webhook_id BINARY(16) NOT NULL,
    event_no BIGINT NOT NULL,
    failures INT NOT NULL,
    failing_since BIGINT,
    due_at BIGINT NOT NULL,
    stopped BOOLEAN NOT NULL,
    taken_by VARCHAR(36) NOT NULL,
    taken_until BIGINT NOT NULL,
    CONSTRAINT webhook_progress_pk PRIMARY KEY (clinic_id, webhook_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE webhook_deliveries (
    id BINARY(16) NOT NULL,
    clinic_id BINARY(16) NOT NULL,
    webhook_id BINARY(16) NOT NULL,
    event_id BINARY(16) NOT NULL,
    type VARCHAR(40) NOT NULL,
    at_millis BIGINT NOT NULL,
    attempt INT NOT NULL,
    status SMALLINT,
    failure VARCHAR(200),
    took_millis BIGINT NOT NULL,
    CONSTRAINT webhook_deliveries_pk PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (clinic_id, webhook_id, id);

CREATE INDEX webhook_deliveries_by_age ON webhook_deliveries (at_millis);
