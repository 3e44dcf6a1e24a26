package fr.mediane.programmes.vouchers.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import fr.mediane.kernel.Parsed;
import fr.mediane.programmes.vouchers.Secret;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs vouchers and tells which were. What is scanned is the code, a tilde, and the compact JWS of its {@link Claims}. */
@Component
public class SignedVouchers {
    /** Between the code and its signature; typed codes have none. */
    public static final char BETWEEN = '~';

    private final VoucherKeys keys;

    SignedVouchers(VoucherKeys keys) {
        this.keys = keys;
    }

    /** Signs any number of vouchers by today's key. */
    public Signer signer() {
        return new Signer(keys.signing());
    }

    /** What we signed for this code; empty for a code alone, a foreign key, another algorithm, or anything changed. */
    public Optional<Claims> read(String scanned) {
        int between = scanned.lastIndexOf(BETWEEN);
        if (between < 0 || !(Secret.parse(scanned) instanceof Parsed.Valid<Secret>(var secret))) {
            return Optional.empty();
        }
        try {
            var signed = JWSObject.parse(scanned.substring(between + 1).strip());
            var key = Optional.ofNullable(signed.getHeader().getKeyID()).flatMap(keys::known);
            if (!JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())
                    || key.isEmpty()
                    || !signed.verify(new ECDSAVerifier(key.get()))) {
                return Optional.empty();
            }
            var written = signed.getPayload().toJSONObject();
            return written == null ? Optional.empty() : Claims.read(written, secret.hash());
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** The public keys, as JSON Web Keys, for devices. */
    public List<Map<String, Object>> publicKeys() {
        return keys.known().stream().map(key -> key.toJSONObject()).toList();
    }
}
