package fr.mediane.programmes.vouchers.govstack.api;

import fr.mediane.kernel.Decision;
import fr.mediane.programmes.vouchers.govstack.Fault;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a call. Numbers are read as texts: callers send serial numbers and amounts either way. */
record Sent(JsonNode object) {
    /** Refused when it is no object, or a field is not there at all; one that is null is there, and empty. */
    static Decision<Sent> read(JsonMapper json, byte @Nullable [] body, String... needed) {
        try {
            var tree = json.readTree(body == null ? new byte[0] : body);
            return tree.isObject() && Stream.of(needed).allMatch(tree::has)
                    ? Decision.accepted(new Sent(tree))
                    : Fault.MALFORMED.refused();
        } catch (JacksonException e) {
            return Fault.MALFORMED.refused();
        }
    }

    /** Empty when it is null, a list, an object, or nothing that a database can look for. */
    String text(String field) {
        var value = object.path(field);
        var text = value.isString() || value.isNumber() ? value.asString() : "";
        return text.indexOf(0) < 0 ? text : "";
    }

    boolean yes(String field) {
        return object.path(field).asBoolean(false);
    }

    /** The first of these fields that is there. */
    Optional<String> either(String... fields) {
        return Stream.of(fields).filter(object::has).findFirst().map(this::text);
    }
}
