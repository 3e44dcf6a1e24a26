package fr.mediane.programmes.connectivity.envelopes.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Money;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.envelopes.Convention;
import fr.mediane.programmes.connectivity.envelopes.Envelope;
import fr.mediane.programmes.connectivity.envelopes.EnvelopeDesk.FundView;
import fr.mediane.programmes.connectivity.operators.MaintenanceNotice;
import fr.mediane.programmes.connectivity.operators.Operator;
import fr.mediane.programmes.connectivity.operators.Parameters.Parameter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The funds that somebody decides for, in a year.
 *
 * @param now the current year
 * @param late notices that no operator acknowledged in time
 * @param runs whether conventions and envelopes may be added
 * @param form what was typed, kept when it was refused
 */
public record FundsPage(
        int year,
        int now,
        List<FundView> funds,
        List<MaintenanceNotice> late,
        List<Operator> operators,
        List<Parameter> parameters,
        boolean runs,
        FundForm form,
        FormErrors errors,
        boolean done) {
    public FundsPage {
        funds = List.copyOf(funds);
        late = List.copyOf(late);
        operators = List.copyOf(operators);
        parameters = List.copyOf(parameters);
    }

    FundsPage done(boolean yes) {
        return new FundsPage(year, now, funds, late, operators, parameters, runs, form, errors, yes);
    }

    public String operatorName(UUID id) {
        return operators.stream()
                .filter(one -> one.id().equals(id))
                .map(Operator::name)
                .findFirst()
                .orElse("");
    }

    public String envelopeName(Ui ui, Envelope envelope) {
        return envelope.operator().isEmpty() ? ui.t("connectivity.funds.others") : envelope.operator();
    }

    public boolean empty() {
        return funds.stream().allMatch(fund -> fund.envelopes().isEmpty());
    }

    public String id() {
        return Uuid7.next().toString();
    }

    public List<Option> years() {
        return Stream.of(now - 1, now, now + 1)
                .map(one -> Option.of("" + one, "" + one))
                .toList();
    }

    public List<Option> fundOptions() {
        return Option.list(funds, FundView::key, FundView::name);
    }

    public List<Option> operatorOptions() {
        return Option.list(operators, one -> one.id().toString(), Operator::name);
    }

    /** Each fund without convention, then each of its conventions. */
    public List<Option> envelopeOptions(Ui ui) {
        return funds.stream()
                .flatMap(fund -> Stream.concat(
                        Stream.of(Option.of(fund.key(), fund.name() + " — " + ui.t("connectivity.funds.others"))),
                        fund.conventions().stream().map(one -> option(ui, fund, one))))
                .toList();
    }

    private Option option(Ui ui, FundView fund, Convention one) {
        return Option.of(
                fund.key() + ":" + one.id(),
                fund.name() + " — " + operatorName(one.operator()) + ", " + ui.shortDate(one.starts()));
    }

    /** A parameter with its unit, in words. */
    public String value(Ui ui, Parameter parameter) {
        return parameter.unit().equals("CENTS")
                ? Money.euros(ui, parameter.value())
                : ui.t("connectivity.unit." + parameter.unit(), parameter.value());
    }
}
