package fr.mediane.programmes.workforce.grants.accounts;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of employers' accounts. */
@Configuration(proxyBeanMethods = false)
class SealedGrantAccounts {
    @Bean
    SealedTable grantAccountTable() {
        return SealedTable.of("Bank accounts of employers", "workforce", "grant_account", "id")
                .sealed("iban", GrantAccounts.IBAN)
                .sealed("holder", GrantAccounts.HOLDER);
    }
}
