package fr.mediane.programmes.mediation;

import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an activity must be like to be counted. The database holds the same rules as constraints. */
final class RecordingRules {
    /** The programme began then; an earlier date is a slip of the finger. */
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    static final int MOST_MINUTES = 23 * 60 + 59;
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_DETAIL = 500;
    static final int LONGEST_NOTE = 5_000;

    private final ActivityContent content;
    private final List<ErrorKey> reasons = new ArrayList<>();

    private RecordingRules(ActivityContent content) {
        this.content = content;
    }

    /**
     * Every rule that the content breaks, in the order of the form; none when it may be recorded.
     *
     * @param today the day it is at the place of the activity
     */
    static List<ErrorKey> broken(ActivityContent content, LocalDate today) {
        var rules = new RecordingRules(content);
        rules.when(today);
        rules.where();
        rules.what();
        rules.orientation();
        rules.who();
        rules.texts();
        return List.copyOf(rules.reasons);
    }

    private void when(LocalDate today) {
        if (content.date().isAfter(today)) {
            refuse("date", "mediation.error.date-in-future");
        } else if (content.date().isBefore(FIRST_DAY)) {
            refuse("date", "mediation.error.date-too-old");
        }
        if (content.minutes() < 1 || content.minutes() > MOST_MINUTES) {
            refuse("minutes", "mediation.error.duration");
        }
    }

    private void where() {
        var place = content.place();
        switch (place.kind()) {
            case VENUE -> {
                if (place.venue().isEmpty()) {
                    refuse("venue", "mediation.error.venue-missing");
                }
            }
            case HOME, ELSEWHERE -> {
                if (place.commune().isEmpty()) {
                    refuse("commune", "mediation.error.commune-missing");
                }
            }
            case REMOTE -> {}
        }
    }

    private void what() {
        if (content.themes().isEmpty()) {
            refuse("themes", "mediation.error.theme-missing");
        }
        boolean precise =
                !content.procedures().isEmpty() || !content.procedureDetail().isEmpty();
        if (precise && !content.themes().contains(Theme.ADMINISTRATIVE_HELP)) {
            refuse("procedures", "mediation.error.procedure-without-help");
        }
        if (content.equipment().contains(Equipment.NONE) && content.equipment().size() > 1) {
            refuse("equipment", "mediation.error.equipment-none-and-some");
        }
    }

    private void orientation() {
        if (content.redirected() && content.redirection().isEmpty()) {
            refuse("redirection", "mediation.error.redirection-missing");
        }
        if (!content.redirected() && content.redirection().isPresent()) {
            refuse("redirection", "mediation.error.redirection-without-box");
        }
    }

    private void who() {
        var people = content.participants();
        boolean workshop = content.type() == ActivityType.WORKSHOP;
        if (workshop && (people.number() < 1 || people.number() > Participants.MOST)) {
            refuse("participants", "mediation.error.participants", Participants.MOST);
            return;
        }
        if (!workshop && people.number() != 1) {
            refuse("participants", "mediation.error.one-person");
            return;
        }
        margin("genders", people.genders());
        margin("ages", people.ages());
        margin("statuses", people.statuses());
    }

    private void margin(String field, Map<?, Integer> counts) {
        int number = content.participants().number();
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            refuse(field, "mediation.error.negative");
        } else if (Participants.sum(counts) > number) {
            refuse(field, "mediation.error.more-than-participants", Participants.sum(counts), number);
        }
    }

    private void texts() {
        longest("title", content.title(), LONGEST_TITLE);
        longest("procedureDetail", content.procedureDetail(), LONGEST_DETAIL);
        longest("note", content.note(), LONGEST_NOTE);
    }

    private void longest(String field, String text, int most) {
        if (text.length() > most) {
            refuse(field, "mediation.error.too-long", most, text.length());
        }
    }

    private void refuse(String field, String key, Object... arguments) {
        reasons.add(ErrorKey.on(field, key, arguments));
    }
}
