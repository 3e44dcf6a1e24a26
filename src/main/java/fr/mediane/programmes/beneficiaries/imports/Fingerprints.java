package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.platform.crypto.KeyedHash;
import fr.mediane.programmes.beneficiaries.PersonContent;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells lines that say the same from others, without keeping what they say: only who has the key could try texts. */
@Component
class Fingerprints {
    private final KeyedHash hash;

    Fingerprints(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * 32 bytes by each key, the newest last; the same for two lines that differ by capitals, spaces or ways of writing a
     * phone or a date. Once a former key is gone, a line imported under it is known again by its likeness only.
     */
    List<byte[]> of(UUID counsellor, PersonContent content) {
        var draft = PersonDraft.of(content);
        var said = String.join(
                "\0",
                counsellor.toString(),
                draft.name(),
                draft.birthYear(),
                draft.gender(),
                draft.status(),
                draft.commune(),
                draft.phone(),
                draft.email(),
                draft.needs());
        return hash.candidates("beneficiaries.import", said.toLowerCase(Locale.ROOT));
    }
}
