package fr.mediane.programmes.vouchers.lists;

import fr.mediane.programmes.vouchers.handing.Way;
import java.time.LocalDate;
import java.util.List;

/**
 * What a line of a list says, as it is sealed until its voucher is handed out.
 *
 * @param name family name and given name
 * @param contact an e-mail address or a telephone number; empty on paper
 * @param answers to what the campaign's rule asks, in its order
 */
record Typed(String name, LocalDate born, Way how, String contact, List<String> answers) {
    Typed {
        answers = List.copyOf(answers);
    }

    /** Without what is personal, so that no log has it. */
    @Override
    public String toString() {
        return "Typed[…]";
    }
}
