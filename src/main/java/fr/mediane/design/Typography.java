package fr.mediane.design;

/** French typography: no line breaks before : ; ? ! % € and inside quotation marks. */
final class Typography {
    private Typography() {}

    /** The same text with a non-breaking space wherever the plain one must not break. */
    static String french(String text) {
        if (text.indexOf(' ') < 0) {
            return text;
        }
        var letters = text.toCharArray();
        for (var i = 0; i < letters.length; i++) {
            if (letters[i] == ' ' && (before(letters, i + 1) || (i > 0 && letters[i - 1] == '«'))) {
                letters[i] = '\u00a0';
            }
        }
        return new String(letters);
    }

    private static boolean before(char[] letters, int next) {
        return next < letters.length && ":;?!%€»".indexOf(letters[next]) >= 0;
    }
}
