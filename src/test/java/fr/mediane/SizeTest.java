package fr.mediane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Classes, methods and templates stay short enough to be read at once. */
class SizeTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern METHOD = Pattern.compile(
            "^ {4}(?! )(?!.*\\b(?:record|class|interface|enum) )(?!(?:@|//|/\\*|\\*|})).*\\) ?(?:throws .*)?\\{$");

    @Test
    void classesHaveAtMost300Lines() {
        assertThat(tooLong(".java", 300)).isEmpty();
    }

    @Test
    void templatesHaveAtMost120Lines() {
        assertThat(tooLong(".jte", 120)).isEmpty();
    }

    /** 25 is the aim for what a method does; the formatter's line breaks and the signature come on top. */
    @Test
    void methodsHaveAtMost40FormattedLines() {
        var breaches = new ArrayList<String>();
        for (var file : files(path -> path.toString().endsWith(".java"))) {
            var lines = lines(file);
            for (int start = 0; start < lines.size(); start++) {
                if (METHOD.matcher(lines.get(start)).matches()) {
                    int end = start;
                    while (end < lines.size() && !lines.get(end).equals("    }")) {
                        end++;
                    }
                    if (end - start > 40) {
                        breaches.add(file + ":" + (start + 1) + " " + (end - start) + " lines");
                    }
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    private static List<String> tooLong(String ending, int most) {
        return files(path -> path.toString().endsWith(ending)).stream()
                .filter(path -> lines(path).size() > most)
                .map(path -> path + ": " + lines(path).size())
                .toList();
    }

    private static List<Path> files(Predicate<Path> wanted) {
        try (var paths = Files.walk(MAIN)) {
            return paths.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
