# shellcheck shell=bash
# The database of the application: H2 in a file, or MySQL. Sourced by ./run.

db_environment=()
mysql_container=candor-local-$(printf %s "$root" | cksum)
mysql_container=${mysql_container%% *}

prepare_database() {
  if [ "$database" = h2 ]; then
    mkdir -p "$data/db"
    db_environment=("CANDOR_DB_DRIVER=h2" "CANDOR_DB_USER=candor" "CANDOR_DB_PASSWORD=candor"
      "CANDOR_DB_MIGRATION_USER=candor" "CANDOR_DB_MIGRATION_PASSWORD=candor"
      "CANDOR_DB_URL=jdbc:h2:file:$data/db/candor;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE")
  elif [ -n "${CANDOR_DB_URL:-}" ]; then
    [ -n "${CANDOR_DB_USER:-}" ] || fail "CANDOR_DB_URL is given, so CANDOR_DB_USER (and CANDOR_DB_PASSWORD) are needed, too."
    say "Using the MySQL server of CANDOR_DB_URL"
    db_environment=("CANDOR_DB_DRIVER=mysql" "CANDOR_DB_URL=$CANDOR_DB_URL" "CANDOR_DB_USER=$CANDOR_DB_USER"
      "CANDOR_DB_PASSWORD=${CANDOR_DB_PASSWORD:-}" "CANDOR_DB_MIGRATION_USER=${CANDOR_DB_MIGRATION_USER:-$CANDOR_DB_USER}"
      "CANDOR_DB_MIGRATION_PASSWORD=${CANDOR_DB_MIGRATION_PASSWORD:-${CANDOR_DB_PASSWORD:-}}")
  else
    check_port "$mysql_port" MySQL
    if command -v docker > /dev/null && docker info > /dev/null 2>&1; then
      start_mysql_container
    else
      run_helper "starting MySQL" "$logs/mysql.log" bash "$root/docker/mysql/mysql.sh" start "$data/mysql" "$mysql_port" ||
        fail "MySQL could not be started: $(tail -n 1 "$logs/mysql.log") Without it, ./run uses H2."
    fi
    db_environment=("CANDOR_DB_DRIVER=mysql" "CANDOR_DB_USER=candor" "CANDOR_DB_PASSWORD=candor"
      "CANDOR_DB_MIGRATION_USER=candor_migration" "CANDOR_DB_MIGRATION_PASSWORD=candor"
      "CANDOR_DB_URL=jdbc:mysql://127.0.0.1:$mysql_port/candor?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true")
  fi
}

start_mysql_container() {
  run_helper "starting MySQL in a container" "$logs/mysql.log" docker run --detach --rm --name "$mysql_container" \
    --publish "127.0.0.1:$mysql_port:3306" --volume "$mysql_container:/var/lib/mysql" \
    --volume "$root/docker/mysql/databases.sh:/docker-entrypoint-initdb.d/databases.sh:ro" \
    --env MYSQL_ROOT_PASSWORD=local-only --env CANDOR_DB_PASSWORD=candor --env CANDOR_DB_MIGRATION_PASSWORD=candor \
    --env KEYCLOAK_DB_PASSWORD=candor \
    mysql:9 --character-set-server=utf8mb4 --default-time-zone=+00:00 ||
    fail "MySQL could not be started in a container: $(tail -n 1 "$logs/mysql.log")"
  : > "$data/run/mysql-container"
  local tries
  for ((tries = 0; tries < 300; tries++)); do
    ! docker exec "$mysql_container" mysql --protocol=tcp -h 127.0.0.1 -ucandor_migration -pcandor -e 'do 1' candor \
      > /dev/null 2>&1 || return 0
    progress "waiting for MySQL"
    sleep 0.5
  done
  fail "MySQL did not answer in its container. Read: docker logs $mysql_container" \
    "Data that an older version of this project has made lack an account: forget them with ./run --fresh --db mysql"
}

stop_database() {
  if [ -e "$data/run/mysql-container" ]; then
    docker stop "$mysql_container" > /dev/null 2>&1 || true
    rm -f "$data/run/mysql-container"
  fi
  if [ -d "$data/mysql/data" ]; then bash "$root/docker/mysql/mysql.sh" stop "$data/mysql" > /dev/null || true; fi
}

forget_database() {
  if [ -d "$data/mysql/data" ]; then bash "$root/docker/mysql/mysql.sh" wipe "$data/mysql" > /dev/null; fi
  if command -v docker > /dev/null; then docker volume rm "$mysql_container" > /dev/null 2>&1 || true; fi
}
