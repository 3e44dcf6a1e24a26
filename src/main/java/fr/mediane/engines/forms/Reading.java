package fr.mediane.engines.forms;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.PostCode;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the texts of one page of a form, question after question: each may show or hide the next. */
final class Reading {
    private final TypedTexts typed;
    private final Set<String> files;
    private final TypedCommuneDesk communes;
    private final List<ErrorKey> mistakes = new ArrayList<>();
    private boolean more;

    /** @param files the ids that may be among the answers */
    Reading(TypedTexts typed, Set<String> files, TypedCommuneDesk communes) {
        this.typed = typed;
        this.files = files;
        this.communes = communes;
    }

    List<ErrorKey> mistakes() {
        return mistakes;
    }

    /** Whether answers have brought up a question that did not stand on the page. */
    boolean more() {
        return more;
    }

    /**
     * The answers with those of the page.
     *
     * @param here which fields the page may hold
     * @param place before the keys, within a block
     */
    Answers read(Form form, Predicate<String> here, String place, Answers before) {
        var after = before;
        for (var ask : Form.asks(form.fields()).toList()) {
            var shown = here.test(ask.key())
                    ? form.asked(after).stream()
                            .filter(one -> one.key().equals(ask.key()))
                            .findFirst()
                    : Optional.<Field.Ask>empty();
            if (shown.isPresent()) {
                after = one(form, after, shown.get(), place + ask.key());
            }
        }
        return form.trimmed(after);
    }

    private Answers one(Form form, Answers before, Field.Ask ask, String path) {
        if (!typed.asked(path)) {
            more = true;
            return before;
        }
        if (ask.question() instanceof Block block) {
            return before.with(ask.key(), rows(block, ask.key(), before));
        }
        int wrong = mistakes.size();
        var said = ask.question() instanceof Contact.Address ? address(path) : said(ask.question(), path);
        if (mistakes.size() > wrong) {
            return before.without(ask.key());
        }
        return switch (form.answer(before, ask, said)) {
            case Parsed.Valid<Answers>(var after) -> after;
            case Parsed.Invalid<Answers>(var reason) -> {
                mistakes.add(new ErrorKey(reason.key(), path, reason.arguments()));
                yield before.without(ask.key());
            }
        };
    }

    private Answer.Rows rows(Block block, String key, Answers before) {
        int count = Math.min(typed.rows(key), block.most());
        var earlier = before.of(key)
                .map(answer -> answer instanceof Answer.Rows(var rows) ? rows : List.<Answers>of())
                .orElse(List.of());
        var rows = new ArrayList<Answers>();
        for (int row = 1; row <= count; row++) {
            var so = row <= earlier.size() ? earlier.get(row - 1) : Answers.NONE;
            rows.add(read(block.each(), _ -> true, Block.place(key, row), so));
        }
        if (count < block.least()) {
            mistakes.add(ErrorKey.on(key, "forms.error.rows", block.least()));
        }
        return new Answer.Rows(rows);
    }

    /** Communes come as names, files only as what was sent along; everything else is what it is. */
    private List<String> said(Question question, String path) {
        return switch (question) {
            case Question.Commune _ -> commune(path);
            case Enclosure _ -> typed.at(path).stream().filter(files::contains).toList();
            default -> typed.at(path);
        };
    }

    /** The code; a text that is none when it cannot be told which commune is meant; nothing when nothing was typed. */
    private List<String> commune(String path) {
        var name = typed.first(path);
        if (name.isEmpty()) {
            return List.of();
        }
        return List.of(communes.meant(name, typed.first(path + FormPage.CODE))
                .one()
                .map(commune -> commune.code().code())
                .orElse("?"));
    }

    /** Nothing when all of it is empty; else each part that is missing or wrong is a mistake of its own. */
    private List<String> address(String path) {
        var street = typed.first(path + "." + Contact.Address.STREET);
        var more = typed.first(path + "." + Contact.Address.MORE);
        var postcode = typed.first(path + "." + Contact.Address.POSTCODE);
        var commune = commune(path + "." + Contact.Address.COMMUNE);
        if (Stream.of(street, more, postcode, String.join("", commune)).allMatch(String::isEmpty)) {
            return List.of();
        }
        if (street.isEmpty()) {
            mistakes.add(ErrorKey.on(path + "." + Contact.Address.STREET, "kernel.missing"));
        }
        PostCode.parse(postcode).errorOn(path + "." + Contact.Address.POSTCODE).ifPresent(mistakes::add);
        if (commune.isEmpty() || commune.getFirst().equals("?")) {
            mistakes.add(ErrorKey.on(path + "." + Contact.Address.COMMUNE, "forms.error.commune"));
        }
        return Stream.of(String.join("", commune), postcode, street, more)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
