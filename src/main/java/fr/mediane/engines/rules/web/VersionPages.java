package fr.mediane.engines.rules.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.engines.rules.Outcome;
import fr.mediane.engines.rules.PublishingDesk;
import fr.mediane.engines.rules.RuleTableDesk;
import fr.mediane.engines.rules.Version;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One version: written, looked through, tried, published. Every button keeps what was typed. */
@Controller
@RequestMapping(VersionPages.PATH)
class VersionPages {
    static final String PATH = TablePages.HOME + "/{table}/versions/{id}";
    private final RuleTableDesk desk;
    private final PublishingDesk publishing;

    VersionPages(RuleTableDesk desk, PublishingDesk publishing) {
        this.desk = desk;
        this.publishing = publishing;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @PathVariable UUID table,
            @PathVariable UUID id,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var said = done.matches("enregistre|publie|commence|lu") ? done : "";
        return Screen.of(
                VersionPages.class,
                "version",
                page(actor, table, id, FormErrors.NONE, VersionPage.Typed.NOTHING, said));
    }

    /** Keeps the whole sheet as typed, then does what the button says: a row more, a column moved. */
    @PostMapping
    ModelAndView write(
            Actor actor, @PathVariable UUID table, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var before = desk.version(actor, table, id).orThrow();
        var edit = SheetEdit.of(SheetForm.read(typed), typed.getOrDefault("faire", ""));
        var written = desk.rewrite(actor, table, id, number(typed.getOrDefault("revision", "")), edit.sheet());
        if (written instanceof Decision.Refused<Version>(var reasons)) {
            return refused(actor, table, before, edit.sheet(), reasons);
        }
        written.orThrow();
        return new ModelAndView("redirect:" + TablePages.of(table) + "/versions/" + id
                + (edit.place().isEmpty() ? "?fait=enregistre" : "#" + edit.place()));
    }

    /** Tries values; nothing of them is kept. */
    @PostMapping("/essai")
    ModelAndView tryOut(
            Actor actor, @PathVariable UUID table, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var version = desk.version(actor, table, id).orThrow();
        var values = IntStream.range(0, version.sheet().inputs().size())
                .mapToObj(place -> typed.getOrDefault("essai-" + place, ""))
                .toList();
        var decision = publishing.tryOut(actor, table, id, values);
        if (decision instanceof Decision.Refused<Outcome>(var reasons)) {
            return refused(actor, table, id, reasons, new VersionPage.Typed(values, Optional.empty(), "", ""));
        }
        var tried = new VersionPage.Typed(values, Optional.of(decision.orThrow()), "", "");
        return Screen.of(VersionPages.class, "version", page(actor, table, id, FormErrors.NONE, tried, ""));
    }

    @PostMapping("/publication")
    ModelAndView publish(
            Actor actor,
            @PathVariable UUID table,
            @PathVariable UUID id,
            @RequestParam(name = "revision", defaultValue = "") String revision,
            @RequestParam(name = "date", defaultValue = "") String day,
            @RequestParam(name = "raison", defaultValue = "") String reason) {
        var decision = publishing.publish(actor, table, id, number(revision), TypedDate.parse(day), reason.strip());
        if (decision instanceof Decision.Refused<Version>(var reasons)) {
            return refused(actor, table, id, reasons, new VersionPage.Typed(List.of(), Optional.empty(), day, reason));
        }
        return new ModelAndView("redirect:" + TablePages.of(table) + "/versions/"
                + decision.orThrow().id() + "?fait=publie");
    }

    @PostMapping("/suppression")
    ModelAndView discard(Actor actor, @PathVariable UUID table, @PathVariable UUID id) {
        desk.discard(actor, table, id).orThrow();
        return new ModelAndView("redirect:" + TablePages.of(table) + "?fait=supprime");
    }

    @GetMapping("/fichier.dmn")
    void file(Actor actor, @PathVariable UUID table, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        var version = desk.version(actor, table, id).orThrow();
        var bytes = publishing.file(actor, table, id).orThrow().getBytes(StandardCharsets.UTF_8);
        Download.attach(
                response,
                desk.find(actor, table).orThrow().table().key() + "-" + version.number() + ".dmn",
                "application/xml;charset=UTF-8",
                bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** As typed, on the newest version: sending it once more replaces what somebody else wrote meanwhile. */
    private ModelAndView refused(Actor actor, UUID table, Version version, Sheet typed, List<ErrorKey> reasons) {
        return Screen.refused(
                VersionPages.class,
                "version",
                new VersionPage(
                        desk.find(actor, table).orThrow().table(),
                        version,
                        typed,
                        publishing.check(actor, typed).orThrow(),
                        FormErrors.of(reasons),
                        VersionPage.Typed.NOTHING,
                        ""));
    }

    /** The version as it is kept, with what was typed beside it. */
    private ModelAndView refused(Actor actor, UUID table, UUID id, List<ErrorKey> reasons, VersionPage.Typed typed) {
        return Screen.refused(VersionPages.class, "version", page(actor, table, id, FormErrors.of(reasons), typed, ""));
    }

    private VersionPage page(
            Actor actor, UUID table, UUID id, FormErrors errors, VersionPage.Typed typed, String done) {
        var version = desk.version(actor, table, id).orThrow();
        return new VersionPage(
                desk.find(actor, table).orThrow().table(),
                version,
                version.sheet(),
                publishing.check(actor, version.sheet()).orThrow(),
                errors,
                typed,
                done);
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
