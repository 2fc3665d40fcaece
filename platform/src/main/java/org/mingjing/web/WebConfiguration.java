package org.mingjing.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import pages.StaticTemplates;
import pages.Templates;

/** How pages are made. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** One message file a module and language; a new module adds its name here. */
    static final List<String> MESSAGES = List.of(
            "web",
            "trail",
            "people",
            "signin",
            "sheets",
            "responsibilities",
            "cadence",
            "casewatch",
            "rectification",
            "bulletins",
            "board",
            "backups");

    @Bean
    NavigationPlace todayPlace() {
        return new NavigationPlace(10, "/today", "today.title", "home", null);
    }

    @Bean
    Templates pages() {
        return new StaticTemplates();
    }

    @Bean
    ResourceBundleMessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(MESSAGES.stream().map("messages/"::concat).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    WebMvcConfigurer framing(FrameResolver frames, DoorKeeper door) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(frames);
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new PageReturned());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(door);
            }
        };
    }
}
