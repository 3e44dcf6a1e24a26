package fr.mediane.engines.forms;

/** The fixture of this room: a form with every kind of field. */
public final class SampleForm {
    private SampleForm() {}

    public static String text(String key) {
        return """
                form: %s
                title: {fr: Un formulaire, en: A form}
                settings: {moment: after, anonymous: true}
                facts:
                  pleased: {field: grade, at-least: 4}
                  alone: {all: [{field: able, is: oui}, {not: {field: how, is: [helped, other]}}]}
                fields:
                  - {kind: explanation, key: intro, fr: Bonjour, en: Hello}
                  - {kind: section, key: part, fr: Vous, en: You}
                  - {kind: yes-no, key: able, fr: "Vous y arrivez ?", en: "Can you do it?"}
                  - kind: one-of
                    key: how
                    fr: Comment ?
                    en: How?
                    when: {field: able, is: oui}
                    options:
                      - {code: self, fr: Seul, en: Alone}
                      - {code: helped, fr: Avec de l’aide, en: With help}
                      - {code: other, fr: Autrement, en: Otherwise}
                  - kind: some-of
                    key: topics
                    fr: Quoi ?
                    en: What?
                    optional: true
                    options:
                      - {code: mail, fr: Courriel, en: E-mail}
                      - {code: web, fr: Internet, en: Web}
                  - {kind: scale, key: grade, fr: "Combien ?", en: "How much?", from: 1, to: 5, low-fr: Pas du tout, low-en: Not at all, high-fr: Très, high-en: Very}
                  - {kind: number, key: times, fr: "Combien de fois ?", en: "How often?", least: 0, most: 99, optional: true}
                  - {kind: short-text, key: word, fr: "Un mot ?", en: "A word?", longest: 20, optional: true}
                  - {kind: long-text, key: words, fr: "Quelques mots ?", en: "Some words?", optional: true, when: {any: [{field: grade, at-most: 2}, {field: word}]}}
                  - {kind: day, key: day, fr: "Quel jour ?", en: "Which day?", optional: true, earliest: 2026-01-01, latest: 2026-12-31}
                  - {kind: commune, key: place, fr: "Quelle commune ?", en: "Which commune?", optional: true}
                """.formatted(key);
    }

    public static Form form() {
        return FormFile.read(text("sample")).orThrow();
    }
}
