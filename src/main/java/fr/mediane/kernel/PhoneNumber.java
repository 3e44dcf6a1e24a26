package fr.mediane.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of a whole country, in the international form E.164 ({@code +33475000000}). Short numbers such as
 * 3949 are not: they cannot be called from elsewhere.
 */
public record PhoneNumber(String e164) {
    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final String FRANCE = "FR";

    /** Where a ten-digit number starting with 0 may be from, when it is none of mainland France. */
    private static final List<String> TEN_DIGITS = List.of("FR", "RE", "GP", "MQ", "GF", "YT", "BL", "MF");

    /** Territories whose own six or eight digits would be taken for something else: shown with their prefix. */
    private static final Set<String> NATIONAL_FORM = Set.copyOf(TEN_DIGITS);

    /** Prefixes of the Indian Ocean that the numbering plan would also take for Brittany's. */
    private static final Map<String, String> INDIAN_OCEAN = Map.of("0263", "RE", "0269", "YT");

    /** 06 39 98 xx xx, which the regulator keeps for films and fixtures; the numbering plan ignores it. */
    private static final Pattern FICTION = Pattern.compile("\\+3363998\\d{4}");

    private static final Pattern TYPED = Pattern.compile("\\+?[0-9().\\-/]{4,30}");

    public PhoneNumber {
        if (!isCanonical(e164)) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    public static PhoneNumber of(String text) {
        return parse(text).orThrow();
    }

    /** Without a prefix it is read as French: of the mainland, else of the overseas département whose numbers it fits. */
    public static Parsed<PhoneNumber> parse(@Nullable String text) {
        return parse(text, FRANCE);
    }

    /** @param region two letters (ISO 3166) of where a number without prefix is from first: {@code RE}, {@code NC}… */
    public static Parsed<PhoneNumber> parse(@Nullable String text, String region) {
        var bare = Digits.withoutSpaces(text);
        if (bare.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        if (!TYPED.matcher(bare).matches()) {
            return Parsed.invalid("kernel.phone.form");
        }
        var first = bare.length() < 4 ? region : INDIAN_OCEAN.getOrDefault(bare.substring(0, 4), region);
        return Stream.concat(Stream.of(first), TEN_DIGITS.stream())
                .flatMap(place -> read(bare, place).stream())
                .findFirst()
                .map(e164 -> Parsed.valid(new PhoneNumber(e164)))
                .orElseGet(() -> Parsed.invalid("kernel.phone.form"));
    }

    /** As people write it: {@code 04 75 00 00 00}, {@code 0262 00 00 00}; elsewhere with the prefix, {@code +687 25 00 00}. */
    public String display() {
        try {
            var number = PLAN.parse(e164, FRANCE);
            var local = FICTION.matcher(e164).matches() || NATIONAL_FORM.contains(region(number));
            return PLAN.format(number, local ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException checkedBefore) {
            throw new IllegalStateException(checkedBefore);
        }
    }

    private static String region(Phonenumber.PhoneNumber number) {
        return Optional.ofNullable(PLAN.getRegionCodeForNumber(number)).orElse("");
    }

    private static boolean isCanonical(String e164) {
        return e164.startsWith("+") && read(e164, FRANCE).filter(e164::equals).isPresent();
    }

    /** The number in E.164, when it is one as dialled from that place. */
    private static Optional<String> read(String text, String region) {
        try {
            var number = PLAN.parse(text, region);
            var e164 = PLAN.format(number, PhoneNumberFormat.E164);
            return PLAN.isValidNumber(number) || FICTION.matcher(e164).matches() ? Optional.of(e164) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return e164;
    }
}
