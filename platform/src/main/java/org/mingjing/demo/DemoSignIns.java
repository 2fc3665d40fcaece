package org.mingjing.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjing.vocabulary.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal as whom he can sign in: somebody for each role. The file holds the same. */
@Component
class DemoSignIns {

    private final boolean demo;
    private final Path file;
    private final JdbcClient db;

    DemoSignIns(@Value("${mingjing.demo}") boolean demo, @Value("${mingjing.data}") Path data, JdbcClient db) {
        this.demo = demo;
        this.file = data.resolve("demo-sign-ins.csv");
        this.db = db;
    }

    private record SignIn(String role, String login, Texts name, Texts post) {}

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell(ApplicationReadyEvent ready) throws IOException {
        if (!demo) {
            return;
        }
        var signIns = signIns();
        System.out.printf("%nThe demo office; the password of everybody is %s%n", DemoOffice.PASSWORD);
        var people = new LinkedHashMap<String, List<SignIn>>();
        signIns.forEach(one ->
                people.computeIfAbsent(one.login(), login -> new ArrayList<>()).add(one));
        people.forEach((login, posts) -> System.out.printf(
                "  %-20s %s, %s%n",
                login,
                posts.getFirst().name().en(),
                posts.stream().map(one -> one.post().en()).collect(Collectors.joining("; "))));
        Files.writeString(
                file,
                "role,login,name,password\n"
                        + String.join(
                                "", signIns.stream().map(DemoSignIns::line).toList()));
    }

    private static String line(SignIn one) {
        return "%s,%s,%s,%s%n".formatted(one.role(), one.login(), one.name().zh(), DemoOffice.PASSWORD);
    }

    private List<SignIn> signIns() {
        return db.sql("""
                        select role, login, name_en, name_zh, title_en, title_zh from (
                        select distinct on (p.role) p.role, p.id, o.login, o.name_en, o.name_zh, p.title_en, p.title_zh
                        from people.posts p
                        join people.appointments a on a.post_id = p.id and a.valid_to is null
                        join people.officers o on o.id = a.officer_id
                        order by p.role, p.id) first_of_each order by id""")
                .query((row, number) -> new SignIn(
                        row.getString("role"),
                        row.getString("login"),
                        new Texts(row.getString("name_en"), row.getString("name_zh")),
                        new Texts(row.getString("title_en"), row.getString("title_zh"))))
                .list();
    }
}
