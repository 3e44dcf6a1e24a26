package fr.mediane.programmes.mediation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.ActivityPlace;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.programmes.mediation.KeptActivities;
import fr.mediane.programmes.mediation.Sessions;
import fr.mediane.programmes.mediation.Theme;
import fr.mediane.testing.MedianeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class HabitDeskTest {
    @Autowired
    ActivityDesk desk;

    @Autowired
    HabitDesk usual;

    @Autowired
    JdbcClient jdbc;

    private KeptActivities kept;

    @BeforeEach
    void look() {
        kept = new KeptActivities(desk, jdbc);
    }

    @Test
    void proposesTheLastPlaceAndTheMostFrequent() {
        var someone = Counsellors.mediator();
        var venue = Counsellors.venue(jdbc);
        kept.record(
                someone,
                Sessions.individual()
                        .on(KeptActivities.yesterday().minusDays(2))
                        .content());
        kept.record(
                someone,
                Sessions.individual()
                        .on(KeptActivities.yesterday())
                        .at(ActivityPlace.venue(venue))
                        .content());
        var habits = usual.habits(someone);
        assertThat(habits.venues()).containsExactly(venue);
        assertThat(habits.lastPlace().flatMap(ActivityPlace::venue)).contains(venue);
        assertThat(habits.minutes()).contains(30);
        assertThat(habits.themes()).containsExactly(Theme.EMAIL);
    }
}
