package fr.mediane.programmes.connectivity.operators.web;

import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Ui;
import fr.mediane.programmes.connectivity.operators.NoticeListDesk.Listed;
import fr.mediane.programmes.connectivity.operators.Operator;
import fr.mediane.programmes.connectivity.operators.Waiting;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The notices of an operator.
 *
 * @param waiting only those that wait for this
 * @param page from 1
 */
public record NoticesPage(List<Operator> operators, Listed found, Optional<Waiting> waiting, int page) {
    static final int SIZE = 50;

    public NoticesPage {
        operators = List.copyOf(operators);
    }

    public String names() {
        return operators.stream().map(Operator::name).collect(Collectors.joining(", "));
    }

    public Paging paging() {
        return Paging.of(
                page,
                SIZE,
                waiting.map(one -> found.counts().getOrDefault(one, 0L)).orElseGet(found::all));
    }

    public long count(Waiting what) {
        return found.counts().getOrDefault(what, 0L);
    }

    public List<Option> filters(Ui ui) {
        return Option.list(
                Arrays.asList(Waiting.values()),
                Enum::name,
                what -> ui.t(what.label()) + " (" + ui.number(count(what)) + ")");
    }

    public String chosen() {
        return waiting.map(Enum::name).orElse("");
    }
}
