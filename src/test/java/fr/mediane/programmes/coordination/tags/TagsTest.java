package fr.mediane.programmes.coordination.tags;

import static fr.mediane.programmes.coordination.Coordinators.LOT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.Coordinators;
import fr.mediane.programmes.coordination.Tag;
import fr.mediane.programmes.coordination.TagDesk;
import fr.mediane.programmes.coordination.TagLevel;
import fr.mediane.programmes.coordination.teams.TeamKeepingDesk;
import fr.mediane.testing.MedianeTest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MedianeTest
class TagsTest {
    private static final Tag.Whose NATIONAL = new Tag.Whose(TagLevel.NATIONAL, "");
    private static final Tag.Whose DEPARTEMENT = new Tag.Whose(TagLevel.DEPARTEMENT, "46");

    @Autowired
    TagDesk desk;

    @Autowired
    TagKeepingDesk keeping;

    @Autowired
    TeamKeepingDesk teams;

    private final Actor coordinator = Coordinators.of(LOT);
    private final Actor counsellor = with(Role.MEDIATOR, new Scope.Own());
    private final Actor administrator = with(Role.ADMINISTRATOR, new Scope.National());

    private static Actor with(Role role, Scope scope) {
        return new Actor(Optional.of(Uuid7.next()), "", Set.of(new Grant(role, scope)));
    }

    private UUID made(Actor actor, Tag.Whose whose) {
        var id = Uuid7.next();
        return keeping.create(actor, id, whose, "Mot " + id.toString().substring(20))
                .orThrow();
    }

    private boolean uses(Actor actor, UUID tag) {
        return desk.usable(actor).stream().anyMatch(one -> one.id().equals(tag));
    }

    private static Tag.Whose own(Actor actor) {
        return TagDesk.own(actor.account().orElseThrow());
    }

    @Test
    void aPersonalTagIsForOneselfAlone() {
        var tag = made(counsellor, own(counsellor));
        assertThat(uses(counsellor, tag)).isTrue();
        assertThat(uses(coordinator, tag)).isFalse();
        assertThat(desk.readable(administrator)).noneMatch(one -> one.id().equals(tag));
        assertThat(keeping.create(coordinator, Uuid7.next(), own(counsellor), "À autrui"))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void aTeamsTagIsForThoseInItAndMadeByWhoLooksAfterIt() {
        var team = Coordinators.team(teams, coordinator);
        var whose = new Tag.Whose(TagLevel.TEAM, team.toString());
        var tag = made(coordinator, whose);
        assertThat(uses(counsellor, tag)).isFalse();
        teams.welcome(Actor.SYSTEM, team, counsellor.account().orElseThrow());
        assertThat(uses(counsellor, tag)).isTrue();
        assertThat(keeping.create(counsellor, Uuid7.next(), whose, "Pas à moi")).isInstanceOf(Decision.Forbidden.class);
        assertThat(keeping.rename(counsellor, tag, 0, "Pas à moi")).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void aDepartementsTagIsForThoseWhoWorkThere() {
        var tag = made(coordinator, DEPARTEMENT);
        assertThat(uses(counsellor, tag)).isFalse();
        teams.welcome(
                Actor.SYSTEM,
                Coordinators.team(teams, coordinator),
                counsellor.account().orElseThrow());
        assertThat(uses(counsellor, tag)).isTrue();
        assertThat(uses(with(Role.PREFECT, LOT), tag)).isTrue();
        assertThat(uses(with(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, "47")), tag))
                .isFalse();
    }

    @Test
    void aNationalTagIsForAllAndMadeByTheAdministration() {
        var tag = made(administrator, NATIONAL);
        assertThat(uses(counsellor, tag)).isTrue();
        assertThat(uses(with(Role.CITIZEN, new Scope.Own()), tag)).isFalse();
        assertThat(uses(Actor.PUBLIC, tag)).isFalse();
        assertThat(keeping.create(coordinator, Uuid7.next(), NATIONAL, "Grand")).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void aRetiredTagIsReadButNoLongerOfferedUntilItIsRestored() {
        var tag = made(counsellor, own(counsellor));
        keeping.retire(counsellor, tag).orThrow();
        assertThat(uses(counsellor, tag)).isFalse();
        assertThat(desk.readable(counsellor)).anyMatch(one -> one.id().equals(tag));
        keeping.restore(counsellor, tag).orThrow();
        assertThat(uses(counsellor, tag)).isTrue();
    }

    @Test
    void oneOwnerHasALabelOnceWhateverItsAccents() {
        var id = Uuid7.next();
        keeping.create(counsellor, id, own(counsellor), "Été").orThrow();
        assertThat(keeping.create(counsellor, Uuid7.next(), own(counsellor), "ete"))
                .isInstanceOf(Decision.Refused.class);
        assertThat(keeping.create(counsellor, id, own(counsellor), "Été")).isEqualTo(Decision.accepted(id));
        keeping.retire(counsellor, id).orThrow();
        keeping.create(counsellor, Uuid7.next(), own(counsellor), "ETE").orThrow();
        assertThat(keeping.restore(counsellor, id)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aLabelIsAWordOrTwo() {
        for (var label : new String[] {"", "   ", "x".repeat(61)}) {
            assertThat(keeping.create(counsellor, Uuid7.next(), own(counsellor), label))
                    .isInstanceOf(Decision.Refused.class);
        }
    }
}
