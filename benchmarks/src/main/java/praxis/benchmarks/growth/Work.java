package praxis.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;

/**
 * A person's work, in each of their clinics in turn, a day here and a day there.
 *
 * @param busy whether the next days are as full in a small database as in a large one, so that listings can be compared
 */
record Work(int person, List<Place> places, boolean busy) {

    /** Membership and clinic by their numbers. */
    record Place(int member, int clinic) {}

    /** Of everybody who has some, by person. @param busy how many have full days ahead */
    static List<Work> of(Country country, int busy) {
        var places = new ArrayList<List<Place>>();
        for (int i = 0; i < country.persons(); i++) places.add(new ArrayList<>());
        int member = 0;
        for (int clinic = 0; clinic < country.practices().size(); clinic++)
            for (var person : country.practices().get(clinic).persons())
                places.get(person).add(new Place(member++, clinic));
        var all = new ArrayList<Work>();
        for (int person = 0; person < places.size(); person++)
            all.add(new Work(person, places.get(person), false));
        var free = all.stream()
                .filter(work -> work.places().size() == 1)
                .filter(work -> country.practices().get(work.places().getFirst().clinic()).week().size() >= 5)
                .toList();
        for (int i = 0; i < busy; i++) {
            var chosen = free.get((int) ((long) i * free.size() / busy));
            all.set(chosen.person(), new Work(chosen.person(), chosen.places(), true));
        }
        return all.stream().filter(work -> !work.places().isEmpty()).toList();
    }

    Place on(long day) {
        return places.get((int) Math.floorMod(day, (long) places.size()));
    }
}
