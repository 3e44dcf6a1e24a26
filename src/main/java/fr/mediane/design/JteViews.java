package fr.mediane.design;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Shows templates, compiled by the build; each lies beside the controller that uses it. */
@Configuration(proxyBeanMethods = false)
class JteViews {
    @Bean
    TemplateEngine engine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ViewResolver templates(TemplateEngine engine, Uis uis) {
        // Also asked for "name.xml" and the like, by what the browser accepts: those are not ours.
        return (name, locale) -> engine.hasTemplate(name + ".jte") ? new JteView(engine, uis, name + ".jte") : null;
    }

    private record JteView(TemplateEngine engine, Uis uis, String template) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("ui", uis.of(request));
            var page = model == null ? null : model.get("page");
            if (page != null) {
                parameters.put("page", page);
            }
            var out = new Utf8ByteOutput();
            engine.render(template, parameters, out);
            response.setContentType(getContentType());
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
    }
}
