package fr.mediane.engines.surveys;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Field;
import fr.mediane.engines.forms.Form;
import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was answered: without a way back to the invitation when that was promised. */
@Repository
class Responses {
    private static final TypeReference<Map<String, List<String>>> PLAIN = new TypeReference<>() {};
    /** Not tied to a row: nothing leads back. The part {@code impact} opens them too. */
    static final String TEXTS = "survey texts";

    private static final String COLUMNS =
            "revision, month, moment, departement, audience, event, series, satisfied, able,"
                    + " confident_before, confident_after, answers, texts";
    /** Of an event that fewer were asked about, an answer keeps the series only: it would lead to somebody. */
    private static final int FEWEST = 5;

    private static final String EVENT = "case when (select count(*) from surveys.invitation asked"
            + " where asked.event = :event::uuid) >= " + FEWEST + " then :event::uuid end";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Responses(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    void insert(Invitation of, Form form, Answers answers) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("invitation", of.id());
        values.put("revision", of.revision());
        values.put("month", of.occasion().day().withDayOfMonth(1));
        values.put("moment", of.moment().name());
        values.putAll(SurveyInvitations.columns(of.occasion()));
        values.remove("counsellor");
        for (var measure : Measure.values()) {
            values.put(measure.column(), form.fact(measure.fact(), answers).orElse(null));
        }
        values.put("answers", json.writeValueAsString(parts(form, answers, false)));
        var texts = parts(form, answers, true);
        values.put("texts", texts.isEmpty() ? null : vault.seal(json.writeValueAsString(texts), TEXTS));
        var table = of.anonymous() ? "anonymous_response (" : "linked_response (invitation, ";
        jdbc.sql("insert into surveys." + table + COLUMNS + ") values (" + (of.anonymous() ? "" : ":invitation, ")
                        + ":revision, :month, :moment, :departement, :audience, " + EVENT
                        + ", :series, :satisfied, :able, :confident_before,"
                        + " :confident_after, :answers::jsonb, :texts)")
                .params(values)
                .update();
    }

    /** The answers kept with these invitations, by invitation: of people who were told so. */
    Map<UUID, Map<String, List<String>>> of(Collection<UUID> invitations) {
        var all = new LinkedHashMap<UUID, Map<String, List<String>>>();
        Rows.list(jdbc.sql(
                                "select invitation, answers, texts from surveys.linked_response where invitation = any (:ids)")
                        .param("ids", invitations.toArray(UUID[]::new))
                        .query((row, _) -> {
                            var answers = new LinkedHashMap<>(json.readValue(row.getString("answers"), PLAIN));
                            answers.putAll(texts(row.getBytes("texts")));
                            return Map.entry(row.getObject("invitation", UUID.class), answers);
                        }))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    /** Writes those that came since last time, and all others, anew in no order. */
    int mix() {
        return jdbc.sql("""
                        with moved as (delete from surveys.anonymous_response
                            where exists (select from surveys.anonymous_response where not mixed)
                            returning %1$s)
                        insert into surveys.anonymous_response (mixed, %1$s) select true, %1$s from moved order by random()
                        """.formatted(COLUMNS)).update();
    }

    private Map<String, List<String>> texts(byte @Nullable [] sealed) {
        return sealed == null ? Map.of() : json.readValue(vault.open(sealed, TEXTS), PLAIN);
    }

    private static Map<String, List<String>> parts(Form form, Answers answers, boolean free) {
        var parts = new LinkedHashMap<String, List<String>>();
        for (Field.Ask ask : form.asked(answers)) {
            if (ask.question().free() == free && answers.of(ask.key()).isPresent()) {
                parts.put(ask.key(), answers.values(ask.key()));
            }
        }
        return parts;
    }
}
