package org.mingjing.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Set;

/** Takes pictures of a page: for who changes it to look at, and a few of them for the documents. */
final class Camera {

    static final int DESK = 1280;
    static final int DESK_HEIGHT = 900;
    private static final int PHONE = 390;
    private static final int PHONE_HEIGHT = 844;

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Path DOCUMENTS = Path.of("..", "docs", "pictures");

    private static final Set<String> MAIN_PAGES = Set.of(
            "welcome",
            "today",
            "people",
            "responsibilities",
            "import-of-a-list",
            "findings",
            "case",
            "problem",
            "board",
            "bulletin");

    private Camera() {}

    /** The whole page as it stands, on a desk and on a phone. */
    static void take(Page page, String name) {
        page.setViewportSize(PHONE, PHONE_HEIGHT);
        whole(page, "%s-%d".formatted(name, PHONE));
        page.setViewportSize(DESK, DESK_HEIGHT);
        whole(page, "%s-%d".formatted(name, DESK));
    }

    static void whole(Page page, String name) {
        page.screenshot(picture(PICTURES, name).setFullPage(true));
    }

    /** What a reader first sees of a main page at a desk, when {@code -Dpictures=write} asks for it. */
    static void takeForDocuments(Page page, String name, Reader reader) {
        if ("write".equals(System.getProperty("pictures")) && MAIN_PAGES.contains(name)) {
            page.screenshot(picture(DOCUMENTS, "%s-%s".formatted(name, reader.tag())));
        }
    }

    private static ScreenshotOptions picture(Path folder, String name) {
        return new ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED);
    }
}
