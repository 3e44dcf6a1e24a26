package fr.mediane.programmes.training.initiatives.web;

import fr.mediane.platform.Messages;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.programmes.training.initiatives.Initiative;
import fr.mediane.programmes.training.initiatives.Organiser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Initiatives and organisers as tables, in both languages where they have both; codes of the EU platform's fields. */
final class InitiativeCsv {
    private static final int WIDTH = 24;
    private static final String[] INITIATIVES = {
        "id",
        "title-fr",
        "title-en",
        "summary-fr",
        "summary-en",
        "organisation",
        "audiences",
        "technologies",
        "level",
        "field",
        "extent",
        "languages",
        "starts",
        "ends",
        "link"
    };
    private static final String[] ORGANISERS = {
        "organisation", "audiences", "level", "technologies", "sessions", "initiatives", "link"
    };

    private InitiativeCsv() {}

    static UnaryOperator<String> words(Messages messages, Locale locale) {
        return key -> messages.text(locale, key);
    }

    static byte[] initiatives(UnaryOperator<String> words, List<Initiative> all) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table("initiatives", columns(words, INITIATIVES));
            for (var one : all) {
                var what = one.what();
                file.row(List.of(
                        one.id().toString(),
                        what.title().french(),
                        what.title().english(),
                        what.summary().french(),
                        what.summary().english(),
                        one.organisationName(),
                        joined(what.audiences()),
                        joined(what.technologies()),
                        what.level().name(),
                        what.field().name(),
                        what.extent().name(),
                        joined(what.languages()),
                        what.startsOn(),
                        what.endsOn().<Object>map(day -> day).orElse(""),
                        what.link()));
            }
        }
        return out.toByteArray();
    }

    static byte[] organisers(UnaryOperator<String> words, List<Organiser> all) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table("organismes", columns(words, ORGANISERS));
            for (var one : all) {
                file.row(List.of(
                        one.name(),
                        joined(one.audiences()),
                        joined(one.levels()),
                        joined(one.technologies()),
                        one.sessions(),
                        one.initiatives(),
                        one.website().orElse("")));
            }
        }
        return out.toByteArray();
    }

    private static List<TableColumn> columns(UnaryOperator<String> words, String... names) {
        return Stream.of(names)
                .map(name -> new TableColumn(words.apply("training.initiative." + name), WIDTH))
                .toList();
    }

    private static String joined(Collection<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
