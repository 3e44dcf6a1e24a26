package fr.mediane.engines.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.SampleForm;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: email",
                "kind: phone",
                "kind: iban",
                "kind: siret",
                "kind: address",
                "kind: file",
                "kind: block, one-fr: A, one-en: A, fields: [{kind: yes-no, key: a, fr: A, en: A}]"
            })
    void asksNobodyWhoTheyAre(String kind) {
        var form = FormFile.read(SampleForm.text("sample") + "  - {" + kind + ", key: who, fr: A, en: A}\n")
                .orThrow();
        assertThat(Questionnaire.faults(form)).contains(ErrorKey.on(FormFile.FIELD, "surveys.fault.contact", "who"));
    }

    @Test
    void isAboutAHelpUnlessItSaysAnEvent() {
        assertThat(read("{moment: after}").about()).isEqualTo(About.HELP);
        assertThat(read("{moment: after, about: event}").about()).isEqualTo(About.EVENT);
        assertThat(Questionnaire.faults(form("{about: course}")))
                .contains(ErrorKey.on(FormFile.FIELD, "surveys.fault.about"));
    }

    private static Questionnaire read(String settings) {
        return Questionnaire.of(Uuid7.next(), form(settings));
    }

    private static Form form(String settings) {
        return FormFile.read("form: essai\ntitle: {fr: A, en: A}\nsettings: " + settings
                        + "\nfields: [{kind: yes-no, key: a, fr: A, en: A}]\n")
                .orThrow();
    }
}
