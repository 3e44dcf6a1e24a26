package fr.mediane.programmes.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.Agendas;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.booking.BookingDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.start.CommandRunner;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonSearch;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.programmes.referral.PartnerLink;
import fr.mediane.programmes.referral.PartnerLinkDesk;
import fr.mediane.programmes.referral.ReceivedDesk;
import fr.mediane.programmes.referral.Referral;
import fr.mediane.programmes.referral.ReferralDesk;
import fr.mediane.programmes.referral.ReferralDraft;
import fr.mediane.testing.MedianeTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class RotateKeysTest {
    /** A sealed text begins with the number of its key. */
    private static final int KEY = 5;

    @Autowired
    CommandRunner commands;

    @Autowired
    ActivityDesk activities;

    @Autowired
    PersonDesk people;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    BookingDesk bookings;

    @Autowired
    ReferralDesk referrals;

    @Autowired
    PartnerLinkDesk links;

    @Autowired
    ReceivedDesk received;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everythingIsSealedByTheNewKeyAndStillReadAndFound() {
        var amina = SomePeople.counsellor();
        var person = SomePeople.person(people, amina, SomePeople.full("Simone"));
        var activity = Uuid7.next();
        activities
                .record(
                        amina,
                        activity,
                        Sessions.individual().noting("Belle séance").content())
                .orThrow();
        var before = keys(person, activity);
        var out = new ByteArrayOutputStream();
        assertThat(commands.run(List.of("rotate-keys"), new PrintStream(out))).isZero();
        assertThat(out.toString()).contains("People:", "Notes:");
        assertThat(keys(person, activity)).doesNotContainAnyElementsOf(before);
        assertThat(people.find(amina, person).orThrow().content().needs()).isEqualTo("Parler à ses petits-enfants");
        assertThat(people.search(amina, new PersonSearch("06 39 98 12 34", 1))
                        .orThrow()
                        .people())
                .hasSize(1);
        assertThat(activities.find(amina, activity).orThrow().content().note()).isEqualTo("Belle séance");
    }

    @Test
    void linksCodesAndNumbersGoOnLeadingToWhatTheyLedTo() {
        var amina = SomePeople.counsellor();
        var person = SomePeople.person(people, amina, SomePeople.full("Jeanne"));
        var venue = Agendas.venue(jdbc);
        var workshop = meetings.plan(
                        amina, Uuid7.next(), MeetingPlan.workshop(venue, Agendas.monday(9), 60, "Photos", 5))
                .orThrow()
                .id();
        var contact = Agendas.phone(33);
        var held = bookings.enrol(Actor.PUBLIC, workshop, Uuid7.next(), "Ana", contact, "fr")
                .orThrow();
        var link = links.open(amina, Uuid7.next(), "Mission locale", Optional.empty())
                .orThrow();
        var sent = Uuid7.next();
        var draft = new ReferralDraft("Simone", "", "Impôts", "Inès", true);
        var follow = referrals.send(Actor.PUBLIC, link.token(), sent, draft).orThrow();
        for (var what : List.of(List.of("rotate-keys"), List.of("rotate-keys", "retire"))) {
            assertThat(commands.run(what, new PrintStream(new ByteArrayOutputStream())))
                    .isZero();
            assertThat(bookings.held(held.token()).orThrow()).isEqualTo(held);
            assertThat(bookings.byCode(held.code(), contact).orThrow()).isEqualTo(held);
            assertThat(bookings.enrol(Actor.PUBLIC, workshop, Uuid7.next(), "Ana", contact, "fr"))
                    .as("still known to be in")
                    .isInstanceOf(Decision.Refused.class);
            assertThat(links.links(amina).orThrow())
                    .extracting(PartnerLink::token)
                    .containsExactly(link.token());
            assertThat(referrals.partner(link.token()).orThrow()).isEqualTo("Mission locale");
            assertThat(referrals.follow(follow).orThrow()).isEqualTo(Referral.State.SENT);
            assertThat(people.search(amina, new PersonSearch("06 39 98 12 34", 1))
                            .orThrow()
                            .people())
                    .extracting(found -> found.id())
                    .containsExactly(person);
        }
        assertThat(received.received(amina).orThrow().getFirst().referral().reason())
                .isEqualTo("Impôts");
    }

    private List<String> keys(UUID person, UUID activity) {
        return jdbc.sql("""
                        select phone from beneficiaries.person where id = :person
                        union all select email from beneficiaries.person where id = :person
                        union all select needs from beneficiaries.person where id = :person
                        union all select note from mediation.activity where id = :activity
                        """)
                .param("person", person)
                .param("activity", activity)
                .query((row, _) -> Arrays.toString(Arrays.copyOf(row.getBytes(1), KEY)))
                .list();
    }
}
