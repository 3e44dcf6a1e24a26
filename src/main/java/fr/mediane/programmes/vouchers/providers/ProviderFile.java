package fr.mediane.programmes.vouchers.providers;

import fr.mediane.programmes.vouchers.ProviderState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * An organisation that asked to take vouchers in.
 *
 * @param name of the organisation
 * @param reason why it is refused or suspended
 * @param paymentDays agreed with a public body, 1 to 30
 * @param hold why it is not paid at the moment
 * @param dossier the request by which it asked last; empty for one that asked otherwise
 * @param accounts its bank accounts, the latest first
 */
public record ProviderFile(
        UUID id,
        UUID organisation,
        String name,
        ProviderState state,
        List<String> services,
        List<Commitment> commitments,
        String representative,
        String reason,
        boolean publicBody,
        OptionalInt paymentDays,
        Optional<LocalDate> agreedOn,
        Instant askedAt,
        Optional<Instant> decidedAt,
        Optional<Hold> hold,
        Optional<UUID> dossier,
        List<BankAccount> accounts) {
    public ProviderFile {
        services = List.copyOf(services);
        commitments = List.copyOf(commitments);
        accounts = List.copyOf(accounts);
    }

    /** The request that decides whether it is qualified; empty when that is decided here. */
    public Optional<UUID> openRequest() {
        return state == ProviderState.ASKED ? dossier : Optional.empty();
    }

    /** Where it is paid. */
    public Optional<BankAccount> current() {
        return in(BankAccountState.CURRENT);
    }

    /** What waits for approval. */
    public Optional<BankAccount> proposed() {
        return in(BankAccountState.PROPOSED);
    }

    private Optional<BankAccount> in(BankAccountState state) {
        return accounts.stream().filter(account -> account.state() == state).findFirst();
    }
}
