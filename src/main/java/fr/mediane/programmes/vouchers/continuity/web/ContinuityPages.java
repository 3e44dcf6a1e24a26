package fr.mediane.programmes.vouchers.continuity.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.vouchers.continuity.Continuity;
import fr.mediane.programmes.vouchers.continuity.ContinuityDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A sponsor takes the file with which it pays places without the operator. */
@Controller
class ContinuityPages implements Navigation {
    private static final String PATH = "/mon-espace/continuite";
    private final ContinuityDesk desk;

    ContinuityPages(ContinuityDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.is(Role.SPONSOR) ? List.of(new Entry("vouchers.continuity.menu", PATH, 179)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView files(Actor actor) {
        return Screen.of(
                ContinuityPages.class,
                "continuity",
                new ContinuityPage(desk.own(actor).orThrow()));
    }

    @GetMapping(PATH + "/{sponsor}")
    ModelAndView setting(Actor actor, @PathVariable UUID sponsor) {
        return Screen.of(
                ContinuityPages.class, "setting", new SettingPage(own(actor, sponsor), "", "", "", FormErrors.NONE));
    }

    /** Answers with the page itself: the passphrase stands in no address, and no cache keeps it. */
    @PostMapping(PATH + "/{sponsor}")
    ModelAndView set(
            Actor actor,
            @PathVariable UUID sponsor,
            @RequestParam(defaultValue = "") String iban,
            @RequestParam(name = "titulaire", defaultValue = "") String holder,
            HttpServletResponse response) {
        var own = own(actor, sponsor);
        return switch (desk.set(actor, sponsor, iban, holder)) {
            case Decision.Refused<String>(var reasons) ->
                Screen.refused(
                        ContinuityPages.class,
                        "setting",
                        new SettingPage(own, cut(iban), cut(holder), "", FormErrors.of(reasons)));
            case Decision<String> passphrase -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                yield Screen.of(
                        ContinuityPages.class,
                        "setting",
                        new SettingPage(own, "", "", passphrase.orThrow(), FormErrors.NONE));
            }
        };
    }

    @GetMapping(PATH + "/{sponsor}/{day}/fichier.zip")
    void file(Actor actor, @PathVariable UUID sponsor, @PathVariable String day, HttpServletResponse response)
            throws IOException {
        own(actor, sponsor);
        var when = TypedDate.parse(day)
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
        var bytes = desk.archive(actor, sponsor, when).orThrow();
        Download.attach(response, "continuite-" + when + ".zip", "application/zip", bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Continuity own(Actor actor, UUID sponsor) {
        return desk.own(actor).orThrow().stream()
                .filter(one -> one.sponsor().equals(sponsor))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
    }

    private static String cut(String typed) {
        return typed.length() > 100 ? typed.substring(0, 100) : typed;
    }
}
