package fr.mediane.engines.rules.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.rules.RuleTable;
import fr.mediane.engines.rules.RuleTableDesk;
import fr.mediane.engines.rules.Version;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.UploadLimit;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Tables and their versions, for national administrators. */
@Controller
@RequestMapping(TablePages.HOME)
class TablePages implements UploadLimit {
    static final String HOME = "/administration/regles";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final RuleTableDesk desk;
    private final Clock clock;

    TablePages(RuleTableDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    static String of(UUID table) {
        return HOME + "/" + table;
    }

    @Override
    public String path() {
        return HOME;
    }

    @Override
    public long megabytes() {
        return 1;
    }

    @Override
    public ErrorKey tooLarge() {
        return ErrorKey.on("fichier", "rules.error.file.large");
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return Screen.of(
                TablePages.class,
                "tables",
                tables(actor, Uuid7.next().toString(), "", TablesPage.NOTHING, FormErrors.NONE));
    }

    @PostMapping
    ModelAndView create(
            Actor actor,
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "cle", defaultValue = "") String key,
            @RequestParam(name = "nom", defaultValue = "") String french,
            @RequestParam(name = "name", defaultValue = "") String english,
            @RequestParam(name = "but", defaultValue = "") String purpose,
            @RequestParam(name = "purpose", defaultValue = "") String purposeEnglish) {
        desk.all(actor).orThrow();
        var naming = new RuleTable.Naming(french.strip(), english.strip(), purpose.strip(), purposeEnglish.strip());
        var made = Uuid7.parse(id, clock.instant()).value();
        return switch (desk.create(actor, made.orElseGet(Uuid7::next), key.strip(), naming)) {
            case Decision.Refused<RuleTable>(var reasons) ->
                Screen.refused(TablePages.class, "tables", tables(actor, id, key, naming, FormErrors.of(reasons)));
            case Decision<RuleTable> table -> to(of(table.orThrow().id()));
        };
    }

    @GetMapping("/{table}")
    ModelAndView show(
            Actor actor,
            @PathVariable UUID table,
            @RequestParam(name = "avant", required = false) Optional<UUID> before,
            @RequestParam(name = "apres", required = false) Optional<UUID> after,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var compared = before.flatMap(one -> after.map(other -> new Comparison(
                desk.version(actor, table, one).orThrow(),
                desk.version(actor, table, other).orThrow())));
        return Screen.of(
                TablePages.class,
                "table",
                table(actor, table, compared, FormErrors.NONE, done.equals("supprime") ? done : ""));
    }

    /** The next version, like the latest one. */
    @PostMapping("/{table}/versions")
    ModelAndView draft(Actor actor, @PathVariable UUID table, @RequestParam(name = "id", defaultValue = "") String id) {
        var like = desk.find(actor, table).orThrow().versions().stream()
                .findFirst()
                .map(Version::sheet)
                .orElseGet(Sheet::blank);
        var made = Uuid7.parse(id, clock.instant()).value().orElseGet(Uuid7::next);
        return answer(actor, table, desk.draft(actor, table, made, like), "commence");
    }

    /** The next version, from a DMN file. */
    @PostMapping("/{table}/fichier")
    ModelAndView bring(
            Actor actor,
            @PathVariable UUID table,
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "fichier", required = false) Optional<MultipartFile> file)
            throws IOException {
        desk.find(actor, table).orThrow();
        var made = Uuid7.parse(id, clock.instant()).value().orElseGet(Uuid7::next);
        var bytes = file.isPresent() ? file.get().getBytes() : new byte[0];
        return answer(actor, table, desk.bring(actor, table, made, bytes), "lu");
    }

    private ModelAndView answer(Actor actor, UUID table, Decision<Version> decision, String done) {
        return decision instanceof Decision.Refused<Version>(var reasons)
                ? Screen.refused(
                        TablePages.class, "table", table(actor, table, Optional.empty(), FormErrors.of(reasons), ""))
                : to(of(table) + "/versions/" + decision.orThrow().id() + "?fait=" + done);
    }

    private TablesPage tables(Actor actor, String id, String key, RuleTable.Naming typed, FormErrors errors) {
        return new TablesPage(desk.all(actor).orThrow(), today(), id, key, typed, errors);
    }

    private TablePage table(Actor actor, UUID table, Optional<Comparison> compared, FormErrors errors, String done) {
        return new TablePage(desk.find(actor, table).orThrow(), today(), Uuid7.next(), compared, errors, done);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
