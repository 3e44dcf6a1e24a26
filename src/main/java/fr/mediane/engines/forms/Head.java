package fr.mediane.engines.forms;

import java.util.regex.Pattern;

/**
 * What every field has.
 *
 * @param key lower case, the name of its answer; never changes its meaning from one version to the next
 * @param label what it asks or says
 * @param hint a line that helps to answer, or none
 * @param when on what earlier answers it is shown
 */
public record Head(String key, Words label, Words hint, Condition when) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]{0,19}(-[a-z0-9]{1,20}){0,3}");

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }
}
