package fr.mediane.programmes.connectivity.operators;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of the customers that notices name. */
@Configuration(proxyBeanMethods = false)
class SealedNotices {
    @Bean
    SealedTable maintenanceNoticeTable() {
        return SealedTable.of("Customers of internet operators", "connectivity", "notice", "id")
                .sealed("customer_reference", MaintenanceNotices.REFERENCE)
                .sealed("customer_name", MaintenanceNotices.NAME);
    }
}
