package org.mingjing.signin;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.servlet.FlashMapManager;

/** Nobody comes in without signing in; every answer carries strict headers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInRules.class)
class GateConfiguration {

    private static final String SIGN_IN = "/sign-in";
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default mingjing-look";

    // What a browser could do and no page of ours asks for.
    private static final String PERMISSIONS =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()";

    @Bean
    SecurityFilterChain gate(HttpSecurity http, Sessions sessions) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/css/**",
                                "/js/**",
                                "/vendor/**",
                                "/icons.svg",
                                "/favicon.svg",
                                SIGN_IN,
                                "/sign-in/code",
                                "/session",
                                "/session/code",
                                "/session/passkey",
                                "/session/passkey/request",
                                "/session/provider",
                                "/session/provider/answer",
                                "/set-up",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(asked -> asked.requestCache(new AskedFor()))
                .exceptionHandling(
                        unknown -> unknown.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .logout(out -> out.disable())
                .csrf(forms -> forms.csrfTokenRepository(new FormTokens()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .crossOriginEmbedderPolicy(embedder -> embedder.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
                        .addHeaderWriter(new StaticHeadersWriter("X-DNS-Prefetch-Control", "off"))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "none")))
                .build();
    }

    /** Spring Security is given no accounts of its own: it would make one. */
    @Bean
    UserDetailsService nobody() {
        return login -> {
            throw new UsernameNotFoundException(login);
        };
    }

    @Bean
    PasswordEncoder hashes(SignInRules rules) {
        return new Argon2Hashes(rules.argon2());
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new DoneCookie();
    }
}
