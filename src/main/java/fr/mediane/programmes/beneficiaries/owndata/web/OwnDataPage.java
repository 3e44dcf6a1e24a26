package fr.mediane.programmes.beneficiaries.owndata.web;

import fr.mediane.design.FormErrors;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.TraceDesk.Trace;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * What is kept on the person who reads the page.
 *
 * @param linked whether a record is linked to their account
 * @param traces newest first
 * @param typed a code that leads nowhere, to be mended
 */
public record OwnDataPage(boolean linked, List<Trace> traces, String typed, FormErrors errors) {
    private static final Set<String> KNOWN =
            Set.of("CREATED", "CHANGED", "DELETED", "RESTORED", "MERGED", "READ", "EXPORTED", "IMPORTED");

    /** The same done by the same person on one day is one line; how often is its count. */
    public List<Line> lines() {
        var lines = new LinkedHashMap<String, Line>();
        for (var trace : traces) {
            var what = KNOWN.contains(trace.action()) ? trace.action() : "READ";
            var list = !trace.fields().isEmpty() && trace.action().equals("READ");
            var key = Paris.day(trace.at()) + what + list + trace.type() + trace.who();
            lines.merge(
                    key,
                    new Line(
                            trace.at(), trace.who(), "beneficiaries.trace." + (list ? "LISTED" : what), kind(trace), 1),
                    (first, next) -> new Line(first.at(), first.who(), first.key(), first.kind(), first.times() + 1));
        }
        return List.copyOf(lines.values());
    }

    private static String kind(Trace trace) {
        return switch (trace.type()) {
            case "participation" -> "beneficiaries.trace.of.participation";
            case "consent" -> "beneficiaries.trace.of.consent";
            case "access-code", "own-account" -> "beneficiaries.trace.of.access";
            default -> "beneficiaries.trace.of.person";
        };
    }

    /**
     * @param key message key of what was done
     * @param kind message key of what it was done to
     */
    public record Line(Instant at, String who, String key, String kind, int times) {}
}
