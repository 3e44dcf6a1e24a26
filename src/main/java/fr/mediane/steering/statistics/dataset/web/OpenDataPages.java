package fr.mediane.steering.statistics.dataset.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.mediane.design.Screen;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.steering.statistics.open.Dictionary;
import fr.mediane.steering.statistics.open.OpenDataDesk;
import fr.mediane.steering.statistics.open.OpenDesk;
import fr.mediane.steering.statistics.open.OpenFile;
import fr.mediane.steering.statistics.open.OpenSet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The open data set: a page that explains it, and its files at addresses that stay. */
@Controller
class OpenDataPages {
    static final String PATH = "/donnees-ouvertes";
    private final OpenDataDesk data;
    private final OpenDesk figures;
    private final Dictionary dictionary;
    private final BaseUrl baseUrl;
    private final List<OpenSet> others;

    OpenDataPages(OpenDataDesk data, OpenDesk figures, Dictionary dictionary, BaseUrl baseUrl, List<OpenSet> others) {
        this.data = data;
        this.others = List.copyOf(others);
        this.figures = figures;
        this.dictionary = dictionary;
        this.baseUrl = baseUrl;
    }

    @GetMapping(PATH)
    ModelAndView page() {
        return Screen.of(
                OpenDataPages.class,
                "openData",
                new OpenDataPage(data.months(), figures.threshold(), dictionary.entries(), baseUrl.at(PATH), others));
    }

    @GetMapping(PATH + "/{file}")
    ResponseEntity<Resource> file(@PathVariable String file) {
        return switch (file) {
            case "dictionnaire.csv" ->
                text(file, new MediaType("text", "csv", StandardCharsets.UTF_8), csv(dictionary.entries()));
            case "dictionnaire.json" ->
                text(file, MediaType.APPLICATION_JSON, JsonMapper.shared().writeValueAsString(dictionary.entries()));
            case "catalogue.jsonld" ->
                text(
                        file,
                        MediaType.parseMediaType("application/ld+json"),
                        JsonMapper.shared().writeValueAsString(Catalogue.dcat(baseUrl.at(PATH), data.months())));
            default ->
                data.file(file)
                        .map(OpenDataPages::answer)
                        .or(() -> others.stream()
                                .flatMap(set -> other(set, file).stream())
                                .findFirst())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        };
    }

    /** A file of another set, or its dictionary. */
    private static Optional<ResponseEntity<Resource>> other(OpenSet set, String file) {
        return file.equals(set.name() + "-dictionnaire.csv")
                ? Optional.of(text(file, new MediaType("text", "csv", StandardCharsets.UTF_8), csv(set.dictionary())))
                : set.file(file).map(OpenDataPages::answer);
    }

    private static ResponseEntity<Resource> answer(OpenFile file) {
        return ResponseEntity.ok()
                .headers(headers(file.name(), MediaType.parseMediaType(file.mediaType())))
                .eTag("\"" + file.version() + "\"")
                .lastModified(file.published())
                .body(new FileSystemResource(file.path()));
    }

    private static ResponseEntity<Resource> text(String name, MediaType type, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .headers(headers(name, type))
                .eTag("\"" + DigestUtils.md5DigestAsHex(bytes) + "\"")
                .body(new ByteArrayResource(bytes));
    }

    private static HttpHeaders headers(String name, MediaType type) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
        return headers;
    }

    private static String csv(List<Dictionary.Entry> entries) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("element", "nom", "code", "libelle_fr", "libelle_en");
            entries.forEach(
                    entry -> csv.writeRecord(entry.of(), entry.name(), entry.code(), entry.french(), entry.english()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
