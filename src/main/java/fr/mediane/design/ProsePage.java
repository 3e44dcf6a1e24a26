package fr.mediane.design;

import java.util.Arrays;
import java.util.List;

/**
 * A page of text: its words are all in the messages.
 *
 * @param key what its message keys start with, ending in a dot
 * @param arguments what the placeholders of its texts take
 */
public record ProsePage(String key, List<Section> sections, List<Object> arguments) {
    public ProsePage {
        sections = List.copyOf(sections);
        arguments = List.copyOf(arguments);
    }

    /** One heading with its paragraphs, and a link below when {@code href} is not empty. */
    public record Section(String anchor, String href) {
        static List<Section> of(String... anchors) {
            return Arrays.stream(anchors)
                    .map(anchor -> anchor.split(" ", 2))
                    .map(parts -> new Section(parts[0], parts.length > 1 ? parts[1] : ""))
                    .toList();
        }
    }
}
