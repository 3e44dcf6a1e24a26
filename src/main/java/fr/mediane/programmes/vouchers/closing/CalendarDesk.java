package fr.mediane.programmes.vouchers.closing;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.CampaignState;
import fr.mediane.programmes.vouchers.Rights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dates on which campaigns end, for those who run them: when people are told, and when the money goes back. */
@Component
@Transactional
public class CalendarDesk {
    /** The others are the campaign's own dates, which vouchers carry. */
    public static final Set<Step> MOVABLE = Set.of(Step.ALERT, Step.APPROVAL, Step.STATEMENT);

    private final CampaignDesk campaigns;
    private final Calendars calendars;
    private final JournalDesk journal;

    CalendarDesk(CampaignDesk campaigns, Calendars calendars, JournalDesk journal) {
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.journal = journal;
    }

    /** A campaign under way, with its steps in their order. */
    public record Dated(Campaign campaign, List<Milestone> steps) {
        public Dated {
            steps = List.copyOf(steps);
        }

        public Optional<Milestone> step(Step step) {
            return steps.stream().filter(one -> one.step() == step).findFirst();
        }

        /** Whether its day can still be changed. */
        public boolean movable(Step step) {
            return MOVABLE.contains(step)
                    && step(step).filter(one -> one.doneAt().isEmpty()).isPresent();
        }
    }

    /** Every campaign under way, those that end first before the others. */
    @Transactional(readOnly = true)
    public Decision<List<Dated>> all(Actor actor) {
        return Rights.runs(actor)
                ? Decision.accepted(campaigns.list(actor).stream()
                        .filter(CalendarDesk::underWay)
                        .sorted(Comparator.comparing(Campaign::ends).thenComparing(Campaign::name))
                        .map(campaign -> new Dated(campaign, calendars.of(campaign.id())))
                        .toList())
                : Decision.forbidden();
    }

    @Transactional(readOnly = true)
    public Decision<Dated> of(Actor actor, UUID campaign) {
        return Rights.runs(actor)
                ? campaigns
                        .find(actor, campaign)
                        .flatMap(found -> underWay(found)
                                ? Decision.accepted(new Dated(found, calendars.of(campaign)))
                                : Decision.unknown())
                : Decision.forbidden();
    }

    /** Changes the days of steps that are to come; those not named stay. */
    public Decision<Dated> move(Actor actor, UUID campaign, Map<Step, LocalDate> days) {
        return of(actor, campaign).flatMap(dated -> {
            var mistakes = mistakes(dated, days);
            if (!mistakes.isEmpty()) {
                return Decision.refused(mistakes);
            }
            var moved = new ArrayList<String>();
            days.forEach((step, day) -> {
                if (dated.movable(step) && calendars.move(campaign, step, day)) {
                    moved.add(step.name().toLowerCase(Locale.ROOT));
                }
            });
            if (!moved.isEmpty()) {
                journal.changed(actor, Entry.of("programmes.vouchers", "calendar", campaign, moved));
            }
            return of(actor, campaign);
        });
    }

    private static List<ErrorKey> mistakes(Dated dated, Map<Step, LocalDate> days) {
        var wanted = new EnumMap<Step, LocalDate>(Step.class);
        dated.steps().forEach(one -> wanted.put(one.step(), one.day()));
        days.forEach((step, day) -> {
            if (dated.movable(step)) {
                wanted.put(step, day);
            }
        });
        var mistakes = new ArrayList<ErrorKey>();
        if (after(wanted, Step.ALERT, Step.END)) {
            mistakes.add(ErrorKey.on("ALERT", "vouchers.calendar.error.before-end"));
        }
        if (after(wanted, Step.APPROVAL, Step.END) || after(wanted, Step.ALERT, Step.APPROVAL)) {
            mistakes.add(ErrorKey.on("APPROVAL", "vouchers.calendar.error.approval"));
        }
        if (!after(wanted, Step.STATEMENT, Step.GRACE)) {
            mistakes.add(ErrorKey.on("STATEMENT", "vouchers.calendar.error.statement"));
        }
        return mistakes;
    }

    private static boolean after(Map<Step, LocalDate> days, Step one, Step other) {
        var day = days.get(one);
        var than = days.get(other);
        return day != null && than != null && day.isAfter(than);
    }

    private static boolean underWay(Campaign campaign) {
        return campaign.state() == CampaignState.OPEN || campaign.state() == CampaignState.STOPPED;
    }
}
