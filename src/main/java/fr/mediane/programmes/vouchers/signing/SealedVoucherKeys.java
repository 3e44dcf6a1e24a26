package fr.mediane.programmes.vouchers.signing;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the platform's keys has to know of those that sign vouchers. */
@Configuration(proxyBeanMethods = false)
class SealedVoucherKeys {
    @Bean
    SealedTable voucherKeyTable() {
        return SealedTable.of("Keys that sign vouchers", "vouchers", "signing_key", "id")
                .sealed("private_key", VoucherKeys.CONTEXT);
    }
}
