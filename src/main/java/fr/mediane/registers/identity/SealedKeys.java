package fr.mediane.registers.identity;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of sign-in: the keys of tokens are kept sealed, not changed. */
@Configuration(proxyBeanMethods = false)
class SealedKeys {
    @Bean
    SealedTable signingKeyTable() {
        return SealedTable.of("Signing keys", "identity", "signing_key", "purpose")
                .sealed("sealed", SigningKeys.CONTEXT);
    }
}
