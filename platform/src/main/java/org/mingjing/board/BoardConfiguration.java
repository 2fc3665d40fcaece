package org.mingjing.board;

import org.mingjing.people.Right;
import org.mingjing.web.NavigationPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the board adds to the frame. */
@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    private static final int ORDER = 60;

    @Bean
    NavigationPlace boardPlace() {
        return new NavigationPlace(ORDER, "/board", "board.place", "layout-dashboard", Right.READ_BOARD);
    }
}
