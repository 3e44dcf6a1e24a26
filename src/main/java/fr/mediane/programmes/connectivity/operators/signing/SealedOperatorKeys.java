package fr.mediane.programmes.connectivity.operators.signing;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of what operators sign with. */
@Configuration(proxyBeanMethods = false)
class SealedOperatorKeys {
    @Bean
    SealedTable operatorKeyTable() {
        return SealedTable.of("Keys of internet operators", "connectivity", "operator_key", "id")
                .sealed("secret", OperatorKeys.SECRET);
    }
}
