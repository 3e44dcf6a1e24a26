package fr.mediane.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MedianeTest
class NoticesTest {
    private static final EmailAddress ANA = EmailAddress.of("ana@exemple.fr");

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Test
    void aMailServerGetsTheEmailAsItWasWritten() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            var carrier = new SmtpCarrier(sender, "ne-pas-repondre@exemple.fr");
            assertThat(carrier.hand(email(key(), "Atelier : à bientôt"))).isEqualTo(Carrier.Handed.SENT);
            var message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Atelier : à bientôt");
            assertThat(message.getContent().toString()).startsWith("Mardi à 9 h, médiathèque");
            assertThat(message.getAllRecipients()[0]).hasToString("ana@exemple.fr");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailServerThatIsAwayIsAskedAgainLater() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(9);
        var carrier = new SmtpCarrier(sender, "ne-pas-repondre@exemple.fr");
        assertThatThrownBy(() -> carrier.hand(email(key(), "Atelier")))
                .isNotInstanceOf(Carrier.UndeliverableException.class);
    }

    @Test
    void theSameKeyIsWrittenOnce() {
        var notice = email(key(), "Une fois");
        assertThat(notices.send(notice)).isTrue();
        assertThat(notices.send(notice)).isFalse();
    }

    @Test
    void aChangeThatIsUndoneTellsNobody() {
        var key = key();
        new TransactionTemplate(transactions).executeWithoutResult(change -> {
            notices.send(email(key, "Rien"));
            change.setRollbackOnly();
        });
        assertThat(state(key)).isEmpty();
    }

    @Test
    void theDatabaseHoldsNothingReadable() {
        var key = key();
        notices.send(Notice.text(key, PhoneNumber.of("0639980112"), "Code secret", later()));
        assertThat(jdbc.sql("""
                        select encode(recipient, 'escape') || encode(subject, 'escape') || encode(body, 'escape')
                        from platform.notice where key = ?""").param(key).query(String.class).single()).doesNotContain("33639980112", "Code secret");
        assertThat(Notice.text(key, PhoneNumber.of("0639980112"), "Code secret", later()))
                .hasToString("Notice[TEXT " + key + "]");
    }

    @Test
    void aFailureIsTriedAgainAndWhatWasSentKeepsNoContents() {
        var key = key();
        var tries = new ArrayList<String>();
        write(key, later());
        var carrier = new Carrier() {
            @Override
            public Notice.Channel channel() {
                return Notice.Channel.EMAIL;
            }

            @Override
            public Handed hand(Notice notice) {
                if (notice.key().equals(key)) {
                    tries.add(notice.subject());
                    if (tries.size() < 3) {
                        throw new IllegalStateException("away");
                    }
                    return Handed.SENT;
                }
                return Handed.SHOWN;
            }
        };
        for (int minutes = 0; minutes < 30; minutes++) {
            round(carrier, Duration.ofDays(400).plusMinutes(minutes));
        }
        assertThat(tries).containsExactly("Essais", "Essais", "Essais");
        assertThat(state(key)).containsExactly("SENT 3 0");
    }

    @Test
    void whatComesTooLateIsNotSent() {
        var key = key();
        write(key, clock.instant().plus(Duration.ofDays(399)));
        round(new MailboxCarrier(Notice.Channel.EMAIL, true), Duration.ofDays(400));
        assertThat(state(key)).containsExactly("EXPIRED 1 0");
    }

    @Test
    void nobodyIsReachedByAMailboxThatNobodyOpens() {
        assertThatThrownBy(() -> new MailboxCarrier(Notice.Channel.TEXT, false).hand(email(key(), "Rien")))
                .isInstanceOf(Carrier.UndeliverableException.class);
    }

    /** Of a distant future, so that the running house does not take it first. */
    private void write(String key, Instant expires) {
        new Notices(
                        jdbc,
                        vault,
                        Clock.fixed(clock.instant().plus(Duration.ofDays(400)), ZoneOffset.UTC),
                        "demonstration")
                .send(Notice.email(key, ANA, "Essais", "Bonjour", expires));
    }

    private void round(Carrier carrier, Duration ahead) {
        var then = Clock.fixed(clock.instant().plus(ahead), ZoneOffset.UTC);
        var box = new Notices(jdbc, vault, then, "demonstration");
        new NoticeRounds(box, List.of(carrier), jdbc, transactions, then).round();
    }

    private List<String> state(String key) {
        return jdbc.sql("select state || ' ' || attempts || ' ' || length(body) from platform.notice where key = ?")
                .param(key)
                .query(String.class)
                .list();
    }

    private static Notice email(String key, String subject) {
        return Notice.email(key, ANA, subject, "Mardi à 9 h, médiathèque", later());
    }

    private static String key() {
        return "test." + Uuid7.next();
    }

    private static Instant later() {
        return Clock.systemUTC().instant().plus(Duration.ofDays(800));
    }
}
