package org.mingjing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a page says while the database is away. */
class DatabaseAwayTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void answer(Exception failure) throws Exception {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        new DatabaseAway(messages).doFilter(new MockHttpServletRequest(), response, (request, to) -> {
            throw new ServletException(failure);
        });
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidInBothLanguages() throws Exception {
        answer(new IllegalStateException(noDatabase()));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(response.getContentAsString())
                .contains("The database cannot be reached for the moment", "暂时无法连接数据库")
                .doesNotContain("PSQLException", "127.0.0.1");
    }

    private static SQLException noDatabase() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try {
            DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/office".formatted(free), "somebody", "")
                    .close();
            throw new AssertionError("there is a database");
        } catch (SQLException refused) {
            return refused;
        }
    }

    @Test
    void anyOtherFailureGoesItsWay() {
        assertThatThrownBy(() -> answer(new SQLException("division by zero", "22012")))
                .isInstanceOf(ServletException.class);
        assertThat(response.getStatus()).isEqualTo(200);
    }
}
