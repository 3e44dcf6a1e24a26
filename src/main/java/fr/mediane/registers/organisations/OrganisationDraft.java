package fr.mediane.registers.organisations;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.Ridet;
import fr.mediane.kernel.Siret;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.MeantCommune;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An organisation as someone typed it; nothing is checked yet.
 *
 * @param number a SIRET (14 digits) or a RIDET (7 or 10)
 * @param commune its name or its code as typed, or empty
 * @param communeCode the code of the suggestion that was picked, or empty
 * @param activity the code of what it mainly does, or empty
 */
public record OrganisationDraft(
        String number,
        String name,
        String kind,
        String address,
        String commune,
        String communeCode,
        String email,
        String phone,
        String activity) {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_ADDRESS = 300;
    private static final int MOST_NAMED = 3;

    /** What is wrong with it, in the order of the form; empty when nothing is. */
    List<ErrorKey> mistakes(MeantCommune meant) {
        var mistakes = new ArrayList<ErrorKey>();
        if (cleanName().isEmpty()) {
            mistakes.add(ErrorKey.on("name", "organisations.error.name-missing"));
        } else if (cleanName().length() > LONGEST_NAME) {
            mistakes.add(ErrorKey.on("name", "organisations.error.too-long", LONGEST_NAME));
        }
        if (siret().isEmpty() && ridet().isEmpty()) {
            mistakes.add(ErrorKey.on("number", numberMistake()));
        }
        if (OrganisationKind.parse(kind).isEmpty()) {
            mistakes.add(ErrorKey.on("kind", "organisations.error.kind"));
        }
        if (cleanAddress().length() > LONGEST_ADDRESS) {
            mistakes.add(ErrorKey.on("address", "organisations.error.too-long", LONGEST_ADDRESS));
        }
        if (meant instanceof MeantCommune.Unclear(var likely)) {
            mistakes.add(communeMistake(likely));
        }
        optional(email, EmailAddress.parse(email)).errorOn("email").ifPresent(mistakes::add);
        optional(phone, PhoneNumber.parse(phone)).errorOn("phone").ifPresent(mistakes::add);
        optional(activity, ActivityCode.parse(activity)).errorOn("activity").ifPresent(mistakes::add);
        return mistakes;
    }

    private static <T> Parsed<Optional<T>> optional(String text, Parsed<T> parsed) {
        return text.isBlank() ? Parsed.valid(Optional.empty()) : parsed.map(Optional::of);
    }

    private static ErrorKey communeMistake(List<Commune> likely) {
        return likely.isEmpty()
                ? ErrorKey.on("commune", "organisations.error.commune-unknown")
                : ErrorKey.on(
                        "commune",
                        "organisations.error.commune-unclear",
                        likely.stream().limit(MOST_NAMED).map(Commune::label).collect(Collectors.joining(", ")));
    }

    private String numberMistake() {
        return switch (Siret.parse(number)) {
            case Parsed.Invalid<Siret>(var reason) when reason.key().equals("kernel.siret.checksum") -> reason.key();
            case Parsed.Invalid<Siret> other -> "organisations.error.number";
            case Parsed.Valid<Siret> valid -> throw new IllegalStateException();
        };
    }

    Optional<Siret> siret() {
        return Siret.parse(number).value();
    }

    /** Written in full only: nine digits are more likely a SIREN. */
    Optional<Ridet> ridet() {
        long digits = number.chars().filter(Character::isDigit).count();
        return digits == 7 || digits == 10 ? Ridet.parse(number).value() : Optional.empty();
    }

    String cleanName() {
        return oneLine(name);
    }

    String cleanAddress() {
        return oneLine(address);
    }

    /** The organisation that this draft makes; only once {@link #mistakes} is empty. */
    Organisation toOrganisation(UUID id, int version, MeantCommune meant) {
        return new Organisation(
                id,
                version,
                siret(),
                ridet(),
                cleanName(),
                OrganisationKind.valueOf(kind),
                cleanAddress(),
                meant.one().map(Commune::code),
                EmailAddress.parse(email).value(),
                PhoneNumber.parse(phone).value(),
                ActivityCode.parse(activity).value(),
                Optional.empty());
    }

    /**
     * The same as an existing organisation, to start a form with.
     *
     * @param communeLabel what its commune is called, or empty
     */
    public static OrganisationDraft of(Organisation organisation, String communeLabel) {
        return new OrganisationDraft(
                organisation.number(),
                organisation.name(),
                organisation.kind().name(),
                organisation.address(),
                communeLabel,
                organisation.commune().map(CommuneCode::code).orElse(""),
                organisation.email().map(EmailAddress::address).orElse(""),
                organisation.phone().map(PhoneNumber::display).orElse(""),
                organisation.activity().map(ActivityCode::code).orElse(""));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\\u00A0\\u202F]+", " ").strip();
    }
}
