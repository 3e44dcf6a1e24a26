package fr.mediane.programmes.mediation;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of activities. */
@Configuration(proxyBeanMethods = false)
class SealedActivities {
    @Bean
    SealedTable activityTable() {
        return SealedTable.of("Notes", "mediation", "activity", "id").sealed("note", Activities.CONTEXT);
    }
}
