package fr.mediane.programmes.training.orders.web;

import fr.mediane.platform.Paris;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.programmes.training.orders.TrainingOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Training orders as a table for other programs; amounts in euros. */
final class OrderCsv {
    private static final int WIDTH = 20;
    private static final String[] COLUMNS = {
        "provider", "module", "day", "price", "places", "present", "most", "owed", "state", "paid-on"
    };

    private OrderCsv() {}

    static byte[] of(UnaryOperator<String> words, boolean english, List<TrainingOrder> orders) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table(
                    "commandes",
                    Stream.of(COLUMNS)
                            .map(name -> new TableColumn(words.apply("training.order." + name), WIDTH))
                            .toList());
            for (var one : orders) {
                file.row(List.of(
                        one.provider(),
                        one.title().in(english),
                        Paris.day(one.startsAt()),
                        euros(one.priceCents()),
                        one.places(),
                        one.present(),
                        euros(one.most()),
                        euros(one.owed()),
                        words.apply("training.order.state." + one.state()),
                        one.paidOn().<Object>map(day -> day).orElse("")));
            }
        }
        return out.toByteArray();
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
