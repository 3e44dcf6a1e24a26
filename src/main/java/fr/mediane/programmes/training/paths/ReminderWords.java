package fr.mediane.programmes.training.paths;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.coordination.Team;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.training.paths.TrainingPaths.Due;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.registers.identity.Account.KnownSignIn;
import fr.mediane.registers.identity.AccountAccess;
import fr.mediane.registers.identity.AccountSearch;
import fr.mediane.registers.identity.SignInDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the counsellor, the employer and the coordinators of their teams are told of a deadline. */
@Component
class ReminderWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final Duration OF_USE = Duration.ofDays(30);
    private static final int MOST_PAGES = 100;
    private final People people;
    private final OrganisationDesk organisations;
    private final TeamDesk teams;
    private final Outbox outbox;
    private final Clock clock;

    ReminderWords(People people, OrganisationDesk organisations, TeamDesk teams, Outbox outbox, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.teams = teams;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who has which role, and which address. */
    @Component
    record People(AccessDesk access, SignInDesk signIns) {}

    /** Where words go out. */
    @Component
    record Outbox(Notices notices, Messages messages, BaseUrl address) {}

    /** Whom to tell. @param id of their account, or of the organisation */
    record Recipient(UUID id, EmailAddress address) {}

    /** Every coordinator with an address, by the teams that they look after. */
    Map<UUID, Set<Recipient>> coordinators() {
        var byTeam = new HashMap<UUID, Set<Recipient>>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            var search = new AccountSearch("", Optional.of(Role.COORDINATOR), page);
            var found = people.access().search(Actor.SYSTEM, search).orThrow();
            for (var one : found.accounts()) {
                var address = address(one);
                var teamsOf = people.signIns()
                        .actor(one.account().id())
                        .map(teams::coordinatedBy)
                        .orElse(List.of());
                address.ifPresent(known -> teamsOf.stream()
                        .map(Team::id)
                        .forEach(team -> byTeam.computeIfAbsent(team, _ -> new HashSet<>())
                                .add(known)));
            }
            if ((long) page * AccountSearch.PAGE_SIZE >= found.total()) {
                break;
            }
        }
        return byTeam;
    }

    /** Tells everybody whom a deadline concerns and whose address is known; nobody twice. */
    void tell(Due due, Map<UUID, Set<Recipient>> coordinators) {
        if (!(people.access().find(Actor.SYSTEM, due.account()) instanceof Decision.Accepted<AccountAccess>(var who))) {
            return;
        }
        var told = new HashSet<Recipient>();
        address(who)
                .filter(told::add)
                .ifPresent(to -> send(due, "own", to, who.account().name()));
        due.organisation()
                .flatMap(this::employer)
                .filter(told::add)
                .ifPresent(to -> send(due, "other", to, who.account().name()));
        for (var team : teams.teamsOf(due.account(), Paris.today(clock))) {
            coordinators.getOrDefault(team.id(), Set.of()).stream()
                    .filter(told::add)
                    .forEach(to -> send(due, "other", to, who.account().name()));
        }
    }

    private void send(Due due, String whose, Recipient to, String name) {
        var step = text("training.step." + due.step());
        boolean ongoing = due.step().equals(TrainingPaths.ONGOING);
        var phase = whose + "." + due.phase();
        var last = due.lastDay().format(DAY);
        var link = outbox.address().at("/mon-espace/formation");
        outbox.notices()
                .send(Notice.email(
                        "training deadline %s %s %s %s"
                                .formatted(
                                        due.path(),
                                        ongoing ? due.step() + " " + due.lastDay() : due.step(),
                                        due.phase(),
                                        to.id()),
                        to.address(),
                        text("training.notice.subject." + due.phase(), step),
                        ongoing
                                ? text(
                                        "training.notice.ongoing." + phase,
                                        name,
                                        due.hours(),
                                        due.attended(),
                                        last,
                                        link)
                                : text("training.notice.body." + phase, name, step, last, link),
                        clock.instant().plus(OF_USE)));
    }

    private Optional<Recipient> employer(UUID organisation) {
        return organisations.find(Actor.SYSTEM, organisation) instanceof Decision.Accepted<Organisation>(var known)
                ? known.email().map(address -> new Recipient(known.id(), address))
                : Optional.empty();
    }

    /** The latest that a sign-in brought along. */
    private static Optional<Recipient> address(AccountAccess who) {
        var all = new ArrayList<KnownSignIn>(who.account().signIns());
        all.sort((a, b) -> b.lastUsed().compareTo(a.lastUsed()));
        return all.stream()
                .flatMap(signIn -> signIn.email().stream())
                .flatMap(text -> EmailAddress.parse(text).value().stream())
                .findFirst()
                .map(address -> new Recipient(who.account().id(), address));
    }

    private String text(String key, Object... arguments) {
        return outbox.messages().text(Locale.FRANCE, key, arguments);
    }
}
