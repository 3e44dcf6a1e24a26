package fr.mediane.programmes.workforce;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of who was hired. */
@Configuration(proxyBeanMethods = false)
class SealedWorkforce {
    @Bean
    SealedTable hiredPeopleTable() {
        return SealedTable.of("People hired", "workforce", "person", "id").sealed("name", Contracts.NAME);
    }
}
