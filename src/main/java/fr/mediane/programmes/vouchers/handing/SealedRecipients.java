package fr.mediane.programmes.vouchers.handing;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of who got vouchers: each campaign's own key is sealed, its fingerprints stay. */
@Configuration(proxyBeanMethods = false)
class SealedRecipients {
    @Bean
    SealedTable recipientKeysTable() {
        return SealedTable.of("Keys of who got vouchers", "vouchers", "recipient_key", "campaign")
                .sealed("secret", Recipients.KEY);
    }
}
