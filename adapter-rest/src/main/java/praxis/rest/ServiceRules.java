package praxis.rest;

import praxis.domain.InvalidValue;
import praxis.domain.service.Alignment;
import praxis.domain.service.SlotRules;
import praxis.rest.input.Body;
import praxis.rest.input.Field;
import praxis.rest.input.Kind;
import praxis.rest.input.Kinds;

/** The fields of a service that say when it may start (S0, S2 to S4). */
record ServiceRules(
        Field<Integer> step,
        Field<Alignment> alignment,
        Field<Integer> bufferBefore,
        Field<Integer> bufferAfter,
        Field<Integer> minNotice,
        Field<Integer> horizonDays) {

    private static final int DAY = 1440;

    static final Kind<Integer> DURATION = within("duration_minutes", 1, DAY);

    static ServiceRules read(Body body) {
        return new ServiceRules(
                number(body, "step_minutes", 1, DAY),
                body.optional("alignment", Kinds.oneOf(Alignment.values(), Written::lower)),
                number(body, "buffer_before_minutes", 0, DAY),
                number(body, "buffer_after_minutes", 0, DAY),
                number(body, "min_notice_minutes", 0, SlotRules.MOST_NOTICE),
                number(body, "horizon_days", 0, SlotRules.MOST_HORIZON));
    }

    private static Field<Integer> number(Body body, String name, int least, int most) {
        return body.optional(name, within(name, least, most));
    }

    private static Kind<Integer> within(String name, int least, int most) {
        return Kinds.NUMBER.to(number -> InvalidValue.within(name, number, least, most));
    }

    SlotRules changing(SlotRules before, Field<Integer> duration) {
        return new SlotRules(
                duration.orElse(before.duration()),
                step.orElse(before.step()),
                alignment.orElse(before.alignment()),
                bufferBefore.orElse(before.bufferBefore()),
                bufferAfter.orElse(before.bufferAfter()),
                minNotice.orElse(before.minNotice()),
                horizonDays.orElse(before.horizonDays()));
    }
}
