package fr.mediane.programmes.coordination.activities;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.AnimationTheme;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.AnimationType;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Echelon;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.EventType;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Initiative;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Kind;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Organiser;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.PartnershipNature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a coordinator says of an activity. It may still break rules; what is recorded does not.
 *
 * @param minutes 1 to 1,439
 * @param title of an event or a meeting, 200 characters at most
 * @param animation what sort of meeting; animations only, like the initiative and the themes
 * @param counsellors how many took part in an animation
 * @param event what sort of event; events only, like the organisers
 * @param participants in an event
 * @param echelon of an event or a partnership
 * @param natures of a partnership
 * @param partner in the directory, partnerships only
 * @param note for the coordinator alone, 5,000 characters at most; kept encrypted
 */
public record CoordinationContent(
        Kind kind,
        LocalDate date,
        int minutes,
        String title,
        Optional<AnimationType> animation,
        Optional<Initiative> initiative,
        Set<AnimationTheme> themes,
        int counsellors,
        Optional<EventType> event,
        Set<Organiser> organisers,
        int participants,
        Optional<Echelon> echelon,
        Set<PartnershipNature> natures,
        Optional<UUID> partner,
        String note) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_NOTE = 5_000;
    static final int MOST_COUNSELLORS = 1_000;
    static final int MOST_PARTICIPANTS = 100_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    public CoordinationContent {
        themes = ordered(AnimationTheme.class, themes);
        organisers = ordered(Organiser.class, organisers);
        natures = ordered(PartnershipNature.class, natures);
    }

    /** Without what belongs to the other kinds. */
    CoordinationContent trimmed() {
        boolean meeting = kind == Kind.ANIMATION;
        boolean gathering = kind == Kind.EVENEMENT;
        boolean partnership = kind == Kind.PARTENARIAT;
        return new CoordinationContent(
                kind,
                date,
                minutes,
                title.strip(),
                meeting ? animation : Optional.empty(),
                meeting ? initiative : Optional.empty(),
                meeting ? themes : Set.of(),
                meeting ? counsellors : 0,
                gathering ? event : Optional.empty(),
                gathering ? organisers : Set.of(),
                gathering ? participants : 0,
                meeting ? Optional.empty() : echelon,
                partnership ? natures : Set.of(),
                partnership ? partner : Optional.empty(),
                note.strip());
    }

    /** What is wrong with it once trimmed, in the order of the form. */
    List<ErrorKey> mistakes(LocalDate today) {
        var mistakes = new ArrayList<ErrorKey>();
        require(!date.isAfter(today), mistakes, "date", "coordination.error.in-future");
        require(!date.isBefore(FIRST_DAY), mistakes, "date", "coordination.error.too-early");
        require(minutes >= 1 && minutes <= 1439, mistakes, "minutes", "coordination.error.minutes");
        within(title.length(), LONGEST_TITLE, mistakes, "title");
        switch (kind) {
            case ANIMATION -> {
                require(animation.isPresent(), mistakes, "animation", "coordination.error.choose");
                require(initiative.isPresent(), mistakes, "initiative", "coordination.error.choose");
                require(!themes.isEmpty(), mistakes, "themes", "coordination.error.choose-some");
                number(counsellors, MOST_COUNSELLORS, mistakes, "counsellors");
            }
            case EVENEMENT -> {
                require(event.isPresent(), mistakes, "event", "coordination.error.choose");
                require(!organisers.isEmpty(), mistakes, "organisers", "coordination.error.choose-some");
                number(participants, MOST_PARTICIPANTS, mistakes, "participants");
                require(echelon.isPresent(), mistakes, "echelon", "coordination.error.choose");
            }
            case PARTENARIAT -> {
                require(!natures.isEmpty(), mistakes, "natures", "coordination.error.choose-some");
                require(echelon.isPresent(), mistakes, "echelon", "coordination.error.choose");
            }
        }
        within(note.length(), LONGEST_NOTE, mistakes, "note");
        return mistakes;
    }

    private static void require(boolean right, List<ErrorKey> mistakes, String field, String key) {
        if (!right) {
            mistakes.add(ErrorKey.on(field, key));
        }
    }

    private static void within(int length, int longest, List<ErrorKey> mistakes, String field) {
        if (length > longest) {
            mistakes.add(ErrorKey.on(field, "coordination.error.too-long", longest));
        }
    }

    private static void number(int count, int most, List<ErrorKey> mistakes, String field) {
        if (count < 0 || count > most) {
            mistakes.add(ErrorKey.on(field, "coordination.error.number", most));
        }
    }

    /** In the order of the list, so that screens and exports never shuffle. */
    private static <E extends Enum<E>> Set<E> ordered(Class<E> list, Collection<E> values) {
        var set = EnumSet.noneOf(list);
        set.addAll(values);
        return Collections.unmodifiableSet(set);
    }
}
