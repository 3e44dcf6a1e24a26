package fr.mediane.engines.procedures.letters;

import fr.mediane.design.Papers;
import fr.mediane.engines.forms.TypedFormDesk;
import fr.mediane.engines.procedures.OwnCasesDesk.Own;
import fr.mediane.engines.procedures.Step;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.rules.RulesDesk;
import fr.mediane.engines.rules.Ruling;
import fr.mediane.kernel.Actor;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The letters of a case. Whoever asks for one has the right to the case already. */
@Component
public class Letters {
    private final Papers papers;
    private final TypedFormDesk forms;
    private final RulesDesk rules;

    Letters(Papers papers, TypedFormDesk forms, RulesDesk rules) {
        this.papers = papers;
        this.forms = forms;
        this.rules = rules;
    }

    /** The receipt of what was filed, with what was answered (CRPA, L112-3 and R112-5). */
    public ResponseEntity<byte[]> receipt(Own own) {
        return own.dossier().filedAt().isEmpty()
                ? ResponseEntity.notFound().build()
                : pdf("accuse-" + own.dossier().number(), "receipt", letter(own, Optional.empty()));
    }

    /** The answer: the decision, its reasons, the rules, the part an algorithm had, the way to contest it. */
    public ResponseEntity<byte[]> decision(Own own) {
        var decided = own.steps().reversed().stream()
                .filter(step -> step.kind() == StepKind.DECIDED)
                .findFirst();
        return decided.isEmpty() || own.dossier().decidedAt().isEmpty()
                ? ResponseEntity.notFound().build()
                : pdf("reponse-" + own.dossier().number(), "decision", letter(own, decided));
    }

    private Letter letter(Own own, Optional<Step> decided) {
        var ruling = own.dossier().proposal().flatMap(id -> rules.ruling(Actor.SYSTEM, id));
        return new Letter(
                own,
                forms.words(own.procedure().form(), own.answers(), Map.of()),
                decided,
                ruling.map(Ruling::outcome),
                own.steps().stream().anyMatch(step -> step.kind() == StepKind.DEPARTED),
                own.dossier().contestableUntil());
    }

    private ResponseEntity<byte[]> pdf(String name, String template, Letter letter) {
        var out = new ByteArrayOutputStream();
        papers.write(Locale.FRENCH, Letters.class, template, _ -> letter, out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out.toByteArray());
    }
}
