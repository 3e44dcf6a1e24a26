package fr.mediane.platform.web;

import fr.mediane.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who makes the request, read once per request: controllers just declare an {@link Actor} parameter. */
@Component
public class CurrentActor implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final String ATTRIBUTE = CurrentActor.class.getName();
    private final ObjectProvider<ActorSource> sources;

    CurrentActor(ObjectProvider<ActorSource> sources) {
        this.sources = sources;
    }

    /** The actor of a request; the public when nobody is signed in. */
    public Actor of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Actor actor) {
            return actor;
        }
        var actor = sources.orderedStream()
                .flatMap(source -> source.current(request).stream())
                .findFirst()
                .orElse(Actor.PUBLIC);
        request.setAttribute(ATTRIBUTE, actor);
        return actor;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
