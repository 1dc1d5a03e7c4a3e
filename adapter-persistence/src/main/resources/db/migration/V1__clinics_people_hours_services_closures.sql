-- One SQL for H2 (MODE=MySQL), MySQL and MariaDB.
-- Ids are UUIDs of version 7 in BINARY(16). Instants are epoch milliseconds. Minutes count from local midnight, 0 to
-- 1440 (24:00). Text compares byte by byte; e-mail addresses are stored in lower case.
-- An owner of hours is the clinic itself (owner_id = clinic_id) or one of its members (owner_id = provider_id).

CREATE TABLE users (
    id BINARY(16) NOT NULL,
    email VARCHAR(254) NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT users_pk PRIMARY KEY (id),
    CONSTRAINT users_email UNIQUE (email),
    CONSTRAINT users_revision CHECK (revision >= 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE clinics (
    id BINARY(16) NOT NULL,
    external_id VARCHAR(200),
    name VARCHAR(200) NOT NULL,
    time_zone VARCHAR(64) NOT NULL,
    status VARCHAR(16) NOT NULL,
    hours_revision BIGINT DEFAULT 0 NOT NULL,
    hours_locks BIGINT DEFAULT 0 NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT clinics_pk PRIMARY KEY (id),
    CONSTRAINT clinics_external_id UNIQUE (external_id),
    CONSTRAINT clinics_status CHECK (status IN ('active', 'inactive')),
    CONSTRAINT clinics_revision CHECK (revision >= 1 AND hours_revision >= 0)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE user_clinics (
    id BINARY(16) NOT NULL,
    clinic_id BINARY(16) NOT NULL,
    user_id BINARY(16) NOT NULL,
    external_id VARCHAR(200),
    full_name VARCHAR(200) NOT NULL,
    phone_e164 VARCHAR(16),
    clinic_role VARCHAR(16) NOT NULL,
    is_provider BOOLEAN NOT NULL,
    status VARCHAR(16) NOT NULL,
    hours_source VARCHAR(16) NOT NULL,
    hours_revision BIGINT DEFAULT 0 NOT NULL,
    hours_locks BIGINT DEFAULT 0 NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT user_clinics_pk PRIMARY KEY (id),
    CONSTRAINT user_clinics_id UNIQUE (clinic_id, id),
    CONSTRAINT user_clinics_user UNIQUE (clinic_id, user_id),
    CONSTRAINT user_clinics_external_id UNIQUE (clinic_id, external_id),
    CONSTRAINT user_clinics_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinics (id),
    CONSTRAINT user_clinics_user_fk FOREIGN KEY (user_id) REFERENCES users (id),
    CONSTRAINT user_clinics_role CHECK (clinic_role IN ('clinic_admin', 'staff')),
    CONSTRAINT user_clinics_status CHECK (status IN ('approved', 'pending', 'suspended')),
    CONSTRAINT user_clinics_hours_source CHECK (hours_source IN ('clinic', 'own')),
    CONSTRAINT user_clinics_revision CHECK (revision >= 1 AND hours_revision >= 0)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE work_hours (
    id BINARY(16) NOT NULL,
    clinic_id BINARY(16) NOT NULL,
    owner_id BINARY(16) NOT NULL,
    provider_id BINARY(16),
    weekday SMALLINT NOT NULL,
    start_minute SMALLINT NOT NULL,
    end_minute SMALLINT NOT NULL,
    valid_from DATE,
    valid_until DATE,
    every_weeks SMALLINT NOT NULL,
    CONSTRAINT work_hours_pk PRIMARY KEY (id),
    CONSTRAINT work_hours_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinics (id),
    CONSTRAINT work_hours_provider_fk FOREIGN KEY (clinic_id, provider_id) REFERENCES user_clinics (clinic_id, id),
    CONSTRAINT work_hours_owner CHECK (
        (provider_id IS NULL AND owner_id = clinic_id) OR (provider_id IS NOT NULL AND owner_id = provider_id)),
    CONSTRAINT work_hours_weekday CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT work_hours_period CHECK (0 <= start_minute AND start_minute < end_minute AND end_minute <= 1440),
    CONSTRAINT work_hours_validity CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from <= valid_until),
    CONSTRAINT work_hours_every_weeks CHECK (every_weeks BETWEEN 1 AND 520),
    CONSTRAINT work_hours_week_zero CHECK (every_weeks = 1 OR valid_from IS NOT NULL)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX work_hours_by_owner ON work_hours (clinic_id, owner_id);

-- A date whose hours are special; without special_hours it is a date off.
CREATE TABLE special_days (
    clinic_id BINARY(16) NOT NULL,
    owner_id BINARY(16) NOT NULL,
    on_date DATE NOT NULL,
    provider_id BINARY(16),
    CONSTRAINT special_days_pk PRIMARY KEY (clinic_id, owner_id, on_date),
    CONSTRAINT special_days_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinics (id),
    CONSTRAINT special_days_provider_fk FOREIGN KEY (clinic_id, provider_id) REFERENCES user_clinics (clinic_id, id),
    CONSTRAINT special_days_owner CHECK (
        (provider_id IS NULL AND owner_id = clinic_id) OR (provider_id IS NOT NULL AND owner_id = provider_id))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE special_hours (
    clinic_id BINARY(16) NOT NULL,
    owner_id BINARY(16) NOT NULL,
    on_date DATE NOT NULL,
    start_minute SMALLINT NOT NULL,
    end_minute SMALLINT NOT NULL,
    CONSTRAINT special_hours_pk PRIMARY KEY (clinic_id, owner_id, on_date, start_minute),
    CONSTRAINT special_hours_day_fk FOREIGN KEY (clinic_id, owner_id, on_date)
        REFERENCES special_days (clinic_id, owner_id, on_date) ON DELETE CASCADE,
    CONSTRAINT special_hours_period CHECK (0 <= start_minute AND start_minute < end_minute AND end_minute <= 1440)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE services (
    id BINARY(16) NOT NULL,
    clinic_id BINARY(16) NOT NULL,
    external_id VARCHAR(200),
    name VARCHAR(200) NOT NULL,
    duration_minutes SMALLINT NOT NULL,
    step_minutes SMALLINT NOT NULL,
    alignment VARCHAR(16) NOT NULL,
    buffer_before_minutes SMALLINT NOT NULL,
    buffer_after_minutes SMALLINT NOT NULL,
    min_notice_minutes INT NOT NULL,
    horizon_days SMALLINT NOT NULL,
    price_amount DECIMAL(14, 4),
    price_currency CHAR(3),
    active BOOLEAN NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT services_pk PRIMARY KEY (id),
    CONSTRAINT services_id UNIQUE (clinic_id, id),
    CONSTRAINT services_external_id UNIQUE (clinic_id, external_id),
    CONSTRAINT services_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinics (id),
    CONSTRAINT services_duration CHECK (duration_minutes BETWEEN 1 AND 1440),
    CONSTRAINT services_step CHECK (step_minutes BETWEEN 1 AND 1440),
    CONSTRAINT services_alignment CHECK (alignment IN ('clock', 'period')),
    CONSTRAINT services_buffers CHECK (
        buffer_before_minutes BETWEEN 0 AND 1440 AND buffer_after_minutes BETWEEN 0 AND 1440),
    CONSTRAINT services_notice CHECK (min_notice_minutes BETWEEN 0 AND 5256000),
    CONSTRAINT services_horizon CHECK (horizon_days BETWEEN 0 AND 3650),
    CONSTRAINT services_price CHECK (
        (price_amount IS NULL AND price_currency IS NULL) OR (price_currency IS NOT NULL AND price_amount >= 0)),
    CONSTRAINT services_revision CHECK (revision >= 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE service_providers (
    clinic_id BINARY(16) NOT NULL,
    service_id BINARY(16) NOT NULL,
    provider_id BINARY(16) NOT NULL,
    CONSTRAINT service_providers_pk PRIMARY KEY (clinic_id, service_id, provider_id),
    CONSTRAINT service_providers_service_fk FOREIGN KEY (clinic_id, service_id)
        REFERENCES services (clinic_id, id) ON DELETE CASCADE,
    CONSTRAINT service_providers_provider_fk FOREIGN KEY (clinic_id, provider_id)
        REFERENCES user_clinics (clinic_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- All-day from first_date to last_date, both inclusive; with minutes it runs from start_minute of the first date to
-- end_minute of the last.
CREATE TABLE closures (
    id BINARY(16) NOT NULL,
    clinic_id BINARY(16) NOT NULL,
    provider_id BINARY(16),
    external_id VARCHAR(200),
    first_date DATE NOT NULL,
    last_date DATE NOT NULL,
    start_minute SMALLINT,
    end_minute SMALLINT,
    reason VARCHAR(500),
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT closures_pk PRIMARY KEY (id),
    CONSTRAINT closures_id UNIQUE (clinic_id, id),
    CONSTRAINT closures_external_id UNIQUE (clinic_id, external_id),
    CONSTRAINT closures_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinics (id),
    CONSTRAINT closures_provider_fk FOREIGN KEY (clinic_id, provider_id) REFERENCES user_clinics (clinic_id, id),
    CONSTRAINT closures_dates CHECK (first_date <= last_date),
    CONSTRAINT closures_minutes CHECK (
        (start_minute IS NULL AND end_minute IS NULL)
        OR (start_minute BETWEEN 0 AND 1440 AND end_minute BETWEEN 0 AND 1440
            AND (first_date < last_date OR start_minute < end_minute))),
    CONSTRAINT closures_revision CHECK (revision >= 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX closures_by_date ON closures (clinic_id, provider_id, last_date, first_date);

-- As closures; dates are those of each clinic that asks, timed ones carry their zone.
CREATE TABLE leaves (
    id BINARY(16) NOT NULL,
    user_id BINARY(16) NOT NULL,
    first_date DATE NOT NULL,
    last_date DATE NOT NULL,
    start_minute SMALLINT,
    end_minute SMALLINT,
    time_zone VARCHAR(64),
    reason VARCHAR(500),
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT leaves_pk PRIMARY KEY (id),
    CONSTRAINT leaves_id UNIQUE (user_id, id),
    CONSTRAINT leaves_user_fk FOREIGN KEY (user_id) REFERENCES users (id),
    CONSTRAINT leaves_dates CHECK (first_date <= last_date),
    CONSTRAINT leaves_minutes CHECK (
        (start_minute IS NULL AND end_minute IS NULL AND time_zone IS NULL)
        OR (start_minute BETWEEN 0 AND 1440 AND end_minute BETWEEN 0 AND 1440
            AND (first_date < last_date OR start_minute < end_minute))),
    CONSTRAINT leaves_revision CHECK (revision >= 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX leaves_by_date ON leaves (user_id, last_date, first_date);
