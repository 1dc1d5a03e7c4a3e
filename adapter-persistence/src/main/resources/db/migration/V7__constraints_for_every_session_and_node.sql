-- Foreign keys do not cascade: what belongs to a row is deleted before it, since Group Replication with writers on
-- every node refuses to write to tables whose keys do.

ALTER TABLE special_hours DROP CONSTRAINT special_hours_day_fk;

ALTER TABLE special_hours ADD CONSTRAINT special_hours_day_fk FOREIGN KEY (clinic_id, owner_id, on_date)
    REFERENCES special_days (clinic_id, owner_id, on_date);

ALTER TABLE service_providers DROP CONSTRAINT service_providers_service_fk;

ALTER TABLE service_providers ADD CONSTRAINT service_providers_service_fk FOREIGN KEY (clinic_id, service_id)
    REFERENCES services (clinic_id, id);

-- Checks name their words by CASE and not by IN, which H2 compares by the session that made the check: once that had
-- ended, every write failed until the database was opened anew.

ALTER TABLE clinics DROP CONSTRAINT clinics_status;

ALTER TABLE clinics ADD CONSTRAINT clinics_status CHECK (
    CASE status WHEN 'active' THEN 1 WHEN 'inactive' THEN 1 ELSE 0 END = 1);

ALTER TABLE user_clinics DROP CONSTRAINT user_clinics_role;

ALTER TABLE user_clinics ADD CONSTRAINT user_clinics_role CHECK (
    CASE clinic_role WHEN 'clinic_admin' THEN 1 WHEN 'staff' THEN 1 ELSE 0 END = 1);

ALTER TABLE user_clinics DROP CONSTRAINT user_clinics_status;

ALTER TABLE user_clinics ADD CONSTRAINT user_clinics_status CHECK (
    CASE status WHEN 'approved' THEN 1 WHEN 'pending' THEN 1 WHEN 'suspended' THEN 1 ELSE 0 END = 1);

ALTER TABLE user_clinics DROP CONSTRAINT user_clinics_hours_source;

ALTER TABLE user_clinics ADD CONSTRAINT user_clinics_hours_source CHECK (
    CASE hours_source WHEN 'clinic' THEN 1 WHEN 'own' THEN 1 ELSE 0 END = 1);

ALTER TABLE services DROP CONSTRAINT services_alignment;

ALTER TABLE services ADD CONSTRAINT services_alignment CHECK (
    CASE alignment WHEN 'clock' THEN 1 WHEN 'period' THEN 1 ELSE 0 END = 1);

ALTER TABLE audit_entries DROP CONSTRAINT audit_entries_author;

ALTER TABLE audit_entries ADD CONSTRAINT audit_entries_author CHECK (
    CASE author_kind WHEN 'platform' THEN 1 WHEN 'user' THEN 1 WHEN 'api_key' THEN 1 ELSE 0 END = 1);

ALTER TABLE audit_entries DROP CONSTRAINT audit_entries_change;

ALTER TABLE audit_entries ADD CONSTRAINT audit_entries_change CHECK (
    CASE change_kind WHEN 'added' THEN 1 WHEN 'changed' THEN 1 WHEN 'removed' THEN 1 ELSE 0 END = 1);

ALTER TABLE appointments DROP CONSTRAINT appointments_status;

ALTER TABLE appointments ADD CONSTRAINT appointments_status CHECK (
    CASE status WHEN 'held' THEN 1 WHEN 'booked' THEN 1 WHEN 'cancelled' THEN 1 WHEN 'completed' THEN 1 WHEN 'no_show' THEN 1
        ELSE 0 END = 1);

ALTER TABLE appointments DROP CONSTRAINT appointments_active;

ALTER TABLE appointments ADD CONSTRAINT appointments_active CHECK (
    (active = TRUE AND CASE status WHEN 'held' THEN 1 WHEN 'booked' THEN 1 WHEN 'completed' THEN 1 ELSE 0 END = 1)
    OR (active = FALSE AND CASE status WHEN 'cancelled' THEN 1 WHEN 'no_show' THEN 1 ELSE 0 END = 1));
