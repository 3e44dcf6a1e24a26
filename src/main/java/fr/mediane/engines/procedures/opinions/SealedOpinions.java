package fr.mediane.engines.procedures.opinions;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of opinions. */
@Configuration(proxyBeanMethods = false)
class SealedOpinions {
    @Bean
    SealedTable opinionsTable() {
        return SealedTable.of("Opinions on cases", "procedures", "opinion", "id")
                .sealed("expert", Opinions.EXPERT)
                .sealed("address", Opinions.ADDRESS)
                .sealed("link", Opinions.LINK)
                .sealed("question", Opinions.QUESTION);
    }
}
