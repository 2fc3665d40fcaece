package org.mingjing.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjing.packs.Pack;
import org.mingjing.vocabulary.Texts;
import org.mingjing.web.StoryTeller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The story cards of the pack, told as the first officer who holds a post of the role. */
@Component
class DemoStories implements StoryTeller {

    private static final Map<String, String> ICONS = Map.of(
            "assign", "list-check",
            "do", "circle-check",
            "watch", "clock",
            "warn", "alert-triangle",
            "put-right", "clipboard-check",
            "report", "speakerphone");

    private final List<Told> told;
    private final JdbcClient db;
    private final boolean demo;

    DemoStories(Pack pack, JdbcClient db, @Value("${mingjing.demo}") boolean demo) {
        this.told = pack.read("stories.yaml", StoriesFile.class).stories();
        this.db = db;
        this.demo = demo;
    }

    /** {@code stories.yaml}. */
    record StoriesFile(List<Told> stories) {}

    record Told(String id, Texts title, Texts text, String as, String to) {}

    private record Holder(String login, Texts name, Texts post) {}

    @Override
    @Transactional(readOnly = true)
    public List<Story> stories() {
        return demo ? told.stream().flatMap(story -> card(story).stream()).toList() : List.of();
    }

    private Optional<Story> card(Told story) {
        return holder(story.as())
                .map(holder -> new Story(
                        story.title(),
                        story.text(),
                        ICONS.getOrDefault(story.id(), "book"),
                        holder.login(),
                        holder.name(),
                        holder.post(),
                        DemoOffice.PASSWORD,
                        story.to()));
    }

    private Optional<Holder> holder(String role) {
        return db.sql("""
                        select o.login, o.name_en, o.name_zh, p.title_en, p.title_zh
                        from people.posts p
                        join people.appointments a on a.post_id = p.id and a.valid_to is null
                        join people.officers o on o.id = a.officer_id
                        where p.role = ? order by p.id limit 1""")
                .param(role)
                .query((row, number) -> new Holder(
                        row.getString("login"),
                        new Texts(row.getString("name_en"), row.getString("name_zh")),
                        new Texts(row.getString("title_en"), row.getString("title_zh"))))
                .optional();
    }
}
