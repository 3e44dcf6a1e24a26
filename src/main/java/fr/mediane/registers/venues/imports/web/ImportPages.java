package fr.mediane.registers.venues.imports.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
import fr.mediane.platform.tables.Cells;
import fr.mediane.platform.web.UploadLimit;
import fr.mediane.registers.venues.imports.ImportDesk;
import fr.mediane.registers.venues.imports.ImportedRow;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.Remark;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Importing a file of venues: send, look, confirm, read the report. */
@Controller
@RequestMapping(ImportPages.HOME)
class ImportPages implements UploadLimit {
    static final String HOME = "/administration/lieux/imports";
    private static final Set<String> FILTERS = Set.of("rejected", "corrected", "doubted", "complete", "all");
    private static final int PAGE = 50;

    private final ImportDesk imports;
    private final Messages messages;

    ImportPages(ImportDesk imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @Override
    public String path() {
        return HOME;
    }

    @Override
    public long megabytes() {
        return imports.limitMegabytes();
    }

    @Override
    public ErrorKey tooLarge() {
        return imports.tooLarge();
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return Screen.of(ImportPages.class, "imports", page(actor, FormErrors.NONE));
    }

    @PostMapping
    ModelAndView receive(Actor actor, @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        imports.latest(actor).orThrow();
        if (fichier == null || fichier.isEmpty()) {
            return refused(actor, List.of(ErrorKey.on("fichier", "venues.import.error.no-file")));
        }
        try (var content = fichier.getInputStream()) {
            var name = fichier.getOriginalFilename();
            return switch (imports.receive(actor, name == null ? "" : name, content)) {
                case Decision.Refused<UUID>(var reasons) -> refused(actor, reasons);
                case Decision<UUID> done -> to(done.orThrow());
            };
        }
    }

    @GetMapping("/{id}")
    ModelAndView show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String voir,
            @RequestParam(defaultValue = "0") int apres) {
        // the job first: once it has ended, what is read after it is how the import ended
        var job = imports.job(actor, imports.find(actor, id).orThrow());
        var found = imports.find(actor, id).orThrow();
        var counts = found.counts();
        var filter = FILTERS.contains(voir)
                ? voir
                : counts.rejected() > 0 ? "rejected" : counts.corrected() > 0 ? "corrected" : "all";
        var rows = imports.rows(actor, id, filter, Math.max(0, apres), PAGE + 1).orThrow();
        var more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        return Screen.of(ImportPages.class, "importReport", new ImportReportPage(found, job, filter, shown, more));
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable UUID id) {
        return to(imports.confirm(actor, id).orThrow());
    }

    /** Every remark of an import, one line each, for a spreadsheet. */
    @GetMapping("/{id}/remarques.csv")
    void remarks(Actor actor, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        imports.find(actor, id).orThrow();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"remarques-import.csv\"");
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // spreadsheets take a file for UTF-8 only when it starts with this mark
        writer.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(List.of(
                    messages.text(locale, "venues.import.column.line"),
                    messages.text(locale, "venues.field.id"),
                    messages.text(locale, "venues.field.nom"),
                    messages.text(locale, "venues.import.column.outcome"),
                    messages.text(locale, "venues.import.column.field"),
                    messages.text(locale, "venues.import.column.value"),
                    messages.text(locale, "venues.import.column.remark")));
            imports.eachRemarked(
                    actor, id, row -> row.remarks().forEach(remark -> csv.writeRecord(cells(row, remark, locale))));
        }
    }

    private List<String> cells(ImportedRow row, Remark remark, Locale locale) {
        return List.of(
                String.valueOf(row.line()),
                harmless(row.standardId()),
                harmless(row.name()),
                messages.text(locale, "venues.import.outcome." + row.outcome()),
                messages.text(locale, remark.field().messageKey()),
                harmless(value(row, remark.field())),
                messages.text(locale, remark.key(), remark.arguments().toArray()));
    }

    private static String value(ImportedRow row, Field field) {
        return row.raw().getOrDefault(field, "");
    }

    /** This file is for spreadsheets, which would run a cell that starts like a formula. */
    private static String harmless(String text) {
        return Cells.harmless(text);
    }

    private ModelAndView refused(Actor actor, List<ErrorKey> reasons) {
        return Screen.refused(ImportPages.class, "imports", page(actor, FormErrors.of(reasons)));
    }

    private ImportsPage page(Actor actor, FormErrors errors) {
        return new ImportsPage(imports.latest(actor).orThrow(), imports.limitMegabytes(), errors);
    }

    private static ModelAndView to(UUID id) {
        return new ModelAndView("redirect:" + HOME + "/" + id);
    }
}
