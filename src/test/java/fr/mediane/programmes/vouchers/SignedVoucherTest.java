package fr.mediane.programmes.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import fr.mediane.kernel.Parsed;
import fr.mediane.programmes.vouchers.signing.Claims;
import fr.mediane.programmes.vouchers.signing.SignedVouchers;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class SignedVoucherTest {
    private static final Claims CLAIMS =
            new Claims("V000000000000042", 1_000, UUID.randomUUID(), LocalDate.of(2027, 1, 31));

    @Autowired
    SignedVouchers signatures;

    @Autowired
    JdbcClient jdbc;

    private final Secret secret = Secret.random();

    @Test
    void isReadWithWhatWasSignedAndStaysSmall() {
        var scanned = signatures.signer().signed(secret, CLAIMS);
        assertThat(signatures.read("https://mediane.example/bon#" + scanned)).contains(CLAIMS);
        assertThat(scanned.length()).isLessThan(295);
        assertThat(Secret.parse(scanned)).isInstanceOf(Parsed.Valid.class);
        assertThat(Secret.parse(scanned).value().map(Secret::printed)).contains(secret.printed());
    }

    @Test
    void aCodeAloneOrOneOfAnotherVoucherIsNotSigned() {
        var scanned = signatures.signer().signed(secret, CLAIMS);
        assertThat(signatures.read(secret.printed())).isEmpty();
        assertThat(signatures.read(Secret.random().scanned() + scanned.substring(scanned.indexOf('~'))))
                .isEmpty();
        assertThat(signatures.read(scanned.substring(0, scanned.length() - 1))).isEmpty();
        assertThat(signatures.read(scanned + "A")).isEmpty();
        assertThat(signatures.read("~")).isEmpty();
        assertThat(signatures.read(secret.scanned() + "~..")).isEmpty();
    }

    @Test
    void anotherKeyAlgorithmOrClaimIsRefused() throws Exception {
        var token = signatures
                .signer()
                .signed(secret, CLAIMS)
                .substring(secret.scanned().length() + 1);
        var parts = token.split("[.]");
        var own = new ECKeyGenerator(Curve.P_256).generate();
        var number = JWSHeader.parse(Base64URL.from(parts[0])).getKeyID();
        var forged = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(number).build(), new Payload(Base64URL.from(parts[1])));
        forged.sign(new ECDSASigner(own));
        assertThat(signatures.read(secret.scanned() + "~" + forged.serialize()))
                .as("another key")
                .isEmpty();
        var brought = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .jwk(own.toPublicJWK())
                        .build(),
                new Payload(Base64URL.from(parts[1])));
        brought.sign(new ECDSASigner(own));
        assertThat(signatures.read(secret.scanned() + "~" + brought.serialize()))
                .as("a key brought along")
                .isEmpty();
        var none = Base64URL.encode("{\"alg\":\"none\",\"kid\":\"" + number + "\"}");
        assertThat(signatures.read(secret.scanned() + "~" + none + "." + parts[1] + "."))
                .isEmpty();
        var richer = Base64URL.encode(Base64URL.from(parts[1]).decodeToString().replace("1000", "9000"));
        assertThat(signatures.read(secret.scanned() + "~" + parts[0] + "." + richer + "." + parts[2]))
                .isEmpty();
    }

    @Test
    void aFormerKeyIsStillKnownOnceAnotherSigns() {
        var before = signatures.signer().signed(secret, CLAIMS);
        jdbc.sql("update vouchers.signing_key set made_at = made_at - interval '366 days'")
                .update();
        var after = signatures.signer().signed(secret, CLAIMS);
        assertThat(after.split("[.]")[0]).isNotEqualTo(before.split("[.]")[0]);
        assertThat(signatures.read(before)).contains(CLAIMS);
        assertThat(signatures.read(after)).contains(CLAIMS);
        assertThat(signatures.publicKeys()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(key -> {
            assertThat(key).containsKeys("kid", "x", "y").doesNotContainKey("d");
        });
    }
}
