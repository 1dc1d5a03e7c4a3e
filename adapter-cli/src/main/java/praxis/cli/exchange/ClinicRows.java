package praxis.cli.exchange;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import praxis.application.exchange.ClinicDocument;
import praxis.application.exchange.ClinicDocument.Closed;
import praxis.application.exchange.ClinicDocument.Member;
import praxis.application.exchange.ClinicDocument.Offer;
import praxis.application.exchange.ClinicDocument.Said;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

/** What the files of a set say about one clinic, as its rows come in. */
final class ClinicRows {

    /** A weekly period and the line that says it. */
    record Weekly(long line, WeeklyPeriod period) {}

    /** The key of the clinic among the owners of its hours. */
    private static final String CLINIC = "";

    private static final Comparator<Weekly> ORDER = Comparator.comparing(
                    (Weekly weekly) -> weekly.period().weekday())
            .thenComparing(weekly -> weekly.period().period());

    private final String id;
    private final String name;
    private final ZoneId zone;
    private final Set<String> named = new HashSet<>();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, List<Weekly>> hours = new LinkedHashMap<>();
    private final Map<String, Offer> services = new LinkedHashMap<>();
    private final Map<String, Set<String>> assigned = new LinkedHashMap<>();
    private final Set<Closed> closures = new LinkedHashSet<>();

    ClinicRows(String id, String name, ZoneId zone) {
        this.id = id;
        this.name = name;
        this.zone = zone;
    }

    String id() {
        return id;
    }

    void add(Member member) {
        members.put(member.id(), member);
    }

    /**
     * Takes note of a user, so that a fault of the row is told once and not by each row that names the user; false where
     * they were named before.
     */
    boolean name(String user) {
        return named.add(user);
    }

    boolean hasMember(String user) {
        return named.contains(user);
    }

    /** @param user empty for the clinic's own */
    void add(Optional<String> user, long line, List<WeeklyPeriod> periods) {
        var owned = hours.computeIfAbsent(user.orElse(CLINIC), owner -> new ArrayList<>());
        periods.forEach(period -> owned.add(new Weekly(line, period)));
    }

    /** A row that is there twice says nothing more. */
    void add(Closed closed) {
        closures.add(closed);
    }

    void add(Offer offer) {
        services.put(offer.id(), offer);
    }

    /** Whether the user was not assigned before. */
    boolean assign(String service, String user) {
        return assigned.computeIfAbsent(service, id -> new TreeSet<>()).add(user);
    }

    /**
     * Tells each row that overlaps one of the same owner (H3), and one such row, the one of the earlier line first: where
     * one row comes a thousand times, it is too much a thousand times, and not once for each two of them.
     */
    void overlaps(BiConsumer<Weekly, Weekly> found) {
        for (var owned : hours.values()) {
            var open = new ArrayList<Weekly>();
            for (var row : owned.stream().sorted(ORDER).toList()) {
                if (!open.isEmpty() && ORDER.compare(open.getLast(), row) != 0)
                    open.removeIf(before -> !mayOverlap(before, row));
                open.stream()
                        .filter(before -> before.period().overlaps(row.period()))
                        .findFirst()
                        .ifPresent(before -> inOrder(before, row, found));
                open.add(row);
            }
        }
    }

    private static boolean mayOverlap(Weekly one, Weekly next) {
        return one.period().weekday() == next.period().weekday()
                && next.period().period().start() < one.period().period().end();
    }

    private static void inOrder(Weekly one, Weekly other, BiConsumer<Weekly, Weekly> found) {
        if (one.line() <= other.line()) found.accept(one, other);
        else found.accept(other, one);
    }

    /** @param assignments whether the set says who is assigned to services */
    ClinicDocument document(boolean assignments) {
        return new ClinicDocument(
                id,
                name,
                zone,
                Optional.empty(),
                Optional.empty(),
                said(CLINIC),
                members.values().stream().map(this::withHours).toList(),
                services.values().stream()
                        .map(offer -> assignments ? withProviders(offer) : offer)
                        .toList(),
                List.copyOf(closures),
                List.of());
    }

    private Said said(String owner) {
        return Optional.ofNullable(hours.get(owner))
                .map(rows -> new WeeklyHours(rows.stream().map(Weekly::period).toList()))
                .map(week -> new Said(Optional.of(week), Optional.empty()))
                .orElse(Said.NOTHING);
    }

    private Member withHours(Member member) {
        return new Member(
                member.id(),
                member.person(),
                member.email(),
                member.fullName(),
                member.phone(),
                member.role(),
                member.isProvider(),
                member.status(),
                member.source(),
                said(member.id()),
                member.origin());
    }

    private Offer withProviders(Offer offer) {
        return new Offer(
                offer.id(),
                offer.name(),
                offer.rules(),
                offer.partly(),
                offer.price(),
                offer.active(),
                Optional.of(assigned.getOrDefault(offer.id(), Set.of())));
    }
}
