package fr.mediane.programmes.connectivity.operators.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Siret;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.operators.Operator;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import fr.mediane.programmes.connectivity.operators.OperatorDesk.Reached;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** National administrators say who provides internet, and where each is told. */
@Controller
class OperatorsPages implements Navigation {
    private static final String PATH = "/administration/operateurs";
    private final OperatorDesk desk;
    private final OrganisationDesk organisations;

    OperatorsPages(OperatorDesk desk, OrganisationDesk organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR)
                ? List.of(new Entry("connectivity.operators.title", PATH, 287))
                : List.of();
    }

    @GetMapping(PATH)
    ModelAndView all(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                OperatorsPages.class, "operators", page(actor, OperatorForm.EMPTY, List.of(), done.equals("oui")));
    }

    @PostMapping(PATH)
    ModelAndView save(Actor actor, @ModelAttribute OperatorForm form) {
        var before = desk.reached(actor).orThrow();
        var saved = saved(actor, before, form);
        if (saved instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(OperatorsPages.class, "operators", page(actor, form, reasons, false));
        }
        saved.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=oui");
    }

    private Decision<UUID> saved(Actor actor, List<Reached> before, OperatorForm form) {
        var address = form.emailText().isBlank()
                ? Optional.<EmailAddress>empty()
                : EmailAddress.parse(form.emailText()).value();
        if (!form.emailText().isBlank() && address.isEmpty()) {
            return Decision.refused(EmailAddress.parse(form.emailText())
                    .errorOn("courriel")
                    .map(List::of)
                    .orElseThrow());
        }
        var known = before.stream()
                .map(Reached::operator)
                .filter(one -> one.id().toString().equals(form.idText()))
                .findFirst();
        return known.map(one -> Decision.accepted(one.organisation()))
                .orElseGet(() -> organisation(actor, form))
                .flatMap(organisation -> desk.save(
                        actor,
                        new Operator(known.map(Operator::id).orElseGet(Uuid7::next), organisation, form.nameText()),
                        address));
    }

    private Decision<UUID> organisation(Actor actor, OperatorForm form) {
        return switch (Siret.parse(form.siretText())) {
            case Parsed.Valid<Siret>(var siret) ->
                organisations
                        .bySiret(actor, siret)
                        .map(Organisation::id)
                        .map(Decision::accepted)
                        .orElseGet(() -> Decision.refused(ErrorKey.on("siret", "connectivity.error.operator-siret")));
            case Parsed<Siret> wrong ->
                Decision.refused(wrong.errorOn("siret").map(List::of).orElseThrow());
        };
    }

    private OperatorsPage page(Actor actor, OperatorForm form, List<ErrorKey> reasons, boolean done) {
        var all = desk.reached(actor).orThrow();
        var names = organisations.named(
                actor, all.stream().map(one -> one.operator().organisation()).collect(Collectors.toSet()));
        var onPage = reasons.stream()
                .map(reason ->
                        reason.field().equals("name") ? new ErrorKey(reason.key(), "nom", reason.arguments()) : reason)
                .toList();
        return new OperatorsPage(all, names, form, FormErrors.of(onPage), done);
    }
}
