package fr.mediane.programmes.beneficiaries.imports.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.UploadLimit;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.imports.ImportedLine;
import fr.mediane.programmes.beneficiaries.imports.Outcome;
import fr.mediane.programmes.beneficiaries.imports.PeopleImportDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Importing a file of people: take the model, send, look, choose, confirm, correct what was rejected. */
@Controller
@RequestMapping(PeopleImportPages.HOME)
class PeopleImportPages implements UploadLimit {
    static final String HOME = "/mon-espace/beneficiaires/import";
    private static final int PAGE = 50;
    private final PeopleImportDesk desk;
    private final PersonDesk people;
    private final PeopleFiles files;
    private final Clock clock;

    PeopleImportPages(PeopleImportDesk desk, PersonDesk people, PeopleFiles files, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String path() {
        return HOME;
    }

    @Override
    public long megabytes() {
        return desk.limitMegabytes();
    }

    @Override
    public ErrorKey tooLarge() {
        return desk.tooLarge();
    }

    @GetMapping
    ModelAndView form(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(PeopleImportPages.class, "importForm", page(actor, done.equals("efface"), FormErrors.NONE));
    }

    @GetMapping("/modele")
    void model(
            Actor actor,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        desk.latest(actor).orThrow();
        send(response, "modele-personnes", format, files.model(locale, format));
    }

    @PostMapping
    ModelAndView receive(
            Actor actor,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        desk.latest(actor).orThrow();
        if (fichier == null || fichier.isEmpty()) {
            return refused(actor, List.of(ErrorKey.on("fichier", "beneficiaries.import.error.no-file")));
        }
        if (fichier.getSize() > desk.limitMegabytes() << 20) {
            return refused(actor, List.of(desk.tooLarge()));
        }
        var key = id.isEmpty()
                ? Uuid7.next()
                : Uuid7.parse(id, clock.instant()).value().orElseGet(() -> new UUID(0, 0));
        return switch (desk.receive(actor, key, fichier.getBytes())) {
            case Decision.Refused<UUID>(var reasons) -> refused(actor, reasons);
            case Decision<UUID> other -> to(other.orThrow());
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String voir,
            @RequestParam(defaultValue = "0") String apres) {
        // the job first: once it has ended, what is read after it is how the import ended
        var job = desk.job(actor, desk.find(actor, id).orThrow());
        var source = desk.find(actor, id).orThrow();
        var filter = PeopleImportReportPage.filter(voir, source);
        long after = apres.matches("\\d{1,9}") ? Long.parseLong(apres) : 0;
        var lines = desk.lines(actor, id, filter, after, PAGE + 1).orThrow();
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        return Screen.of(
                PeopleImportPages.class,
                "importReport",
                new PeopleImportReportPage(source, job, filter, shown, lines.size() > PAGE, names(actor, shown)));
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String proches) {
        return to(desk.confirm(actor, id, proches.equals("ajouter")).orThrow());
    }

    @PostMapping("/{id}/suppression")
    ModelAndView discard(Actor actor, @PathVariable UUID id) {
        desk.discard(actor, id).orThrow();
        return new ModelAndView("redirect:" + HOME + "?fait=efface");
    }

    /** The rejected lines as they came, each with why, to be corrected and sent again. */
    @GetMapping("/{id}/a-corriger")
    void rejected(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(response, "personnes-a-corriger", format, files.rejected(actor, id, locale, format));
    }

    private static void send(HttpServletResponse response, String name, String format, byte[] file) throws IOException {
        Download.attach(response, name + PeopleFiles.ending(format), PeopleFiles.mediaType(format), file.length);
        response.getOutputStream().write(file);
    }

    /** Who the lines are likely to be, and who they made. */
    private Map<UUID, String> names(Actor actor, List<ImportedLine> lines) {
        var ids = lines.stream()
                .flatMap(line -> line.outcome() == Outcome.ADDED ? Stream.of(line.person()) : line.alike().stream())
                .toList();
        return people.briefs(actor, ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> called(entry.getValue())));
    }

    private static String called(PersonBrief person) {
        return person.name() + person.birthYear().map(year -> ", " + year).orElse("");
    }

    private ModelAndView refused(Actor actor, List<ErrorKey> reasons) {
        return Screen.refused(PeopleImportPages.class, "importForm", page(actor, false, FormErrors.of(reasons)));
    }

    private PeopleImportPage page(Actor actor, boolean discarded, FormErrors errors) {
        return new PeopleImportPage(
                Uuid7.next(), desk.latest(actor).orThrow(), desk.limitMegabytes(), desk.mostLines(), discarded, errors);
    }

    private static ModelAndView to(UUID id) {
        return new ModelAndView("redirect:" + HOME + "/" + id);
    }
}
