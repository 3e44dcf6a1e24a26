package fr.mediane.programmes.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.FilingDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.providers.ApplicationDesk;
import fr.mediane.programmes.vouchers.providers.Hold;
import fr.mediane.programmes.vouchers.providers.ProviderFile;
import fr.mediane.programmes.vouchers.providers.QualificationDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.registers.organisations.OrganisationFixture;
import fr.mediane.testing.MedianeTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An organisation asks by a procedure, and is qualified by its answer. */
@MedianeTest
class ProviderRequestTest {
    private static final String KEY = "prestataire-bons";

    @Autowired
    FilingDesk filing;

    @Autowired
    InstructionDesk instruction;

    @Autowired
    ApplicationDesk applications;

    @Autowired
    QualificationDesk qualifications;

    @Autowired
    OrganisationEditingDesk editing;

    @Autowired
    OrganisationDesk organisations;

    @Autowired
    ApplicationContext house;

    private Actor manager = Actor.PUBLIC;
    private String number = "";

    @BeforeEach
    void anOrganisation() {
        var id = editing.create(
                        OrganisationFixture.administrator(),
                        OrganisationFixture.draft("Les Demandeurs " + UUID.randomUUID()))
                .orThrow();
        manager = AWorkingCampaign.person(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(id)));
        number = organisations.brief(manager, id).orElseThrow().number();
    }

    @Test
    void acceptedItIsQualifiedWithWhatItSaidAndPaidOnceSomebodyElseApproved() {
        var dossier = filed(said());
        assertThat(file().state()).isEqualTo(ProviderState.ASKED);
        assertThat(file().proposed()).isPresent();
        assertThat(file().dossier()).contains(dossier.id());
        assertThat(VoucherLifeTest.reason(
                        qualifications.decide(AWorkingCampaign.OPERATOR, file().id(), ProviderState.QUALIFIED, "")))
                .as("decided in the case, and nowhere else")
                .isEqualTo("vouchers.error.decide-request");

        decide(dossier, Verdict.ACCEPTED, "");
        assertThat(file().state()).isEqualTo(ProviderState.QUALIFIED);
        assertThat(file().services()).containsExactly(AWorkingCampaign.HELP);
        assertThat(file().hold()).contains(Hold.ACCOUNT_WAITING);
        qualifications
                .approve(
                        AWorkingCampaign.OPERATOR,
                        file().proposed().orElseThrow().id())
                .orThrow();
        assertThat(file().hold()).isEmpty();
    }

    @Test
    void refusedAndTakenUpAgain() {
        var dossier = filed(said());
        decide(dossier, Verdict.REFUSED, "Le lieu n’est ouvert qu’aux adhérents.");
        assertThat(file().state()).isEqualTo(ProviderState.REFUSED);
        assertThat(file().reason()).contains(dossier.number());
        instruction
                .reopen(AWorkingCampaign.OPERATOR, dossier.id(), Uuid7.next(), "Nouvelle preuve.")
                .orThrow();
        assertThat(file().state()).isEqualTo(ProviderState.ASKED);
        instruction
                .decide(AWorkingCampaign.OPERATOR, dossier.id(), Uuid7.next(), new Ruled(Verdict.ACCEPTED, "", ""))
                .orThrow();
        assertThat(file().state()).isEqualTo(ProviderState.QUALIFIED);
    }

    @Test
    void oneThatIsQualifiedStaysSoWhileItAsksForAChange() {
        decide(filed(said()), Verdict.ACCEPTED, "");
        var change = said();
        change.put("services", List.of("maitrisedesoutilsnum"));
        change.remove("iban");
        change.remove("titulaire");
        var second = filed(change);
        assertThat(file().state()).isEqualTo(ProviderState.QUALIFIED);
        assertThat(file().services()).containsExactly(AWorkingCampaign.HELP);
        decide(second, Verdict.REFUSED, "Pas encore.");
        assertThat(file().state()).isEqualTo(ProviderState.QUALIFIED);
        assertThat(file().services()).containsExactly(AWorkingCampaign.HELP);
    }

    @Test
    void whatIsMissingOrSomebodyElsesIsRefused() {
        var without = said();
        without.remove("iban");
        assertThat(file(without)).as("the first time").isInstanceOf(Decision.Refused.class);
        var wrong = said();
        wrong.put("iban", List.of("FR1420041010050500013M02607"));
        assertThat(file(wrong)).isInstanceOf(Decision.Refused.class);
        var closed = said();
        closed.put("engagements", List.of("trained"));
        assertThat(file(closed)).isInstanceOf(Decision.Refused.class);
        var others = said();
        others.put("numero", List.of("21330063500017"));
        assertThat(file(others)).isInstanceOf(Decision.Refused.class);
        assertThat(applications.own(manager).orThrow()).isEmpty();
    }

    /** Filed in one's own name, changed before anybody examines it. */
    @Test
    void whoChangesTheNumberAfterwardsQualifiesNobodyElse() {
        var victim = new APaidPlace(house);
        var before = victim.file();
        var dossier = filed(said());
        var others = said();
        others.put(
                "numero",
                List.of(organisations
                        .brief(manager, victim.organisation)
                        .orElseThrow()
                        .number()));
        others.put("representant", List.of("Quelqu’un d’autre"));
        var form = filing.open(KEY).orElseThrow().form();
        filing.save(manager, dossier.id(), _ -> form.read(others)).orThrow();
        decide(dossier, Verdict.ACCEPTED, "");

        assertThat(victim.file()).isEqualTo(before);
        assertThat(file().state()).isEqualTo(ProviderState.QUALIFIED);
    }

    @Test
    void itsNumberIsKnownAndOnlyThoseWhoRunVouchersDecide() {
        var id = Uuid7.next();
        var begun = filing.begin(manager, id, KEY, Channel.ONLINE, Answers.NONE).orThrow();
        assertThat(begun.plain()).containsEntry("numero", List.of(number));
        var dossier = filed(said());
        assertThat(instruction.take(AWorkingCampaign.PAYER, dossier.id())).isInstanceOf(Decision.Forbidden.class);
    }

    private Map<String, List<String>> said() {
        return new HashMap<>(Map.of(
                "numero", List.of(number),
                "representant", List.of("Zoé Martin, directrice"),
                "statut", List.of("prive"),
                "services", List.of("aideauxdemarchesadmi"),
                "engagements", List.of("open-to-all", "confidential"),
                "iban", List.of("FR1420041010050500013M02606"),
                "titulaire", List.of("Les Demandeurs")));
    }

    private Decision<CaseFile> file(Map<String, List<String>> said) {
        var id = Uuid7.next();
        filing.begin(manager, id, KEY, Channel.ONLINE, Answers.NONE).orThrow();
        var form = filing.open(KEY).orElseThrow().form();
        filing.save(manager, id, _ -> form.read(said)).orThrow();
        return filing.file(manager, id, Optional.empty());
    }

    private CaseFile filed(Map<String, List<String>> said) {
        return file(said).orThrow();
    }

    private void decide(CaseFile dossier, Verdict verdict, String reason) {
        instruction.take(AWorkingCampaign.OPERATOR, dossier.id()).orThrow();
        assertThat(instruction
                        .decide(AWorkingCampaign.OPERATOR, dossier.id(), Uuid7.next(), new Ruled(verdict, reason, ""))
                        .orThrow()
                        .state())
                .isNotEqualTo(CaseState.UNDER_INSTRUCTION);
    }

    private ProviderFile file() {
        return applications.own(manager).orThrow().getFirst();
    }
}
