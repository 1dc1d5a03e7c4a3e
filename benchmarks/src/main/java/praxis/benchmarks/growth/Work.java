package praxis.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A person's work, in each of their clinics in turn, a day here and a day there.
 *
 * @param busy whether the next days are as full in a small database as in a large one, so that listings can be compared
 */
record Work(int person, List<Place> places, boolean busy) {

    /** Membership and clinic by their numbers. */
    record Place(int member, int clinic) {}

    /** Of everybody who has some, by person. @param busy how many clinics have full days ahead, of all their people */
    static List<Work> of(Country country, int busy) {
        var places = places(country);
        var alone = IntStream.range(0, country.practices().size())
                .filter(clinic -> isAlone(country.practices().get(clinic), places))
                .toArray();
        var chosen = IntStream.range(0, busy)
                .map(i -> alone[(int) ((long) i * alone.length / busy)])
                .boxed()
                .collect(Collectors.toSet());
        return IntStream.range(0, places.size())
                .filter(person -> !places.get(person).isEmpty())
                .mapToObj(person -> new Work(
                        person,
                        places.get(person),
                        chosen.contains(places.get(person).getFirst().clinic())))
                .toList();
    }

    private static List<List<Place>> places(Country country) {
        var places = new ArrayList<List<Place>>();
        for (int i = 0; i < country.persons(); i++) places.add(new ArrayList<>());
        int member = 0;
        for (int clinic = 0; clinic < country.practices().size(); clinic++)
            for (var person : country.practices().get(clinic).persons())
                places.get(person).add(new Place(member++, clinic));
        return places;
    }

    /** Whether it is small, open on working days, and none of its people works elsewhere. */
    private static boolean isAlone(Practice practice, List<List<Place>> places) {
        var persons = practice.persons();
        return persons.size() >= 2
                && persons.size() <= 3
                && practice.week().size() >= 5
                && persons.stream().allMatch(person -> places.get(person).size() == 1);
    }

    Place on(long day) {
        return places.get((int) Math.floorMod(day, (long) places.size()));
    }
}
