# shellcheck shell=bash
# Builds what is missing or older than its sources. Sourced by ./run.

stamp=$data/build.stamp

# Room for the first start (parts fetched, server, Keycloak), and for any later one.
check_space() {
  local need=300 free
  if ! [ -e "$stamp" ] || ! keycloak_is_there; then need=2000; fi
  free=$(df -Pk "$root" | { read -r _; read -r _ _ _ free _; printf '%s\n' "$((free / 1024))"; })
  ((free >= need)) || fail "The disk is full: $free MB are free in $root, and this start needs $need MB." \
    "Delete something there, or put the project on another disk."
}

is_built() {
  [ -e "$stamp" ] && [ -e "$root/ear/target/candor.ear" ] && [ -e "$root/ear/target/server/jboss-modules.jar" ] &&
    [ -e "$root/dev/target/candor-dev.jar" ] || return 1
  local newer
  newer=$(find . \( -name target -o -name .data -o -name .git -o -name docs -o -name tenants \) -prune -o -type f \
    \( -path '*/src/main/*' -o -name pom.xml \) -newer "$stamp" -print -quit)
  [ -z "$newer" ]
}

built_at() { if [ -e "$stamp" ]; then date -r "$stamp" +%s; fi; }

build_what_is_missing() {
  if ! keycloak_is_there; then fetch_keycloak; fi
  if is_built; then return; fi
  if [ -e "$stamp" ]; then
    say "Building Candor, because its sources are newer than what is built"
  else
    say "Building Candor; everything it needs is fetched, which takes some minutes"
  fi
  # A server that runs has its programs open, and they are about to be replaced.
  stop_all
  # What changes while it builds is newer than the build.
  : > "$stamp.new"
  # shellcheck disable=SC2310
  run_helper "building" "$logs/build.log" bash "$root/mvnw" -B -Dmaven.test.skip -Dquality.skip package ||
    maven_failed "Candor could not be built"
  mv "$stamp.new" "$stamp"
}

maven_failed() {
  local reason
  if grep -qE 'Could not transfer|UnknownHost|unknown host|Network is unreachable|Connection (refused|timed out|reset)|No route to host|Failed to (fetch|download)|Cannot access .* in offline mode|wget:|curl:' "$logs/build.log"; then
    fail "$1, because something could not be fetched: is there a network, and does Maven reach its repository?" \
      "Try again when it is back; what is fetched already is kept. Details: $logs/build.log"
  fi
  reason=$(grep -E '^\[ERROR\]' "$logs/build.log" | head -n 1 | cut -c 1-400) || true
  [ -z "$reason" ] || printf '  %s\n' "$reason" >&2
  fail "$1. Read $logs/build.log"
}

forget_half_written() {
  rm -rf "$stamp.new" "$dist"/*.new
  if ! keycloak_is_there; then rm -rf "$keycloak_home"; fi
}
