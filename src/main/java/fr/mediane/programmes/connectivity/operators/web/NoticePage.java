package fr.mediane.programmes.connectivity.operators.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Money;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.operators.AnswerKind;
import fr.mediane.programmes.connectivity.operators.GivenAnswer;
import fr.mediane.programmes.connectivity.operators.MaintenanceNotice;
import fr.mediane.programmes.connectivity.operators.NoticeListDesk.Line;
import fr.mediane.programmes.connectivity.operators.TypedAnswer;
import fr.mediane.programmes.connectivity.operators.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A notice for the operator that was told it.
 *
 * @param operator its name
 * @param form what was typed, kept when it was refused
 */
public record NoticePage(
        Line line, String operator, List<GivenAnswer> answers, AnswerForm form, FormErrors errors, boolean done) {
    public NoticePage {
        answers = List.copyOf(answers);
    }

    NoticePage done(boolean yes) {
        return new NoticePage(line, operator, answers, form, errors, yes);
    }

    public MaintenanceNotice notice() {
        return line.notice();
    }

    public String href() {
        return NoticePages.HOME + "/" + notice().id();
    }

    public boolean waits(Waiting what) {
        return line.waits().contains(what);
    }

    /** Whether the operator may still say how the line stands, what is owed and waived. */
    public boolean open() {
        return notice().ending().isEmpty();
    }

    public String id() {
        return Uuid7.next().toString();
    }

    public int next() {
        return notice().sequence() + 1;
    }

    public TypedAnswer typed(String part) {
        return form.in(part);
    }

    /** Whether this form was sent and refused: it is open then. */
    public boolean refused(String part) {
        return !errors.isEmpty() && part.equals(form.part());
    }

    public String euros(Ui ui, Optional<Euros> amount) {
        return amount.map(much -> euros(ui, much)).orElse("");
    }

    public static String euros(Ui ui, Euros amount) {
        return Money.euros(ui, amount.amount().movePointRight(2).longValueExact());
    }

    public List<Option> lineKinds(Ui ui) {
        return kinds(ui, AnswerKind.OF_THE_LINE);
    }

    public List<Option> waiverKinds(Ui ui) {
        return kinds(ui, List.of(AnswerKind.WAIVED_WHOLE, AnswerKind.WAIVED_PART, AnswerKind.WAIVER_REFUSED));
    }

    public List<Option> yesOrNo(Ui ui) {
        return List.of(
                Option.of("true", ui.t("connectivity.operator.yes")),
                Option.of("false", ui.t("connectivity.operator.no")));
    }

    private static List<Option> kinds(Ui ui, List<AnswerKind> kinds) {
        return Option.list(kinds, Enum::name, kind -> ui.t(kind.label()));
    }

    /** What an answer says beside its kind. */
    public String details(Ui ui, GivenAnswer given) {
        var answer = given.answer();
        return Stream.of(
                        euros(ui, answer.amount()),
                        answer.since()
                                .map(day -> ui.t("connectivity.operator.from", ui.date(day)))
                                .orElse(""),
                        answer.litigation()
                                .filter(yes -> yes)
                                .map(_ -> ui.t("connectivity.operator.in-court"))
                                .orElse(""),
                        answer.essentials()
                                .filter(yes -> yes)
                                .map(_ -> ui.t("connectivity.operator.serves"))
                                .orElse(""),
                        answer.instalments().isEmpty()
                                ? ""
                                : answer.instalments().stream()
                                        .map(part -> euros(ui, part))
                                        .collect(Collectors.joining(" + ")),
                        answer.words())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
