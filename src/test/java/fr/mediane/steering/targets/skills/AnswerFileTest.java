package fr.mediane.steering.targets.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerFileTest {
    private static final String HEADING =
            "poids;age;genre;utilisateur;information;communication;contenu;securite;problemes\n";

    @Test
    void weighsAnswers() {
        var result = read(HEADING + """
                3;30;f;1;2;2;3;3;3
                1;40;m;1;0;2;3;3;3
                9;80;m;1;2;2;3;3;3
                """).orThrow();

        assertThat(result.answers()).isEqualTo(2);
        assertThat(result.outside()).isEqualTo(1);
        assertThat(result.everyone().atLeastBasic().share()).isCloseTo(.75, within(1e-12));
        assertThat(result.everyone().levels().get(SkillLevel.LOW.ordinal()).share())
                .isCloseTo(.25, within(1e-12));
    }

    @Test
    void readsACommaFileWithAColumnPerActivity() {
        var result = read("""
                \ufeffpoids,age,utilisateur,information_1,information_2,communication_a,communication_b,contenu,securite,problemes
                "1,5",50,1,1,1,1,1,3,3,3
                0.5,50,0,,,,,,,
                """).orThrow();

        assertThat(result.everyone()
                        .levels()
                        .get(SkillLevel.ABOVE_BASIC.ordinal())
                        .share())
                .isCloseTo(.75, within(1e-12));
        assertThat(result.everyone()
                        .levels()
                        .get(SkillLevel.NOT_A_USER.ordinal())
                        .share())
                .isCloseTo(.25, within(1e-12));
    }

    @Test
    void saysNothingOfAGroupOfFewerThanThirty() {
        var lines = new StringBuilder(HEADING);
        for (int i = 0; i < 60; i++) {
            lines.append("1;")
                    .append(i < 29 ? 20 : 70)
                    .append(i % 2 == 0 ? ";f" : ";m")
                    .append(";1;1;1;1;1;1\n");
        }

        assertThat(read(lines.toString()).orThrow().groups())
                .extracting(SkillsResult.Group::code)
                .containsExactly("all", "65-74", "f", "m");
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        assertThat(reasons("poids;age;information\n1;30;2\n"))
                .containsExactly(ErrorKey.on(
                        "file",
                        "targets.skills.error.columns",
                        "utilisateur, communication, contenu, securite, problemes"));
    }

    @Test
    void namesEachWrongLineTenAtMost() {
        assertThat(reasons(HEADING + "1;30;f;1;2;2;3;3;3\n0;30;f;1;2;2;3;3;3\n1;old;f;1;2;2;3;3;3\n"))
                .containsExactly(
                        ErrorKey.on("file", "targets.skills.error.line", 3L, "poids"),
                        ErrorKey.on("file", "targets.skills.error.line", 4L, "age"));
        assertThat(reasons(HEADING + "x;30;f;1;2;2;3;3;3\n".repeat(50))).hasSize(10);
    }

    @Test
    void refusesAFileWithoutAnyAnswer() {
        for (var empty : List.of("", "\n", HEADING, HEADING + "1;90;f;1;2;2;3;3;3\n")) {
            assertThat(reasons(empty)).containsExactly(ErrorKey.on("file", "targets.skills.error.empty"));
        }
    }

    private static List<ErrorKey> reasons(String text) {
        return read(text) instanceof Decision.Refused<SkillsResult>(var reasons) ? reasons : List.of();
    }

    private static Decision<SkillsResult> read(String text) {
        try {
            return AnswerFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
