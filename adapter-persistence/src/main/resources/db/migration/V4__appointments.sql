-- Appointments and holds, the calendars of persons, and the answers kept for retries.
-- Start and end are epoch seconds, every other instant is epoch milliseconds. What takes a person's time is active and,
-- if it is a hold, not past hold_until. No foreign keys: calendars and appointments are keyed by person, across clinics.

CREATE TABLE person_calendar (
    person_id BINARY(16) NOT NULL,
    booking_seq BIGINT NOT NULL,
    CONSTRAINT person_calendar_pk PRIMARY KEY (person_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO person_calendar (person_id, booking_seq) SELECT id, 0 FROM users;

CREATE TABLE appointments (
    id BINARY(16) NOT NULL,
    clinic_id BINARY(16) NOT NULL,
    service_id BINARY(16) NOT NULL,
    provider_id BINARY(16) NOT NULL,
    person_id BINARY(16) NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    buffer_before_minutes SMALLINT NOT NULL,
    buffer_after_minutes SMALLINT NOT NULL,
    booking_no BIGINT NOT NULL,
    status VARCHAR(16) NOT NULL,
    active BOOLEAN NOT NULL,
    hold_until BIGINT,
    patient_name VARCHAR(200),
    patient_email VARCHAR(254),
    patient_phone_e164 VARCHAR(16),
    notes VARCHAR(2000),
    override_by VARCHAR(200),
    override_reason VARCHAR(500),
    override_codes VARCHAR(400),
    attention_codes VARCHAR(400),
    attention_cause VARCHAR(500),
    attention_since BIGINT,
    moves SMALLINT NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT appointments_pk PRIMARY KEY (id),
    CONSTRAINT appointments_booking_no UNIQUE (person_id, booking_no),
    CONSTRAINT appointments_length CHECK (starts_at < ends_at AND ends_at <= starts_at + 86400),
    CONSTRAINT appointments_buffers CHECK (
        buffer_before_minutes BETWEEN 0 AND 1440 AND buffer_after_minutes BETWEEN 0 AND 1440),
    CONSTRAINT appointments_status CHECK (status IN ('held', 'booked', 'cancelled', 'completed', 'no_show')),
    CONSTRAINT appointments_active CHECK (
        (active = TRUE AND status IN ('held', 'booked', 'completed'))
        OR (active = FALSE AND status IN ('cancelled', 'no_show'))),
    CONSTRAINT appointments_hold CHECK (
        (status = 'held' AND hold_until IS NOT NULL) OR (status <> 'held' AND hold_until IS NULL)),
    CONSTRAINT appointments_revision CHECK (revision >= 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX appointments_by_person ON appointments (person_id, starts_at);

CREATE INDEX appointments_by_clinic ON appointments (clinic_id, starts_at, id);

CREATE INDEX appointments_by_service ON appointments (clinic_id, service_id);

-- Where an appointment was before it was rescheduled, the first move first.
CREATE TABLE appointment_moves (
    clinic_id BINARY(16) NOT NULL,
    appointment_id BINARY(16) NOT NULL,
    move_no SMALLINT NOT NULL,
    provider_id BINARY(16) NOT NULL,
    person_id BINARY(16) NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    buffer_before_minutes SMALLINT NOT NULL,
    buffer_after_minutes SMALLINT NOT NULL,
    booking_no BIGINT NOT NULL,
    override_by VARCHAR(200),
    override_reason VARCHAR(500),
    override_codes VARCHAR(400),
    moved_at BIGINT NOT NULL,
    moved_by VARCHAR(200) NOT NULL,
    CONSTRAINT appointment_moves_pk PRIMARY KEY (clinic_id, appointment_id, move_no)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- An appointment that was made, or the reasons why none was; kept for 24 hours.
CREATE TABLE idempotency_keys (
    caller VARCHAR(200) NOT NULL,
    key_text VARCHAR(200) NOT NULL,
    request_hash VARCHAR(64) NOT NULL,
    appointment_id BINARY(16),
    held_until BIGINT,
    taken BOOLEAN,
    reasons MEDIUMTEXT,
    answered_at BIGINT NOT NULL,
    CONSTRAINT idempotency_keys_pk PRIMARY KEY (caller, key_text),
    CONSTRAINT idempotency_keys_answer CHECK (
        (appointment_id IS NOT NULL AND taken IS NULL) OR (appointment_id IS NULL AND taken IS NOT NULL))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (answered_at);
