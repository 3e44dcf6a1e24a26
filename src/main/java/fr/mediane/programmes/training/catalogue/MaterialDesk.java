package fr.mediane.programmes.training.catalogue;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.catalogue.Modules.Material;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Administrators keep what goes along with a session or its module, and the address of who gives it; participants read it. */
@Component
@Transactional
public class MaterialDesk {
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_LINK = 300;
    private static final int MOST = 50;
    private static final Pattern LINK = Pattern.compile("https://[^\\s]{3,}");
    private final Materials materials;
    private final Modules modules;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;

    MaterialDesk(
            Materials materials,
            Modules modules,
            Sessions sessions,
            Enrolments enrolments,
            OrganisationDesk organisations,
            JournalDesk journal) {
        this.materials = materials;
        this.modules = modules;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.organisations = organisations;
        this.journal = journal;
    }

    /** What goes along with one session, and with every session of its module. */
    public record Shelf(List<Material> ofSession, List<Material> ofModule) {
        public static final Shelf EMPTY = new Shelf(List.of(), List.of());

        public Shelf {
            ofSession = List.copyOf(ofSession);
            ofModule = List.copyOf(ofModule);
        }

        public List<Material> all() {
            var all = new ArrayList<>(ofSession);
            all.addAll(ofModule);
            return all;
        }
    }

    /** What participants and administrators see; empty to anybody else. */
    @Transactional(readOnly = true)
    public Shelf shelf(Actor actor, UUID session) {
        boolean takesPart = actor.account()
                .flatMap(account -> enrolments.of(session, account))
                .isPresent();
        return sessions.find(session)
                .filter(_ -> takesPart || TrainingRights.administers(actor))
                .map(one -> new Shelf(
                        materials.of(session), modules.materials(one.module().code())))
                .orElse(Shelf.EMPTY);
    }

    /**
     * Adds something to a session, or to all of its module.
     *
     * @param id made with the form: the same again changes nothing, and neither does the same address
     * @param link an https address of at most 300 characters
     */
    public Decision<UUID> add(Actor actor, UUID session, UUID id, boolean ofModule, String title, String link) {
        return session(actor, session).flatMap(found -> {
            var name = title.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
            var href = link.strip();
            var faults = new ArrayList<ErrorKey>();
            if (name.isEmpty() || name.length() > LONGEST_TITLE) {
                faults.add(ErrorKey.on("titre", "training.error.material-title", LONGEST_TITLE));
            }
            if (!isLink(href)) {
                faults.add(ErrorKey.on("lien", "training.error.link"));
            }
            if (faults.isEmpty() && shelf(actor, session).all().size() >= MOST) {
                faults.add(ErrorKey.on("titre", "training.error.materials", MOST));
            }
            if (!faults.isEmpty()) {
                return Decision.refused(List.copyOf(faults));
            }
            var own = Uuid7.isUuid7(id) ? id : Uuid7.next();
            if (materials.insert(own, found, ofModule, name, href)) {
                journal.created(actor, Entry.of(TrainingRights.MODULE, "material", own));
            }
            return Decision.accepted(session);
        });
    }

    /** Takes something away from a session or its module; what is gone already stays so. */
    public Decision<UUID> remove(Actor actor, UUID session, UUID material) {
        return session(actor, session).map(found -> {
            if (materials.delete(material, found)) {
                journal.deleted(actor, Entry.of(TrainingRights.MODULE, "material", material));
            }
            return session;
        });
    }

    /** The organisation of the register that gives a session, for administrators; empty when it is not said. */
    @Transactional(readOnly = true)
    public Optional<Organisation> organisation(Actor actor, UUID session) {
        return TrainingRights.administers(actor)
                ? materials.organisation(session).flatMap(id -> organisations.brief(actor, id))
                : Optional.empty();
    }

    /**
     * Says where the provider of a session is found, and which organisation of the register it is, for all its sessions.
     *
     * @param link an https address of at most 300 characters; empty forgets it
     * @param number SIRET or RIDET, with or without spaces; empty forgets it
     */
    public Decision<UUID> provider(Actor actor, UUID session, String link, String number) {
        return session(actor, session).flatMap(found -> {
            var href = link.strip();
            var digits = number.replaceAll("[\\p{Z}\\p{Cntrl}]", "");
            var organisation = digits.isEmpty()
                    ? Optional.<UUID>empty()
                    : organisations.byNumber(actor, digits).map(Organisation::id);
            var faults = new ArrayList<ErrorKey>();
            if (!href.isEmpty() && !isLink(href)) {
                faults.add(ErrorKey.on("site", "training.error.link"));
            }
            if (!digits.isEmpty() && organisation.isEmpty()) {
                faults.add(ErrorKey.on("numero", "training.error.organisation"));
            }
            if (!faults.isEmpty()) {
                return Decision.refused(List.copyOf(faults));
            }
            var site = Optional.of(href).filter(text -> !text.isEmpty());
            if (!found.website().equals(site)
                    || !materials.organisation(session).equals(organisation)) {
                materials.provider(session, href, organisation);
                journal.changed(
                        actor, Entry.of(TrainingRights.MODULE, SessionDesk.TYPE, session, "website", "organisation"));
            }
            return Decision.accepted(session);
        });
    }

    private Decision<Session> session(Actor actor, UUID session) {
        if (!TrainingRights.administers(actor)) {
            return Decision.forbidden();
        }
        return sessions.find(session).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    private static boolean isLink(String href) {
        return href.length() <= LONGEST_LINK && LINK.matcher(href).matches();
    }
}
