package fr.mediane.programmes.training.initiatives;

import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.LearningModule.Words;
import fr.mediane.programmes.training.catalogue.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An initiative by the fields of the EU Digital Skills and Jobs Platform.
 *
 * @param title 1 to 150 characters in each language
 * @param summary 1 to 600 characters in each language, in plain words
 * @param languages in which it is given, as ISO 639-1 codes out of {@link #LANGUAGES}
 * @param endsOn its last day, if it has one
 * @param link an https address of at most 300 characters
 */
public record InitiativeDraft(
        Words title,
        Words summary,
        List<Audience> audiences,
        List<Technology> technologies,
        Level level,
        StudyField field,
        Extent extent,
        List<String> languages,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        String link) {
    /** Those of the Union's neighbours that are much spoken in France, and sign language. */
    public static final List<String> LANGUAGES =
            List.of("fr", "en", "de", "es", "it", "pt", "ar", "uk", "ru", "tr", "zh", "fsl");

    public InitiativeDraft {
        audiences = List.copyOf(audiences);
        technologies = List.copyOf(technologies);
        languages = List.copyOf(languages);
    }
}
