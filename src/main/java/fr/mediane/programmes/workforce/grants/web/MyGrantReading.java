package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.files.SentFile;
import fr.mediane.programmes.workforce.grants.GrantClaimDesk;
import fr.mediane.programmes.workforce.grants.MyGrantsDesk;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccountDesk;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidenceDesk;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads together what an employer's page shows, and passes on what it sends. */
@Component
class MyGrantReading {
    private static final int LONGEST = 70;
    private final MyGrantsDesk desk;
    private final GrantEvidenceDesk evidence;
    private final GrantClaimDesk claims;
    private final GrantAccountDesk accounts;

    MyGrantReading(MyGrantsDesk desk, GrantEvidenceDesk evidence, GrantClaimDesk claims, GrantAccountDesk accounts) {
        this.desk = desk;
        this.evidence = evidence;
        this.claims = claims;
        this.accounts = accounts;
    }

    MyGrantPage page(Actor actor, UUID organisation, String iban, String holder, String done, List<ErrorKey> reasons) {
        var own = accounts.ofOrganisation(actor, organisation).orThrow();
        return new MyGrantPage(
                desk.of(actor, organisation).orThrow(),
                desk.mine(actor).orThrow().stream()
                        .filter(other -> !other.organisation().equals(organisation))
                        .toList(),
                evidence.ofOrganisation(actor, organisation).orThrow(),
                claims.ofOrganisation(actor, organisation).orThrow(),
                own,
                cut(iban),
                cut(holder),
                done,
                FormErrors.of(reasons));
    }

    Decision<GrantEvidence> send(Actor actor, UUID id, SentFile sent) {
        return evidence.send(actor, id, sent);
    }

    Decision<UUID> propose(Actor actor, UUID organisation, String iban, String holder) {
        return accounts.propose(actor, organisation, iban, holder);
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
