package praxis.application.memory;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import praxis.application.port.Glance;
import praxis.application.port.Glances;
import praxis.application.port.Mark;
import praxis.domain.access.Actor;
import praxis.domain.access.Standing;
import praxis.domain.people.Membership;

/** Moves the numbers of clinics and persons with every change, of whatever. */
public final class MemoryGlances implements Glances {

    private final MemoryTransactions transactions;
    private final MemoryStore store;

    public MemoryGlances(MemoryStore store) {
        this.store = store;
        this.transactions = new MemoryTransactions(store);
    }

    @Override
    public Glance at(Set<Mark> marks) {
        return transactions.read(() -> {
            var numbers = new HashMap<Mark, Long>();
            for (var mark : marks) numbers.put(mark, number(mark));
            return new Glance(numbers);
        });
    }

    private long number(Mark mark) {
        return switch (mark) {
            case Mark.OfClinic clinic -> store.changes();
            case Mark.OfPerson person -> store.changes();
            case Mark.OfProviders providers -> store.changes();
            case Mark.OfMember member ->
                new MemoryMemberships(store)
                        .find(member.clinic(), member.user())
                        .map(MemoryGlances::standing)
                        .orElse(0L);
            case Mark.OfAccount(var user) ->
                new MemoryAccounts(store)
                        .find(user)
                        .map(account -> Mark.OfAccount.number(account.round(), account.platformAdmin()))
                        .orElse(0L);
            case Mark.OfApiKey(var key) ->
                new MemoryApiKeys(store)
                        .find(key)
                        .map(found -> found.revokedAt().isEmpty() ? Mark.OfApiKey.VALID : Mark.OfApiKey.REVOKED)
                        .orElse(0L);
            case Mark.OfSession(var session) -> new MemorySignOuts(store).has(session) ? 1 : 0;
        };
    }

    private static long standing(Membership member) {
        var person = new Actor.Person(member.user(), false);
        return Mark.OfMember.number(Standing.of(person, member.clinic(), Optional.of(member)));
    }
}
