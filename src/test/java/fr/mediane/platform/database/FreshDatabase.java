package fr.mediane.platform.database;

import java.sql.SQLException;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The tests' server is kept between runs, for speed; what it holds is not. */
public class FreshDatabase implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Database database) {
            try (var connection = database.access().ownerConnections().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop owned by current_user cascade");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return bean;
    }
}
