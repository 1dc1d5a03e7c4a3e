package praxis.rest.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import praxis.domain.InvalidValue;
import praxis.rest.problem.BadInput;
import praxis.rest.problem.ProblemCode;

/**
 * A JSON object that a caller sent, read field by field. Flaws are collected, so that one answer names all of them; a
 * field that nobody read is one (a typo must not be lost silently).
 */
public final class Body {

    private final Map<String, Json> fields;
    private final String path;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<BadInput.Flaw> flaws = new ArrayList<>();

    Body(Map<String, Json> fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    /**
     * Reads a whole request body.
     *
     * @param reading reads every field it knows before it uses one
     * @throws BadInput with everything that is wrong
     */
    public static <T> T read(byte @Nullable [] bytes, Function<Body, T> reading) {
        var json = JsonText.read(bytes == null ? new byte[0] : bytes);
        if (!(json instanceof Json.Members(var fields)))
            throw BadInput.malformed("", "the body is " + json.kind() + " where an object is expected");
        return new Body(fields, "").finish(reading);
    }

    /** As {@link #read}; empty where no body was sent. */
    public static <T> Optional<T> readIfAny(Optional<byte[]> bytes, Function<Body, T> reading) {
        var sent = bytes.filter(some -> some.length > 0);
        if (sent.isEmpty() && BadInput.isPerhapsLost()) throw BadInput.noBody();
        return sent.map(some -> read(some, reading));
    }

    /** Of a request that says everything by its path. @throws BadInput if its body has a field */
    public static void readNone(Optional<byte[]> bytes) {
        bytes.filter(some -> some.length > 0).ifPresent(some -> read(some, body -> body));
    }

    /** @throws BadInput with everything that is wrong */
    <T> T finish(Function<Body, T> reading) {
        try {
            var value = reading.apply(this);
            refuseUnknown();
            if (flaws.isEmpty()) return value;
        } catch (Field.Unreadable noted) {
            refuseUnknown();
        }
        throw new BadInput(flaws);
    }

    /** Must be there with a value. */
    public <T> Field<T> required(String name, Kind<T> kind) {
        return noted(name, kind, true, true);
    }

    /** May be left out; null is not a value. */
    public <T> Field<T> optional(String name, Kind<T> kind) {
        return noted(name, kind, false, true);
    }

    /** May be left out, and null means none. */
    public <T> Field<T> nullable(String name, Kind<T> kind) {
        return noted(name, kind, false, false);
    }

    private <T> Field<T> noted(String name, Kind<T> kind, boolean required, boolean refuseNull) {
        known.add(name);
        try {
            return field(name, kind, required, refuseNull);
        } catch (BadInput bad) {
            flaws.addAll(bad.flaws());
            return new Field.Flawed<>();
        }
    }

    private <T> Field<T> field(String name, Kind<T> kind, boolean required, boolean refuseNull) {
        var json = fields.get(name);
        if (json == null && required) throw BadInput.malformed(at(name), "is missing");
        if (json == null) return new Field.Absent<>();
        if (json instanceof Json.Null && refuseNull) throw BadInput.malformed(at(name), "must not be null");
        if (json instanceof Json.Null) return new Field.Cleared<>();
        return new Field.Given<>(kind.read(json, at(name)));
    }

    /** A value made of several fields; its complaint is told with the object, or {@code name} inside it. */
    public <T> T value(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue invalid) {
            flaws.addAll(BadInput.invalid(at(name), invalid).flaws());
            throw new Field.Unreadable();
        }
    }

    /** A value made of several fields; its complaint is told with the object itself. */
    public <T> T value(Supplier<T> value) {
        return value("", value);
    }

    /** A value made of several fields, whose flaws name the fields of this object. */
    public <T> T part(Supplier<T> value) {
        try {
            return value.get();
        } catch (BadInput bad) {
            flaws.addAll(bad.flaws());
            throw new Field.Unreadable();
        }
    }

    private void refuse(String name, String message) {
        flaws.add(new BadInput.Flaw(at(name), message, ProblemCode.MALFORMED_REQUEST));
    }

    private String at(String name) {
        if (path.isEmpty() || name.isEmpty()) return path + name;
        return path + "." + name;
    }

    private void refuseUnknown() {
        for (var name : fields.keySet())
            if (!known.contains(name)) refuse(InvalidValue.shortened(name), "is not a field here" + those());
    }

    private String those() {
        return known.isEmpty() ? "; there are none" : "; those are " + String.join(", ", known);
    }
}
