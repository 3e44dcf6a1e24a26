package fr.mediane.engines.rules;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of decisions. */
@Configuration(proxyBeanMethods = false)
class SealedRulings {
    @Bean
    SealedTable rulingTable() {
        return SealedTable.of("Decisions by rules", "rules", "ruling", "id").sealed("facts", Rulings.FACTS);
    }
}
