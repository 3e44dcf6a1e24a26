package fr.mediane.platform.notices;

import fr.mediane.platform.ProductionRule;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** In production what is written to people reaches them, from an address that exists. */
final class NoticesProductionRules {
    private NoticesProductionRules() {}

    static final class MailServer implements ProductionRule {
        @Override
        public Optional<String> refusal(Environment environment) {
            if (environment.getProperty("spring.mail.host", "").isBlank()) {
                return Optional.of("spring.mail.host: production needs a mail server, or nobody would be told of their"
                        + " booking (spring.mail.host=…, see docs/operations.md).");
            }
            var from = environment.getProperty("mediane.notices.from", "");
            return from.isBlank() || from.endsWith(".invalid")
                    ? Optional.of("mediane.notices.from: production needs an address from which e-mails are sent"
                            + " (mediane.notices.from=ne-pas-repondre@…).")
                    : Optional.empty();
        }
    }
}
