package fr.mediane.programmes.vouchers.providers.web;

import fr.mediane.programmes.vouchers.providers.Application;
import fr.mediane.programmes.vouchers.providers.Commitment;
import fr.mediane.programmes.vouchers.providers.ProviderFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request to take vouchers in, as typed. */
public record ApplicationForm(
        @Nullable List<String> services,
        @Nullable List<String> engagements,
        @Nullable String representant,
        @Nullable String statut,
        @Nullable String iban,
        @Nullable String titulaire) {
    static final String PUBLIC = "public";
    static final String PRIVATE = "prive";
    private static final int LONGEST = 200;

    static ApplicationForm empty() {
        return new ApplicationForm(List.of(), List.of(), "", "", "", "");
    }

    static ApplicationForm of(ProviderFile file) {
        return new ApplicationForm(
                file.services(),
                file.commitments().stream().map(Enum::name).toList(),
                file.representative(),
                file.publicBody() ? PUBLIC : PRIVATE,
                "",
                "");
    }

    Application application() {
        return new Application(
                serviceTexts(), commitments(), representativeText(), isPublic(), ibanText(), holderText());
    }

    boolean answered() {
        return PUBLIC.equals(statut) || PRIVATE.equals(statut);
    }

    private boolean isPublic() {
        return PUBLIC.equals(statut);
    }

    private Set<Commitment> commitments() {
        var chosen = EnumSet.noneOf(Commitment.class);
        Stream.of(Commitment.values())
                .filter(each -> commitmentTexts().contains(each.name()))
                .forEach(chosen::add);
        return chosen;
    }

    public List<String> serviceTexts() {
        return services == null ? List.of() : services;
    }

    public List<String> commitmentTexts() {
        return engagements == null ? List.of() : engagements;
    }

    public String representativeText() {
        return text(representant);
    }

    public String statusText() {
        return text(statut);
    }

    public String ibanText() {
        return text(iban);
    }

    public String holderText() {
        return text(titulaire);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    @Override
    public String toString() {
        return "ApplicationForm";
    }
}
