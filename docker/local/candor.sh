# shellcheck shell=bash
# The server with the application. Sourced by ./run.

server=$root/ear/target/server
base=$data/wildfly
candor_options=(
  -Xms64m -Xmx640m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError
  -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -Djboss.modules.system.pkgs=org.jboss.byteman
  "-Djava.io.tmpdir=$data/tmp"
  # As bin/common.sh of the server has them.
  --add-exports=java.desktop/sun.awt=ALL-UNNAMED --add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED
  --add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED --add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED
  --add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED
  --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED
  --add-opens=java.base/java.lang.reflect=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED
  --add-opens=java.base/java.net=ALL-UNNAMED --add-opens=java.base/java.security=ALL-UNNAMED
  --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
  --add-opens=java.management/javax.management=ALL-UNNAMED --add-opens=java.naming/javax.naming=ALL-UNNAMED
)

# Configuration and application come from the build each time; what the server keeps is in its data folder.
lay_out_server() {
  mkdir -p "$base/data"
  rm -rf "$base/configuration" "$base/deployments" "$base/tmp"
  mkdir -p "$base/deployments" "$base/tmp"
  cp -R "$server/standalone/configuration" "$base/configuration"
  rm -rf "$base/configuration/standalone_xml_history"
  cp "$root/ear/target/candor.ear" "$base/deployments/candor.ear"
}

start_candor() {
  say "Starting Candor"
  lay_out_server
  start_process candor env "${db_environment[@]}" \
    "CANDOR_DEV_MODE=true" "CANDOR_SELF_SERVICE=${CANDOR_SELF_SERVICE:-true}" "CANDOR_PUBLIC_URL=$public_url" "CANDOR_TENANT_PACKS=$root/tenants" \
    "CANDOR_KEYCLOAK_URL=$keycloak_url" \
    "CANDOR_STAFF_CLIENT_ID=candor-console" "CANDOR_STAFF_CLIENT_SECRET=local-only-console-secret" \
    "CANDOR_DIRECTORY_CLIENT_SECRET=local-only-directory-secret" \
    "CANDOR_PEOPLE_CLIENT_ID=candor-account" "CANDOR_PEOPLE_CLIENT_SECRET=local-only-account-secret" \
    "CANDOR_SMTP_HOST=127.0.0.1" "CANDOR_SMTP_PORT=$smtp_port" "CANDOR_NODE_NAME=${CANDOR_NODE_NAME:-local}" \
    "$JAVA_HOME/bin/java" '-D[Standalone]' "${candor_options[@]}" \
    "-Dorg.jboss.boot.log.file=$logs/wildfly/server.log" \
    "-Dlogging.configuration=file:$base/configuration/logging.properties" \
    -jar "$server/jboss-modules.jar" -mp "$server/modules" org.jboss.as.standalone \
    "-Djboss.home.dir=$server" "-Djboss.server.base.dir=$base" "-Djboss.server.log.dir=$logs/wildfly" \
    "-Djboss.node.name=${CANDOR_NODE_NAME:-local}" \
    "-Djboss.socket.binding.port-offset=$offset" -b 127.0.0.1 -bmanagement 127.0.0.1
}

wait_for_candor() {
  local slug=
  wait_for candor Candor 240 "$management_port" /health/ready
  # Not through a pipe: its reader would leave before the writer is done, which counts as a failure.
  read -r slug < <(tenant_slugs) || true
  [ -z "$slug" ] || wait_for candor Candor 120 "$candor_port" "/c/$slug/"
}
