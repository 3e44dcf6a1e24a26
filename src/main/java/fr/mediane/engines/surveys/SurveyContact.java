package fr.mediane.engines.surveys;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;

/** Where a message reaches somebody; it is handed to the outbox, and kept nowhere here. */
public sealed interface SurveyContact {
    Channel channel();

    record ByEmail(EmailAddress address) implements SurveyContact {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }
    }

    record ByText(PhoneNumber number) implements SurveyContact {
        @Override
        public Channel channel() {
            return Channel.TEXT;
        }
    }
}
