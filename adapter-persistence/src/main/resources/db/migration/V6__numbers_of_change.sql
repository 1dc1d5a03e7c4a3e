-- Numbers that move in the transaction of each change, so that what a process remembers can be checked by key.

-- Of what a clinic says of availability. A table by itself: clinics are parents of foreign keys, whose checks would wait.
CREATE TABLE clinic_changes (
    id BINARY(16) NOT NULL,
    change_seq BIGINT NOT NULL,
    CONSTRAINT clinic_changes_pk PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO clinic_changes (id, change_seq) SELECT id, 1 FROM clinics;

-- Of a person's leave, beside that of bookings.
ALTER TABLE person_calendar ADD COLUMN leave_seq BIGINT DEFAULT 0 NOT NULL;
