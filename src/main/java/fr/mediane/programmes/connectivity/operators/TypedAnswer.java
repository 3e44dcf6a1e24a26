package fr.mediane.programmes.connectivity.operators;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Parsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer as a form or a program gives it: texts under their names.
 *
 * @param amount of the debt, the waiver or the plan, in euros
 * @param since a day, of this century
 * @param litigation {@code true} or {@code false}
 * @param essentials {@code true} when e-mail and online public services work
 * @param instalments how many, one a month
 */
public record TypedAnswer(
        String kind,
        String amount,
        String since,
        String litigation,
        String essentials,
        String words,
        String instalments) {
    public static final TypedAnswer NOTHING = new TypedAnswer("", "", "", "", "", "", "");

    private static final Euros LEAST = Euros.ofCents(1);
    private static final Euros MOST = Euros.ofCents(10_000_000);
    private static final int LONGEST = 1_000;
    private static final int MOST_INSTALMENTS = 36;

    /** Everything that is wrong with it at once, or the answer. */
    public Decision<Answer> read(LocalDate today) {
        var wrong = new ArrayList<ErrorKey>();
        var named = Stream.of(AnswerKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        if (named.isEmpty()) {
            return Decision.refused(ErrorKey.on("kind", "connectivity.error.answer-kind"));
        }
        var answer = read(Answer.of(named.get()), today, wrong);
        return wrong.isEmpty() ? Decision.accepted(answer) : Decision.refused(wrong);
    }

    private Answer read(Answer bare, LocalDate today, List<ErrorKey> wrong) {
        return switch (bare.kind()) {
            case ACKNOWLEDGED, MAINTAINED, NOT_CUSTOMER, WAIVED_WHOLE -> bare;
            case REDUCED -> {
                if (!essentials.equals("true")) {
                    wrong.add(ErrorKey.on("essentials", "connectivity.error.essentials"));
                }
                yield bare.serving();
            }
            case ALREADY_CUT -> day(today, false, wrong).map(bare::from).orElse(bare);
            case SOLD -> bare.saying(said("connectivity.error.collector", wrong));
            case WAIVER_REFUSED -> bare.saying(said("connectivity.error.waiver-reason", wrong));
            case WAIVED_PART -> money(wrong).map(bare::owing).orElse(bare);
            case DEBT -> debt(bare, today, wrong);
            case PLAN -> plan(bare, today, wrong);
        };
    }

    private Answer debt(Answer bare, LocalDate today, List<ErrorKey> wrong) {
        var much = money(wrong).map(bare::owing).orElse(bare);
        var dated = day(today, false, wrong).map(much::from).orElse(much);
        if (!litigation.equals("true") && !litigation.equals("false")) {
            wrong.add(ErrorKey.on("litigation", "connectivity.error.litigation"));
        }
        return dated.inCourt(litigation.equals("true"));
    }

    private Answer plan(Answer bare, LocalDate today, List<ErrorKey> wrong) {
        var much = money(wrong);
        var first = day(today, true, wrong);
        var months = Optional.of(instalments.strip())
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .filter(many -> many >= 1 && many <= MOST_INSTALMENTS);
        if (months.isEmpty()) {
            wrong.add(ErrorKey.on("instalments", "connectivity.error.instalments", MOST_INSTALMENTS));
        }
        if (!wrong.isEmpty()) {
            return bare;
        }
        var whole = bare.owing(much.orElseThrow());
        if (MaintenanceNotices.cents(much.orElseThrow()) < months.orElseThrow()) {
            wrong.add(ErrorKey.on("instalments", "connectivity.error.instalments-small"));
            return whole;
        }
        return whole.from(first.orElseThrow()).inInstalments(months.orElseThrow());
    }

    private Optional<Euros> money(List<ErrorKey> wrong) {
        return switch (Euros.parse(amount)) {
            case Parsed.Valid<Euros>(var much)
            when much.compareTo(LEAST) >= 0 && much.compareTo(MOST) <= 0 -> Optional.of(much);
            case Parsed<Euros> _ -> {
                wrong.add(ErrorKey.on("amount", "connectivity.error.amount"));
                yield Optional.empty();
            }
        };
    }

    /** @param ahead whether it is a day to come, within a year, and not one gone by, within ten years */
    private Optional<LocalDate> day(LocalDate today, boolean ahead, List<ErrorKey> wrong) {
        var day = TypedDate.parse(since)
                .filter(one -> ahead
                        ? !one.isBefore(today) && one.isBefore(today.plusYears(1))
                        : !one.isAfter(today) && one.isAfter(today.minusYears(10)));
        if (day.isEmpty()) {
            wrong.add(ErrorKey.on("since", ahead ? "connectivity.error.day-ahead" : "connectivity.error.day-past"));
        }
        return day;
    }

    private String said(String key, List<ErrorKey> wrong) {
        var text = words.strip();
        if (text.length() < 2 || text.length() > LONGEST || text.indexOf(0) >= 0) {
            wrong.add(ErrorKey.on("words", key));
        }
        return text;
    }
}
