package fr.mediane.engines.procedures.instructing.web;

import fr.mediane.engines.procedures.instructing.CaseLine;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** What an inbox shows, as a file for other programs. */
@Controller
class InboxFiles {
    private static final String NAME = "dossiers";
    private static final int WIDE = 28;
    private static final List<String> COLUMNS =
            List.of("numero", "demarche", "etat", "personne", "depose", "echeance", "decide", "jours", "etiquettes");
    private final InboxDesk desk;
    private final Messages messages;
    private final JsonMapper json;

    InboxFiles(InboxDesk desk, Messages messages, JsonMapper json) {
        this.desk = desk;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping(InboxPages.PATH + "/export.csv")
    ResponseEntity<byte[]> csv(Actor actor, Locale locale, InboxFilter filter) {
        return file("csv", "text/csv;charset=UTF-8", table(actor, locale, filter, out -> TableFile.csv(out, ';')));
    }

    @GetMapping(InboxPages.PATH + "/export.xlsx")
    ResponseEntity<byte[]> xlsx(Actor actor, Locale locale, InboxFilter filter) {
        return file(
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                table(actor, locale, filter, TableFile::xlsx));
    }

    @GetMapping(InboxPages.PATH + "/export.json")
    ResponseEntity<byte[]> json(Actor actor, InboxFilter filter) {
        var listed = desk.listed(actor, filter.search()).orThrow();
        var cases = listed.lines().stream()
                .map(line -> Map.of(
                        "numero", line.number(),
                        "demarche",
                                Objects.requireNonNull(listed.titles().get(line.revision()))
                                        .key(),
                        "etat", line.state().code(),
                        "personne", line.subject(),
                        "depose", line.filedAt().toString(),
                        "echeance", line.due().map(Object::toString).orElse(""),
                        "decide", line.decidedAt().map(Object::toString).orElse(""),
                        "etiquettes", line.labels()))
                .toList();
        return file("json", MediaType.APPLICATION_JSON_VALUE, json.writeValueAsBytes(cases));
    }

    private interface Opening {
        TableFile of(ByteArrayOutputStream out) throws IOException;
    }

    private byte[] table(Actor actor, Locale locale, InboxFilter filter, Opening opening) {
        var listed = desk.listed(actor, filter.search()).orThrow();
        var out = new ByteArrayOutputStream();
        try (var file = opening.of(out)) {
            file.table(
                    NAME,
                    COLUMNS.stream()
                            .map(key -> new TableColumn(messages.text(locale, "procedures.export." + key), WIDE))
                            .toList());
            for (var line : listed.lines()) {
                file.row(row(listed, line, locale));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<Object> row(InboxDesk.Listed listed, CaseLine line, Locale locale) {
        var decided = line.decidedAt().map(Paris::day);
        var filed = Paris.day(line.filedAt());
        return List.of(
                line.number(),
                Objects.requireNonNull(listed.titles().get(line.revision()))
                        .form()
                        .title()
                        .in(locale.getLanguage().equals("en")),
                messages.text(locale, line.state().messageKey()),
                line.subject(),
                filed,
                line.due().<Object>map(day -> day).orElse(""),
                decided.<Object>map(day -> day).orElse(""),
                decided.<Object>map(day -> ChronoUnit.DAYS.between(filed, day)).orElse(""),
                String.join(", ", line.labels()));
    }

    private static ResponseEntity<byte[]> file(String ending, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(NAME + "." + ending)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
