package fr.mediane.programmes.vouchers.providers;

import fr.mediane.engines.forms.Answer;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.procedures.ProcedureOwner;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Iban;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What asking to take vouchers in adds to a procedure: for which organisation, and whether everything needed is said. */
@Component
class ProviderRequest implements ProcedureOwner {
    static final String KEY = "prestataire-bons";
    private final OrganisationDesk organisations;
    private final ProviderFiles files;

    ProviderRequest(OrganisationDesk organisations, ProviderFiles files) {
        this.organisations = organisations;
        this.files = files;
    }

    @Override
    public String procedure() {
        return KEY;
    }

    /** The organisation must be one of the actor's; its account is needed once. */
    @Override
    public List<ErrorKey> faults(Actor actor, Answers answers) {
        var faults = new ArrayList<ErrorKey>();
        var organisation = organisation(actor, answers);
        if (answers.of("numero").isPresent() && organisation.isEmpty()) {
            faults.add(ErrorKey.on("numero", "vouchers.error.organisation"));
        }
        var commitments = commitments(answers);
        if (answers.of("engagements").isPresent()
                && !commitments.containsAll(Set.of(Commitment.OPEN_TO_ALL, Commitment.CONFIDENTIAL))) {
            faults.add(ErrorKey.on("engagements", "vouchers.error.commitments"));
        }
        boolean accountKnown = organisation
                .flatMap(this::file)
                .filter(file -> file.current().isPresent() || file.proposed().isPresent())
                .isPresent();
        if (iban(answers).isEmpty() && !accountKnown) {
            faults.add(ErrorKey.on("iban", "kernel.missing"));
        }
        if (iban(answers).isPresent() && text(answers, "titulaire").length() < 2) {
            faults.add(ErrorKey.on("titulaire", "vouchers.error.holder"));
        }
        return faults;
    }

    /** The number, for whoever acts for one organisation only; and what it said of itself before. */
    @Override
    public Answers known(Actor actor, Form form, Answers before) {
        var own = ApplicationDesk.organisationsOf(actor);
        var numbered = before.of("numero").isPresent() || own.size() != 1
                ? before
                : organisations
                        .brief(actor, own.iterator().next())
                        .map(Organisation::number)
                        .map(number -> before.with("numero", new Answer.Written(number)))
                        .orElse(before);
        boolean fresh = Stream.of("representant", "services", "engagements", "statut")
                .allMatch(key -> numbered.of(key).isEmpty());
        return fresh
                ? organisation(actor, numbered)
                        .flatMap(this::file)
                        .map(file -> with(numbered, file))
                        .orElse(numbered)
                : numbered;
    }

    private static Answers with(Answers before, ProviderFile file) {
        return before.with("representant", new Answer.Written(file.representative()))
                .with("statut", new Answer.Chosen(List.of(file.publicBody() ? "public" : "prive")))
                .with(
                        "services",
                        new Answer.Chosen(
                                file.services().stream().map(RequestForm::code).toList()))
                .with(
                        "engagements",
                        new Answer.Chosen(file.commitments().stream()
                                .map(ProviderRequest::code)
                                .toList()));
    }

    /** The one of the actor's organisations that has this number. */
    private Optional<UUID> organisation(Actor actor, Answers answers) {
        var number = text(answers, "numero").replaceAll("\\s", "");
        return ApplicationDesk.organisationsOf(actor).stream()
                .filter(id -> organisations
                        .brief(actor, id)
                        .filter(one -> one.number().equals(number))
                        .isPresent())
                .findFirst();
    }

    private Optional<ProviderFile> file(UUID organisation) {
        return files.of(List.of(organisation)).stream().findFirst();
    }

    /** What a request says, as an application. */
    static Application application(Answers answers) {
        return new Application(
                RequestForm.services(answers.values("services")),
                commitments(answers),
                text(answers, "representant"),
                answers.values("statut").contains("public"),
                iban(answers).map(Iban::number).orElse(""),
                text(answers, "titulaire"));
    }

    static String number(Answers answers) {
        return text(answers, "numero").replaceAll("\\s", "");
    }

    private static Set<Commitment> commitments(Answers answers) {
        var chosen = EnumSet.noneOf(Commitment.class);
        Stream.of(Commitment.values())
                .filter(each -> answers.values("engagements").contains(code(each)))
                .forEach(chosen::add);
        return chosen;
    }

    private static String code(Commitment commitment) {
        return commitment.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Iban> iban(Answers answers) {
        return answers.of("iban")
                .flatMap(answer -> answer instanceof Answer.Account(var iban) ? Optional.of(iban) : Optional.empty());
    }

    private static String text(Answers answers, String key) {
        return answers.values(key).stream().findFirst().orElse("").strip();
    }
}
