package org.mingjing.web;

import java.util.List;
import org.mingjing.vocabulary.Texts;

/** Tells the stories of a demo office on its start page. */
public interface StoryTeller {

    List<Story> stories();

    /** A story card: as whom to sign in, and where it begins. */
    record Story(
            Texts title,
            Texts text,
            String icon,
            String login,
            Texts person,
            Texts post,
            String password,
            String address) {}
}
