package fr.mediane.programmes.training.badges;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import fr.mediane.platform.crypto.KeyRing;
import fr.mediane.platform.crypto.SealedTable;
import fr.mediane.platform.crypto.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys that sign credentials. */
@Configuration(proxyBeanMethods = false)
class CredentialKeys {
    private static final String CONTEXT = "training.signing-key:";
    private static final int BITS = 2048;

    @Bean
    KeyRing credentialRing(JdbcClient jdbc, Vault vault) {
        return new KeyRing(jdbc, vault, "training", CONTEXT, CredentialKeys::make);
    }

    /** What changing the platform's keys has to know of those that sign credentials. */
    @Bean
    SealedTable credentialKeyTable() {
        return SealedTable.of("Keys that sign credentials", "training", "signing_key", "id")
                .sealed("private_key", CONTEXT);
    }

    private static JWK make() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
