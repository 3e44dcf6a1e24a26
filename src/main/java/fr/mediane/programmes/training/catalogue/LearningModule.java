package fr.mediane.programmes.training.catalogue;

import java.util.List;

/**
 * Something that can be learnt.
 *
 * @param hours that it takes
 * @param areas of DigComp 3.0, 1 to 5
 * @param open whether everybody signed in may come, or counsellors and coordinators only
 */
public record LearningModule(
        String code,
        Words title,
        Words summary,
        int hours,
        List<Integer> areas,
        List<Audience> audiences,
        Level level,
        boolean open) {
    public LearningModule {
        areas = List.copyOf(areas);
        audiences = List.copyOf(audiences);
    }

    /** A text in both languages. */
    public record Words(String french, String english) {
        public String in(boolean inEnglish) {
            return inEnglish ? english : french;
        }
    }
}
