package org.mingjing.rectification;

import org.mingjing.web.NavigationPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What rectification adds to the frame. */
@Configuration(proxyBeanMethods = false)
class RectificationConfiguration {

    private static final int ORDER = 50;

    @Bean
    NavigationPlace problemsPlace() {
        return new NavigationPlace(ORDER, "/problems", "rectification.place", "clipboard-check", null);
    }
}
