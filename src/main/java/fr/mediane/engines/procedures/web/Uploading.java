package fr.mediane.engines.procedures.web;

import fr.mediane.engines.forms.Block;
import fr.mediane.engines.forms.Enclosure;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.Question;
import fr.mediane.engines.forms.TypedForm;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.files.SentFile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The files that came with a part of a form: kept one by one, and what is wrong with the others. */
record Uploading(Map<String, List<UUID>> kept, List<ErrorKey> mistakes) {
    private static final String FIELD = "champ-";

    static Uploading of(DocumentDesk desk, Actor actor, UUID dossier, Form form, HttpServletRequest request) {
        var kept = new LinkedHashMap<String, List<UUID>>();
        var mistakes = new ArrayList<ErrorKey>();
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class); // filters wrap it
        if (multipart != null) {
            multipart.getMultiFileMap().forEach((name, files) -> {
                var path = name.startsWith(FIELD) ? name.substring(FIELD.length()) : "";
                enclosure(form, path)
                        .ifPresent(wanted -> files.stream()
                                .filter(file -> !file.isEmpty())
                                .limit(wanted.most())
                                .forEach(file -> {
                                    switch (desk.add(actor, dossier, wanted, SentFile.of(file))) {
                                        case Decision.Accepted<Document>(var document) ->
                                            kept.computeIfAbsent(path, _ -> new ArrayList<>())
                                                    .add(document.id());
                                        case Decision.Refused<Document>(var reasons) ->
                                            reasons.forEach(reason -> mistakes.add(ErrorKey.on(
                                                    path,
                                                    reason.key(),
                                                    reason.arguments().toArray())));
                                        case Decision<Document> other -> other.orThrow();
                                    }
                                }));
            });
        }
        return new Uploading(kept, mistakes);
    }

    /** What was read of the part, with what is wrong with its files. */
    TypedForm with(TypedForm typed) {
        return mistakes.isEmpty()
                ? typed
                : new TypedForm(
                        typed.after(),
                        Stream.concat(
                                        typed.mistakes().stream()
                                                .filter(one -> mistakes.stream()
                                                        .noneMatch(other ->
                                                                other.field().equals(one.field()))),
                                        mistakes.stream())
                                .toList(),
                        typed.kept(),
                        TypedForm.Step.NEXT);
    }

    private static Optional<Enclosure> enclosure(Form form, String path) {
        var parts = path.split("[.]");
        var question = form.ask(parts[0]).map(ask -> ask.question());
        if (parts.length == 3) {
            question =
                    question.flatMap(one -> one instanceof Block block ? inBlock(block, parts[2]) : Optional.empty());
        }
        return question.flatMap(one -> one instanceof Enclosure wanted ? Optional.of(wanted) : Optional.empty());
    }

    private static Optional<Question> inBlock(Block block, String key) {
        return block.each().ask(key).map(ask -> ask.question());
    }
}
