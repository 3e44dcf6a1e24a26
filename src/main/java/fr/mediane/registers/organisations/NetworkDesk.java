package fr.mediane.registers.organisations;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Networks of organisations: an organisation is at the head of one as soon as another belongs to it. Administrators say who
 * does; to which networks an organisation belongs is public.
 */
@Component
@Transactional
public class NetworkDesk {
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private final Networks networks;
    private final Organisations organisations;
    private final OrganisationRights rights;
    private final JournalDesk journal;
    private final Clock clock;

    NetworkDesk(
            Networks networks,
            Organisations organisations,
            OrganisationRights rights,
            JournalDesk journal,
            Clock clock) {
        this.networks = networks;
        this.organisations = organisations;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Every organisation of the networks that the actor heads, today: the heads and their members, under each id that they
     * ever had; none for whoever heads none.
     */
    @Transactional(readOnly = true)
    public Set<UUID> reach(Actor actor) {
        var heads = heads(actor);
        if (heads.isEmpty()) {
            return Set.of();
        }
        var all = new HashSet<>(organisations.family(heads));
        var members = networks.membersOf(all, today()).stream()
                .map(NetworkMember::member)
                .collect(Collectors.toSet());
        all.addAll(heads);
        all.addAll(organisations.family(members));
        return all;
    }

    /** The members of the networks that the actor heads. */
    @Transactional(readOnly = true)
    public Decision<List<NetworkMember>> mine(Actor actor) {
        var heads = heads(actor);
        return heads.isEmpty()
                ? Decision.forbidden()
                : Decision.accepted(networks.membersOf(organisations.family(heads), today()));
    }

    /** The members of one, for administrators. */
    @Transactional(readOnly = true)
    public Decision<List<NetworkMember>> membersOf(Actor actor, UUID network) {
        return rights.administers(actor)
                ? Decision.accepted(networks.membersOf(family(network), today()))
                : Decision.forbidden();
    }

    /** To which networks an organisation belongs. */
    @Transactional(readOnly = true)
    public List<NetworkMember> networksOf(Actor actor, UUID member) {
        return networks.networksOf(family(member), today());
    }

    /**
     * Notes that an organisation belongs to a network.
     *
     * @param form made by the form (UUIDv7): sent twice, it adds one
     * @param joinedOn not in the future
     */
    public Decision<UUID> add(Actor actor, UUID form, UUID network, UUID member, LocalDate joinedOn) {
        if (!rights.administers(actor)) {
            return Decision.forbidden();
        }
        var head = organisations.current(network).map(Organisation::id);
        var one = organisations.current(member).map(Organisation::id);
        if (head.isEmpty() || one.isEmpty()) {
            return Decision.unknown();
        }
        if (head.equals(one)) {
            return Decision.refused(ErrorKey.on("membre", "organisations.error.own-network"));
        }
        if (joinedOn.isAfter(today()) || joinedOn.isBefore(LONG_AGO)) {
            return Decision.refused(ErrorKey.on("depuis", "organisations.error.joined-on"));
        }
        organisations.lock(head.get(), one.get());
        var wanted = new Networks.Written(head.get(), one.get(), joinedOn);
        var sent = networks.find(form);
        if (sent.isPresent() || !Uuid7.isUuid7(form)) {
            return sent.equals(Optional.of(wanted))
                    ? Decision.accepted(form)
                    : Decision.refused(ErrorKey.of("kernel.id.form"));
        }
        if (networks.from(family(head.get()), family(one.get()), joinedOn)) {
            return Decision.refused(ErrorKey.on("membre", "organisations.error.member-already"));
        }
        networks.add(form, wanted);
        journaled(actor, wanted);
        return Decision.accepted(form);
    }

    /** From today the organisation belongs to the network no more; done twice, it stays so. */
    public Decision<UUID> remove(Actor actor, UUID network, UUID membership) {
        if (!rights.administers(actor)) {
            return Decision.forbidden();
        }
        var found = networks.find(membership).filter(one -> family(network).contains(one.network()));
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        if (networks.end(membership, today())) {
            journaled(actor, found.get());
        }
        return Decision.accepted(membership);
    }

    private List<UUID> family(UUID id) {
        return organisations.family(List.of(id));
    }

    private void journaled(Actor actor, Networks.Written written) {
        journal.changed(
                actor,
                Entry.of(OrganisationDesk.MODULE, OrganisationDesk.TYPE, written.network(), "members"),
                Entry.of(OrganisationDesk.MODULE, OrganisationDesk.TYPE, written.member(), "networks"));
    }

    private static Set<UUID> heads(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.NETWORK)
                .flatMap(grant ->
                        grant.scope() instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.<UUID>empty())
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
