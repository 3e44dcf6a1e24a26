package fr.mediane.programmes.vouchers.lists;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of lists of people. */
@Configuration(proxyBeanMethods = false)
class SealedLists {
    @Bean
    SealedTable peopleLinesTable() {
        return SealedTable.of("People to whom vouchers are handed", "vouchers", "people_line", "id")
                .sealed("sealed", Lists.LINE);
    }
}
