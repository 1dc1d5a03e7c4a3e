ALTER TABLE clinics ADD COLUMN provider_self_service BOOLEAN DEFAULT FALSE NOT NULL;

-- Only ever added to. No foreign keys: an entry outlives what it speaks of.
-- before_json and after_json are JSON objects of texts.
CREATE TABLE audit_entries (
    id BINARY(16) NOT NULL,
    clinic_id BINARY(16),
    at_millis BIGINT NOT NULL,
    author_kind VARCHAR(16) NOT NULL,
    author_id VARCHAR(100) NOT NULL,
    change_kind VARCHAR(16) NOT NULL,
    kind VARCHAR(32) NOT NULL,
    thing_id VARCHAR(100) NOT NULL,
    before_json MEDIUMTEXT NOT NULL,
    after_json MEDIUMTEXT NOT NULL,
    CONSTRAINT audit_entries_pk PRIMARY KEY (id),
    CONSTRAINT audit_entries_author CHECK (author_kind IN ('platform', 'user', 'api_key')),
    CONSTRAINT audit_entries_change CHECK (change_kind IN ('added', 'changed', 'removed'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX audit_entries_by_clinic ON audit_entries (clinic_id, id);
