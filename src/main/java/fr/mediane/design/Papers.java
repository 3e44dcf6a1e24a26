package fr.mediane.design;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Paper: a template in {@code paper.jte} as a tagged PDF (PDF/UA), our typeface embedded. The template is well-formed XML,
 * and loads nothing from elsewhere.
 */
@Component
public class Papers {
    /** A page is laid out in memory: so many papers at once, the others wait. */
    private static final int MOST_AT_ONCE = 2;

    private static final String CSS = text("paper.css");
    private final TemplateEngine engine;
    private final Uis uis;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);

    Papers(TemplateEngine engine, Uis uis) {
        this.engine = engine;
        this.uis = uis;
    }

    /**
     * Writes a paper.
     *
     * @param beside the class that the template lies beside
     * @param page what the template shows, made from the words and formats of the language
     */
    public void write(Locale locale, Class<?> beside, String name, Function<Ui, Object> page, OutputStream out) {
        var ui = uis.of(locale);
        var html = new StringOutput();
        engine.render(
                beside.getPackageName().replace('.', '/') + "/" + name + ".jte",
                Map.of("ui", ui, "page", page.apply(ui)),
                html);
        turns.acquireUninterruptibly();
        try {
            print(html.toString().replace("</head>", "<style>" + CSS + "</style></head>"), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }

    private static void print(String html, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.useFont(() -> font("AtkinsonHyperlegibleNext_400Regular"), "Atkinson", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("AtkinsonHyperlegibleNext_700Bold"), "Atkinson", 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans"), "DejaVu", 400, FontStyle.NORMAL, true);
        builder.useUriResolver((_, _) -> null);
        builder.withHtmlContent(html, null);
        builder.withProducer("Médiane");
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font(String name) {
        try {
            return new ClassPathResource("fonts/" + name + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("The front-end build has not run: node build.mjs in src/main/frontend", e);
        }
    }

    private static String text(String name) {
        try {
            return new ClassPathResource(name, Papers.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
