package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.platform.crypto.KeyedHash;
import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of households that were helped. */
@Configuration(proxyBeanMethods = false)
class SealedAdults {
    @Bean
    SealedTable helpedAdultTable(KeyedHash keys) {
        return SealedTable.of("Adults helped with internet", "connectivity", "adult", "id")
                .sealed("identity", Adults.IDENTITY)
                .hashed("hash", "identity", text -> Adults.hash(keys, text));
    }
}
