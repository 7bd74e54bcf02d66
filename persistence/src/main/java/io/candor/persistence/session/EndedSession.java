package io.candor.persistence.session;

import io.candor.persistence.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A Keycloak session that has been ended, by its person, its administrator or its age. Written once; removed when no session of the
 * application can be as old any more.
 */
@Entity
@Table(name = "ended_session")
public class EndedSession {

    @Id
    private UUID id;

    private String issuer;

    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For the persistence provider. */
    protected EndedSession() {}

    /**
     * @param issuer the realm's issuer address
     * @param sessionId the session's {@code sid}
     * @param endedAt when it was ended, UTC
     */
    public EndedSession(String issuer, String sessionId, Instant endedAt) {
        this.id = Ids.next();
        this.issuer = issuer;
        this.sessionId = sessionId;
        this.endedAt = endedAt;
    }
}
