package praxis.rest.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import praxis.domain.access.Actor;
import praxis.domain.people.Email;

/**
 * How often somebody may ask, in this process. Kept for the latest {@value #MOST} callers.
 *
 * <p>Sign-ins count by e-mail and address together, by address, and by e-mail. The last is what others could use to lock
 * somebody out, so it fills up quickly again and does not hold where that person has signed in before.
 */
@Singleton
public final class RateLimits {

    private static final int MOST = 100_000;
    private static final Duration FAMILIAR = Duration.ofDays(30);

    private enum Of {
        SIGN_IN,
        SIGN_INS_OF_ADDRESS,
        SIGN_INS_OF_EMAIL,
        API_KEY,
        USER,
        STRANGER
    }

    private record Who(Of of, String name) {}

    private final Cache<Who, Bucket> buckets;
    private final Cache<Who, Boolean> familiar;
    private final TimeMeter time;
    private final Optional<Limit> signIn;
    private final Optional<Limit> address;
    private final Optional<Limit> email;
    private final Optional<Limit> key;
    private final Optional<Limit> user;
    private final Optional<Limit> stranger;

    RateLimits(
            InstantSource clock,
            @Property(name = "praxis.limit.sign.in", defaultValue = "10/5m") String signIn,
            @Property(name = "praxis.limit.sign.in.address", defaultValue = "100/5m") String address,
            @Property(name = "praxis.limit.sign.in.email", defaultValue = "30/1m") String email,
            @Property(name = "praxis.limit.api.key", defaultValue = "600/1m") String key,
            @Property(name = "praxis.limit.user", defaultValue = "3000/1m") String user,
            @Property(name = "praxis.limit.stranger", defaultValue = "300/1m") String stranger) {
        this.time = new Time(clock);
        this.familiar = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(time::currentTimeNanos)
                .expireAfterWrite(FAMILIAR)
                .build();
        this.signIn = Limit.read("PRAXIS_LIMIT_SIGN_IN", signIn);
        this.address = Limit.read("PRAXIS_LIMIT_SIGN_IN_ADDRESS", address);
        this.email = Limit.read("PRAXIS_LIMIT_SIGN_IN_EMAIL", email);
        this.key = Limit.read("PRAXIS_LIMIT_API_KEY", key);
        this.user = Limit.read("PRAXIS_LIMIT_USER", user);
        this.stranger = Limit.read("PRAXIS_LIMIT_STRANGER", stranger);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(time::currentTimeNanos)
                .expireAfterAccess(longest())
                .build();
    }

    /** After which every bucket that nobody asked for is full, and may be forgotten. */
    private Duration longest() {
        return Stream.of(signIn, address, email, key, user, stranger)
                .flatMap(Optional::stream)
                .map(Limit::within)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Before a password is looked at. @throws TooManyRequests if it must not be */
    public void signIn(Email who, String from) {
        var both = new Who(Of.SIGN_IN, who.value() + " " + from);
        take(both, signIn);
        take(new Who(Of.SIGN_INS_OF_ADDRESS, from), address);
        if (familiar.getIfPresent(both) == null) take(new Who(Of.SIGN_INS_OF_EMAIL, who.value()), email);
    }

    /** The password was right: earlier attempts from there are forgotten. */
    public void signedIn(Email who, String from) {
        var both = new Who(Of.SIGN_IN, who.value() + " " + from);
        buckets.invalidate(both);
        familiar.put(both, true);
    }

    /** Before an invitation, which nobody can guess, is looked at. @throws TooManyRequests if it must not be */
    public void invitation(String from) {
        take(new Who(Of.SIGN_INS_OF_ADDRESS, from), address);
    }

    /** Operators are not held. @throws TooManyRequests if this caller asks too often */
    void caller(Actor actor) {
        switch (actor) {
            case Actor.Platform platform -> {}
            case Actor.Person(var id, var admin) -> take(new Who(Of.USER, id.value()), user);
            case Actor.App(var id, var clinic) -> take(new Who(Of.API_KEY, id.value()), key);
        }
    }

    /**
     * What was shown is not valid. Who shows what is valid is never held by it, since many may share an address.
     *
     * @throws TooManyRequests if there was too much of that from there
     */
    void refused(String from) {
        take(new Who(Of.STRANGER, from), stranger);
    }

    private void take(Who who, Optional<Limit> limit) {
        bucket(who, limit)
                .map(bucket -> bucket.tryConsumeAndReturnRemaining(1))
                .filter(probe -> !probe.isConsumed())
                .ifPresent(probe -> {
                    throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
                });
    }

    private Optional<Bucket> bucket(Who who, Optional<Limit> limit) {
        return limit.map(some -> buckets.get(who, unknown -> full(some)));
    }

    private Bucket full(Limit limit) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth -> bandwidth.capacity(limit.count()).refillGreedy(limit.count(), limit.within()))
                .build();
    }

    /** What has passed by the injected clock, in nanoseconds; where that is set back, it goes on from there. */
    private static final class Time implements TimeMeter {

        private final InstantSource clock;
        private Instant last;
        private long passed;

        Time(InstantSource clock) {
            this.clock = clock;
            this.last = clock.instant();
        }

        @Override
        public synchronized long currentTimeNanos() {
            var now = clock.instant();
            if (now.isAfter(last)) passed += Duration.between(last, now).toNanos();
            last = now;
            return passed;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
