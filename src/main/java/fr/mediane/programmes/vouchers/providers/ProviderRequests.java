package fr.mediane.programmes.vouchers.providers;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.vouchers.ProviderDesk;
import fr.mediane.programmes.vouchers.ProviderState;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down what requests come to. Whoever calls has found out that they may. */
@Component
class ProviderRequests {
    private final ProviderDesk providers;
    private final ProviderFiles files;
    private final ApplicationDesk applications;
    private final Messages messages;

    ProviderRequests(ProviderDesk providers, ProviderFiles files, ApplicationDesk applications, Messages messages) {
        this.providers = providers;
        this.files = files;
        this.applications = applications;
        this.messages = messages;
    }

    /** One that is qualified stays what it is until the answer; a new account waits for approval in any case. */
    void filed(Actor who, UUID organisation, UUID dossier, Application application) {
        var file = files.of(List.of(organisation)).stream().findFirst();
        var provider = file.filter(known -> known.state() != ProviderState.REFUSED)
                .map(ProviderFile::id)
                .orElseGet(() -> ask(file.map(ProviderFile::organisation).orElse(organisation), application));
        files.requested(provider, dossier);
        if (!application.iban().isBlank()) {
            applications.propose(who, provider, organisation, application.iban(), application.holder());
        }
    }

    void accepted(UUID dossier, Application application) {
        files.ofRequest(dossier).ifPresent(file -> {
            var provider = ask(file.organisation(), application);
            providers
                    .decide(Actor.SYSTEM, provider, ProviderState.QUALIFIED, "")
                    .orThrow();
        });
    }

    /** @param number of the request, in whose answer the reasons stand */
    void refused(UUID dossier, String number) {
        files.ofRequest(dossier)
                .filter(known -> known.state() == ProviderState.ASKED)
                .ifPresent(known -> providers
                        .decide(
                                Actor.SYSTEM,
                                known.id(),
                                ProviderState.REFUSED,
                                messages.text(Locale.FRENCH, "vouchers.provider.see-answer", number))
                        .orThrow());
    }

    /** It is examined again. */
    void takenUp(UUID dossier, Application application) {
        files.ofRequest(dossier)
                .filter(known -> known.state() == ProviderState.REFUSED)
                .ifPresent(known -> ask(known.organisation(), application));
    }

    private UUID ask(UUID organisation, Application application) {
        var provider = providers
                .ask(Actor.SYSTEM, organisation, application.services(), application.representative())
                .orThrow();
        files.declare(provider, application);
        return provider;
    }
}
