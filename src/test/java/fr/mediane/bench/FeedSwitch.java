package fr.mediane.bench;

import fr.mediane.platform.feed.ChangeFeed;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/** Lets the change feed be switched off, to learn what it costs. */
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class FeedSwitch extends StaticMethodMatcherPointcutAdvisor implements MethodInterceptor {
    private static final long serialVersionUID = 1L;

    private volatile boolean on = true;

    FeedSwitch() {
        setAdvice(this);
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    void turn(boolean feeding) {
        on = feeding;
    }

    @Override
    public boolean matches(Method method, Class<?> target) {
        return ChangeFeed.class.isAssignableFrom(target) && method.getName().equals("append");
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        return on ? call.proceed() : null;
    }
}
