package fr.mediane.programmes.vouchers.providers;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of bank accounts. */
@Configuration(proxyBeanMethods = false)
class SealedBankAccounts {
    @Bean
    SealedTable bankAccountTable() {
        return SealedTable.of("Bank accounts of providers", "vouchers", "bank_account", "id")
                .sealed("iban", BankAccounts.IBAN)
                .sealed("holder", BankAccounts.HOLDER);
    }
}
