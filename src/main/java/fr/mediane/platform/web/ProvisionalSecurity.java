package fr.mediane.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Until the identity register brings sign-in: everything public. */
@Configuration(proxyBeanMethods = false)
class ProvisionalSecurity {
    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }
}
