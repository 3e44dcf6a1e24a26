package fr.mediane.programmes.mediation.offline;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.Recorded;
import fr.mediane.programmes.mediation.offline.Reception.State;
import fr.mediane.programmes.mediation.recording.AppointmentDesk;
import fr.mediane.programmes.mediation.recording.TaggingDesk;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what was recorded without network. The same parcel may come any number of times, in any order, from several
 * tabs: it counts once, the latest revision holds, and what was changed elsewhere meanwhile is never overwritten unseen. Who
 * may record, and what, {@link ActivityDesk} decides.
 */
@Component
@Transactional
public class ReceptionDesk {
    private static final ErrorKey TAG_GONE = ErrorKey.on("tags", "mediation.error.tag-gone");
    /** Why an activity is refused whose meeting has another one; with the id of the meeting. */
    public static final String REPORTED = "mediation.error.meeting-reported";

    private final ActivityDesk activities;
    private final AppointmentDesk appointments;
    private final TaggingDesk tagging;
    private final Receipts receipts;

    ReceptionDesk(ActivityDesk activities, AppointmentDesk appointments, TaggingDesk tagging, Receipts receipts) {
        this.activities = activities;
        this.appointments = appointments;
        this.tagging = tagging;
        this.receipts = receipts;
    }

    /** Takes in an activity; refused for the same reasons as on the form. */
    public Decision<Reception<Activity>> receive(Actor actor, Parcel parcel) {
        if (!ActivityDesk.mayRecord(actor)) {
            return Decision.forbidden();
        }
        // As on the form: who sends a meeting that is not theirs has made it up.
        return parcel.meeting()
                .map(meeting -> appointments
                        .once(actor, meeting, parcel.id(), () -> take(actor, parcel))
                        .orElseGet(() -> Decision.refused(ErrorKey.on("rendezVous", REPORTED, meeting))))
                .orElseGet(() -> take(actor, parcel));
    }

    private Decision<Reception<Activity>> take(Actor actor, Parcel parcel) {
        var receipt = receipts.lock(parcel.id());
        if (receipt.isPresent()) {
            return receipt.get().revision() >= parcel.revision()
                    ? already(actor, parcel.id())
                    : correct(actor, parcel, receipt.get().version());
        }
        if (!mayBear(actor, parcel)) {
            return Decision.refused(TAG_GONE);
        }
        return switch (activities.record(actor, parcel.id(), parcel.content(), parcel.people())) {
            case Decision.Accepted<Recorded>(var recorded) when recorded.again() -> cameBefore(actor, parcel);
            case Decision.Accepted<Recorded>(var recorded) ->
                arrived(actor, parcel, State.RECORDED, recorded.activity());
            case Decision<Recorded> other -> other.map(recorded -> Reception.of(State.RECORDED, recorded.activity()));
        };
    }

    /**
     * Recorded under this id, and no receipt was there: by the same parcel a moment ago (its receipt is there by now), or
     * by the ordinary form, whose answer was lost.
     */
    private Decision<Reception<Activity>> cameBefore(Actor actor, Parcel parcel) {
        var receipt = receipts.lock(parcel.id());
        return receipt.isPresent() && receipt.get().revision() >= parcel.revision()
                ? already(actor, parcel.id())
                : correct(actor, parcel, receipt.map(Receipts.Receipt::version).orElse(1));
    }

    private Decision<Reception<Activity>> already(Actor actor, UUID id) {
        return switch (activities.find(actor, id)) {
            case Decision.Accepted<Activity>(var activity) -> done(State.ALREADY, activity);
            case Decision.Unknown<Activity> unknown
            when activities.deleted(actor, id) -> Decision.accepted(new Reception<>(State.ALREADY, Optional.empty()));
            case Decision<Activity> other -> other.map(activity -> Reception.of(State.ALREADY, activity));
        };
    }

    /** @param made the version that this device knows: its own, or the one that it was shown */
    private Decision<Reception<Activity>> correct(Actor actor, Parcel parcel, int made) {
        var current = activities.find(actor, parcel.id());
        if (current instanceof Decision.Unknown<Activity> && activities.deleted(actor, parcel.id())) {
            return Decision.accepted(new Reception<>(State.GONE, Optional.empty()));
        }
        if (!(current instanceof Decision.Accepted<Activity>(var before))) {
            return current.map(activity -> Reception.of(State.DIFFERS, activity));
        }
        if (!mayBear(actor, parcel)) {
            return Decision.refused(TAG_GONE);
        }
        int over = parcel.over().orElse(made);
        return switch (activities.edit(actor, parcel.id(), over, parcel.content(), parcel.people())) {
            case Decision.Accepted<Activity>(var after) -> arrived(actor, parcel, State.CORRECTED, after);
            case Decision.Refused<Activity>(var reasons)
            when before.version() != over
                    && reasons.stream().allMatch(reason -> reason.key().equals(ActivityDesk.CHANGED_MEANWHILE)) ->
                done(State.DIFFERS, before);
            case Decision<Activity> other -> other.map(activity -> Reception.of(State.CORRECTED, activity));
        };
    }

    /** A tag retired, or a team left, since the device knew of it: said, rather than dropped in silence. */
    private boolean mayBear(Actor actor, Parcel parcel) {
        return parcel.tags()
                .map(tags -> tagging.mayBear(actor, parcel.id(), tags))
                .orElse(true);
    }

    /** The tags go on with the activity, and its receipt is noted, or nothing is. */
    private Decision<Reception<Activity>> arrived(Actor actor, Parcel parcel, State state, Activity activity) {
        parcel.tags().ifPresent(tags -> tagging.tag(actor, parcel.id(), tags).orThrow());
        receipts.note(parcel.id(), parcel.revision(), activity.version());
        return done(state, activity);
    }

    private static Decision<Reception<Activity>> done(State state, Activity activity) {
        return Decision.accepted(Reception.of(state, activity));
    }
}
