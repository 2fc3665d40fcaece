package org.mingjing.demo;

import java.util.List;
import java.util.Optional;
import org.mingjing.packs.BadPack;
import org.mingjing.vocabulary.Texts;

/** {@code office.yaml}: the units, posts and names of the demo office. */
record OfficePlan(Texts name, Texts superior, List<PlannedUnit> units, List<PlannedPost> posts, Names names) {

    PlannedPost post(String key) {
        return posts.stream()
                .filter(planned -> planned.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new BadPack("office.yaml: a post is said to be held besides that is not there: " + key));
    }

    record PlannedUnit(String key, String kind, Optional<String> parent, Texts name) {}

    /** A post with as many seats as it has holders; {@code also} are the posts that each holder has besides. */
    record PlannedPost(String key, String unit, String role, Texts title, int seats, Optional<List<String>> also) {

        String seat(int n) {
            return seats == 1 ? key : key + "-" + n;
        }
    }

    record Names(List<Texts> surnames, List<Texts> given) {}
}
