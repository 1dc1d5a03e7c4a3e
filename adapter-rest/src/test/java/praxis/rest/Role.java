package praxis.rest;

/** What a caller is in a clinic. */
enum Role {
    NOBODY("nobody", ""),
    APP("app", ""),
    PENDING("not approved", "'is_provider':true,'status':'pending'"),
    SUSPENDED("not approved", "'is_provider':true"),
    STAFF("staff", "'clinic_role':'STAFF'"),
    PROVIDER("provider", "'is_provider':true"),
    ADMINISTRATOR("administrator", "'clinic_role':'CLINIC_ADMIN'"),
    PLATFORM("platform", ""),
    OPERATOR("platform", "");

    private final String column;
    private final String membership;

    Role(String column, String membership) {
        this.column = column;
        this.membership = membership;
    }

    /** The column of the table that speaks of it. */
    String column() {
        return column;
    }

    /** The fields of its membership, empty for who is no member. */
    String membership() {
        return membership;
    }

    boolean isPerson() {
        return this == PLATFORM || !membership.isEmpty();
    }

    boolean isUnapproved() {
        return this == PENDING || this == SUSPENDED;
    }

    boolean isOfPlatform() {
        return this == PLATFORM || this == OPERATOR;
    }
}
