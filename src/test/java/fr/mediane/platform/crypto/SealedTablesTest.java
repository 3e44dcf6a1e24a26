package fr.mediane.platform.crypto;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a room seals or hashes by our keys is known to the command that changes them. */
@MedianeTest
class SealedTablesTest {
    /** Bytes that depend on no key of ours. */
    private static final Set<String> OF_NO_KEY = Set.of(
            // hashes of what is random and long enough
            "procedures.document.body",
            "workforce.grant_paper.body", // by a key of its own, which is sealed
            "workforce.convention_paper.body", // likewise
            "agenda.booking.link",
            "agenda.feed.secret",
            "identity.api_client_secret.secret_hash",
            "identity.invitation.token_hash",
            "statistics.share.token_hash",
            "procedures.opinion.token_hash",
            "vouchers.voucher.secret_hash",
            // the chain of the journal
            "journal.block.hash",
            "journal.block.previous",
            "ledger.page.hash",
            "ledger.page.previous",
            // an archive that a passphrase of the sponsor opens, made anew each night
            "vouchers.continuity_file.archive",
            // what Spring keeps of sessions
            "identity.session_attributes.attribute_bytes",
            // codes given by hand: they last two weeks, and both keys find them meanwhile
            "beneficiaries.access_code.hash",
            // made with the campaign's own key, which is sealed beside
            "vouchers.recipient.person",
            "vouchers.people_list.file_hash",
            // lines imported before: both keys find them meanwhile, afterwards their likeness does
            "beneficiaries.imported.fingerprint");

    /** Files outside the database that are written anew as a whole each time, so that no former key is needed for them. */
    private static final Set<String> WRITTEN_ANEW = Set.of("fr.mediane.steering.statistics.facts");

    @Autowired
    List<SealedTable> tables;

    @Autowired
    JdbcClient jdbc;

    @Test
    void bytesInTheDatabaseAreDeclaredAsSealedOrKnownToDependOnNoKey() {
        var declared = tables.stream()
                .flatMap(table -> table.columns().stream().map(column -> table.table() + "." + column))
                .collect(Collectors.toSet());
        var found = jdbc.sql("""
                        select c.table_schema || '.' || c.table_name || '.' || c.column_name
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.udt_name in ('bytea', '_bytea') and t.table_type = 'BASE TABLE'
                            and c.table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        assertThat(found)
                .as("columns of sealed tables exist")
                .containsAll(declared.stream()
                        .filter(column -> !column.equals("agenda.booking.participant"))
                        .toList());
        assertThat(found).filteredOn(column -> !declared.contains(column)).isSubsetOf(OF_NO_KEY);
        assertThat(OF_NO_KEY).as("exceptions still exist").isSubsetOf(found);
    }

    @Test
    void everyRoomThatSealsSaysWhatToTheCommandThatChangesKeys() {
        var house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.mediane")
                .that(resideOutsideOfPackage("fr.mediane.platform.crypto"));
        var declaring = house.stream()
                .filter(type -> calls(type, SealedTable.class, "of"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        var sealing = house.stream()
                .filter(type -> calls(type, Vault.class, "seal") || calls(type, KeyedHash.class, "of"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(sealing).hasSizeGreaterThan(5).containsAll(WRITTEN_ANEW);
        assertThat(sealing)
                .filteredOn(part -> !WRITTEN_ANEW.contains(part))
                .as("a part of a room may seal what its room declares")
                .allMatch(part -> declaring.stream().anyMatch(room -> (part + ".").startsWith(room + ".")));
    }

    private static boolean calls(JavaClass type, Class<?> owner, String method) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(method));
    }
}
