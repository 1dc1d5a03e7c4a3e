package praxis.benchmarks.growth;

import java.util.regex.Pattern;

/** A statement in the few words that tell it from others. */
final class Words {

    private static final int MOST = 110;

    private static final Pattern COLUMNS = Pattern.compile("(?<=SELECT )(?!1 |MAX|COUNT).{20,}?(?= FROM )");

    private Words() {}

    static String of(String sql) {
        var parts = sql.split(" UNION ALL ", -1).length;
        var text = COLUMNS.matcher(sql).replaceAll("…").replace("|", "\\|");
        var cut = text.length() > MOST ? text.substring(0, MOST) + "…" : text;
        return parts > 1 ? cut + " (" + parts + " parts)" : cut;
    }
}
