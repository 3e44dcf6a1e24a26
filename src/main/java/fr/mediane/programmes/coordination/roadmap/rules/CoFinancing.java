package fr.mediane.programmes.coordination.roadmap.rules;

import fr.mediane.kernel.ErrorKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who pays for one action, held against the caps.
 *
 * @param eligible what the action costs that may be paid for, in cents, up to 100 million euros
 * @param engineering the part of it for studies and steering, in cents
 */
public record CoFinancing(Caps caps, long eligible, long engineering, List<FundingLine> lines) {
    private static final String STATE = "state";
    private static final String PUBLIC = "public";
    private static final String OTHERS = "others";
    private static final String COST = "cost";

    public CoFinancing {
        lines = List.copyOf(lines);
    }

    /** A cap, and what it still leaves. */
    private record Cap(String name, int share, long most, long left) {}

    /** The most that somebody of this kind may still put in, in cents; never below zero. */
    public long possible(FunderKind kind) {
        return Math.max(0, tightest(kind).left());
    }

    /** Why this much more of this kind is too much, with the cap and what would be possible; empty when it is not. */
    public Optional<ErrorKey> refusal(FunderKind kind, long cents) {
        var cap = tightest(kind);
        return cents > cap.left()
                ? Optional.of(ErrorKey.on(
                        "montant",
                        "roadmap.cap.refused." + cap.name(),
                        percent(cap.share()),
                        euros(cap.most()),
                        euros(Math.max(0, cap.left()))))
                : Optional.empty();
    }

    /** What is beyond a cap as it stands: after the cost or the first day of the action was changed. */
    public List<ErrorKey> excesses() {
        var excesses = new ArrayList<ErrorKey>();
        all().stream()
                .filter(cap -> cap.left() < 0)
                .findFirst()
                .map(cap ->
                        ErrorKey.on("cout", "roadmap.cap.over." + cap.name(), percent(cap.share()), euros(cap.most())))
                .ifPresent(excesses::add);
        long most = Caps.most(eligible, caps.engineering());
        if (engineering > most) {
            excesses.add(
                    ErrorKey.on("ingenierie", "roadmap.cap.engineering", percent(caps.engineering()), euros(most)));
        }
        return excesses;
    }

    /** What the leader still has to put in before the road map may be adopted, in cents. */
    public long ownMissing() {
        return Math.max(0, Caps.least(eligible, caps.own()) - sum(kind -> kind == FunderKind.OWN));
    }

    public long total() {
        return sum(_ -> true);
    }

    /** What nobody pays for yet, in cents. */
    public long open() {
        return eligible - total();
    }

    private Cap tightest(FunderKind kind) {
        Cap tightest = whole();
        for (var cap : all()) {
            if (concerns(cap, kind) && cap.left() < tightest.left()) {
                tightest = cap;
            }
        }
        return tightest;
    }

    private static boolean concerns(Cap cap, FunderKind kind) {
        return switch (cap.name()) {
            case STATE -> kind == FunderKind.STATE;
            case PUBLIC -> kind.fromThePublic();
            case OTHERS -> kind != FunderKind.OWN;
            default -> true;
        };
    }

    private Cap whole() {
        return new Cap(COST, Caps.WHOLE, eligible, eligible - total());
    }

    /** The narrower first: the reason that is told is the one that binds. */
    private List<Cap> all() {
        long others = eligible - Caps.least(eligible, caps.own());
        return List.of(
                cap(STATE, caps.state(), Caps.most(eligible, caps.state()), kind -> kind == FunderKind.STATE),
                cap(PUBLIC, caps.publicMoney(), Caps.most(eligible, caps.publicMoney()), FunderKind::fromThePublic),
                cap(OTHERS, caps.own(), others, kind -> kind != FunderKind.OWN),
                whole());
    }

    private Cap cap(String key, int share, long most, Predicate<FunderKind> whose) {
        return new Cap(key, share, most, most - sum(whose));
    }

    private long sum(Predicate<FunderKind> whose) {
        return lines.stream()
                .filter(line -> whose.test(line.funder()))
                .mapToLong(FundingLine::cents)
                .sum();
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static BigDecimal percent(int share) {
        return BigDecimal.valueOf(share, 2);
    }
}
