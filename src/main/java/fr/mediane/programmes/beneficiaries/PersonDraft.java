package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.PhoneNumber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What someone says of a person, as typed in a form or found in a file; empty where nothing is said.
 *
 * @param gender a code of {@link Gender}
 * @param status a code of {@link SocialStatus}
 * @param commune the code of the commune
 */
public record PersonDraft(
        String name,
        String birthYear,
        String gender,
        String status,
        String commune,
        String phone,
        String email,
        String needs) {
    static final int LONGEST_NAME = 120;
    static final int LONGEST_NEEDS = 2_000;
    private static final int OLDEST = 120;

    public static final PersonDraft BLANK = new PersonDraft("", "", "", "", "", "", "", "");

    /** Of whom only the name is said. */
    public static PersonDraft named(String name) {
        return new PersonDraft(name, "", "", "", "", "", "", "");
    }

    public static PersonDraft of(PersonContent content) {
        return new PersonDraft(
                content.name(),
                content.birthYear().map(String::valueOf).orElse(""),
                content.gender().code(),
                content.status().code(),
                content.commune().map(CommuneCode::code).orElse(""),
                content.phone().map(PhoneNumber::display).orElse(""),
                content.email().map(EmailAddress::address).orElse(""),
                content.needs());
    }

    /**
     * What a draft says.
     *
     * @param content with nothing in the place of what cannot be read
     * @param errors why it may not be kept, in the order of the form; none when it may
     */
    public record Reading(PersonContent content, List<ErrorKey> errors) {}

    /** @param thisYear the year it is */
    public Reading read(int thisYear) {
        var errors = new ArrayList<ErrorKey>();
        var content = new PersonContent(
                name(errors),
                birthYear(thisYear, errors),
                coded("gender", gender, Gender.class, errors).orElse(Gender.NOT_DISCLOSED),
                coded("status", status, SocialStatus.class, errors).orElse(SocialStatus.NOT_DISCLOSED),
                optional("commune", commune, CommuneCode::parse, errors),
                optional("phone", phone, PhoneNumber::parse, errors),
                optional("email", email, EmailAddress::parse, errors),
                text(needs, errors));
        return new Reading(content, List.copyOf(errors));
    }

    private String name(List<ErrorKey> errors) {
        var clean = line(name);
        if (clean.isEmpty()) {
            errors.add(ErrorKey.on("name", "beneficiaries.error.name-missing"));
        } else if (clean.length() > LONGEST_NAME) {
            errors.add(ErrorKey.on("name", "beneficiaries.error.too-long", LONGEST_NAME, clean.length()));
        } else if (clean.codePoints().noneMatch(Character::isLetter)) {
            errors.add(ErrorKey.on("name", "beneficiaries.error.name-letters"));
        }
        return clean;
    }

    private Optional<Integer> birthYear(int thisYear, List<ErrorKey> errors) {
        var typed = birthYear.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        int year = typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
        if (year < Math.max(1900, thisYear - OLDEST) || year > thisYear) {
            errors.add(ErrorKey.on("birthYear", "beneficiaries.error.birth-year", String.valueOf(thisYear)));
            return Optional.empty();
        }
        return Optional.of(year);
    }

    private static <E extends Enum<E> & Coded> Optional<E> coded(
            String field, String typed, Class<E> list, List<ErrorKey> errors) {
        var value = Coded.of(list, typed.strip());
        if (value.isEmpty() && !typed.isBlank()) {
            errors.add(ErrorKey.on(field, "beneficiaries.error.code"));
        }
        return value;
    }

    private static <T> Optional<T> optional(
            String field, String typed, Function<String, Parsed<T>> parse, List<ErrorKey> errors) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var parsed = parse.apply(typed.strip());
        parsed.errorOn(field).ifPresent(errors::add);
        return parsed.value();
    }

    private static String text(String typed, List<ErrorKey> errors) {
        var clean = typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .strip();
        if (clean.length() > LONGEST_NEEDS) {
            errors.add(ErrorKey.on("needs", "beneficiaries.error.too-long", LONGEST_NEEDS, clean.length()));
        }
        return clean;
    }

    /** Composed letters, single spaces, nothing invisible: the same name typed on two devices is the same text. */
    static String line(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Z}]+", " ")
                .replaceAll("[\\u200b\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
    }
}
