package fr.mediane.programmes.training.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.programmes.training.certification.BlockCode;
import fr.mediane.programmes.training.certification.Outcome;
import fr.mediane.programmes.training.certification.ResultDesk;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.testing.MedianeTest;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class CertificateDeskTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 15);
    private Actor trainee = Actor.PUBLIC;

    @Autowired
    CertificateDesk desk;

    @Autowired
    ResultDesk results;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someone() {
        trainee = SomeTrainees.counsellor(jdbc, access);
    }

    @Test
    void eachBlockThenTheTitleIsCertifiedAndACorrectionRevokesBoth() {
        pass("2019-CCP1", DAY);
        pass("2025-CCP2", LocalDate.of(2026, 1, 9));
        assertThat(valid()).extracting(Certificate::about).containsExactlyInAnyOrder("2019-CCP1", "2025-CCP2");
        var last = pass("2025-CCP3", LocalDate.of(2026, 2, 3));
        assertThat(valid()).extracting(Certificate::about).contains("2025", "2025-CCP3");
        var title = valid().stream()
                .filter(one -> one.block().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(title.earnedOn()).isEqualTo(LocalDate.of(2026, 2, 3));
        results.correct(Actor.SYSTEM, Uuid7.next(), last, LocalDate.of(2026, 2, 3), Outcome.VOID, "Autre personne")
                .orThrow();
        assertThat(valid()).extracting(Certificate::about).containsExactlyInAnyOrder("2019-CCP1", "2025-CCP2");
        var shown = desk.behind(title.code()).orThrow().certificate();
        assertThat(shown.revokedAt()).isPresent();
        assertThat(desk.find(trainee, title.id())).as("not printed").isInstanceOf(Decision.Unknown.class);
        assertThat(desk.revocations().get("revokedCredentials").toString()).contains(title.code());
    }

    @Test
    void aCredentialIsReadByWhoeverKnowsTheStandard() throws ParseException, JOSEException {
        pass("2019-CCP1", DAY);
        var one = valid().getFirst();
        var signed = JWSObject.parse(desk.credential(trainee, one.id()).orThrow());
        var kid = signed.getHeader().getKeyID();
        assertThat(signed.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        var key = desk.key(kid.substring(kid.lastIndexOf('/') + 1)).orThrow();
        assertThat(key).doesNotContainKeys("d", "p", "q");
        assertThat(desk.keys().get("keys").toString()).doesNotContain(" d=");
        assertThat(signed.verify(new RSASSAVerifier(RSAKey.parse(key)))).isTrue();
        var written = signed.getPayload().toJSONObject();
        assertThat(written.get("type")).isEqualTo(List.of("VerifiableCredential", "OpenBadgeCredential"));
        assertThat(written.get("iss")).isEqualTo(desk.issuer().get("id"));
        assertThat(written.get("issuer"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("id", written.get("iss"));
        assertThat(written.get("jti")).isEqualTo(written.get("id"));
        var account = SomeTrainees.account(trainee).toString();
        assertThat(written.get("credentialSubject").toString().replace("D'Essai " + account, "the name"))
                .contains(written.get("sub").toString(), "the name")
                .doesNotContain(account);
        assertThat(desk.verify(signed.serialize() + "\n")
                        .orThrow()
                        .certificate()
                        .id())
                .isEqualTo(one.id());
    }

    /** Every sign of it, changed to its neighbour, one after the other. */
    @Test
    void oneSignChangedMakesItFalse() {
        pass("2019-CCP1", DAY);
        var true1 = desk.credential(trainee, valid().getFirst().id()).orThrow();
        for (int i = 0; i < true1.length(); i++) {
            var sign = true1.charAt(i);
            var altered = true1.substring(0, i) + (sign == 'A' ? 'B' : (char) (sign - 1)) + true1.substring(i + 1);
            assertThat(desk.verify(altered)).as("sign " + i).isInstanceOf(Decision.Unknown.class);
        }
    }

    @Test
    void aForeignKeyNoAlgorithmAndNonsenseAreRefused() throws JOSEException, ParseException {
        pass("2019-CCP1", DAY);
        var ours = JWSObject.parse(
                desk.credential(trainee, valid().getFirst().id()).orThrow());
        var foreign = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(ours.getHeader().getKeyID())
                        .build(),
                ours.getPayload());
        foreign.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        var none = "eyJhbGciOiJub25lIn0." + ours.getParsedParts()[1] + ".";
        for (var hostile : List.of(
                foreign.serialize(),
                none,
                "",
                "...",
                "a.b.c",
                "eyJhbGciOiJSUzI1NiJ9..",
                "\0.\0.\0",
                "é.".repeat(9_000))) {
            assertThat(desk.verify(hostile)).isInstanceOf(Decision.Unknown.class);
        }
        for (var hostile : List.of("", "' or 1=1 --", "2222-2222-2222-222", "%00", "A".repeat(100_000))) {
            assertThat(desk.behind(hostile)).isInstanceOf(Decision.Unknown.class);
        }
    }

    @Test
    void aCodeIsReadHoweverItIsTypedAndSomebodyElsesPaperIsUnknown() {
        pass("2019-CCP1", DAY);
        var one = valid().getFirst();
        assertThat(one.block()).isEqualTo(Optional.of(BlockCode.CCP1));
        var typed = " " + one.code().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(desk.behind(typed).orThrow().certificate().id()).isEqualTo(one.id());
        var other = SomeTrainees.counsellor(jdbc, access);
        assertThat(desk.find(other, one.id())).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.of(other, one.account())).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.credential(other, one.id())).isInstanceOf(Decision.Unknown.class);
    }

    private UUID pass(String block, LocalDate day) {
        return results.record(Actor.SYSTEM, Uuid7.next(), SomeTrainees.account(trainee), block, day, Outcome.PASSED)
                .orThrow();
    }

    private List<Certificate> valid() {
        return desk.of(trainee, SomeTrainees.account(trainee)).orThrow().stream()
                .filter(one -> one.revokedAt().isEmpty())
                .toList();
    }
}
