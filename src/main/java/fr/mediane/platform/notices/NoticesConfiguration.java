package fr.mediane.platform.notices;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {
    /** Through the mail server when there is one, else to the built-in mailbox. */
    @Bean
    Carrier emails(
            ObjectProvider<JavaMailSender> sender,
            Notices notices,
            @Value("${mediane.notices.from:ne-pas-repondre@mediane.invalid}") String from) {
        var server = sender.getIfAvailable();
        return server == null
                ? new MailboxCarrier(Notice.Channel.EMAIL, notices.mailboxOpen())
                : new SmtpCarrier(server, from);
    }

    /** What changing the keys has to know of notices. */
    @Bean
    SealedTable noticeTable() {
        return SealedTable.of("Notices", "platform", "notice", "id")
                .sealed("recipient", Notices.context("recipient"))
                .sealed("subject", Notices.context("subject"))
                .sealed("body", Notices.context("body"));
    }
}
