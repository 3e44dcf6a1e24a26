package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of candidates. */
@Configuration(proxyBeanMethods = false)
class SealedCandidates {
    @Bean
    SealedTable candidateTable() {
        return SealedTable.of("Candidates", "workforce", "candidate", "id")
                .sealed("name", Candidates.NAME)
                .sealed("email", Candidates.EMAIL)
                .sealed("phone", Candidates.PHONE)
                .sealed("motivation", Candidates.MOTIVATION);
    }
}
