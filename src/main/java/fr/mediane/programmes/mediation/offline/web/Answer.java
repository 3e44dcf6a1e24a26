package fr.mediane.programmes.mediation.offline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What a device is told about a parcel.
 *
 * @param reasons why it was not taken, for a person to read, with the field they are about
 * @param version of the other version, to be named when this one is to replace it; 0 without
 * @param current the other version, as the fields of the form
 * @param place what its place is called
 * @param names what its people and tags are called, by their ids
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Answer(
        String state,
        List<Reason> reasons,
        int version,
        Map<String, List<String>> current,
        String place,
        Map<String, String> names) {
    /** @param href where one sees more of it; may be empty */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Reason(String field, String text, String href) {}

    static Answer of(String state) {
        return new Answer(state, List.of(), 0, Map.of(), "", Map.of());
    }

    static Answer refused(List<Reason> reasons) {
        return new Answer("refused", reasons, 0, Map.of(), "", Map.of());
    }
}
