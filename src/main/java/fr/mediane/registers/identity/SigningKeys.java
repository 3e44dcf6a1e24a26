package fr.mediane.registers.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import fr.mediane.platform.crypto.Vault;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys that sign tokens: made at first use, shared by all processes, sealed by a key outside the database. */
@Component
public class SigningKeys {
    /** Before the purpose. */
    static final String CONTEXT = "identity.signing-key:";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final Map<String, JWKSet> known = new ConcurrentHashMap<>();

    SigningKeys(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** The key of a purpose, read when a token is signed or checked, not before. */
    public JWKSource<SecurityContext> source(String purpose, JWSAlgorithm algorithm) {
        return (selector, _) -> selector.select(known.computeIfAbsent(purpose, _ -> load(purpose, algorithm)));
    }

    private JWKSet load(String purpose, JWSAlgorithm algorithm) {
        var present = jdbc.sql("select sealed from identity.signing_key where purpose = :purpose")
                .param("purpose", purpose)
                .query(byte[].class)
                .optional();
        if (present.isPresent()) {
            return new JWKSet(parse(vault.open(present.get(), CONTEXT + purpose)));
        }
        jdbc.sql("""
                        insert into identity.signing_key (purpose, sealed, made_at) values (:purpose, :sealed, :now)
                        on conflict do nothing""")
                .param("purpose", purpose)
                .param("sealed", vault.seal(make(algorithm).toJSONString(), CONTEXT + purpose))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return load(purpose, algorithm);
    }

    private static JWK parse(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("a signing key does not parse", e);
        }
    }

    private static JWK make(JWSAlgorithm algorithm) {
        try {
            return JWSAlgorithm.ES256.equals(algorithm)
                    ? new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(algorithm)
                            .keyIDFromThumbprint(true)
                            .generate()
                    : new RSAKeyGenerator(2048)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(algorithm)
                            .keyIDFromThumbprint(true)
                            .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
