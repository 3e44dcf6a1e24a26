package fr.mediane.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Measures at the server: from the first filter to the last byte handed to the connector, in nanoseconds. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServerTime extends OncePerRequestFilter {
    static final String SCENARIO = "X-Bench";
    private final Map<String, Histogram> histograms = new ConcurrentHashMap<>();

    Histogram of(String scenario) {
        return histograms.computeIfAbsent(scenario, _ -> new Histogram(60_000_000_000L, 3));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            var scenario = request.getHeader(SCENARIO);
            if (scenario != null) {
                of(scenario).recordValue(System.nanoTime() - start);
            }
        }
    }
}
