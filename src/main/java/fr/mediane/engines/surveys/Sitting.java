package fr.mediane.engines.surveys;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Field;
import fr.mediane.engines.forms.Form;
import java.util.List;

/**
 * Somebody before a questionnaire.
 *
 * @param handed whether on the counsellor's own device
 */
public record Sitting(Form form, boolean anonymous, boolean handed, State state, Answers answers) {
    public enum State {
        OPEN,
        ANSWERED,
        OVER
    }

    /** What there is to see on the way, one screen each; section titles stand with what follows them. */
    public List<Field> screens() {
        return form.visible(answers).stream()
                .filter(field -> !(field instanceof Field.Section))
                .toList();
    }

    /** Whether it is about something attended rather than a help. */
    public boolean event() {
        return form.settings().getOrDefault("about", "help").equals("event");
    }

    Sitting with(Answers more) {
        return new Sitting(form, anonymous, handed, state, more);
    }
}
