package fr.mediane.programmes.workforce.grants.evidence;

import fr.mediane.platform.crypto.SealedTable;
import fr.mediane.platform.files.FileTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys, and moving files, has to know of what employers show. */
@Configuration(proxyBeanMethods = false)
class SealedGrantPapers {
    @Bean
    SealedTable grantPaperTable() {
        return SealedTable.of("What employers show for grants", "workforce", "grant_paper", "id")
                .sealed("name", GrantEvidences.NAME)
                .sealed("key", GrantEvidences.BODY);
    }

    @Bean
    FileTable grantPaperFiles() {
        return new FileTable("workforce", "grant_paper");
    }
}
