package fr.mediane.programmes.vouchers.providers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.vouchers.ProviderState;
import fr.mediane.programmes.vouchers.providers.QualificationDesk;
import fr.mediane.programmes.vouchers.providers.web.QualificationPage.Typed;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who runs vouchers decides about those who ask to take them in, and approves where they are paid. */
@Controller
class QualificationPages implements Navigation {
    private static final String PATH = "/administration/prestataires";
    private final QualificationDesk desk;
    private final OrganisationDesk organisations;

    QualificationPages(QualificationDesk desk, OrganisationDesk organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR)
                ? List.of(new Entry("vouchers.provider.all.menu", PATH, 286))
                : List.of();
    }

    @GetMapping(PATH)
    ModelAndView all(Actor actor) {
        return Screen.of(
                QualificationPages.class,
                "qualifications",
                new QualificationsPage(desk.all(actor).orThrow()));
    }

    @GetMapping(PATH + "/{provider}")
    ModelAndView one(
            Actor actor, @PathVariable UUID provider, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                QualificationPages.class,
                "qualification",
                page(actor, provider, Typed.NOTHING, List.of(), !done.isEmpty()));
    }

    @PostMapping(PATH + "/{provider}")
    ModelAndView decide(
            Actor actor,
            @PathVariable UUID provider,
            @RequestParam(name = "decision", defaultValue = "") String state,
            @RequestParam(name = "raison", defaultValue = "") String reason) {
        desk.find(actor, provider).orThrow();
        var chosen = Stream.of(ProviderState.values())
                .filter(each -> each != ProviderState.ASKED && each.name().equals(state))
                .findFirst();
        return answer(
                actor,
                provider,
                new Typed(state, reason, "", "", ""),
                chosen.isEmpty()
                        ? Decision.refused(ErrorKey.on("decision", "vouchers.error.decision"))
                        : desk.decide(actor, provider, chosen.get(), reason));
    }

    @PostMapping(PATH + "/{provider}/comptes/{account}")
    ModelAndView account(
            Actor actor,
            @PathVariable UUID provider,
            @PathVariable UUID account,
            @RequestParam(name = "compte", defaultValue = "") String decision,
            @RequestParam(name = "motif", defaultValue = "") String why) {
        desk.find(actor, provider).orThrow();
        return answer(
                actor,
                provider,
                new Typed("", "", why, "", ""),
                decision.equals("approuver") ? desk.approve(actor, account) : desk.refuse(actor, account, why));
    }

    @PostMapping(PATH + "/{provider}/accord")
    ModelAndView agree(
            Actor actor,
            @PathVariable UUID provider,
            @RequestParam(name = "delai", defaultValue = "") String days,
            @RequestParam(name = "signe", defaultValue = "") String agreed) {
        desk.find(actor, provider).orThrow();
        var on = TypedDate.parse(agreed);
        var number = Optional.of(days.strip()).filter(text -> text.matches("\\d{1,3}"));
        Decision<UUID> decision = on.isEmpty()
                ? Decision.refused(ErrorKey.on("signe", "vouchers.error.agreed-on"))
                : desk.agree(actor, provider, number.map(Integer::parseInt).orElse(0), on.get());
        return answer(actor, provider, new Typed("", "", "", days, agreed), decision);
    }

    private ModelAndView answer(Actor actor, UUID provider, Typed typed, Decision<UUID> decision) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    QualificationPages.class, "qualification", page(actor, provider, typed, reasons, false));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "/" + provider + "?fait=oui");
    }

    private QualificationPage page(Actor actor, UUID provider, Typed typed, List<ErrorKey> reasons, boolean done) {
        var file = desk.find(actor, provider).orThrow();
        var number =
                organisations.find(actor, file.organisation()) instanceof Decision.Accepted<Organisation>(var known)
                        ? known.numberForReading()
                        : "";
        return new QualificationPage(file, number, typed, FormErrors.of(reasons), done);
    }
}
