package fr.mediane.engines.procedures.hooks;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of subscriptions. */
@Configuration(proxyBeanMethods = false)
class SealedSubscriptions {
    @Bean
    SealedTable subscriptionsTable() {
        return SealedTable.of("Subscriptions of partners", "procedures", "subscription", "id")
                .sealed("contact", Subscriptions.CONTACT)
                .sealed("secret", Subscriptions.SECRET);
    }
}
