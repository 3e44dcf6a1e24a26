package fr.mediane.programmes.competence.adaptive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every question with its parameters.
 *
 * @param version which texts and which parameters these are
 * @param calibrated whether the parameters come from real answers; some items may still have too few of them
 */
public record ItemBank(String version, boolean calibrated, List<Item> items) {
    public ItemBank {
        items = List.copyOf(items);
    }

    public Optional<Item> find(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public List<Item> of(Competence competence) {
        return items.stream().filter(item -> item.competence() == competence).toList();
    }

    /** The same questions with calibrated parameters; an item without any keeps its expert's guess. */
    public ItemBank recalibrated(String newVersion, Map<String, Parameters> parameters) {
        Function<Item, Item> change = item -> item.with(parameters.getOrDefault(item.id(), item.parameters()));
        return new ItemBank(newVersion, true, items.stream().map(change).toList());
    }

    /** Fifteen bits that change when the order of questions might: by another file or by a calibration. */
    public int mark() {
        var content =
                items.stream().map(item -> item.id() + item.parameters()).collect(Collectors.joining(";", version, ""));
        int hash = content.hashCode();
        return (hash ^ (hash >>> 15) ^ (hash >>> 30)) & 0x7FFF;
    }
}
