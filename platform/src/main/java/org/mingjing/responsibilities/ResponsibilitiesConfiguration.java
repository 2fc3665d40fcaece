package org.mingjing.responsibilities;

import org.mingjing.web.NavigationPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What responsibilities add to the frame. */
@Configuration(proxyBeanMethods = false)
class ResponsibilitiesConfiguration {

    private static final int ORDER = 20;

    @Bean
    NavigationPlace dutiesPlace() {
        return new NavigationPlace(ORDER, "/responsibilities", "responsibilities.place", "list-check", null);
    }
}
