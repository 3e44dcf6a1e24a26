package fr.mediane.registers.identity.embedded;

import fr.mediane.registers.identity.Provider;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Choosing one of the listed people is the whole proof: this service exists to try Médiane, never in production. */
record PersonaCheck(Provider provider) implements AuthenticationProvider {
    @Override
    public Authentication authenticate(Authentication chosen) {
        var persona = Persona.of(provider, chosen.getName())
                .orElseThrow(() -> new BadCredentialsException("no such person here"));
        return UsernamePasswordAuthenticationToken.authenticated(
                persona.value(),
                "",
                Set.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
