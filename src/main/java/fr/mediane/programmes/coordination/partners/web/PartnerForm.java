package fr.mediane.programmes.coordination.partners.web;

import fr.mediane.programmes.coordination.partners.PartnerDraft;
import org.jspecify.annotations.Nullable;

/** A partner's form as the browser sends it; a field that is missing counts as empty. */
public record PartnerForm(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String communeCode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String note,
        @Nullable String closed,
        @Nullable Integer version) {
    PartnerDraft draft() {
        return new PartnerDraft(
                orEmpty(kind),
                orEmpty(name),
                orEmpty(address),
                orEmpty(commune),
                orEmpty(communeCode),
                orEmpty(phone),
                orEmpty(email),
                orEmpty(note),
                "true".equals(closed));
    }

    String typedId() {
        return orEmpty(id);
    }

    int startedFrom() {
        return version == null ? -1 : version;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
