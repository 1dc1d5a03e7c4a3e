package praxis.rest.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A JSON value (RFC 8259). */
public sealed interface Json {

    /** @param fields in the order they were written, no name twice */
    record Members(Map<String, Json> fields) implements Json {}

    record Items(List<Json> items) implements Json {}

    record Text(String value) implements Json {}

    record Number(BigDecimal value) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    /** What it is, in words for the caller. */
    default String kind() {
        return switch (this) {
            case Members members -> "an object";
            case Items items -> "an array";
            case Text text -> "a text";
            case Number number -> "a number";
            case Bool bool -> "a boolean";
            case Null none -> "null";
        };
    }
}
