package fr.mediane.programmes.mediation;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A counsellor's activities as a CSV file, page after page so that memory stays small. */
@Component
class LogbookFile {
    private static final String ROWS = Sql.beside(LogbookFile.class, "logbook-rows");
    private static final int PAGE = 500;
    private final JdbcClient jdbc;
    private final VenueDirectoryDesk venues;

    LogbookFile(JdbcClient jdbc, VenueDirectoryDesk venues) {
        this.jdbc = jdbc;
        this.venues = venues;
    }

    long write(UUID counsellor, LogbookFilter filter, Writer out) {
        try {
            out.write('\ufeff');
            var csv = CsvWriter.builder().build(out);
            csv.writeRecord(header());
            long written = 0;
            List<Activity> page;
            do {
                page = page(counsellor, filter, written);
                var names = names(page);
                page.forEach(activity -> csv.writeRecord(record(activity, names)));
                written += page.size();
            } while (page.size() == PAGE);
            csv.flush();
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Activity> page(UUID counsellor, LogbookFilter filter, long offset) {
        return Rows.list(jdbc.sql(ROWS)
                .params(Logbooks.parameters(counsellor, filter))
                .param("limit", PAGE)
                .param("offset", offset)
                .query((row, _) -> ActivityColumns.read(row, "")));
    }

    private Map<UUID, VenueBrief> names(List<Activity> page) {
        var ids = page.stream()
                .flatMap(activity -> activity.content().place().venue().stream())
                .toList();
        return venues.briefs(ids).stream().collect(Collectors.toMap(VenueBrief::id, venue -> venue));
    }

    private static List<String> header() {
        var columns = new ArrayList<>(List.of(
                "id",
                "type",
                "date",
                "duree_minutes",
                "type_lieu",
                "lieu",
                "nom_lieu",
                "commune",
                "departement",
                "materiel",
                "thematiques",
                "thematiques_demarche",
                "precision_demarche",
                "autonomie",
                "niveau",
                "oriente_vers_structure",
                "structure_de_redirection",
                "titre",
                "commune_residence",
                "participants"));
        for (var gender : Gender.values()) {
            columns.add(ActivityColumns.column(gender));
        }
        for (var age : AgeBand.values()) {
            columns.add(ActivityColumns.column(age));
        }
        for (var status : SocialStatus.values()) {
            columns.add(ActivityColumns.column(status));
        }
        return columns;
    }

    private static List<String> record(Activity activity, Map<UUID, VenueBrief> names) {
        var content = activity.content();
        var place = content.place();
        var cells = new ArrayList<>(List.of(
                activity.id().toString(),
                content.type().code(),
                content.date().toString(),
                Integer.toString(content.minutes()),
                place.kind().code(),
                text(place.venue()),
                harmless(place.venue()
                        .flatMap(id -> Optional.ofNullable(names.get(id)))
                        .map(VenueBrief::name)
                        .orElse("")),
                text(place.commune()),
                text(activity.departement()),
                String.join("|", Coded.codes(content.equipment())),
                String.join("|", Coded.codes(content.themes())),
                String.join("|", Coded.codes(content.procedures())),
                harmless(content.procedureDetail()),
                content.autonomy().map(Coded::code).orElse(""),
                content.level().map(Coded::code).orElse(""),
                content.redirected() ? "oui" : "non",
                content.redirection().map(Coded::code).orElse(""),
                harmless(content.title()),
                text(content.residence()),
                Integer.toString(content.participants().number())));
        counts(content.participants(), cells);
        return cells;
    }

    private static void counts(Participants people, List<String> cells) {
        for (var gender : Gender.values()) {
            cells.add(Integer.toString(people.count(gender)));
        }
        for (var age : AgeBand.values()) {
            cells.add(Integer.toString(people.count(age)));
        }
        for (var status : SocialStatus.values()) {
            cells.add(Integer.toString(people.count(status)));
        }
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
