package fr.mediane.registers.organisations.web;

import fr.mediane.registers.organisations.OrganisationDraft;
import org.jspecify.annotations.Nullable;

/** The form's fields as the browser sends them; one that is missing counts as empty. */
public record OrganisationForm(
        @Nullable String number,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String communeCode,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String activity,
        @Nullable Integer version) {
    OrganisationDraft draft() {
        return new OrganisationDraft(
                orEmpty(number),
                orEmpty(name),
                orEmpty(kind),
                orEmpty(address),
                orEmpty(commune),
                orEmpty(communeCode),
                orEmpty(email),
                orEmpty(phone),
                orEmpty(activity));
    }

    /** The version that the form started from; none counts as one that nobody has. */
    int startedFrom() {
        return version == null ? -1 : version;
    }

    static OrganisationDraft blank() {
        return new OrganisationDraft("", "", "", "", "", "", "", "", "");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
