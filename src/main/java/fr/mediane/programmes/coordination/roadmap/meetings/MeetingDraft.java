package fr.mediane.programmes.coordination.roadmap.meetings;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.roadmap.Texts;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A meeting as somebody typed it; nothing is checked yet.
 *
 * @param begins on the clock of the département; empty when it could not be read
 * @param minutes zero when it could not be read
 * @param partners of the directory
 * @param others other bodies, one a line, each with the address of its desk after a semicolon when there is one
 */
public record MeetingDraft(
        Optional<LocalDateTime> begins,
        int minutes,
        String place,
        String link,
        String agenda,
        Set<UUID> partners,
        String others) {
    static final int LONGEST_AGENDA = 4_000;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_OTHERS = 60;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 720;

    /** A body that is none of the directory. */
    record Other(String name, Optional<String> email) {}

    /** What is wrong with it, in the order of the form. */
    List<ErrorKey> mistakes() {
        var mistakes = new ArrayList<ErrorKey>();
        if (begins.isEmpty()) {
            mistakes.add(ErrorKey.on("jour", "roadmap.error.time"));
        }
        if (minutes < SHORTEST || minutes > LONGEST) {
            mistakes.add(ErrorKey.on("duree", "roadmap.error.minutes", SHORTEST, LONGEST));
        }
        Texts.within("lieu", place, LONGEST_PLACE, mistakes);
        Texts.within("lien", link, LONGEST_LINK, mistakes);
        if (place.isBlank() && link.isBlank()) {
            mistakes.add(ErrorKey.on("lieu", "roadmap.error.nowhere"));
        }
        if (!link.isBlank() && !link.strip().matches("https://[^\\s\"<>]+")) {
            mistakes.add(ErrorKey.on("lien", "roadmap.error.link"));
        }
        Texts.needed("ordre", agenda, LONGEST_AGENDA, mistakes);
        others(mistakes);
        return mistakes;
    }

    /** The other bodies; what is wrong with their lines is added to the mistakes. */
    List<Other> others(List<ErrorKey> mistakes) {
        var all = new ArrayList<Other>();
        var names = new HashSet<String>();
        for (var line : others.lines().filter(one -> !one.isBlank()).toList()) {
            var parts = line.split(";", 2);
            var name = parts[0].strip();
            var typed = parts.length < 2 ? "" : parts[1].strip();
            var email = EmailAddress.parse(typed).value().map(EmailAddress::address);
            if (name.isEmpty()
                    || name.length() > LONGEST_NAME
                    || !typed.isEmpty() && email.isEmpty()
                    || !names.add(name)
                    || all.size() == MOST_OTHERS) {
                mistakes.add(ErrorKey.on("autres", "roadmap.error.others", MOST_OTHERS));
                return all;
            }
            all.add(new Other(name, email));
        }
        return all;
    }
}
