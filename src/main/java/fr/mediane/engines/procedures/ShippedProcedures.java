package fr.mediane.engines.procedures;

import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.forms.RevisionDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a procedure that a room brings along, as long as no administrator has written another version of it. */
@Component
public class ShippedProcedures {
    private final RevisionDesk revisions;

    ShippedProcedures(RevisionDesk revisions) {
        this.revisions = revisions;
    }

    /**
     * The text of a form that lies beside a class.
     *
     * @throws UncheckedIOException when there is no such file
     */
    public static String text(Class<?> beside, String file) {
        try {
            return new ClassPathResource(file, beside).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the text the version in use, unless it is already, or somebody's own version is there.
     *
     * @param text of the form, with the settings of {@link Procedure}
     * @throws RuntimeException when the text has faults
     */
    @Transactional
    public void publish(String text) {
        var form = FormFile.read(text).orThrow();
        Procedure.of(Uuid7.next(), form).orThrow();
        var others = revisions.all(Actor.SYSTEM, Procedure.KIND).orThrow().stream()
                .filter(one -> one.form().equals(form.key()))
                .toList();
        if (others.stream().allMatch(one -> replaceable(one, text))) {
            var draft = revisions
                    .draft(Actor.SYSTEM, Procedure.KIND, Uuid7.next(), text)
                    .orThrow();
            revisions.publish(Actor.SYSTEM, Procedure.KIND, draft.id()).orThrow();
        }
    }

    /** A first version as it came, which nobody has closed. */
    private static boolean replaceable(Revision one, String text) {
        return one.number() == 1
                && one.state() == Revision.State.PUBLISHED
                && !one.content().equals(text);
    }
}
