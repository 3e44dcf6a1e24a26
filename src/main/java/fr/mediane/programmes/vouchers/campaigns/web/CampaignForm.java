package fr.mediane.programmes.vouchers.campaigns.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as typed.
 *
 * @param financeurs names of the sponsors, with the ids that came with suggestions and their parts in per cent beside
 */
public record CampaignForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String nom,
        @Nullable String objet,
        @Nullable String regle,
        @Nullable List<String> services,
        @Nullable List<String> departements,
        @Nullable String valeur,
        @Nullable String carnet,
        @Nullable String parties,
        @Nullable String debut,
        @Nullable String fin,
        @Nullable String grace,
        @Nullable List<String> financeurs,
        @Nullable List<String> codes,
        @Nullable List<String> parts) {
    /** So many can pay together. */
    public static final int MOST_SPONSORS = 4;

    private static final int WHOLE = 10_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static CampaignForm blank(LocalDate today, List<String> sponsors) {
        return new CampaignForm(
                Uuid7.next(),
                0,
                "",
                "",
                "",
                List.of(),
                List.of(),
                "10",
                "10",
                "true",
                today.format(DAY),
                LocalDate.of(today.getYear(), 12, 31).format(DAY),
                LocalDate.of(today.getYear() + 1, 1, 31).format(DAY),
                sponsors,
                List.of(),
                sponsors.size() == 1 ? List.of("100") : List.of());
    }

    static CampaignForm of(Campaign campaign, Map<UUID, String> names) {
        var sponsors = List.copyOf(campaign.shares().keySet());
        return new CampaignForm(
                campaign.id(),
                campaign.version(),
                campaign.name(),
                campaign.purpose(),
                campaign.rule().orElse(""),
                campaign.services(),
                campaign.departements(),
                euros(campaign.cents()),
                "" + campaign.booklet(),
                campaign.inParts() ? "true" : "",
                campaign.starts().format(DAY),
                campaign.ends().format(DAY),
                campaign.graceUntil().format(DAY),
                sponsors.stream().map(id -> names.getOrDefault(id, "")).toList(),
                sponsors.stream().map(UUID::toString).toList(),
                sponsors.stream()
                        .map(id -> percent(campaign.shares().getOrDefault(id, 0)))
                        .toList());
    }

    /** The same for the campaign of this id, whatever the form says. */
    CampaignForm of(UUID campaign) {
        return new CampaignForm(
                campaign,
                version,
                nom,
                objet,
                regle,
                services,
                departements,
                valeur,
                carnet,
                parties,
                debut,
                fin,
                grace,
                financeurs,
                codes,
                parts);
    }

    /** A draft, or what is wrong with it; what only the Desk can say comes later. */
    record Read(Optional<Campaign> draft, List<ErrorKey> mistakes) {}

    /** @param meant the organisation that a name and a picked id stand for */
    Read read(BiFunction<String, String, Optional<UUID>> meant) {
        var mistakes = new ArrayList<ErrorKey>();
        var starts = day("debut", debut, mistakes);
        var ends = day("fin", fin, mistakes);
        var until = day("grace", grace, mistakes);
        var value = cents(mistakes);
        var size = whole(mistakes);
        var shares = shares(meant, mistakes);
        if (id == null) {
            mistakes.add(ErrorKey.of("vouchers.outcome.KEY"));
        }
        if (!mistakes.isEmpty() || id == null) {
            return new Read(Optional.empty(), mistakes);
        }
        return new Read(
                Optional.of(new Campaign(
                        id,
                        version == null ? 0 : version,
                        CampaignState.DRAFT,
                        text(nom).strip(),
                        text(objet).strip(),
                        Optional.of(text(regle)).filter(key -> !key.isBlank()),
                        many(services),
                        many(departements),
                        value,
                        size,
                        "true".equals(parties),
                        starts,
                        ends,
                        until,
                        shares)),
                List.of());
    }

    private Map<UUID, Integer> shares(BiFunction<String, String, Optional<UUID>> meant, List<ErrorKey> mistakes) {
        var shares = new LinkedHashMap<UUID, Integer>();
        for (int i = 0; i < MOST_SPONSORS; i++) {
            if (!sponsor(i).isBlank()) {
                var found = meant.apply(sponsor(i), code(i));
                var points = points(part(i));
                if (found.isEmpty()) {
                    mistakes.add(ErrorKey.on("financeur-" + i, "vouchers.error.sponsor"));
                } else if (points.isEmpty() || shares.containsKey(found.get())) {
                    mistakes.add(ErrorKey.on("part-" + i, "vouchers.error.share"));
                } else {
                    shares.put(found.get(), points.get());
                }
            }
        }
        return shares;
    }

    private static Optional<Integer> points(String typed) {
        try {
            var points = new BigDecimal(typed.replace(',', '.').replaceAll("[\\s%\u00a0\u202f]", "")).movePointRight(2);
            return Optional.of(points)
                    .filter(some -> some.signum() > 0 && some.compareTo(BigDecimal.valueOf(WHOLE)) <= 0)
                    .map(some -> some.setScale(0, RoundingMode.UNNECESSARY).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private long cents(List<ErrorKey> mistakes) {
        if (Euros.parse(valeur) instanceof Parsed.Valid<Euros>(var euros)) {
            var cents = euros.amount().movePointRight(2);
            if (cents.signum() > 0 && cents.compareTo(BigDecimal.valueOf(100_000)) <= 0) {
                return cents.longValueExact();
            }
        }
        mistakes.add(ErrorKey.on("valeur", "vouchers.error.value"));
        return 0;
    }

    private int whole(List<ErrorKey> mistakes) {
        if (text(carnet).strip().matches("\\d{1,3}")) {
            return Integer.parseInt(text(carnet).strip());
        }
        mistakes.add(ErrorKey.on("carnet", "vouchers.error.booklet"));
        return 0;
    }

    private static LocalDate day(String field, @Nullable String typed, List<ErrorKey> mistakes) {
        var day = TypedDate.parse(text(typed));
        if (day.isEmpty()) {
            mistakes.add(ErrorKey.on(field, "vouchers.error.date"));
        }
        return day.orElse(LocalDate.EPOCH);
    }

    public String sponsor(int place) {
        return at(financeurs, place);
    }

    public String code(int place) {
        return at(codes, place);
    }

    public String part(int place) {
        return at(parts, place);
    }

    /** What was typed in a box of one line. */
    public String one(String field) {
        return switch (field) {
            case "nom" -> text(nom);
            case "objet" -> text(objet);
            case "regle" -> text(regle);
            case "valeur" -> text(valeur);
            case "carnet" -> text(carnet);
            case "parties" -> text(parties);
            case "debut" -> text(debut);
            case "fin" -> text(fin);
            default -> text(grace);
        };
    }

    public List<String> chosenServices() {
        return many(services);
    }

    public List<String> chosenDepartements() {
        return many(departements);
    }

    private static String at(@Nullable List<String> many, int place) {
        return many != null && place < many.size() ? text(many.get(place)) : "";
    }

    private static List<String> many(@Nullable List<String> some) {
        return some == null
                ? List.of()
                : some.stream().flatMap(Stream::ofNullable).distinct().toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static String euros(long cents) {
        return plain(BigDecimal.valueOf(cents, 2));
    }

    private static String percent(int points) {
        return plain(BigDecimal.valueOf(points, 2));
    }

    private static String plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', ',');
    }
}
