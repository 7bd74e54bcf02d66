# shellcheck shell=bash
# Keycloak from Maven, with the realms of docker/keycloak/realms and the local accounts. Sourced by ./run.

keycloak_version=$(grep -o '<keycloak.version>[^<]*' "$root/pom.xml")
keycloak_version=${keycloak_version#*>}
keycloak_home=$dist/keycloak-$keycloak_version
keycloak_options=(
  -Xms64m -Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError
  -Dfile.encoding=UTF-8 -Duser.language=en -Duser.country=US "-Djava.io.tmpdir=$data/tmp"
  -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory
  --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
  --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED
  --enable-native-access=ALL-UNNAMED
  "-Dkc.home.dir=$keycloak_home" "-Djboss.server.config.dir=$keycloak_home/conf"
  -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dpicocli.disable.closures=true
  -Dquarkus-log-max-startup-records=10000
)

# Its own build step writes the project's place into it, so a moved project needs another one.
keycloak_is_there() { [ -r "$keycloak_home/.built" ] && [ "$(cat "$keycloak_home/.built")" = "$root" ]; }

fetch_keycloak() {
  local fresh=$keycloak_home.new
  say "Fetching Keycloak $keycloak_version"
  stop_process keycloak
  rm -rf "$keycloak_home" "$fresh"
  mkdir -p "$fresh"
  run_helper "fetching Keycloak" "$logs/build.log" bash "$root/mvnw" -B -pl dev dependency:unpack@keycloak \
    "-Dkeycloak.directory=$fresh" || maven_failed "Keycloak could not be fetched"
  mv "$fresh/keycloak-$keycloak_version" "$keycloak_home"
  rm -rf "$fresh"
  run_helper "preparing Keycloak" "$logs/keycloak-build.log" "$JAVA_HOME/bin/java" "${keycloak_options[@]}" \
    -cp "$keycloak_home/lib/quarkus-run.jar" \
    io.quarkus.bootstrap.runner.QuarkusEntryPoint build --db=dev-file --transaction-xa-enabled=false ||
    fail "Keycloak could not be prepared. Read $logs/keycloak-build.log"
  printf '%s\n' "$root" > "$keycloak_home/.built"
}

# The local realms, made anew for every start; Keycloak reads them only when its database is new.
local_realms() {
  rm -rf "$keycloak_home/data/import"
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData \
    -cp "$root/dev/target/candor-dev.jar" io.candor.dev.keycloak.LocalRealms "$root/docker/keycloak/realms" \
    "$root/docker/keycloak/local/accounts.json" "$keycloak_home/data/import" "$second_factor" \
    > "$logs/realms.log" 2>&1 || fail "The local realms could not be written. Read $logs/realms.log"
}

start_keycloak() {
  local store=$data/keycloak/second-factor-$second_factor digest import=()
  local_realms
  mkdir -p "$keycloak_home/data/password-blacklists" "$store" "$keycloak_home/themes"
  cp "$root"/docker/keycloak/password-blacklists/* "$keycloak_home/data/password-blacklists/"
  if [ -d "$root/docker/keycloak/theme" ]; then cp -R "$root"/docker/keycloak/theme/. "$keycloak_home/themes/"; fi
  digest=$(cat "$keycloak_home"/data/import/*.json | sha256sum; printf '%s %s\n' "$offset" "$keycloak_version")
  if ! [ -r "$store/settings" ] || [ "$(cat "$store/settings")" != "$digest" ]; then
    if [ -r "$store/settings" ]; then say "The realms' settings have changed: Keycloak's accounts are made anew"; fi
    rm -rf "$store"
    mkdir -p "$store"
    import=(--import-realm)
  fi
  say "Starting Keycloak"
  start_process keycloak env \
    "KC_BOOTSTRAP_ADMIN_USERNAME=admin" "KC_BOOTSTRAP_ADMIN_PASSWORD=candor" \
    "CANDOR_PUBLIC_URL=$public_url" "CANDOR_SMTP_HOST=127.0.0.1" "CANDOR_SMTP_PORT=$smtp_port" \
    "CANDOR_STAFF_CLIENT_SECRET=local-only-console-secret" "CANDOR_DIRECTORY_CLIENT_SECRET=local-only-directory-secret" \
    "CANDOR_PEOPLE_CLIENT_SECRET=local-only-account-secret" \
    "$JAVA_HOME/bin/java" "${keycloak_options[@]}" -Dkc.config.built=true -cp "$keycloak_home/lib/quarkus-run.jar" \
    io.quarkus.bootstrap.runner.QuarkusEntryPoint start --optimized --http-enabled=true --http-host=127.0.0.1 \
    "--http-port=$keycloak_port" "--hostname=$keycloak_url" --cache=local \
    "--db-url=jdbc:h2:file:$store/keycloak;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE" "${import[@]}"
  keycloak_store=$store
  keycloak_settings=$digest
}

wait_for_keycloak() {
  wait_for keycloak Keycloak 180 "$keycloak_port" /realms/staff/.well-known/openid-configuration
  wait_for keycloak Keycloak 60 "$keycloak_port" /realms/people/.well-known/openid-configuration
  # Only now is the import known to be whole.
  printf '%s\n' "$keycloak_settings" > "$keycloak_store/settings"
}
