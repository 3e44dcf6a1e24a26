package fr.mediane.design;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import java.util.Locale;
import java.util.function.Supplier;

/** What every template is given: the words, the formats, who reads, and where. One per page shown. */
public final class Ui extends Formats {
    private final Messages messages;
    private final Assets assets;
    private final Place place;
    private final Supplier<Csrf> csrf;
    private final Frame frame;

    Ui(Messages messages, Assets assets, Place place, Supplier<Csrf> csrf, Frame frame) {
        super(frame.locale());
        this.messages = messages;
        this.assets = assets;
        this.place = place;
        this.csrf = csrf;
        this.frame = frame;
    }

    /** The text of a message key in the reader's language, with French typography in French. */
    public String t(String key, Object... arguments) {
        var text = messages.text(locale(), key, arguments);
        return english() ? text : Typography.french(text);
    }

    public Locale locale() {
        return frame.locale();
    }

    public boolean english() {
        return locale().getLanguage().equals("en");
    }

    public Actor actor() {
        return frame.actor();
    }

    /** The address of a style sheet, script or image, by its source file's name. */
    public String asset(String name) {
        return assets.url(name);
    }

    /** The address of this page: path and query. */
    public String here() {
        return place.here();
    }

    /** This page's path, without query. */
    public String path() {
        return place.path();
    }

    /** The address of this page with one parameter replaced, or taken out when the value is empty. */
    public String with(String parameter, String value) {
        return place.with(parameter, value);
    }

    /** The token every posted form carries; asked for only where a form is, so that public pages need no session. */
    public Csrf csrf() {
        return csrf.get();
    }

    /** What the shell around the content shows. */
    public Frame frame() {
        return frame;
    }
}
