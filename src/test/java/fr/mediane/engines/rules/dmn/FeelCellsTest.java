package fr.mediane.engines.rules.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.Condition;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Typing;
import fr.mediane.engines.rules.sheet.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelCellsTest {
    private final FeelCells cells = new FeelCells();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NUMBER  | 0,5                     | 0.5
            NUMBER  | >= 0,5                  | >= 0.5
            NUMBER  | ≥ 1 234,5               | >= 1234.5
            NUMBER  | 1\u202f000..2\u00a0000  | [1000..2000]
            NUMBER  | (0,2..0,3]              | (0.2..0.3]
            NUMBER  | ]0,2..0,3[              | (0.2..0.3)
            NUMBER  | −5                      | -5
            NUMBER  | -5..-2                  | [-5..-2]
            WHOLE   | 18 ; 21, 25             | 18, 21, 25
            WHOLE   | not(18; 21)             | not(18, 21)
            WHOLE   | < 18, > 65              | < 18, > 65
            EUROS   | < 636,50 €              | < 636.5
            EUROS   | 30..100                 | [30..100]
            DATE    | 01/04/2027..31/05/2027  | [date("2027-04-01")..date("2027-05-31")]
            DATE    | >= 2027-04-01           | >= date("2027-04-01")
            DATE    | date("2027-04-01")      | date("2027-04-01")
            YES_NO  | oui                     | true
            YES_NO  | Non                     | false
            TEXT    | 26; 33, 974             | "26", "33", "974"
            TEXT    | not(26)                 | not("26")
            TEXT    | "26", "33"              | "26", "33"
            TEXT    | function() 1            | "function() 1"
            TEXT    | tous                    | -
            NUMBER  | –                       | -
            """)
    void whatPeopleTypeIsRead(Kind kind, String typed, String feel) {
        assertThat(read(kind, typed).map(Condition::feel)).contains(feel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function() 1",
                "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"exit(int)\" } }",
                "(function() external { java: { class: \"java.lang.System\", method signature: \"exit(int)\" } })(1)",
                "for i in 1..1000000000 return i",
                "some x in [1, 2] satisfies x > 1",
                "if true then 1 else 2",
                "sum([1, 2])",
                "now()",
                "? > 3",
                "age",
                "{a: 1}",
                "[1, 2, 3][item > 1]",
                "\"a\" + \"b\"",
                "1 + 1",
                "2 ** 1000000",
                "string length(\"a\")",
                "duration(\"P1D\")",
                ">= ",
                "1..",
                "[1..2",
                "\"",
                "null",
                "not(not(1))",
                "not()",
                "date(\"2027-02-30\")",
                "1; drop table",
                "</text><text>1",
                "${1+1}",
                "\u0000"
            })
    void nothingElseIsAccepted(String typed) {
        for (var kind : new Kind[] {Kind.NUMBER, Kind.DATE, Kind.YES_NO}) {
            assertThat(read(kind, typed)).as(kind + " " + typed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\" in (\"b\")",
                "function() external { java: { class: \"java.lang.Runtime\" } }",
                "upper case(\"a\")",
                "> \"a\"",
                "[\"a\"..\"b\"]",
                "\"a\" + \"b\""
            })
    void noTextComputes(String typed) {
        assertThat(read(Kind.TEXT, typed)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void longAndDeepCellsAreRefusedAtOnce(Kind kind) {
        for (var hostile : List.of(
                "(".repeat(50_000) + "1" + ")".repeat(50_000),
                "[".repeat(400),
                "not(".repeat(100) + "1" + ")".repeat(100),
                "1,".repeat(50_000),
                "-".repeat(1_400) + "1",
                "1+".repeat(700) + "1",
                "\"\\\"".repeat(400))) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThatCode(() -> cells.read(kind, hostile)).doesNotThrowAnyException());
            assertThat(cells.read(kind, hostile).value()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,'0,5',0.5",
        "EUROS,'1 026,50 €',1026.5",
        "WHOLE,60,60",
        "NUMBER,-3,-3",
        "DATE,01/04/2027,2027-04-01",
        "DATE,2027-04-01,2027-04-01",
        "YES_NO,Oui,true",
        "YES_NO,no,false",
        "TEXT,26,26"
    })
    void valuesAreRead(Kind kind, String typed, String value) {
        assertThat(Typing.value(kind, typed).map(Value::toString)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE,'0,5'",
        "EUROS,'0,555'",
        "NUMBER,1e9",
        "NUMBER,'1,2,3'",
        "DATE,31/02/2027",
        "YES_NO,peut-être",
        "TEXT,' '",
        "NUMBER,12345678901234567890"
    })
    void whatIsNoValueIsNone(Kind kind, String typed) {
        assertThat(Typing.value(kind, typed)).isEmpty();
    }

    @Test
    void conditionsMatchAsTheySay() {
        assertThat(read(Kind.NUMBER, "(18..25]").orElseThrow().matches(Value.of(18)))
                .isFalse();
        assertThat(read(Kind.NUMBER, "(18..25]").orElseThrow().matches(Value.of(new BigDecimal("18.01"))))
                .isTrue();
        assertThat(read(Kind.NUMBER, "(18..25]").orElseThrow().matches(Value.of(25)))
                .isTrue();
        assertThat(read(Kind.TEXT, "not(26; 33)").orElseThrow().matches(Value.of("974")))
                .isTrue();
        assertThat(read(Kind.TEXT, "not(26; 33)").orElseThrow().matches(Value.of("33")))
                .isFalse();
        assertThat(read(Kind.DATE, "> 01/04/2027").orElseThrow().matches(Value.of(LocalDate.of(2027, 4, 1))))
                .isFalse();
    }

    private Optional<Condition> read(Kind kind, String typed) {
        var field = new Field(new Column("x", "X", "X", kind, ""), List.of(), Condition.ANY);
        var feel = Typing.condition(field, typed);
        return feel.equals("-")
                ? Optional.of(Condition.ANY)
                : cells.read(kind, feel).value();
    }
}
