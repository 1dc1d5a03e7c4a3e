-- How persons and apps show who they are. Secrets are stored as SHA-256 in hexadecimal digits, passwords as Argon2id.

-- Each password begins a round of sign-ins; access tokens of earlier rounds are void.
ALTER TABLE users ADD COLUMN platform_admin BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE users ADD COLUMN sign_in_round BIGINT DEFAULT 0 NOT NULL;

CREATE TABLE passwords (
    user_id BINARY(16) NOT NULL,
    password_hash VARCHAR(500) NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT passwords_pk PRIMARY KEY (user_id),
    CONSTRAINT passwords_user_fk FOREIGN KEY (user_id) REFERENCES users (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE invitations (
    user_id BINARY(16) NOT NULL,
    secret_hash CHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT invitations_pk PRIMARY KEY (user_id),
    CONSTRAINT invitations_secret UNIQUE (secret_hash),
    CONSTRAINT invitations_user_fk FOREIGN KEY (user_id) REFERENCES users (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Sessions that ended before their tokens expired.
CREATE TABLE sign_outs (
    session_hash CHAR(64) NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT sign_outs_pk PRIMARY KEY (session_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX sign_outs_by_end ON sign_outs (expires_at);

CREATE TABLE api_keys (
    id BINARY(16) NOT NULL,
    clinic_id BINARY(16) NOT NULL,
    name VARCHAR(200) NOT NULL,
    secret_hash CHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    last_used_on DATE,
    CONSTRAINT api_keys_pk PRIMARY KEY (id),
    CONSTRAINT api_keys_id UNIQUE (clinic_id, id),
    CONSTRAINT api_keys_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinics (id),
    CONSTRAINT api_keys_expires CHECK (expires_at IS NULL OR created_at < expires_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX user_clinics_by_user ON user_clinics (user_id, id);
