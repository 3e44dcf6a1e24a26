package fr.mediane.programmes.beneficiaries;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of people. Access codes are not here: nobody keeps them, and they last two weeks. */
@Configuration(proxyBeanMethods = false)
class SealedPeople {
    @Bean
    SealedTable personTable(ContactSeals seals) {
        return SealedTable.of("People", "beneficiaries", "person", "id")
                .sealed("phone", ContactSeals.context("phone"))
                .sealed("email", ContactSeals.context("email"))
                .sealed("needs", ContactSeals.context("needs"))
                .hashed("phone_hash", "phone", seals::hashOfPhone)
                .hashed("email_hash", "email", seals::hashOfEmail);
    }
}
