package fr.mediane.programmes.vouchers.providers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.vouchers.providers.ApplicationDesk;
import fr.mediane.programmes.vouchers.providers.ProviderFile;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An organisation asks to take vouchers in, sees where its request stands, and says where it is paid. */
@Controller
class ProviderPages implements Navigation {
    private static final String PATH = "/mon-espace/prestataire";
    private final ApplicationDesk desk;
    private final OrganisationDesk organisations;

    ProviderPages(ApplicationDesk desk, OrganisationDesk organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return desk.organisations(actor).isEmpty()
                ? List.of()
                : List.of(new Entry("vouchers.provider.menu", PATH, 176));
    }

    @GetMapping(PATH)
    ModelAndView own(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        var files = desk.own(actor).orThrow();
        var ids = desk.organisations(actor);
        var names = organisations.named(actor, ids);
        var own = ids.stream()
                .sorted()
                .filter(names::containsKey)
                .map(id -> new ProviderPage.Own(id, names.getOrDefault(id, ""), file(files, actor, id)))
                .toList();
        return Screen.of(ProviderPages.class, "provider", new ProviderPage(own, done.equals("compte") ? done : ""));
    }

    /** To the procedure, with the number of the organisation. */
    @GetMapping(PATH + "/demande/{organisation}")
    ModelAndView ask(Actor actor, @PathVariable UUID organisation) {
        var own = desk.organisations(actor);
        if (own.isEmpty()) {
            Decision.forbidden().orThrow();
        }
        var number = organisations
                .brief(actor, organisation)
                .filter(_ -> own.contains(organisation))
                .map(Organisation::number)
                .<Decision<String>>map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
        return new ModelAndView("redirect:/demarches/prestataire-bons?champ-numero=" + number);
    }

    @GetMapping(PATH + "/{provider}/compte")
    ModelAndView account(Actor actor, @PathVariable UUID provider) {
        return Screen.of(
                ProviderPages.class, "account", new AccountPage(known(actor, provider), "", "", FormErrors.NONE));
    }

    @PostMapping(PATH + "/{provider}/compte")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID provider,
            @RequestParam(defaultValue = "") String iban,
            @RequestParam(name = "titulaire", defaultValue = "") String holder) {
        var file = known(actor, provider);
        var decision = desk.changeAccount(actor, provider, iban, holder);
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    ProviderPages.class,
                    "account",
                    new AccountPage(file, cut(iban), cut(holder), FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=compte");
    }

    private Optional<ProviderFile> file(List<ProviderFile> files, Actor actor, UUID organisation) {
        return files.stream()
                .filter(file -> file.organisation().equals(organisation))
                .findFirst()
                .or(() -> desk.ofOrganisation(actor, organisation));
    }

    private ProviderFile known(Actor actor, UUID provider) {
        return desk.own(actor).orThrow().stream()
                .filter(file -> file.id().equals(provider))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
    }

    private static String cut(String typed) {
        return typed.length() > 100 ? typed.substring(0, 100) : typed;
    }
}
