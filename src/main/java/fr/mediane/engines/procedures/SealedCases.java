package fr.mediane.engines.procedures;

import fr.mediane.platform.crypto.SealedTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What changing the keys has to know of cases. */
@Configuration(proxyBeanMethods = false)
class SealedCases {
    @Bean
    SealedTable casesTable(CaseWords words, JsonMapper json) {
        return SealedTable.of("Cases of procedures", "procedures", "dossier", "id")
                .sealed("subject", Cases.SUBJECT)
                .sealed("answers", Cases.ANSWERS)
                .ruled(List.of("number"), List.of("words"), row -> {
                    if (row.text("answers").isEmpty()) {
                        return Map.of(); // forgotten
                    }
                    var plain = json.readValue(row.text("answers"), new TypeReference<Map<String, List<String>>>() {});
                    var said = plain.values().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
                    return Map.of("words", words.of(row.value("number") + "\n" + said));
                });
    }

    @Bean
    SealedTable stepsTable() {
        return SealedTable.of("Steps of cases", "procedures", "step", "id").sealed("words", Steps.WORDS);
    }

    @Bean
    SealedTable mandatesTable() {
        return SealedTable.of("Mandates", "procedures", "mandate", "id").sealed("names", Mandates.NAMES);
    }
}
