package fr.mediane.programmes.vouchers.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import fr.mediane.platform.crypto.KeyRing;
import fr.mediane.platform.crypto.Vault;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys that sign vouchers: on the curve P-256, so that a square code stays small; kept for as long as the books. */
@Repository
class VoucherKeys {
    static final String CONTEXT = "vouchers.signing-key:";

    private final KeyRing ring;

    VoucherKeys(JdbcClient jdbc, Vault vault) {
        ring = new KeyRing(jdbc, vault, "vouchers", CONTEXT, VoucherKeys::make);
    }

    /** The key that signs today, with its private half; its id is its number. */
    ECKey signing() {
        return ring.signing().toECKey();
    }

    /** The public half of a key, by the number that stands in a header. */
    Optional<ECKey> known(String number) {
        return ring.known(number).map(JWK::toECKey);
    }

    /** The public halves of all of them. */
    List<ECKey> known() {
        return ring.known().stream().map(JWK::toECKey).toList();
    }

    private static JWK make() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
