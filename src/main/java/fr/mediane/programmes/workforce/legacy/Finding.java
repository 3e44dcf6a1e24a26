package fr.mediane.programmes.workforce.legacy;

import java.util.List;

/**
 * A contradiction, with what was decided.
 *
 * @param line where it stands in the file; 0 for the file as a whole
 * @param ref the identifier that the older tool gave the line
 * @param arguments what the words on the screen name, in their order
 */
public record Finding(LegacyFile file, long line, String ref, FindingKind kind, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }
}
