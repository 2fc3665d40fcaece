package org.mingjing.casewatch;

import org.mingjing.people.Right;
import org.mingjing.web.NavigationPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What case watch adds to the frame. */
@Configuration(proxyBeanMethods = false)
class CasewatchConfiguration {

    private static final int ORDER = 30;

    @Bean
    NavigationPlace casesPlace() {
        return new NavigationPlace(ORDER, "/cases", "casewatch.place", "briefcase", Right.READ_CASES);
    }
}
