package io.candor.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how many tasks wait, and how many of them have failed and are tried again, over all nodes. Never a reason to send nobody to
 * this node: what fails in the background fails on the others, too.
 */
@Readiness
@ApplicationScoped
public class TaskHealth implements HealthCheck {

    private static final int PATIENCE_SECONDS = 2;
    private static final String COUNTED =
            "select count(*), coalesce(sum(case when consecutive_failures > 0 then 1 else 0 end), 0)"
                    + " from scheduled_task";

    @Resource(lookup = "java:jboss/datasources/CandorDS")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("tasks").up();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNTED)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet counted = statement.executeQuery()) {
                counted.next();
                return answer.withData("waiting", counted.getLong(1))
                        .withData("failing", counted.getLong(2))
                        .build();
            }
        } catch (SQLException unreachable) {
            // The database's own check tells it.
            return answer.build();
        }
    }
}
