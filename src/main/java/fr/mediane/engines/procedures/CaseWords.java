package fr.mediane.engines.procedures;

import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.KeyedHash;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases by words although what they say is sealed: each word's French stem is kept as the first eight bytes of its
 * keyed hash. Two stems that share them show a case too many once in a very long while, and nothing worse.
 */
@Component
public class CaseWords {
    private static final String PURPOSE = "procedures word";
    private static final int BYTES = 8;
    private static final int MOST = 400;
    private final JdbcClient jdbc;
    private final KeyedHash hash;

    CaseWords(JdbcClient jdbc, KeyedHash hash) {
        this.jdbc = jdbc;
        this.hash = hash;
    }

    /** What to keep for a text. */
    byte[][] of(String text) {
        return stems(text).stream()
                .limit(MOST)
                .map(stem -> cut(hash.of(PURPOSE, stem)))
                .toArray(byte[][]::new);
    }

    /** For each word looked for, what it may have been kept as: more than one while keys change. */
    public List<byte[][]> sought(String text) {
        return stems(text).stream()
                .map(stem -> hash.candidates(PURPOSE, stem).stream()
                        .map(CaseWords::cut)
                        .toArray(byte[][]::new))
                .toList();
    }

    /** The stems of a text's words, accents and words that say nothing left out. */
    private List<String> stems(String text) {
        return Rows.list(jdbc.sql("select unnest(tsvector_to_array(to_tsvector('french', platform.plain(:text))))")
                .param("text", text.replace("\u0000", ""))
                .query(String.class));
    }

    private static byte[] cut(byte[] hash) {
        return Arrays.copyOf(hash, BYTES);
    }
}
