package fr.mediane.platform.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends e-mails through the mail server of {@code spring.mail.host}. */
final class SmtpCarrier implements Carrier {
    private final JavaMailSender sender;
    private final String from;

    SmtpCarrier(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Notice.Channel channel() {
        return Notice.Channel.EMAIL;
    }

    @Override
    public Handed hand(Notice notice) {
        try {
            var message = sender.createMimeMessage();
            var content = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            content.setFrom(from);
            content.setTo(notice.recipient());
            content.setSubject(notice.subject());
            content.setText(notice.body());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return Handed.SENT;
        } catch (MailSendException e) {
            throw refusedForGood(e) ? new UndeliverableException() : e;
        } catch (MessagingException | MailParseException e) {
            throw new UndeliverableException();
        }
    }

    private static boolean refusedForGood(MailSendException failure) {
        return failure.getFailedMessages().values().stream()
                .anyMatch(cause -> cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }
}
