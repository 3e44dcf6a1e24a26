package fr.mediane.engines.procedures.instructing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.instructing.CaseSearch.View;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those who decide have before them: the cases of their territory, found, sorted and counted. */
@MedianeTest
class InboxDeskTest {
    private static final String LAON = "02408";
    private final Actor instructor = AProcedure.instructor("02");

    @Autowired
    TalkDesk talk;

    @Autowired
    InboxDesk inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private AProcedure garden;

    @BeforeEach
    void publish() {
        garden = new AProcedure(house);
    }

    @Test
    void itGoesToTheInstructorsOfItsTerritoryAndToNobodyElse() {
        var filed = garden.filed("Zoé", LAON);

        assertThat(filed.instructedBy()).contains(new Scope.Territory(Scope.Level.DEPARTEMENT, "02"));
        assertThat(inbox.find(instructor, filed.id()).orThrow().answers().values("surface"))
                .containsExactly("120");
        assertThat(inbox.find(AProcedure.instructor("16"), filed.id())).isInstanceOf(Decision.Unknown.class);
        assertThat(inbox.find(garden.asking, filed.id())).isInstanceOf(Decision.Forbidden.class);
        assertThat(garden.instruction.take(AProcedure.instructor("16"), filed.id()))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(jdbc.sql("select count(*) from journal.entry where record = ? and action = 'READ'")
                        .param(filed.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCaseIsFoundByItsWordsWhateverTheirEnding() {
        var name = "Zéphyrine" + Uuid7.next().toString().substring(30).replaceAll("\\d", "x");
        var filed = garden.filed(name, LAON);

        for (var words : List.of(name, name.toLowerCase(Locale.FRENCH) + " pommier", filed.number())) {
            assertThat(found(instructor, words)).as(words).contains(filed.number());
        }
        assertThat(found(instructor, name + " abricotier")).isEmpty();
        assertThat(found(AProcedure.instructor("16"), name)).isEmpty();
        assertThat(found(instructor, "' or true --\u0000 %")).doesNotContain(filed.number());
    }

    @Test
    void traysNarrowTheInbox() {
        var instructor = AProcedure.instructor("02");
        var id = garden.filed("Zoé", LAON).id();
        garden.instruction.take(instructor, id).orThrow();
        talk.label(instructor, id, "à voir", true).orThrow();

        var mine = inbox.page(instructor, new CaseSearch("", AProcedure.KEY, View.MINE, "à voir", 1))
                .orThrow();
        assertThat(mine.lines()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(id);
            assertThat(line.labels()).containsExactly("à voir");
        });
        assertThat(mine.counts()).containsEntry(View.MINE, 1L);
        assertThat(inbox.page(garden.asking, new CaseSearch("", "", View.OPEN, "", 1)))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void aListIsTakenAlongAndDelaysAreCounted() {
        var instructor = AProcedure.instructor("19");
        var id = garden.filed("Zoé", "19272").id();
        garden.decided(instructor, id, Verdict.ACCEPTED);
        garden.filed("Zoé", "19272");

        assertThat(inbox.listed(instructor, new CaseSearch("", AProcedure.KEY, View.DECIDED, "", 1))
                        .orThrow()
                        .lines())
                .anyMatch(line -> line.id().equals(id));
        assertThat(inbox.listed(garden.asking, new CaseSearch("", "", View.OPEN, "", 1)))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(inbox.delays(instructor).orThrow())
                .filteredOn(one -> one.procedure().equals(AProcedure.KEY))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.filed()).isGreaterThanOrEqualTo(2);
                    assertThat(one.decided()).isPositive();
                    assertThat(one.median().orElseThrow()).isLessThan(1);
                });
        assertThat(inbox.delays(garden.asking)).isInstanceOf(Decision.Forbidden.class);
    }

    private List<String> found(Actor actor, String words) {
        return inbox.page(actor, new CaseSearch(words, "", View.OPEN, "", 1)).orThrow().lines().stream()
                .map(line -> line.number())
                .toList();
    }
}
