package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An activity as the columns of its table, both ways. Every column keeps the code of the national tool. */
public final class ActivityColumns {
    private ActivityColumns() {}

    /** Named parameters for the statements that write, except the note, which is sealed first. */
    public static Map<String, @Nullable Object> of(Activity activity) {
        var content = activity.content();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", activity.id());
        columns.put("counsellor", activity.counsellor());
        columns.put("employer", activity.employer().orElse(null));
        columns.put("departement", activity.departement().orElse(null));
        columns.put("recorded_at", Sql.at(activity.recordedAt()));
        columns.put("changed_at", Sql.at(activity.changedAt()));
        columns.put("version", activity.version());
        columns.put("type", content.type().code());
        columns.put("date", content.date());
        columns.put("minutes", content.minutes());
        columns.put("place", content.place().kind().code());
        columns.put("venue", content.place().venue().orElse(null));
        columns.put("commune", content.place().commune().map(CommuneCode::code).orElse(null));
        columns.put("residence", content.residence().map(CommuneCode::code).orElse(null));
        putTopics(columns, content);
        putPeople(columns, content.participants());
        return columns;
    }

    private static void putTopics(Map<String, @Nullable Object> columns, ActivityContent content) {
        columns.put("equipment", codes(content.equipment()));
        columns.put("themes", codes(content.themes()));
        columns.put("procedures", codes(content.procedures()));
        columns.put("procedure_detail", content.procedureDetail());
        columns.put("autonomy", content.autonomy().map(Coded::code).orElse(null));
        columns.put("level", content.level().map(Coded::code).orElse(null));
        columns.put("redirected", content.redirected());
        columns.put("redirection", content.redirection().map(Coded::code).orElse(null));
        columns.put("title", content.title());
    }

    private static void putPeople(Map<String, @Nullable Object> columns, Participants people) {
        columns.put("participants", people.number());
        for (var gender : Gender.values()) {
            columns.put(column(gender), people.count(gender));
        }
        for (var age : AgeBand.values()) {
            columns.put(column(age), people.count(age));
        }
        for (var status : SocialStatus.values()) {
            columns.put(column(status), people.count(status));
        }
    }

    /** The column that counts people of this gender. */
    public static String column(Gender gender) {
        return gender == Gender.NOT_DISCLOSED ? "genre_non_communique" : gender.code();
    }

    /** The column that counts people of this age. */
    public static String column(AgeBand age) {
        return age == AgeBand.NOT_DISCLOSED ? "age_non_communique" : age.code();
    }

    /** The column that counts people in this situation. */
    public static String column(SocialStatus status) {
        return status == SocialStatus.NOT_DISCLOSED ? "statut_non_communique" : status.code();
    }

    /** The activity of a row; its note has been opened by the caller. */
    public static Activity read(ResultSet row, String note) throws SQLException {
        return new Activity(
                row.getObject("id", UUID.class),
                row.getObject("counsellor", UUID.class),
                Optional.ofNullable(row.getObject("employer", UUID.class)),
                content(row, note),
                Optional.ofNullable(row.getString("departement")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static ActivityContent content(ResultSet row, String note) throws SQLException {
        return new ActivityContent(
                value(ActivityType.class, row.getString("type")),
                row.getObject("date", LocalDate.class),
                row.getInt("minutes"),
                place(row),
                values(Equipment.class, row, "equipment"),
                values(Theme.class, row, "themes"),
                values(AdministrativeTheme.class, row, "procedures"),
                row.getString("procedure_detail"),
                Coded.of(Autonomy.class, text(row, "autonomy")),
                Coded.of(WorkshopLevel.class, text(row, "level")),
                row.getBoolean("redirected"),
                Coded.of(Redirection.class, text(row, "redirection")),
                row.getString("title"),
                note,
                people(row),
                Optional.ofNullable(row.getString("residence")).map(CommuneCode::of));
    }

    public static ActivityPlace place(ResultSet row) throws SQLException {
        var kind = value(PlaceKind.class, row.getString("place"));
        return new ActivityPlace(
                kind,
                Optional.ofNullable(row.getObject("venue", UUID.class)),
                Optional.ofNullable(row.getString("commune")).map(CommuneCode::of));
    }

    /** The line of a list of activities. */
    public static LogbookLine line(ResultSet row) throws SQLException {
        return new LogbookLine(
                row.getObject("id", UUID.class),
                value(ActivityType.class, row.getString("type")),
                row.getObject("date", LocalDate.class),
                row.getInt("minutes"),
                place(row),
                values(Theme.class, row, "themes"),
                row.getString("title"),
                row.getInt("participants"));
    }

    private static Participants people(ResultSet row) throws SQLException {
        var genders = new HashMap<Gender, Integer>();
        for (var gender : Gender.values()) {
            genders.put(gender, row.getInt(column(gender)));
        }
        var ages = new HashMap<AgeBand, Integer>();
        for (var age : AgeBand.values()) {
            ages.put(age, row.getInt(column(age)));
        }
        var statuses = new HashMap<SocialStatus, Integer>();
        for (var status : SocialStatus.values()) {
            statuses.put(status, row.getInt(column(status)));
        }
        return new Participants(row.getInt("participants"), genders, ages, statuses);
    }

    public static <E extends Enum<E> & Coded> E value(Class<E> list, String code) {
        return Coded.of(list, code).orElseThrow(() -> new IllegalStateException("unknown code in the database"));
    }

    public static <E extends Enum<E> & Coded> Set<E> values(Class<E> list, ResultSet row, String column)
            throws SQLException {
        var codes = (String[]) row.getArray(column).getArray();
        return Arrays.stream(codes).map(code -> value(list, code)).collect(Collectors.toSet());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private static <E extends Enum<E> & Coded> String[] codes(Collection<E> values) {
        return Coded.codes(values).toArray(String[]::new);
    }
}
