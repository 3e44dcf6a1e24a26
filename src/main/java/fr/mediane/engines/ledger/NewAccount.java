package fr.mediane.engines.ledger;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An account to open.
 *
 * @param heading a number of the book's chart
 * @param currency three letters (ISO 4217)
 * @param name what an accountant reads; no person's name
 * @param owner the organisation or thing it belongs to, for the programme to find it again
 * @param floor the least balance in cents on its normal side, none when it may be anything
 * @param stripes how many may take from it at the same instant without waiting, 1 to 64; more than one only with a floor
 */
public record NewAccount(
        UUID id,
        String book,
        String heading,
        String currency,
        String name,
        Optional<UUID> owner,
        OptionalLong floor,
        int stripes) {
    public static NewAccount of(UUID id, String book, String heading, String name) {
        return new NewAccount(id, book, heading, "EUR", name, Optional.empty(), OptionalLong.empty(), 1);
    }

    public NewAccount ownedBy(UUID whom) {
        return new NewAccount(id, book, heading, currency, name, Optional.of(whom), floor, stripes);
    }

    public NewAccount in(String otherCurrency) {
        return new NewAccount(id, book, heading, otherCurrency, name, owner, floor, stripes);
    }

    /** Never below zero. */
    public NewAccount neverNegative() {
        return new NewAccount(id, book, heading, currency, name, owner, OptionalLong.of(0), stripes);
    }

    /** For an account with a floor that many take from at once. */
    public NewAccount striped(int many) {
        return new NewAccount(id, book, heading, currency, name, owner, floor, many);
    }
}
