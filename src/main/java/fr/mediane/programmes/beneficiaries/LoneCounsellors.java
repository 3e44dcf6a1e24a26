package fr.mediane.programmes.beneficiaries;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** As long as no register of teams exists, nobody is anybody's colleague: what a person shared stays with who supports them. */
@Component
class LoneCounsellors implements Colleagues {
    @Override
    public Set<UUID> of(UUID counsellor) {
        return Set.of();
    }
}
