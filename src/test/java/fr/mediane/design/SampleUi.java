package fr.mediane.design;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import java.util.List;
import java.util.Locale;

/** The {@link Ui} of a page that nobody is signed in to. */
final class SampleUi {
    static final Ui FRENCH = in(Locale.FRANCE);
    static final Ui ENGLISH = in(Locale.UK);

    private SampleUi() {}

    private static Ui in(Locale locale) {
        var frame = new Frame(locale, Actor.PUBLIC, "auto", List.of(), "0199001234");
        return new Ui(new Messages(), new Assets(), new Place("/lieux", ""), () -> new Csrf("_csrf", "x"), frame);
    }
}
