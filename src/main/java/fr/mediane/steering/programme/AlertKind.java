package fr.mediane.steering.programme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What needs somebody's attention. Whoever looks positions over, without their people, is told of the first two only: the
 * others are about what somebody does, or owes.
 */
public enum AlertKind {
    /** Vacant for more than four months, nobody is coming: two months are left to fill it. */
    VACANT,
    /** A contract ends within sixty days, and none follows. */
    ENDING,
    /** Evidence was asked for more than thirty days ago, and is not there or was refused. */
    EVIDENCE,
    /** A step of the initial training was to be passed by now, or ongoing training lacks hours. */
    TRAINING,
    /** In the position for a month at least, and nothing recorded for thirty days. */
    INACTIVE,
    /** In the position for a fortnight at least, and not yet at work with Médiane. */
    UNKNOWN;

    /** As it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it tells nothing of what somebody does or owes. */
    boolean ofPosition() {
        return this == VACANT || this == ENDING;
    }

    public static Optional<AlertKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Key of its name on the screen. */
    public String messageKey() {
        return "programme.alert." + name();
    }
}
