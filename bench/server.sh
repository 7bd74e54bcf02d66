# shellcheck shell=bash
# Servers with production settings, for the benches. Sourced; wants root, data (the server's own folder) and offset
# (of its ports); whoever needs several servers calls what is here with a data and an offset for each.

server=$root/ear/target/server
slug=${BENCH_PACK:-orchestrate}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

fail() { printf '%s\n' "$*" >&2; exit 1; }

build_what_is_missing() {
  [ -e "$root/ear/target/candor.ear" ] && [ -e "$server/bin/standalone.sh" ] ||
    (cd "$root" && ./mvnw -q package -DskipTests -Dquality.skip)
}

port() { echo $((8080 + offset)); }

check_port_is_free() {
  local port
  port=$(port)
  if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then fail "Port $port is taken; set CANDOR_PORT_OFFSET."; fi
}

random_key() { head -c "$1" /dev/urandom | base64 -w 0; }

lay_out_server() {
  rm -rf "$data/base"
  mkdir -p "$data/base" "$data/packs"
  cp -R "$server/standalone/." "$data/base"
  rm -rf "$data/base/deployments" "$data/base/data" "$data/base/tmp"
  mkdir -p "$data/base/deployments"
  cp "$root/ear/target/candor.ear" "$data/base/deployments/candor.ear"
  rm -rf "$data/packs/$slug"
  cp -R "$root/tenants/$slug" "$data/packs/$slug"
}

# They stay the same over restarts, so that the next start opens the tenants' keys.
make_secrets() {
  master_key=$(random_key 32)
  staff_secret=$(random_key 24)
  people_secret=$(random_key 24)
}

# launch_candor: does not wait. The database is that of the CANDOR_DB_... variables.
launch_candor() {
  local port
  port=$(port)
  rm -f "$data/base/deployments/candor.ear."* "$data/candor.pid"
  env LAUNCH_JBOSS_IN_BACKGROUND=1 JBOSS_PIDFILE="$data/candor.pid" \
    JAVA_OPTS="${BENCH_JAVA_OPTS:--Xms1g -Xmx1g -XX:+UseParallelGC} -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true" \
    CANDOR_DEV_MODE="${BENCH_DEV_MODE:-false}" "CANDOR_PUBLIC_URL=http://localhost:$port" "CANDOR_TENANT_PACKS=$data/packs" \
    "CANDOR_MASTER_KEY=$master_key" "CANDOR_STAFF_CLIENT_SECRET=$staff_secret" "CANDOR_DIRECTORY_CLIENT_SECRET=$staff_secret" "CANDOR_PEOPLE_CLIENT_SECRET=$people_secret" \
    CANDOR_CONSENTS_PER_MINUTE="${BENCH_CONSENTS_PER_MINUTE:-1000000}" \
    "$server/bin/standalone.sh" -b 127.0.0.1 -bmanagement 127.0.0.1 "-Djboss.server.base.dir=$data/base" \
    "-Djboss.socket.binding.port-offset=$offset" > "$data/candor.log" 2>&1 &
}

# start_candor: waits until it serves, BENCH_PATIENCE seconds at most (default 120).
start_candor() {
  local port
  port=$(port)
  launch_candor
  for _ in $(seq $((2 * ${BENCH_PATIENCE:-120}))); do
    if curl -fs -o /dev/null "http://localhost:$port/c/$slug/policy"; then return; fi
    sleep 0.5
  done
  fail "Candor did not start; see $data/candor.log."
}

# stop_candor SIGNAL
stop_candor() {
  [ -s "$data/candor.pid" ] || return 0
  local pid
  pid=$(cat "$data/candor.pid")
  kill "-$1" "$pid" 2> /dev/null || true
  for _ in $(seq 60); do
    if ! kill -0 "$pid" 2> /dev/null; then break; fi
    sleep 0.5
  done
  rm -f "$data/candor.pid"
}
