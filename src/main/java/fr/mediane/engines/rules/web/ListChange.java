package fr.mediane.engines.rules.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Taking one out of a list, or moving it by one. The same change is made to columns and to the cells under them.
 *
 * @param at from 0; a place that is not there changes nothing
 */
record ListChange(int at, Kind kind) {
    enum Kind {
        REMOVE,
        EARLIER,
        LATER
    }

    <T> List<T> of(List<T> list) {
        var changed = new ArrayList<>(list);
        int to = switch (kind) {
            case REMOVE -> at;
            case EARLIER -> at - 1;
            case LATER -> at + 1;
        };
        if (at >= list.size() || to < 0 || to >= list.size()) {
            return list;
        }
        var one = changed.remove(at);
        if (kind != Kind.REMOVE) {
            changed.add(to, one);
        }
        return changed;
    }
}
