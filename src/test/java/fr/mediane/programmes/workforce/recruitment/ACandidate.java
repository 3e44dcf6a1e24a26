package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.recruitment.Candidate.Person;
import fr.mediane.programmes.workforce.recruitment.Candidate.Wish;
import fr.mediane.registers.identity.Provider;
import fr.mediane.registers.identity.SignIn;
import fr.mediane.registers.identity.SignInDesk;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Somebody in Mende with a profile, of their own for each test. */
final class ACandidate {
    static final String NAME = "Ondine";
    static final Person PERSON =
            new Person(NAME, Optional.of(EmailAddress.of("ondine@exemple.fr")), Optional.empty(), "J’aime aider.");
    private final ApplicationContext house;
    private final Actor actor;

    ACandidate(ApplicationContext house) {
        this.house = house;
        actor = new Actor(Optional.of(account(house)), "", Set.of());
        house.getBean(ProfileDesk.class).save(actor, PERSON, wish(), false).orThrow();
    }

    /** Somebody signed in, without a profile. */
    static UUID account(ApplicationContext house) {
        return house.getBean(SignInDesk.class)
                .signIn(
                        Actor.PUBLIC,
                        new SignIn(
                                Provider.PROCONNECT,
                                "an-idp",
                                UUID.randomUUID().toString(),
                                NAME,
                                "Essai",
                                Optional.empty(),
                                Optional.empty()));
    }

    Actor actor() {
        return actor;
    }

    Wish wish() {
        return new Wish(
                CommuneCode.of("48095"),
                0,
                Paris.today(house.getBean(Clock.class)),
                WorkingTime.FULL,
                Set.of(Skill.WELCOMING));
    }
}
