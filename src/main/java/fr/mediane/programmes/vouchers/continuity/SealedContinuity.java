package fr.mediane.programmes.vouchers.continuity;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of the continuity files. */
@Configuration(proxyBeanMethods = false)
class SealedContinuity {
    @Bean
    SealedTable continuityTable() {
        return SealedTable.of("Continuity of payments", "vouchers", "continuity", "sponsor")
                .sealed("passphrase", Archives.PASSPHRASE)
                .sealed("iban", Archives.IBAN)
                .sealed("holder", Archives.HOLDER);
    }
}
