package praxis.persistence;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which database it is.
 *
 * @param url a JDBC URL, complete with what Praxis needs of that database
 * @param folder of the embedded database's file, if it is the default one
 * @param isNamed whether somebody said that it is to be this one
 */
record Settings(String url, String user, String password, Optional<Path> folder, boolean isNamed) {

    private static final String H2 = "jdbc:h2:";
    private static final String MYSQL = "jdbc:mysql:";
    private static final Pattern SCHEME = Pattern.compile("jdbc:\\w+:");
    private static final Pattern NAMED = Pattern.compile("//[^?]*/[^?/]+|[?&]dbname=");

    /** Of the embedded database where no other is named. */
    private static final Path USUAL_FOLDER = Path.of("praxis-data");

    private static final String[] H2_NEEDS = {
        "MODE=MySQL",
        "DATABASE_TO_LOWER=TRUE",
        "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
        "LOCK_TIMEOUT=10000",
        "QUERY_CACHE_SIZE=64",
        "TRACE_LEVEL_FILE=0"
    };

    /**
     * @param url empty for the embedded database in {@code folder}, whose other users, in this and other processes,
     *     find it by way of the first
     * @param folder empty for the usual one
     */
    static Settings of(Optional<String> url, String user, String password, Optional<Path> folder) {
        url.ifPresent(Settings::requireKnown);
        if (url.isPresent()) return new Settings(completed(url.get()), user, password, Optional.empty(), true);
        var absolute = folder.orElse(USUAL_FOLDER).toAbsolutePath().normalize();
        refuseSettings(absolute);
        var file = H2 + "file:" + absolute.resolve("praxis").toString().replace('\\', '/');
        return new Settings(
                completed(file + ";AUTO_SERVER=TRUE"), user, password, Optional.of(absolute), folder.isPresent());
    }

    /** The rest of a URL may hold a password, which no message may tell. */
    private static void requireKnown(String url) {
        if (url.startsWith(MYSQL) && !NAMED.matcher(url).find())
            throw new IllegalArgumentException(
                    "PRAXIS_DB_URL names no database on its server; write one like " + MYSQL + "//host/praxis");
        if (url.startsWith(H2) || url.startsWith(MYSQL)) return;
        var scheme = SCHEME.matcher(url);
        throw new IllegalArgumentException("PRAXIS_DB_URL begins with " + MYSQL + " or " + H2
                + (scheme.lookingAt() ? ", not with " + scheme.group() : ""));
    }

    /** Behind a semicolon H2 reads settings, however it is written. */
    private static void refuseSettings(Path folder) {
        if (folder.toString().contains(";"))
            throw new IllegalArgumentException(
                    "the folder of the embedded database must not have a semicolon in its path");
    }

    private static String completed(String url) {
        if (!url.startsWith(H2)) return url;
        var complete = new StringBuilder(url);
        for (var need : H2_NEEDS) {
            var name = need.substring(0, need.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name))
                complete.append(';').append(need);
        }
        return complete.toString();
    }

    boolean isEmbedded() {
        return url.startsWith(H2);
    }

    /** Whether it is embedded and outlives its processes. */
    boolean isFile() {
        return isEmbedded() && !url.startsWith(H2 + "mem:");
    }

    /** The URL without credentials and settings, to be shown. */
    String place() {
        return url.replaceFirst("[;?].*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return place();
    }
}
