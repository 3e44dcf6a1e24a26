package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.programmes.workforce.recruitment.Candidate;
import fr.mediane.programmes.workforce.recruitment.Candidate.Person;
import fr.mediane.programmes.workforce.recruitment.Candidate.Wish;
import fr.mediane.programmes.workforce.recruitment.ProfileDesk;
import fr.mediane.programmes.workforce.recruitment.Skill;
import fr.mediane.programmes.workforce.recruitment.WorkingTime;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.MeantCommune;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile as it is typed. */
public record ProfileForm(
        @Nullable String nom,
        @Nullable String courriel,
        @Nullable String telephone,
        @Nullable String commune,
        @Nullable String communeCode,
        @Nullable String rayon,
        @Nullable String libre,
        @Nullable String temps,
        @Nullable List<String> competences,
        @Nullable String motivation,
        @Nullable String masquer) {
    private static final int SHORT = 300;
    static final ProfileForm BLANK =
            new ProfileForm(null, null, null, null, null, "30", null, "FULL", null, null, null);

    /** What can be read of it. */
    record Order(Person person, Wish wish, boolean hidden) {}

    static ProfileForm of(Candidate one, String commune) {
        var person = one.person();
        var wish = one.wish();
        return new ProfileForm(
                person.name(),
                person.email().map(EmailAddress::address).orElse(""),
                person.phone().map(PhoneNumber::e164).orElse(""),
                commune,
                wish.commune().code(),
                String.valueOf(wish.radiusKm()),
                Typed.day(wish.freeFrom()),
                wish.workingTime().name(),
                wish.skills().stream().map(Enum::name).toList(),
                person.motivation(),
                one.hidden() ? "oui" : "");
    }

    Decision<Order> order(MeantCommune meant) {
        var faults = new ArrayList<ErrorKey>();
        var place = Typed.commune(meant);
        if (place instanceof Decision.Refused<Commune>(var reasons)) {
            faults.addAll(reasons);
        }
        var email = optional(mailText(), EmailAddress.parse(mailText()));
        email.errorOn("courriel").ifPresent(faults::add);
        var phone = optional(phoneText(), PhoneNumber.parse(phoneText()));
        phone.errorOn("telephone").ifPresent(faults::add);
        var radius = radius();
        if (radius.isEmpty()) {
            faults.add(ErrorKey.on("rayon", "recruitment.error.radius", ProfileDesk.FARTHEST));
        }
        var free = TypedDate.parse(freeText());
        if (free.isEmpty()) {
            faults.add(ErrorKey.on("libre", "recruitment.error.free"));
        }
        var time = Arrays.stream(WorkingTime.values())
                .filter(one -> one.name().equals(temps))
                .findFirst();
        if (time.isEmpty()) {
            faults.add(ErrorKey.on("temps", "recruitment.error.time"));
        }
        return faults.isEmpty()
                ? Decision.accepted(new Order(
                        new Person(
                                nameText(),
                                email.value().flatMap(one -> one),
                                phone.value().flatMap(one -> one),
                                wordsText()),
                        new Wish(place.orThrow().code(), radius.get(), free.get(), time.get(), skills()),
                        hides()))
                : Decision.refused(faults);
    }

    private static <T> Parsed<Optional<T>> optional(String text, Parsed<T> parsed) {
        return text.isBlank() ? Parsed.valid(Optional.empty()) : parsed.map(Optional::of);
    }

    private Optional<Integer> radius() {
        return radiusText().matches("\\d{1,4}") ? Optional.of(Integer.parseInt(radiusText())) : Optional.empty();
    }

    Set<Skill> skills() {
        return Typed.skills(competences);
    }

    public List<String> skillNames() {
        return skills().stream().map(Enum::name).toList();
    }

    public String nameText() {
        return Typed.text(nom, ProfileDesk.LONGEST_NAME);
    }

    public String mailText() {
        return Typed.text(courriel, SHORT);
    }

    public String phoneText() {
        return Typed.text(telephone, SHORT);
    }

    public String communeText() {
        return Typed.text(commune, SHORT).replace('\u0000', ' ');
    }

    public String codeText() {
        return Typed.text(communeCode, SHORT);
    }

    public String radiusText() {
        return Typed.text(rayon, SHORT);
    }

    public String freeText() {
        return Typed.text(libre, SHORT);
    }

    public String timeText() {
        return Typed.text(temps, SHORT);
    }

    public String wordsText() {
        return Typed.text(motivation, ProfileDesk.LONGEST_WORDS);
    }

    public boolean hides() {
        return "oui".equals(masquer);
    }

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "ProfileForm";
    }
}
