package fr.mediane.programmes.workforce.signing;

import fr.mediane.platform.files.SentFile;
import java.nio.charset.StandardCharsets;

/** What people of the demonstration send: a blank page. */
public final class BlankPaper {
    private static final String PAGE = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private BlankPaper() {}

    /** One under a name that ends in {@code .pdf}. */
    public static SentFile named(String name) {
        return new SentFile(name, PAGE.getBytes(StandardCharsets.US_ASCII));
    }
}
