package fr.mediane.programmes.competence;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of plans. */
@Configuration(proxyBeanMethods = false)
class SealedPlans {
    @Bean
    SealedTable goalTable() {
        return SealedTable.of("Goals", "competence", "goal", "id").sealed("title", Goals.GOAL);
    }

    @Bean
    SealedTable stepTable() {
        return SealedTable.of("Steps", "competence", "goal_step", "id").sealed("text", Goals.STEP);
    }
}
