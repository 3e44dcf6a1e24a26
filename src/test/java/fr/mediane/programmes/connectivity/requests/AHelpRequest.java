package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.FilingDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.envelopes.Split;
import fr.mediane.programmes.connectivity.operators.MaintenanceNotice;
import fr.mediane.programmes.connectivity.operators.NoticeDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who asks for help, what they answer, and the officer of the Aisne. */
public final class AHelpRequest {
    public static final Actor INSTRUCTOR =
            person(new Grant(Role.INSTRUCTOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "02")));
    static final Split NOTHING = new Split(Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO);
    private final Actor asking = person(new Grant(Role.CITIZEN, new Scope.Own()));
    private final ApplicationContext house;
    private final FilingDesk filing;

    public AHelpRequest(ApplicationContext house) {
        this.house = house;
        this.filing = house.getBean(FilingDesk.class);
    }

    public Actor asking() {
        return asking;
    }

    public CaseFile filed(String commune, String quotient, String debt) {
        var id = Uuid7.next();
        filing.begin(asking, id, HelpRequest.KEY, Channel.ONLINE, Answers.NONE).orThrow();
        var form = filing.open(HelpRequest.KEY).orElseThrow().form();
        filing.save(asking, id, _ -> form.read(answers(commune, quotient, debt)))
                .orThrow();
        return filing.file(asking, id, Optional.empty()).orThrow();
    }

    static Map<String, List<String>> answers(String commune, String quotient, String debt) {
        var given = new LinkedHashMap<String, List<String>>();
        var texts = List.of(
                "prenom", "Zélie",
                "nom", "Essai" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""),
                "naissance", "1980-02-03",
                "commune", commune,
                "rue", "1 rue du Test",
                "chercher", "non",
                "couple", "non",
                "enfants", "2",
                "etudiant", "non",
                "ressources", "800.00",
                "rsa", "non",
                "quotient", quotient,
                "deja", "non",
                "objet", "internet",
                "operateur", "bordelunetelecom",
                "client", "T-1",
                "dette", debt,
                "coupee", "non");
        for (int place = 0; place < texts.size(); place += 2) {
            given.put(texts.get(place), List.of(texts.get(place + 1)));
        }
        return given;
    }

    public List<MaintenanceNotice> told(UUID id) {
        var transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        return Objects.requireNonNull(
                transaction.execute(_ -> house.getBean(NoticeDesk.class).of(id)));
    }

    public static Split split(String debt, String waiver, String grant) {
        return new Split(Euros.of(debt), Euros.of(waiver), Euros.of(grant), Euros.ZERO);
    }

    public static Actor person(Grant grant) {
        return new Actor(Optional.of(Uuid7.next()), "Test", Set.of(grant));
    }
}
