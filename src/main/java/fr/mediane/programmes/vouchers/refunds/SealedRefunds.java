package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of refunds. */
@Configuration(proxyBeanMethods = false)
class SealedRefunds {
    @Bean
    SealedTable refundTable() {
        return SealedTable.of("Refunds to sponsors", "vouchers", "refund", "id")
                .sealed("iban", Refunds.IBAN)
                .sealed("holder", Refunds.HOLDER);
    }
}
