package praxis.architecture.planted.other;

import java.sql.Connection;
import java.sql.SQLException;
import praxis.architecture.planted.one.ClinicHelper;

/** Closes a cycle with the other planted package, and goes around the guard of the database. */
public final class Other {

    public int around(Connection database) throws SQLException {
        try (var statement = database.prepareStatement("DELETE FROM closures")) {
            return statement.executeUpdate();
        }
    }

    public int size() {
        return ClinicHelper.class.getName().length();
    }
}
