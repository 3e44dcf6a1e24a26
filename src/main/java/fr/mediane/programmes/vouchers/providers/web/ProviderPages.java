package fr.mediane.programmes.vouchers.providers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.providers.ApplicationDesk;
import fr.mediane.programmes.vouchers.providers.ProviderFile;
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
        return Screen.of(
                ProviderPages.class,
                "provider",
                new ProviderPage(own, done.equals("demande") || done.equals("compte") ? done : ""));
    }

    @GetMapping(PATH + "/demande/{organisation}")
    ModelAndView ask(Actor actor, @PathVariable UUID organisation) {
        var form = file(actor, organisation).map(ApplicationForm::of).orElseGet(ApplicationForm::empty);
        return Screen.of(ProviderPages.class, "application", page(actor, organisation, form, List.of()));
    }

    @PostMapping(PATH + "/demande/{organisation}")
    ModelAndView apply(Actor actor, @PathVariable UUID organisation, ApplicationForm form) {
        file(actor, organisation);
        var decision = form.answered()
                ? desk.apply(actor, organisation, form.application())
                : Decision.<UUID>refused(ErrorKey.on("statut", "vouchers.error.status"));
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(ProviderPages.class, "application", page(actor, organisation, form, reasons));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=demande");
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

    private ApplicationPage page(Actor actor, UUID organisation, ApplicationForm form, List<ErrorKey> reasons) {
        var known = file(actor, organisation)
                .filter(file -> file.current().isPresent() || file.proposed().isPresent())
                .isPresent();
        var name = organisations.named(actor, List.of(organisation)).getOrDefault(organisation, "");
        return new ApplicationPage(organisation, name, known, form, FormErrors.of(reasons));
    }

    /** The file of one of the actor's organisations; nobody asks about others'. */
    private Optional<ProviderFile> file(Actor actor, UUID organisation) {
        var own = desk.organisations(actor);
        if (!own.contains(organisation)) {
            return (own.isEmpty()
                            ? Decision.<Optional<ProviderFile>>forbidden()
                            : Decision.<Optional<ProviderFile>>unknown())
                    .orThrow();
        }
        return desk.ofOrganisation(actor, organisation);
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
