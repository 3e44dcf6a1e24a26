package fr.mediane.engines.ledger;

import fr.mediane.platform.Progress;
import fr.mediane.platform.ReferenceData;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the books of the programmes with their charts of accounts; what is there stays as it is. */
@Component
class Charts implements ReferenceData {
    private final List<Chart> charts;
    private final JdbcClient jdbc;

    Charts(List<Chart> charts, JdbcClient jdbc) {
        this.charts = charts.stream().sorted(Comparator.comparing(Chart::book)).toList();
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "charts-of-accounts";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String version() {
        return Integer.toHexString(charts.hashCode());
    }

    @Override
    public void load(Progress progress) {
        for (var chart : charts) {
            jdbc.sql("""
                            insert into ledger.book (code, title_fr, title_en) values (:code, :fr, :en)
                            on conflict do nothing
                            """)
                    .param("code", chart.book())
                    .param("fr", chart.titleFr())
                    .param("en", chart.titleEn())
                    .update();
            chart.headings().forEach(heading -> add(chart.book(), heading));
        }
    }

    private void add(String book, Heading heading) {
        jdbc.sql("""
                        insert into ledger.heading (book, number, title_fr, title_en, kind, leaves_by)
                        values (:book, :number, :fr, :en, :kind, :leaves::text[]) on conflict do nothing
                        """)
                .param("book", book)
                .param("number", heading.number())
                .param("fr", heading.titleFr())
                .param("en", heading.titleEn())
                .param("kind", heading.kind().name())
                .param(
                        "leaves",
                        heading.leavesBy().isEmpty() ? null : heading.leavesBy().toArray(String[]::new))
                .update();
    }
}
