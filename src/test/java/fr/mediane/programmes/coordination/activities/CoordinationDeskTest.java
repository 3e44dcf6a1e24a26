package fr.mediane.programmes.coordination.activities;

import static fr.mediane.programmes.coordination.Coordinators.LOT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.Coordinators;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Kind;
import fr.mediane.programmes.coordination.partners.Partner;
import fr.mediane.programmes.coordination.partners.PartnerDesk;
import fr.mediane.programmes.coordination.partners.PartnerDraft;
import fr.mediane.programmes.coordination.partners.PartnerSearch;
import fr.mediane.testing.MedianeTest;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class CoordinationDeskTest {
    @Autowired
    CoordinationDesk desk;

    @Autowired
    PartnerDesk partners;

    @Autowired
    JdbcClient jdbc;

    private final Actor coordinator = Coordinators.of(LOT);

    private static PartnerDraft draft(String name, String commune) {
        return new PartnerDraft("mairie", name, "1 place du Marché", commune, "", "05 65 00 00 00", "", "", false);
    }

    private UUID partner(String name) {
        return partners.create(coordinator, Uuid7.next(), draft(name, "Cahors")).orThrow();
    }

    private CoordinationContent partnership(UUID partner) {
        var full = CoordinationContentTest.full(Kind.PARTENARIAT).trimmed();
        return new CoordinationContent(
                full.kind(),
                full.date(),
                60,
                "=HYPERLINK(\"http://x\")",
                full.animation(),
                full.initiative(),
                full.themes(),
                0,
                full.event(),
                full.organisers(),
                0,
                full.echelon(),
                full.natures(),
                Optional.of(partner),
                "Un mot à garder");
    }

    @Test
    void recordsOnceWhateverTheNumberOfPosts() {
        var id = Uuid7.next();
        var content = partnership(partner("Mairie de Cahors"));
        desk.record(coordinator, id, content).orThrow();
        desk.record(coordinator, id, content).orThrow();
        assertThat(desk.list(coordinator, "", 1, 25).orThrow().total()).isEqualTo(1);
        assertThat(desk.list(coordinator, "animation", 1, 25).orThrow().total()).isZero();
        assertThat(desk.find(coordinator, id).orThrow().content().note()).isEqualTo("Un mot à garder");
    }

    @Test
    void theNoteIsSealedInTheDatabase() {
        var id = desk.record(coordinator, Uuid7.next(), partnership(partner("Mairie")))
                .orThrow();
        var kept = jdbc.sql("select note from coordination.activity where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("garder");
    }

    @Test
    void anotherCoordinatorsActivityDoesNotExist() {
        var id = desk.record(coordinator, Uuid7.next(), partnership(partner("Mairie")))
                .orThrow();
        var colleague = Coordinators.of(LOT);
        assertThat(desk.find(colleague, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.delete(colleague, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.find(Actor.PUBLIC, id)).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void anEditOfAnOldVersionOverwritesNothing() {
        var content = partnership(partner("Mairie"));
        var id = desk.record(coordinator, Uuid7.next(), content).orThrow();
        desk.edit(coordinator, id, 1, CoordinationContentTest.full(Kind.EVENEMENT))
                .orThrow();
        assertThat(desk.edit(coordinator, id, 1, content)).isInstanceOf(Decision.Refused.class);
        assertThat(desk.find(coordinator, id).orThrow().content().kind()).isEqualTo(Kind.EVENEMENT);
    }

    @Test
    void aDeletedOneComesBack() {
        var id = desk.record(coordinator, Uuid7.next(), CoordinationContentTest.full(Kind.ANIMATION))
                .orThrow();
        desk.delete(coordinator, id).orThrow();
        assertThat(desk.find(coordinator, id)).isInstanceOf(Decision.Unknown.class);
        desk.restore(coordinator, id).orThrow();
        assertThat(desk.find(coordinator, id)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void theFileHoldsCodesAndNoFormula() {
        desk.record(coordinator, Uuid7.next(), partnership(partner("=Mairie"))).orThrow();
        var out = new StringWriter();
        assertThat(desk.export(coordinator, "", out).orThrow()).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("\ufeffid,type,date")
                .contains("partenariat", "rdv_elu", "departemental", "'=HYPERLINK", "'=Mairie")
                .doesNotContain("garder");
    }

    @Test
    void aPartnerIsKnownWhereOneWorksOnly() {
        var mairie = partner("Mairie de Figeac");
        var neighbour = Coordinators.of(new Scope.Territory(Scope.Level.DEPARTEMENT, "47"));
        assertThat(partners.find(neighbour, mairie)).isInstanceOf(Decision.Unknown.class);
        assertThat(partners.edit(neighbour, mairie, 0, draft("Prise", "Agen"))).isInstanceOf(Decision.Unknown.class);
        assertThat(partners.search(coordinator, new PartnerSearch("mairie figeac", Optional.empty(), 1))
                        .orThrow()
                        .partners())
                .extracting(Partner::id)
                .contains(mairie);
        assertThat(desk.record(neighbour, Uuid7.next(), partnership(mairie)))
                .isEqualTo(Decision.refused(ErrorKey.on("partner", "coordination.error.partner")));
    }

    @Test
    void aPartnerStandsInTheTerritoryOfWhoKeepsIt() {
        assertThat(partners.create(coordinator, Uuid7.next(), draft("Mairie d’Agen", "Agen")))
                .isEqualTo(Decision.refused(ErrorKey.on("commune", "coordination.error.elsewhere")));
        assertThat(partners.create(coordinator, Uuid7.next(), draft("", "Nulle-Part-sur-Rien")))
                .isInstanceOf(Decision.Refused.class);
    }
}
