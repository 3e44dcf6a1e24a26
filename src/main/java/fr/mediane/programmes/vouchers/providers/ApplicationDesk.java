package fr.mediane.programmes.vouchers.providers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Iban;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.ProviderDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** An organisation asks to take vouchers in, and says where it wants to be paid. */
@Component
@Transactional
public class ApplicationDesk {
    private static final int LONGEST_HOLDER = 70;
    private final ProviderDesk providers;
    private final ProviderFiles files;
    private final BankAccounts accounts;
    private final ProviderNotices notices;
    private final JournalDesk journal;

    ApplicationDesk(
            ProviderDesk providers,
            ProviderFiles files,
            BankAccounts accounts,
            ProviderNotices notices,
            JournalDesk journal) {
        this.providers = providers;
        this.files = files;
        this.accounts = accounts;
        this.notices = notices;
        this.journal = journal;
    }

    /** Organisations for which the actor may ask, and may say where they are paid. */
    public Set<UUID> organisations(Actor actor) {
        return organisationsOf(actor);
    }

    static Set<UUID> organisationsOf(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.EMPLOYER || grant.role() == Role.VENUE_MANAGER)
                .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** The files of the actor's organisations that asked. */
    @Transactional(readOnly = true)
    public Decision<List<ProviderFile>> own(Actor actor) {
        var own = organisations(actor);
        return own.isEmpty() ? Decision.forbidden() : Decision.accepted(files.of(own));
    }

    /** Asks, or asks again with what has changed; a bank account is needed once. */
    public Decision<UUID> apply(Actor actor, UUID organisation, Application application) {
        if (!organisations(actor).contains(organisation)) {
            return Decision.forbidden();
        }
        var file = files.of(List.of(organisation)).stream().findFirst();
        boolean accountKept = application.iban().isBlank()
                && file.filter(known ->
                                known.current().isPresent() || known.proposed().isPresent())
                        .isPresent();
        var mistakes = mistakes(application, accountKept);
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        var asked = providers.ask(
                actor,
                file.map(ProviderFile::organisation).orElse(organisation),
                application.services(),
                application.representative());
        if (asked instanceof Decision.Accepted<UUID>(var provider)) {
            files.declare(provider, application);
            if (!accountKept) {
                propose(actor, provider, organisation, application.iban(), application.holder());
            }
        } else {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return asked;
    }

    /** Gives another bank account: nothing is paid until somebody else has approved it. */
    public Decision<UUID> changeAccount(Actor actor, UUID provider, String iban, String holder) {
        var file = files.find(provider);
        if (file.isEmpty()
                || files.of(organisations(actor)).stream()
                        .noneMatch(own -> own.id().equals(provider))) {
            return organisations(actor).isEmpty() ? Decision.forbidden() : Decision.unknown();
        }
        var mistakes = accountMistakes(iban, holder);
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        return Decision.accepted(propose(actor, provider, file.get().organisation(), iban, holder));
    }

    /** Keeps an account that waits for somebody else's approval; it was read before. */
    UUID propose(Actor actor, UUID provider, UUID organisation, String iban, String holder) {
        var id = Uuid7.next();
        var number = Iban.parse(iban).orThrow();
        accounts.propose(id, provider, number, holder.strip(), actor.account());
        journal.created(
                actor,
                Entry.of("programmes.vouchers", "bank-account", id, "iban", "holder")
                        .onBehalfOf(organisation));
        notices.proposed(organisation, id, number.lastFour());
        return id;
    }

    private static List<ErrorKey> mistakes(Application application, boolean accountKept) {
        var mistakes = new ArrayList<ErrorKey>();
        if (application.services().isEmpty()
                || !Set.copyOf(VenueDirectoryDesk.SERVICES).containsAll(application.services())) {
            mistakes.add(ErrorKey.on("services", "vouchers.error.services"));
        }
        if (!application.commitments().contains(Commitment.OPEN_TO_ALL)
                || !application.commitments().contains(Commitment.CONFIDENTIAL)) {
            mistakes.add(ErrorKey.on("engagements", "vouchers.error.commitments"));
        }
        if (application.representative().strip().length() < 2
                || application.representative().length() > 120) {
            mistakes.add(ErrorKey.on("representant", "vouchers.error.representative"));
        }
        if (!accountKept) {
            mistakes.addAll(accountMistakes(application.iban(), application.holder()));
        }
        return mistakes;
    }

    private static List<ErrorKey> accountMistakes(String iban, String holder) {
        var mistakes = new ArrayList<ErrorKey>();
        if (Iban.parse(iban) instanceof Parsed.Invalid<Iban>(var reason)) {
            mistakes.add(ErrorKey.on("iban", reason.key()));
        }
        if (holder.strip().length() < 2 || holder.strip().length() > LONGEST_HOLDER) {
            mistakes.add(ErrorKey.on("titulaire", "vouchers.error.holder"));
        }
        return mistakes;
    }

    /** The file of one of the actor's organisations, if it asked. */
    @Transactional(readOnly = true)
    public Optional<ProviderFile> ofOrganisation(Actor actor, UUID organisation) {
        return organisations(actor).contains(organisation)
                ? files.of(List.of(organisation)).stream().findFirst()
                : Optional.empty();
    }
}
