package fr.mediane.programmes.coordination.tags.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.coordination.Tag;
import java.util.List;
import java.util.function.Function;

/**
 * The tags that someone may use, those they keep, and the form for a new one.
 *
 * @param tags retired ones included
 * @param keeps for whom the reader may make tags
 * @param names from an owner to its name
 * @param retired the tag just retired, to undo it; or empty
 */
public record TagsPage(
        List<Tag> tags,
        List<Tag.Whose> keeps,
        Function<String, String> names,
        Typed typed,
        FormErrors errors,
        String retired) {
    public TagsPage {
        tags = List.copyOf(tags);
        keeps = List.copyOf(keeps);
    }

    /** What was typed for a new tag. */
    public record Typed(String id, String label, String whose) {}

    public boolean keeps(Tag tag) {
        return keeps.contains(tag.whose());
    }

    public List<Tag> inUse() {
        return tags.stream().filter(tag -> !tag.retired()).toList();
    }

    /** Those that the reader may offer again. */
    public List<Tag> retiredOnes() {
        return tags.stream().filter(tag -> tag.retired() && keeps(tag)).toList();
    }

    /** The tag just retired, when the reader may take that back. */
    public List<Tag> undoable() {
        return retiredOnes().stream()
                .filter(tag -> tag.id().toString().equals(retired))
                .toList();
    }

    public List<Option> choices(Ui ui) {
        return Option.list(keeps, Tag.Whose::code, whose -> words(ui, whose));
    }

    /** Who shares it: « Équipe : … ». */
    public String words(Ui ui, Tag.Whose whose) {
        var level = ui.t(whose.level().messageKey());
        return switch (whose.level()) {
            case PERSONAL, NATIONAL -> level;
            case TEAM, DEPARTEMENT -> ui.t("coordination.tag.of", level, names.apply(whose.owner()));
        };
    }
}
