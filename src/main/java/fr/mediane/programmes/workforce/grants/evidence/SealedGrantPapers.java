package fr.mediane.programmes.workforce.grants.evidence;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of what employers show. */
@Configuration(proxyBeanMethods = false)
class SealedGrantPapers {
    @Bean
    SealedTable grantPaperTable() {
        return SealedTable.of("What employers show for grants", "workforce", "grant_paper", "id")
                .sealed("name", GrantEvidences.NAME)
                .sealed("key", GrantEvidences.BODY);
    }
}
