package fr.mediane.engines.surveys.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.surveys.QuestionnaireDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
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

/** Questionnaires as files, for national administrators. */
@Controller
@RequestMapping(QuestionnaireAdminPages.HOME)
class QuestionnaireAdminPages {
    static final String HOME = "/administration/questionnaires";
    private final QuestionnaireDesk desk;
    private final Clock clock;

    QuestionnaireAdminPages(QuestionnaireDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                QuestionnaireAdminPages.class,
                "revisions",
                new RevisionsPage(desk.all(actor).orThrow(), done.equals("supprime")));
    }

    /** A new version; like an earlier one when its id is given. */
    @GetMapping("/nouveau")
    ModelAndView blank(Actor actor, @RequestParam(name = "comme", required = false) Optional<UUID> like) {
        desk.all(actor).orThrow();
        var content = like.map(id -> desk.find(actor, id).orThrow().content()).orElse("");
        return Screen.of(
                QuestionnaireAdminPages.class,
                "revision",
                new RevisionPage(Optional.empty(), Uuid7.next().toString(), content, FormErrors.NONE, ""));
    }

    @PostMapping("/nouveau")
    ModelAndView draft(
            Actor actor,
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "content", defaultValue = "") String typed,
            @RequestParam(name = "fichier", required = false) Optional<MultipartFile> file)
            throws IOException {
        var content = content(typed, file);
        var made = Uuid7.parse(id, clock.instant()).value();
        if (!id.isBlank() && made.isEmpty()) {
            return refused(Optional.empty(), id, content, List.of(ErrorKey.of("forms.error.id")));
        }
        return answer(
                desk.draft(actor, made.orElseGet(Uuid7::next), content), Optional.empty(), id, content, "enregistre");
    }

    @GetMapping("/{id}")
    ModelAndView see(
            Actor actor, @PathVariable("id") UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var revision = desk.find(actor, id).orThrow();
        return Screen.of(
                QuestionnaireAdminPages.class,
                "revision",
                new RevisionPage(
                        Optional.of(revision),
                        "",
                        revision.content(),
                        FormErrors.NONE,
                        done.matches("enregistre|publie|ferme") ? done : ""));
    }

    @PostMapping("/{id}")
    ModelAndView rewrite(
            Actor actor,
            @PathVariable("id") UUID id,
            @RequestParam(name = "version", defaultValue = "0") String version,
            @RequestParam(name = "content", defaultValue = "") String typed,
            @RequestParam(name = "fichier", required = false) Optional<MultipartFile> file)
            throws IOException {
        var before = desk.find(actor, id).orThrow();
        var content = content(typed, file);
        int read = version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
        return answer(desk.rewrite(actor, id, read, content), Optional.of(before), "", content, "enregistre");
    }

    @PostMapping("/{id}/publier")
    ModelAndView publish(Actor actor, @PathVariable("id") UUID id) {
        var before = desk.find(actor, id).orThrow();
        return answer(desk.publish(actor, id), Optional.of(before), "", before.content(), "publie");
    }

    @PostMapping("/{id}/fermer")
    ModelAndView close(Actor actor, @PathVariable("id") UUID id) {
        var before = desk.find(actor, id).orThrow();
        return answer(desk.close(actor, id), Optional.of(before), "", before.content(), "ferme");
    }

    @PostMapping("/{id}/supprimer")
    ModelAndView discard(Actor actor, @PathVariable("id") UUID id) {
        var before = desk.find(actor, id).orThrow();
        return desk.discard(actor, id) instanceof Decision.Refused<Revision>(var reasons)
                ? refused(Optional.of(before), "", before.content(), reasons)
                : new ModelAndView("redirect:" + HOME + "?fait=supprime");
    }

    /** The same file that can be read in again. */
    @GetMapping("/{id}/fichier.yaml")
    void export(Actor actor, @PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
        var revision = desk.find(actor, id).orThrow();
        var bytes = revision.content().getBytes(StandardCharsets.UTF_8);
        Download.attach(
                response,
                revision.form() + "-" + revision.number() + ".yaml",
                "application/yaml;charset=UTF-8",
                bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static ModelAndView answer(
            Decision<Revision> decision, Optional<Revision> before, String id, String content, String done) {
        return decision instanceof Decision.Refused<Revision>(var reasons)
                ? refused(before, id, content, reasons)
                : new ModelAndView("redirect:" + HOME + "/" + decision.orThrow().id() + "?fait=" + done);
    }

    private static ModelAndView refused(
            Optional<Revision> revision, String id, String content, List<ErrorKey> reasons) {
        return Screen.refused(
                QuestionnaireAdminPages.class,
                "revision",
                new RevisionPage(revision, id, content, FormErrors.of(reasons), ""));
    }

    /** A file that was chosen comes before what stands in the box. */
    private static String content(String typed, Optional<MultipartFile> file) throws IOException {
        if (file.isPresent() && !file.get().isEmpty()) {
            return file.get().getSize() > FormFile.LONGEST
                    ? ""
                    : new String(file.get().getBytes(), StandardCharsets.UTF_8).replace("\ufeff", "");
        }
        return typed.replace("\r\n", "\n");
    }
}
