package fr.mediane.programmes.vouchers.providers;

import java.util.List;
import java.util.Set;

/**
 * What an organisation says of itself when it asks.
 *
 * @param services kinds of help, of the venue standard
 * @param representative name and office of who signs for it
 * @param publicBody whether it is paid under the rules of public bodies
 * @param iban of the account where it wants to be paid, as typed; empty to keep the one it has
 * @param holder to whom the account belongs, as the bank writes it
 */
public record Application(
        List<String> services,
        Set<Commitment> commitments,
        String representative,
        boolean publicBody,
        String iban,
        String holder) {
    public Application {
        services = List.copyOf(services);
        commitments = Set.copyOf(commitments);
    }

    @Override
    public String toString() {
        return "Application of " + representative;
    }
}
