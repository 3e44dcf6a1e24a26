package fr.mediane.programmes.mediation.logbook;

import fr.mediane.platform.Messages;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.logbook.LogbookColumns.LogbookColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Activities as tables: CSV for programs, a workbook for people. Both hold the codes of the national tool. */
@Component
public class LogbookTables {
    private static final int AT_ONCE = 2_000;

    /** A worksheet has 1,048,576 rows. */
    private static final int MOST = 1_000_000;

    private final Messages messages;

    LogbookTables(Messages messages) {
        this.messages = messages;
    }

    /** The columns by their names in the national tool. */
    public LogbookLayout csv(Locale locale) {
        return new Layout(locale, "csv", "text/csv;charset=UTF-8") {
            @Override
            TableFile begin(OutputStream out) throws IOException {
                var file = TableFile.csv(out, ',');
                file.table("", columns(LogbookColumn::code));
                return file;
            }

            @Override
            void end(TableFile file) {}
        };
    }

    /** The columns in words; a second sheet says what the codes mean. */
    public LogbookLayout xlsx(Locale locale) {
        return new Layout(locale, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
            @Override
            TableFile begin(OutputStream out) throws IOException {
                var file = TableFile.xlsx(out);
                file.table(text(locale, "mediation.export.sheet"), columns(column -> label(locale, column)));
                return file;
            }

            @Override
            void end(TableFile file) throws IOException {
                explain(locale, file);
            }
        };
    }

    private static List<TableColumn> columns(Function<LogbookColumn, String> label) {
        return LogbookColumns.ALL.stream()
                .map(column -> new TableColumn(label.apply(column), column.width()))
                .toList();
    }

    private void explain(Locale locale, TableFile file) throws IOException {
        file.table(
                text(locale, "mediation.export.codes"),
                List.of(
                        new TableColumn(text(locale, "mediation.export.column"), 36),
                        new TableColumn(text(locale, "mediation.export.name"), 28),
                        new TableColumn(text(locale, "mediation.export.code"), 36),
                        new TableColumn(text(locale, "mediation.export.meaning"), 44)));
        for (var column : LogbookColumns.ALL) {
            var label = label(locale, column);
            if (column.codes().isEmpty()) {
                file.row(List.of(label, column.code(), "", ""));
            }
            for (var code : column.codes()) {
                file.row(List.of(label, column.code(), code.code(), text(locale, code.messageKey())));
            }
        }
    }

    private String label(Locale locale, LogbookColumn column) {
        return column.messageKeys().stream()
                .map(key -> text(locale, key))
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? ": " : "\u00a0: "));
    }

    private String text(Locale locale, String key) {
        return messages.text(locale, key);
    }

    private abstract class Layout implements LogbookLayout {
        private final Locale locale;
        private final String ending;
        private final String mediaType;

        Layout(Locale locale, String ending, String mediaType) {
            this.locale = locale;
            this.ending = ending;
            this.mediaType = mediaType;
        }

        abstract TableFile begin(OutputStream out) throws IOException;

        abstract void end(TableFile file) throws IOException;

        @Override
        public String word() {
            return text(locale, "mediation.export.word");
        }

        @Override
        public String ending() {
            return ending;
        }

        @Override
        public String mediaType() {
            return mediaType;
        }

        @Override
        public int atOnce() {
            return AT_ONCE;
        }

        @Override
        public int most() {
            return MOST;
        }

        @Override
        public LogbookWriter open(OutputStream out, LogbookFilter filter, LogbookTotals totals) throws IOException {
            var file = begin(out);
            return new LogbookWriter() {
                @Override
                public void write(Activity activity, String venue) throws IOException {
                    file.row(LogbookColumns.ALL.stream()
                            .map(column -> column.cell().apply(activity, venue))
                            .toList());
                }

                @Override
                public void close() throws IOException {
                    end(file);
                    file.close();
                }
            };
        }
    }
}
