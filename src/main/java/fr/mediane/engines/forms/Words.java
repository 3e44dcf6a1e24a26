package fr.mediane.engines.forms;

/** What people read, in both languages. */
public record Words(String french, String english) {
    public static final Words NONE = new Words("", "");

    public String in(boolean inEnglish) {
        return inEnglish ? english : french;
    }

    public boolean isEmpty() {
        return french.isEmpty() && english.isEmpty();
    }
}
