package fr.mediane.engines.procedures.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.TypedForm;
import fr.mediane.engines.forms.TypedFormDesk;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.FilingDesk;
import fr.mediane.engines.procedures.FilingDesk.Signing;
import fr.mediane.engines.procedures.Mandate;
import fr.mediane.engines.procedures.OwnCasesDesk;
import fr.mediane.engines.procedures.OwnCasesDesk.Own;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Filling in a case, a part at a time; each answer is kept at once. Then looking it over, and filing it. */
@Controller
@RequestMapping(FollowingPages.PATH + "/{id}")
class FillingPages {
    private final FilingDesk desk;
    private final OwnCasesDesk own;
    private final TypedFormDesk forms;
    private final DocumentDesk documents;

    FillingPages(FilingDesk desk, OwnCasesDesk own, TypedFormDesk forms, DocumentDesk documents) {
        this.desk = desk;
        this.own = own;
        this.forms = forms;
        this.documents = documents;
    }

    static String address(UUID id) {
        return FollowingPages.PATH + "/" + id + "/remplir";
    }

    @GetMapping("/remplir")
    ModelAndView fill(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "partie", defaultValue = "") String part) {
        var found = changeable(actor, id);
        var page = forms.page(found.procedure().form(), part, found.answers(), files(found));
        return Screen.of(FillingPages.class, "fill", new FillingPage(found, page));
    }

    @PostMapping("/remplir")
    ModelAndView save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "partie", defaultValue = "") String part,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var found = changeable(actor, id);
        var form = found.procedure().form();
        var uploading = Uploading.of(documents, actor, id, form, request);
        var read = new TypedForm[1]; // what the answers are read into within the change
        desk.save(actor, id, before -> {
                    read[0] = forms.read(form, part, sent, before, uploading.kept());
                    return read[0].after();
                })
                .orThrow();
        var typed = uploading.with(read[0]);
        boolean refused =
                typed.step() == TypedForm.Step.NEXT && !typed.mistakes().isEmpty();
        if (refused || typed.step() == TypedForm.Step.STAY) {
            var page = new FillingPage(found, forms.page(form, part, typed, files(found)));
            return refused
                    ? Screen.refused(FillingPages.class, "fill", page)
                    : Screen.of(FillingPages.class, "fill", page);
        }
        var here = forms.page(form, part, typed.after(), files(found));
        var next = typed.step() == TypedForm.Step.BACK ? here.previous() : here.next();
        return new ModelAndView("redirect:"
                + next.map(one -> address(id) + "?partie=" + one.key())
                        .orElse(FollowingPages.PATH + "/" + id + "/verifier"));
    }

    @GetMapping("/verifier")
    ModelAndView check(Actor actor, @PathVariable UUID id) {
        return Screen.of(FillingPages.class, "check", page(changeable(actor, id), CheckPage.Typed.NOTHING, List.of()));
    }

    @PostMapping("/depot")
    ModelAndView file(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "signe-le", defaultValue = "") String signedOn,
            @RequestParam(name = "signe-comment", defaultValue = "") String how) {
        var typed = new CheckPage.Typed(signedOn, how);
        return switch (desk.file(actor, id, signing(typed))) {
            case Decision.Refused<CaseFile>(var reasons) ->
                Screen.refused(FillingPages.class, "check", page(changeable(actor, id), typed, reasons));
            case Decision<CaseFile> done ->
                new ModelAndView(
                        "redirect:" + FollowingPages.PATH + "/" + done.orThrow().id() + "?fait=depose");
        };
    }

    @PostMapping("/suppression")
    ModelAndView discard(Actor actor, @PathVariable UUID id) {
        desk.discard(actor, id).orThrow();
        return new ModelAndView("redirect:" + FollowingPages.PATH + "?fait=supprime");
    }

    private CheckPage page(Own found, CheckPage.Typed typed, List<ErrorKey> reasons) {
        var form = found.procedure().form();
        Answers answers = found.answers();
        return new CheckPage(found, forms.words(form, answers, files(found)), typed, FormErrors.of(reasons));
    }

    /** What the files are called, by id. */
    private Map<String, String> files(Own found) {
        return documents.of(found.dossier()).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Document::name));
    }

    private static Optional<Signing> signing(CheckPage.Typed typed) {
        var how = typed.how().equals(Mandate.Signed.SCREEN.name()) ? Mandate.Signed.SCREEN : Mandate.Signed.PAPER;
        return TypedDate.parse(typed.on()).map(day -> new Signing(day, how));
    }

    /** Own, and still to be changed; else the page that follows it says why not. */
    private Own changeable(Actor actor, UUID id) {
        return own.find(actor, id)
                .flatMap(found -> found.dossier().state().changeable()
                        ? Decision.accepted(found)
                        : Decision.<Own>refused(ErrorKey.of(
                                found.dossier().state() == CaseState.UNDER_INSTRUCTION
                                        ? "procedures.error.examined"
                                        : "procedures.error.state")))
                .orThrow();
    }
}
