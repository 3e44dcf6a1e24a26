package fr.mediane.steering.targets.web;

import fr.mediane.design.Ui;
import fr.mediane.steering.targets.Figure;
import fr.mediane.steering.targets.Unit;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Figures of targets as people read them. */
public final class TargetWords {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private TargetWords() {}

    /** 62,5 % — 4 000 — 12e. */
    public static String value(Ui ui, Unit unit, BigDecimal value) {
        return switch (unit) {
            case PERCENT -> ui.percent(value.doubleValue() / 100, 1);
            case COUNT -> ui.number(value.longValue());
            case RANK -> ui.t("targets.rank", value.longValue());
        };
    }

    /** A trajectory as its form takes it. */
    static String typed(List<Figure> trajectory) {
        return trajectory.stream()
                .map(point -> point.day().format(TYPED) + " : "
                        + point.value().toPlainString().replace('.', ','))
                .collect(Collectors.joining("\n"));
    }
}
