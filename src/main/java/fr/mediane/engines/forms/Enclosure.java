package fr.mediane.engines.forms;

import fr.mediane.kernel.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Files to be sent along. Their bytes lie in the room that owns the form, which checks what they are; the answer is their
 * ids.
 *
 * @param types endings without the dot, of {@link #TYPES}, in the order shown
 * @param most files, 1 to {@link #MOST}
 * @param megabytes of each file, 1 to {@link #LARGEST}
 */
public record Enclosure(List<String> types, int most, int megabytes) implements Question {
    public static final int MOST = 10;
    public static final int LARGEST = 20;

    /** What can be looked at without a programme that the sender chose. */
    public static final Set<String> TYPES = Set.of("pdf", "jpg", "png", "heic", "odt", "docx", "ods", "xlsx", "csv");

    public Enclosure {
        types = List.copyOf(types);
    }

    @Override
    public Parsed<Answer> read(List<String> typed) {
        var files = new ArrayList<UUID>();
        for (var text : typed) {
            var id = id(text);
            if (id.isEmpty()) {
                return Parsed.invalid("forms.error.file");
            }
            if (!files.contains(id.get())) {
                files.add(id.get());
            }
        }
        return files.size() > most
                ? Parsed.invalid("forms.error.files", most)
                : Parsed.valid(new Answer.Enclosed(files));
    }

    @Override
    public boolean free() {
        return true;
    }

    /** For the file field of a page: {@code .pdf,.jpg,.jpeg}. */
    public String accept() {
        return types.stream()
                .map(type -> type.equals("jpg") ? ".jpg,.jpeg" : "." + type)
                .collect(Collectors.joining(","));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
