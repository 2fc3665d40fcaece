package org.mingjing.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.Texts;

/**
 * The officer who asks, with the posts he holds on {@code day} and what follows from them: the units he sees
 * ({@code reach}) and what he may do.
 *
 * @param mustChoosePassword his sign-in was opened with a start password, and he has not chosen his own since
 */
public record Officer(
        long id,
        String login,
        Texts name,
        Language language,
        Theme theme,
        boolean mustChoosePassword,
        LocalDate day,
        List<HeldPost> posts,
        Set<Long> reach) {

    /**
     * A post held on the day, with its role from the pack.
     *
     * @param insteadOf the login of the officer who holds it and for whom this one stands in; null for a post of his own
     */
    public record HeldPost(
            long id,
            Texts title,
            long unitId,
            Texts unit,
            Role role,
            @Nullable String insteadOf) {}

    /** Light or dark, or as the device says. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }

    public boolean may(Right right) {
        return rights().contains(right);
    }

    public Set<Right> rights() {
        return posts.stream()
                .map(HeldPost::role)
                .map(Role::may)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    public boolean sees(long unitId) {
        return reach.contains(unitId);
    }

    /** Whose things in hand are his to look after: his own, and those of whom he stands in for. */
    public String[] hands() {
        return Stream.concat(
                        Stream.of(login),
                        posts.stream().map(HeldPost::insteadOf).filter(Objects::nonNull))
                .distinct()
                .toArray(String[]::new);
    }

    public Long[] postIds() {
        return posts.stream().map(HeldPost::id).toArray(Long[]::new);
    }

    public Long[] reachIds() {
        return reach.toArray(Long[]::new);
    }
}
