package fr.mediane.programmes.coordination.activities;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.mediane.kernel.Coded;
import fr.mediane.platform.tables.Cells;
import fr.mediane.programmes.coordination.partners.Partners;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A coordinator's activities as a CSV file (RFC 4180, comma, UTF-8 with its mark), page after page. */
@Component
class CoordinationFile {
    private static final int PAGE = 500;
    private static final List<String> HEADER = List.of(
            "id",
            "type",
            "date",
            "duree_minutes",
            "titre",
            "type_animation",
            "initiative",
            "thematique_animation",
            "mediateurs",
            "type_evenement",
            "organisateur",
            "participants",
            "echelon_territorial",
            "nature_partenariat",
            "partenaire");
    private final CoordinationActivities activities;
    private final Partners partners;

    CoordinationFile(CoordinationActivities activities, Partners partners) {
        this.activities = activities;
        this.partners = partners;
    }

    long write(UUID coordinator, String kind, Writer out) {
        try {
            out.write('\ufeff');
            var csv = CsvWriter.builder().build(out);
            csv.writeRecord(HEADER);
            long written = 0;
            List<CoordinationActivity> page;
            do {
                page = activities.of(coordinator, kind, PAGE, written);
                var names = partners.named(page.stream()
                        .flatMap(activity -> activity.content().partner().stream())
                        .toList());
                page.forEach(activity -> csv.writeRecord(record(activity, names)));
                written += page.size();
            } while (page.size() == PAGE);
            csv.flush();
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> record(CoordinationActivity activity, Map<UUID, String> names) {
        var content = activity.content();
        return List.of(
                activity.id().toString(),
                content.kind().code(),
                content.date().toString(),
                Integer.toString(content.minutes()),
                harmless(content.title()),
                code(content.animation()),
                code(content.initiative()),
                String.join("|", Coded.codes(content.themes())),
                Integer.toString(content.counsellors()),
                code(content.event()),
                String.join("|", Coded.codes(content.organisers())),
                Integer.toString(content.participants()),
                code(content.echelon()),
                String.join("|", Coded.codes(content.natures())),
                harmless(content.partner().map(id -> names.getOrDefault(id, "")).orElse("")));
    }

    private static String code(Optional<? extends Coded> value) {
        return value.map(Coded::code).orElse("");
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    static String harmless(String text) {
        return Cells.harmless(text);
    }
}
