package fr.mediane.programmes.coordination.activities;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of coordination. */
@Configuration(proxyBeanMethods = false)
class SealedNotes {
    @Bean
    SealedTable coordinationTable() {
        return SealedTable.of("Coordination notes", "coordination", "activity", "id")
                .sealed("note", CoordinationActivities.CONTEXT);
    }
}
