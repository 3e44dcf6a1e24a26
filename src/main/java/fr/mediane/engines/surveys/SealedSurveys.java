package fr.mediane.engines.surveys;

import fr.mediane.platform.crypto.SealedTable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of surveys: codes on paper go on to work, and no answer is tied to anything. */
@Configuration(proxyBeanMethods = false)
class SealedSurveys {
    @Bean
    SealedTable surveyInvitationTable(SurveyKeys keys) {
        return SealedTable.of("Survey invitations", "surveys", "invitation", "id")
                .sealed("draft", SurveyInvitations.DRAFT)
                .ruled(List.of("id", "channel"), List.of("secret"), row -> {
                    if (row.value("id") instanceof UUID id && row.value("secret") instanceof byte[] kept) {
                        var channel = Channel.valueOf("" + row.value("channel"));
                        return keys.find(id, channel, kept)
                                .map(secret -> Map.<String, Object>of("secret", keys.atRest(secret)))
                                .orElse(Map.of());
                    }
                    return Map.of();
                });
    }

    @Bean
    SealedTable anonymousResponseTable() {
        return SealedTable.of("Anonymous answers", "surveys", "anonymous_response", "id")
                .sealedAlike("texts", Responses.TEXTS);
    }

    @Bean
    SealedTable linkedResponseTable() {
        return SealedTable.of("Answers", "surveys", "linked_response", "invitation")
                .sealedAlike("texts", Responses.TEXTS);
    }
}
