package praxis.application.identity;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.AccessTokens;
import praxis.application.port.Glance;
import praxis.application.port.IdentityPorts;
import praxis.application.port.IssuerUnreachable;
import praxis.application.port.Live;
import praxis.application.port.LiveSchedules;
import praxis.application.port.Mark;
import praxis.application.port.Transactions;
import praxis.domain.access.Actor;
import praxis.domain.access.ApiKeyId;
import praxis.domain.identity.AccessToken;
import praxis.domain.identity.Account;
import praxis.domain.identity.ApiKey;
import praxis.domain.identity.ApiKeyText;
import praxis.domain.identity.Session;
import praxis.domain.identity.Subject;

/**
 * Lets callers in by what they show. What they are is read from the store each time, so a change takes effect with the
 * next request. Nobody is told what was wrong with what they showed.
 */
public final class Admission {

    private final Transactions transactions;
    private final IdentityPorts identity;
    private final Live live;
    private final AccessTokens tokens;
    private final KnownKeys keys;
    private final InstantSource clock;

    Admission(
            Transactions transactions,
            IdentityPorts identity,
            Live live,
            AccessTokens tokens,
            KnownKeys keys,
            InstantSource clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.identity = identity;
        this.live = live;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @throws IssuerUnreachable if the token is another issuer's, who does not answer */
    public Outcome<Caller> admit(AccessToken token) {
        return admit(token, Optional.empty());
    }

    /** As {@link #admit(AccessToken)}. @param question that the caller is going to ask, who is spared another look for it */
    public Outcome<Caller> admit(AccessToken token, Optional<LiveSchedules.Question> question) {
        var session = tokens.read(token, clock.instant());
        return caller(session.flatMap(read -> known(read, question)), "the access token is not valid");
    }

    private Optional<Caller> known(Session session, Optional<LiveSchedules.Question> question) {
        if (session.grant().subject() instanceof Subject.Addressee) return transactions.read(() -> known(session));
        var ended = new Mark.OfSession(session.id());
        var marks = new HashSet<Mark>(List.of(ended));
        if (session.grant().subject() instanceof Subject.Person(var user, var round)) {
            marks.add(new Mark.OfAccount(user));
            question.ifPresent(asked -> marks.add(new Mark.OfMember(asked.clinic(), user)));
        }
        var glance = live.glances().at(with(question, marks));
        if (glance.of(ended) != 0) return Optional.empty();
        return actor(session.grant().subject(), glance).map(actor -> new Caller(actor, Optional.of(session), glance));
    }

    private Optional<Actor> actor(Subject subject, Glance glance) {
        return subject instanceof Subject.Person(var user, var round)
                ? Mark.OfAccount.platformAdmin(glance.of(new Mark.OfAccount(user)), round)
                        .map(admin -> new Actor.Person(user, admin))
                : actor(subject);
    }

    private Optional<Caller> known(Session session) {
        if (identity.signOuts().has(session.id())) return Optional.empty();
        return actor(session.grant().subject()).map(actor -> new Caller(actor, Optional.of(session)));
    }

    private Optional<Actor> actor(Subject subject) {
        return switch (subject) {
            case Subject.Platform(var name) -> Optional.of(new Actor.Platform(name));
            case Subject.Person(var user, var round) ->
                identity.accounts()
                        .find(user)
                        .filter(account -> account.round() == round)
                        .map(Admission::person);
            case Subject.Addressee(var email) -> identity.accounts().find(email).map(Admission::person);
        };
    }

    private static Actor person(Account account) {
        return new Actor.Person(account.user(), account.platformAdmin());
    }

    public Outcome<Caller> admit(ApiKeyText shown) {
        return admit(shown, Optional.empty());
    }

    /** As {@link #admit(AccessToken, Optional)}. */
    public Outcome<Caller> admit(ApiKeyText shown, Optional<LiveSchedules.Question> question) {
        var now = clock.instant();
        var mark = new Mark.OfApiKey(shown.id());
        var glance = live.glances().at(with(question, new HashSet<>(List.of(mark))));
        var key = glance.of(mark) == Mark.OfApiKey.VALID
                ? keys.find(shown.id()).or(() -> read(shown.id()))
                : Optional.<ApiKey>empty();
        return caller(
                key.filter(found -> found.secret().matches(shown.secret().fingerprint()))
                        .filter(found -> found.isValid(now))
                        .map(found -> used(found, LocalDate.ofInstant(now, ZoneOffset.UTC)))
                        .map(found -> new Actor.App(found.id(), found.clinic()))
                        .map(app -> new Caller(app, Optional.empty(), glance)),
                "the API key is not valid");
    }

    private Optional<ApiKey> read(ApiKeyId id) {
        var found = transactions.read(() -> identity.apiKeys().find(id));
        found.ifPresent(keys::put);
        return found;
    }

    private ApiKey used(ApiKey key, LocalDate today) {
        if (key.lastUsedOn().filter(today::equals).isPresent()) return key;
        transactions.decide(() -> {
            identity.apiKeys().use(key.id(), today);
            return Outcome.done(key);
        });
        var used = key.used(today);
        keys.put(used);
        return used;
    }

    private Set<Mark> with(Optional<LiveSchedules.Question> question, Set<Mark> marks) {
        question.ifPresent(asked -> marks.addAll(live.schedules().marks(asked)));
        return marks;
    }

    private static Outcome<Caller> caller(Optional<Caller> caller, String otherwise) {
        return caller.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.NotIdentified(otherwise)));
    }
}
