# shellcheck shell=bash
# Starting, finding and ending processes, and waiting for ports. Sourced by ./run.

finished=
helper=

# Tells one process from a later one that got the same number: the moment it started.
identity() {
  local stat fields
  if [ -r "/proc/$1/stat" ]; then
    # The name in brackets may hold blanks; the start time is the 20th field after it.
    read -r stat < "/proc/$1/stat"
    read -r -a fields <<< "${stat##*) }"
    # A process that has ended and only waits to be collected counts as gone.
    [ "${fields[0]}" = Z ] || printf '%s\n' "${fields[19]}"
  else
    ps -o lstart= -p "$1" 2> /dev/null
  fi
}

# Prints the process id of a service that was started from here and still runs.
running() {
  local pid moment
  [ -r "$data/run/$1.pid" ] || return 1
  { read -r pid && read -r moment; } < "$data/run/$1.pid" || return 1
  [[ $pid =~ ^[0-9]+$ ]] && kill -0 "$pid" 2> /dev/null && [ "$(identity "$pid")" = "$moment" ] || return 1
  printf '%s\n' "$pid"
}

# Runs a command apart from the terminal, so that Ctrl-C reaches this script first.
apart() {
  if command -v setsid > /dev/null; then exec setsid "$@"; else exec nohup "$@"; fi
}

# start_process NAME COMMAND...: in the background, with its own log.
start_process() {
  local name=$1 pid
  shift
  (
    release_lock_here
    apart "$@" < /dev/null > "$logs/$name.log" 2>&1
  ) &
  pid=$!
  disown "$pid"
  # Until the program has taken the subshell's place the start time is already the right one.
  printf '%s\n%s\n' "$pid" "$(identity "$pid")" > "$data/run/$name.pid"
}

stop_process() {
  local name=$1 pid tries
  if pid=$(running "$name"); then
    kill "$pid" 2> /dev/null || true
    for ((tries = 0; tries < 300; tries++)); do
      running "$name" > /dev/null || break
      sleep 0.1
    done
    if running "$name" > /dev/null; then kill -KILL "$pid" 2> /dev/null || true; fi
  fi
  rm -f "$data/run/$name.pid"
}

# run_helper LABEL LOG COMMAND...: a step that takes its time; its exit code is the result.
run_helper() {
  local label=$1 log=$2 status=0
  shift 2
  ( release_lock_here; apart "$@" < /dev/null > "$log" 2>&1 ) &
  helper=$!
  while kill -0 "$helper" 2> /dev/null; do
    progress "$label$(detail_of "$log")"
    sleep 0.5
  done
  wait "$helper" || status=$?
  helper=
  clear_progress
  return "$status"
}

# What Maven is at: the module, and how much it has fetched.
detail_of() {
  local module fetched
  [ -s "$1" ] || return 0
  module=$(grep -o '< io\.candor:[a-z-]* >' "$1" | tail -n 1) || true
  fetched=$(grep -c 'Downloaded from' "$1") || true
  module=${module#< io.candor:}
  [ -z "$module" ] || printf ', %s' "${module% >}"
  [ "${fetched:-0}" = 0 ] || printf ', %s files fetched' "$fetched"
}

# ---- one at a time -------------------------------------------------------------------------------------------------

take_lock() {
  local owner moment
  if ! (set -C; printf '%s\n%s\n' "$$" "$(identity $$)" > "$data/run/lock") 2> /dev/null; then
    { read -r owner && read -r moment; } < "$data/run/lock" 2> /dev/null || owner=
    if [ -n "$owner" ] && kill -0 "$owner" 2> /dev/null && [ "$(identity "$owner")" = "$moment" ]; then
      fail "Another ./run is at work in this folder (process $owner): wait until it is done, or end it with: kill $owner"
    fi
    rm -f "$data/run/lock"
    printf '%s\n%s\n' "$$" "$(identity $$)" > "$data/run/lock"
  fi
  trap 'rm -f "$data/run/lock"' EXIT
}

# In a subshell that becomes a long-running program: the lock is its parent's to give back.
release_lock_here() { trap - EXIT INT TERM HUP; }

clean_up_when_interrupted() {
  trap 'interrupted' INT TERM HUP
  trap 'leave' EXIT
}

interrupted() {
  trap '' INT TERM HUP
  clear_progress
  say "Interrupted: stopping what was started."
  exit 130
}

# Whatever ends a start early, a failure or Ctrl-C: nothing keeps running, nothing stays half-written.
leave() {
  local status=$?
  trap '' INT TERM HUP
  if [ -n "$helper" ]; then
    kill -- "-$helper" 2> /dev/null || kill "$helper" 2> /dev/null || true
    wait "$helper" 2> /dev/null || true
  fi
  if [ "$status" != 0 ] && [ -z "$finished" ]; then
    stop_all
    forget_half_written
  fi
  rm -f "$data/run/lock"
  exit "$status"
}

# ---- ports ---------------------------------------------------------------------------------------------------------

answers() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

check_port() {
  ! answers "$1" || fail "Port $1 (for $2) is taken by another program." \
    "Stop that program, or move all ports with, for instance: CANDOR_PORT_OFFSET=$((offset + 100)) ./run"
}

# http PORT PATH: the status code of a GET, 000 if there is none within three seconds.
http() (
  exec 3<> "/dev/tcp/127.0.0.1/$1" || { printf '000\n'; exit; }
  printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
  IFS=' ' read -r -t 3 _ code _ <&3 || code=000
  printf '%s\n' "${code:-000}"
) 2> /dev/null

# wait_for NAME LABEL SECONDS PORT PATH: until that address answers 200.
wait_for() {
  local name=$1 label=$2 until=$((SECONDS + $3)) port=$4 path=$5
  until [ "$(http "$port" "$path")" = 200 ]; do
    running "$name" > /dev/null || broken_start "$name" "$label ended while it started."
    ((SECONDS < until)) || broken_start "$name" "$label did not answer within $3 s."
    progress "waiting for $label"
    sleep 0.3
  done
  clear_progress
}

# The first line of a log that says what is wrong: what the program itself calls fatal, or else an error.
reason_in() {
  local line=
  line=$(grep -m 1 -E '"level":"FATAL"|FATAL' "$1") ||
    line=$(grep -m 1 -E '"level":"ERROR"|ERROR|Exception|rror:' "$1") || return 0
  # Of a JSON line only the message.
  case $line in *'"message":"'*) line=${line#*'"message":"'}; line=${line%%'","'*} ;; esac
  printf '%s\n' "${line:0:400}"
}

broken_start() {
  local reason
  clear_progress
  reason=$(reason_in "$logs/$1.log")
  [ -z "$reason" ] || printf '  %s\n' "$reason" >&2
  fail "$2 Read $logs/$1.log; if data of an older version is the reason, ./run --fresh starts without it."
}

report() {
  local pid
  if pid=$(running "$1"); then
    if answers "$3"; then say "$1: running at $2 (process $pid)"; else say "$1: starting (process $pid)"; fi
  else
    say "$1: not running"
    return 1
  fi
}

set_ports() {
  candor_port=$((8080 + offset))
  management_port=$((9990 + offset))
  keycloak_port=$((8180 + offset))
  smtp_port=$((1025 + offset))
  mail_port=$((1080 + offset))
  dns_port=$((1053 + offset))
  mysql_port=$((3306 + offset))
  public_url=http://localhost:$candor_port
  keycloak_url=http://localhost:$keycloak_port
}

# What runs may have been started with other ports than this shell's variable says.
load_offset_of_running() {
  local started
  [ -r "$data/run/settings" ] && read -r started < "$data/run/settings" || return 0
  offset=$started
  set_ports
}
