package fr.mediane.engines.procedures.committee;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of committees. */
@Configuration(proxyBeanMethods = false)
class SealedCommittee {
    @Bean
    SealedTable sittingsTable() {
        return SealedTable.of("Meetings of committees", "procedures", "sitting", "id")
                .sealed("people", Sittings.PEOPLE);
    }

    @Bean
    SealedTable agendaTable() {
        return SealedTable.of("Agendas of committees", "procedures", "agenda_item", "id")
                .sealed("proposal", Agendas.PROPOSAL)
                .sealed("said", Agendas.SAID);
    }
}
