package org.mingjing.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine's own Chromium. Each visitor is given a clean window of it. */
final class Browsers implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int MILLISECONDS_OF_PATIENCE = 45_000;

    private final Playwright playwright;
    private final Browser chromium;

    private Browsers(Playwright playwright, Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browsers start() {
        var program = program();
        var flags = new ArrayList<>(QUIET);
        if ("root".equals(System.getProperty("user.name"))) {
            flags.add("--no-sandbox");
        }
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browsers(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(program).setArgs(flags)));
    }

    private static Path program() {
        var named = System.getenv("CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        var folders = System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1);
        return Stream.of(folders)
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "There is no Chromium on this machine: install the package chromium, or set CHROMIUM to the program."));
    }

    BrowserContext open(Reader reader, URI address) {
        var window = chromium.newContext(new NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale(reader.locale())
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(Camera.DESK, Camera.DESK_HEIGHT));
        window.setDefaultTimeout(MILLISECONDS_OF_PATIENCE);
        return window;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
