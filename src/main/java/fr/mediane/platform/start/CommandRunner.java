package fr.mediane.platform.start;

import fr.mediane.platform.Command;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the command of a verb and runs it. */
@Component
public class CommandRunner {
    private static final int UNKNOWN_VERB = 2;
    private final List<Command> commands;

    CommandRunner(List<Command> commands) {
        this.commands =
                commands.stream().sorted(Comparator.comparing(Command::verb)).toList();
    }

    /**
     * Runs {@code arguments}, the verb first.
     *
     * @return the exit code: the command's own, or 2 when there is no such verb
     */
    public int run(List<String> arguments, PrintStream out) {
        var verb = arguments.getFirst();
        for (var command : commands) {
            if (command.verb().equals(verb)) {
                return command.run(arguments.subList(1, arguments.size()), out);
            }
        }
        if (!verb.equals("help")) {
            out.println("There is no command \"" + verb + "\".");
        }
        out.println("java -jar mediane.jar <command>");
        commands.forEach(command -> out.printf("  %-22s %s%n", command.verb(), command.summary()));
        return verb.equals("help") ? 0 : UNKNOWN_VERB;
    }
}
