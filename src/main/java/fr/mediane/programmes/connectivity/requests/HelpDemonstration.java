package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.FilingDesk;
import fr.mediane.engines.procedures.FilingDesk.Signing;
import fr.mediane.engines.procedures.Mandate;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** People of the Aisne who ask for help: by themselves, with a counsellor, and one who has not finished. All invented. */
@Component
class HelpDemonstration implements DemonstrationData {
    static final Scope AISNE = new Scope.Territory(Scope.Level.DEPARTEMENT, "02");
    private final HelpForms forms;
    private final FilingDesk filing;
    private final InstructionDesk instruction;
    private final Clock clock;

    HelpDemonstration(HelpForms forms, FilingDesk filing, InstructionDesk instruction, Clock clock) {
        this.forms = forms;
        this.filing = filing;
        this.instruction = instruction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.help-requests";
    }

    /** After the companies. */
    @Override
    public int order() {
        return 99;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        forms.publish();
        var citizen = person("citoyenne", new Grant(Role.CITIZEN, new Scope.Own()));
        var counsellor = person("mediatrice", new Grant(Role.MEDIATOR, new Scope.Own()));
        var instructor = person("instructrice", new Grant(Role.INSTRUCTOR, AISNE));
        begin(citizen, Channel.ONLINE, person("Inès", "Belkacem", "1984-04-12", "02691", "610", "74.90"));
        file(citizen, Channel.ONLINE, person("Inès", "Belkacem", "1984-04-12", "02408", "580", "92.40"));
        file(counsellor, Channel.HELPED, person("Gaston", "Lemoine", "1951-09-30", "02722", "702", "118.00"));
        var taken =
                file(counsellor, Channel.PAPER, person("Rosalie", "Wattiez", "1977-01-08", "02691", "455", "61.25"));
        instruction.take(instructor, taken).orThrow();
    }

    private UUID begin(Actor actor, Channel channel, Map<String, List<String>> plain) {
        var id = Uuid7.next();
        var form = filing.open(HelpRequest.KEY).orElseThrow().form();
        filing.begin(actor, id, HelpRequest.KEY, channel, Answers.NONE).orThrow();
        filing.save(actor, id, _ -> form.read(plain)).orThrow();
        return id;
    }

    UUID file(Actor actor, Channel channel, Map<String, List<String>> plain) {
        var id = begin(actor, channel, plain);
        var signing = channel == Channel.ONLINE
                ? Optional.<Signing>empty()
                : Optional.of(new Signing(Paris.today(clock), Mandate.Signed.PAPER));
        filing.file(actor, id, signing).orThrow();
        return id;
    }

    static Map<String, List<String>> person(
            String given, String family, String born, String commune, String quotient, String debt) {
        var plain = new LinkedHashMap<String, List<String>>();
        var texts = List.of(
                "prenom", given,
                "nom", family,
                "naissance", born,
                "commune", commune,
                "rue", "3 rue des Essais",
                "chercher", "non",
                "couple", "non",
                "enfants", "1",
                "etudiant", "non",
                "ressources", "900.00",
                "rsa", "non",
                "quotient", quotient,
                "deja", "non",
                "objet", "internet",
                "operateur", "bordelunetelecom",
                "client", "BL-" + born.replace("-", ""),
                "dette", debt,
                "coupee", "non");
        for (int place = 0; place < texts.size(); place += 2) {
            plain.put(texts.get(place), List.of(texts.get(place + 1)));
        }
        return plain;
    }

    static Actor person(String persona, Grant grant) {
        return new Actor(Optional.of(DemonstrationPeople.account(persona)), "", Set.of(grant));
    }
}
