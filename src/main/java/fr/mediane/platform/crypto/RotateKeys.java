package fr.mediane.platform.crypto;

import fr.mediane.platform.Command;
import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes a new key and seals with it what rooms keep sealed. The former keys stay in the file, and still open what no room
 * seals anew (messages waiting to be sent, files kept seven days) and backups; a running Médiane takes the new key up by
 * itself. The key of the hashes is another, and stays: who is searched by phone must be found.
 */
@Component
class RotateKeys implements Command {
    private final Vault vault;
    private final ObjectProvider<Resealing> rooms;

    RotateKeys(Vault vault, ObjectProvider<Resealing> rooms) {
        this.vault = vault;
        this.rooms = rooms;
    }

    @Override
    public String verb() {
        return "rotate-keys";
    }

    @Override
    public String summary() {
        return "Makes a new encryption key and seals everything with it; former keys still open.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        vault.addPrimary();
        rooms.orderedStream().forEach(room -> out.printf("%s: %d sealed anew%n", room.name(), room.reseal()));
        return 0;
    }
}
