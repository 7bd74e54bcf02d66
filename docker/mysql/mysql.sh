#!/usr/bin/env bash
# A real MySQL server in one folder, for the local run and the tests on a Debian or Ubuntu machine without a container
# engine. Nothing is installed and no right is needed: the server's packages are fetched from the mirror that apt already
# uses, through an apt state of their own, and only unpacked. The server runs on the C library that comes with it.
#
#   mysql.sh start  FOLDER [PORT [DATABASE [USER [PASSWORD]]]]     fetch if need be, start, make database and accounts
#   mysql.sh stop   FOLDER          shut down, keep the data
#   mysql.sh status FOLDER          exit code 0 and one line if it runs
#   mysql.sh client FOLDER [ARG]... the command line client, as root, through the socket
#   mysql.sh wipe   FOLDER          shut down and delete the data, keep the program
#   mysql.sh fetch  FOLDER          only fetch and unpack
#
# Two accounts are made, as production has them: USER may read DATABASE and is given by the migrations what it may do with
# each table; USER_migration, with the same password, may do everything there and pass it on.
#
#   CANDOR_MYSQL_SUITE    Debian suite that the packages come from (default: sid, the one that has MySQL)
#   CANDOR_MYSQL_MIRROR   mirror to take instead of apt's own
#   CANDOR_MYSQL_FAST=1   for tests: no sync to the disk, no binary log, a third of the memory
#   CANDOR_MYSQL_OPTIONS  further options of mysqld, separated by blanks
set -euo pipefail
umask 022

tell() { printf 'mysql: %s\n' "$*"; }
fail() { printf 'mysql: %s\n' "$*" >&2; exit 1; }

help() {
  local line
  while IFS= read -r line; do
    case $line in
      '#!'*) ;;
      '#'*) line=${line#\#}; printf '%s\n' "${line# }" ;;
      *) break ;;
    esac
  done < "$0" >&2
  exit 2
}

[ $# -ge 2 ] || help
action=$1
mkdir -p "$2" || fail "the folder $2 cannot be made"
folder=$(cd "$2" && pwd -P)
shift 2

tree=$folder/program
data=$folder/data
work=$folder/run
log=$folder/mysqld.log
pid_file=$work/mysqld.pid
socket=$work/mysqld.sock
# The path of a Unix socket holds at most 107 bytes.
if [ ${#socket} -gt 100 ]; then
  socket=${TMPDIR:-/tmp}/candor-mysql-$(id -u)-$(printf %s "$folder" | cksum | cut -d ' ' -f 1).sock
fi

# ---- program -------------------------------------------------------------------------------------------------------

mirror() {
  if [ -n "${CANDOR_MYSQL_MIRROR:-}" ]; then
    printf '%s\n' "$CANDOR_MYSQL_MIRROR"
    return
  fi
  # The archive of the machine's own release, not its security or backports companions.
  local release site
  # shellcheck source=/dev/null
  release=$(. /etc/os-release; printf %s "${VERSION_CODENAME:-stable}")
  # shellcheck disable=SC2016 # apt's own placeholders
  while read -r suite site; do
    case $suite in "$release" | stable | testing | sid) printf '%s\n' "$site"; return ;; esac
  done < <(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' 2> /dev/null)
}

fetch() {
  [ ! -s "$tree/VERSION" ] || return 0
  local tool suite=${CANDOR_MYSQL_SUITE:-sid} site arch state=$folder/fetching fresh=$folder/program.new deb keys
  for tool in apt-get dpkg-deb dpkg; do
    command -v "$tool" > /dev/null || fail "this needs $tool (Debian, Ubuntu): give CANDOR_DB_URL of a MySQL server instead"
  done
  site=$(mirror)
  [ -n "$site" ] || fail "apt knows no mirror here: set CANDOR_MYSQL_MIRROR, for instance to that of Debian"
  arch=$(dpkg --print-architecture)
  rm -rf "$state" "$fresh"
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$fresh"
  keys=/usr/share/keyrings/debian-archive-keyring.gpg
  if [ -r "$keys" ]; then keys="signed-by=$keys"; else keys=; fi
  printf 'deb [arch=%s %s] %s %s main\n' "$arch" "$keys" "$site" "$suite" > "$state/sources.list"
  # To apt this is an empty machine, so that the C library comes along; only perl is said to be there, which the
  # package wants for its maintenance scripts and the server itself does without.
  cat > "$state/status" << STATUS
Package: perl
Status: install ok installed
Architecture: $arch
Multi-Arch: allowed
Maintainer: none
Version: 99
Description: not needed

STATUS
  local apt=(apt-get -qq
    -o "Dir::Etc::SourceList=$state/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null
    -o "Dir::State=$state" -o "Dir::State::Lists=$state/lists" -o "Dir::State::Status=$state/status"
    -o "Dir::Cache=$state/cache" -o Dir::Cache::Archives=archives -o "Dir::Log=$state"
    -o "APT::Sandbox::User=$(id -un)" -o APT::Install-Recommends=false -o APT::Get::Assume-Yes=true
    -o Acquire::Languages=none -o Acquire::PDiffs=false -o Acquire::Retries=3 -o Acquire::Check-Valid-Until=false)
  tell "fetching the server's packages (about 70 MB)"
  if ! "${apt[@]}" update > "$folder/fetch.log" 2>&1 ||
    ! "${apt[@]}" --download-only install mysql-server-core mysql-client-core >> "$folder/fetch.log" 2>&1; then
    tail -n 5 "$folder/fetch.log" >&2
    fail "the packages could not be fetched: is there a network? ($folder/fetch.log)"
  fi
  for deb in "$state"/cache/archives/*.deb; do dpkg-deb -x "$deb" "$fresh"; done
  rm -rf "$fresh/usr/share/doc" "$fresh/usr/share/man" "$fresh/usr/share/locale"
  dpkg-deb -f "$(echo "$state"/cache/archives/mysql-server-core_*.deb)" Version > "$fresh/VERSION"
  rm -rf "$state" "$tree"
  mv "$fresh" "$tree"
  tell "MySQL $(cat "$tree/VERSION") is unpacked"
}

# The loader and the library folders of the unpacked tree, whatever the architecture calls them.
locate() {
  [ -s "$tree/VERSION" ] || fail "nothing is unpacked in $folder: start or fetch first"
  loader=$(find "$tree" -type f -path '*/ld-linux*.so.*' -print -quit)
  [ -n "$loader" ] || fail "the unpacked packages hold no loader: delete $tree and start again"
  libraries=$(find "$tree" -name '*.so.*' -not -path "$tree/etc/*" -not -path '*/gconv/*' -not -path '*/mysql/plugin/*' \
    -not -path '*/ossl-modules/*' -printf '%h\n' | sort -u | paste -s -d :)
  plugins=$(find "$tree" -type d -path '*/mysql/plugin' -print -quit)
  messages=$(find "$tree" -type f -path '*/english/errmsg.sys' -print -quit)
  messages=${messages%/english/errmsg.sys}
}

# The machine's own preloads and OpenSSL settings are not for programs of the tree.
program() {
  local name=$1
  shift
  env -u LD_LIBRARY_PATH -u LD_PRELOAD OPENSSL_CONF=/dev/null "$loader" --library-path "$libraries" "$tree/usr/$name" "$@"
}

# ---- server --------------------------------------------------------------------------------------------------------

running() { # prints the process id if that process really is the server of this folder
  local pid part
  [ -s "$pid_file" ] && read -r pid < "$pid_file" || return 1
  [ -r "/proc/$pid/cmdline" ] || return 1
  while IFS= read -r -d '' part; do
    if [ "$part" = "--datadir=$data" ]; then printf '%s\n' "$pid"; return 0; fi
  done < "/proc/$pid/cmdline"
  return 1
}

sql() { program bin/mysql --no-defaults --protocol=socket --socket="$socket" --user=root "$@"; }

start() {
  local port=${1:-3306} database=${2:-candor} user=${3:-candor} password=${4:-candor} name
  [[ $port =~ ^[0-9]{1,5}$ ]] || fail "this is no port: $port"
  for name in "$database" "$user"; do
    [[ $name =~ ^[A-Za-z][A-Za-z0-9_]{0,31}$ ]] || fail "a name has letters, digits and _ only: $name"
  done
  case $password in *[\'\\]* | *$'\n'*) fail "no apostrophe, backslash or line break in the password, please" ;; esac
  fetch
  locate
  mkdir -p "$work"
  options=(--no-defaults "--basedir=$tree/usr" "--datadir=$data" "--plugin-dir=$plugins" "--tmpdir=$work"
    "--lc-messages-dir=$messages" "--character-sets-dir=$messages/charsets" --secure-file-priv=NULL)
  [ "$(id -u)" != 0 ] || options+=(--user=root)
  initialise
  local pid
  if pid=$(running); then
    [ "$(sql -N -e 'select @@port')" = "$port" ] || fail "it already runs on another port (pid $pid): stop it first"
  else
    launch "$port"
  fi
  grant "$database" "$user" "$password"
  MYSQL_PWD=$password program bin/mysql --no-defaults --protocol=tcp --host=127.0.0.1 "--port=$port" \
    "--user=${user}_migration" -e 'do 1' "$database" || fail "the user ${user}_migration cannot sign in"
  MYSQL_PWD=$password program bin/mysql --no-defaults --protocol=tcp --host=127.0.0.1 "--port=$port" "--user=$user" \
    -e 'do 1' "$database" || fail "the user $user cannot sign in"
  tell "MySQL $(sql -N -e 'select @@version') answers on 127.0.0.1:$port, database $database, users $user and ${user}_migration (pid $(running))"
}

initialise() {
  [ ! -e "$data/.made" ] || return 0
  rm -rf "$data" "$data.new"
  mkdir -m 700 "$data.new"
  if ! program sbin/mysqld "${options[@]}" "--datadir=$data.new" --initialize-insecure > "$folder/initialise.log" 2>&1; then
    tail -n 5 "$folder/initialise.log" >&2
    fail "the data folder could not be made ($folder/initialise.log)"
  fi
  : > "$data.new/.made"
  mv "$data.new" "$data"
}

launch() {
  local port=$1 child tries
  rm -f "$pid_file"
  if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then fail "port $port is taken by another program"; fi
  # Clients come by number, never by name, so root without a password can only come through the socket. What must hold
  # in production (docs/operations.md) holds here as well, unless the fast mode is asked for.
  options+=("--port=$port" --bind-address=127.0.0.1 --skip-name-resolve --mysqlx=OFF "--socket=$socket"
    "--pid-file=$pid_file" --character-set-server=utf8mb4 --collation-server=utf8mb4_0900_ai_ci
    --default-time-zone=+00:00 --innodb-flush-log-at-trx-commit=1 --sync-binlog=1)
  if [ "${CANDOR_MYSQL_FAST:-}" = 1 ]; then
    options+=(--skip-log-bin --innodb-flush-log-at-trx-commit=0 --sync-binlog=0 --innodb-doublewrite=OFF
      --innodb-redo-log-capacity=64M --performance-schema=OFF)
  fi
  # shellcheck disable=SC2206 # options are meant to be split
  options+=(${CANDOR_MYSQL_OPTIONS:-})
  (
    exec 9>&-
    exec env -u LD_LIBRARY_PATH -u LD_PRELOAD OPENSSL_CONF=/dev/null setsid "$loader" --library-path "$libraries" \
      "$tree/usr/sbin/mysqld" "${options[@]}" < /dev/null >> "$log" 2>&1
  ) &
  child=$!
  # Interrupted before it is up: nothing stays behind.
  trap 'kill "$child" 2> /dev/null || true; exit 130' INT TERM
  for ((tries = 0; tries < 600; tries++)); do
    if sql -e 'do 1' > /dev/null 2>&1; then break; fi
    if ! kill -0 "$child" 2> /dev/null; then
      tail -n 5 "$log" >&2
      fail "the server ended while it started ($log)"
    fi
    sleep 0.1
  done
  trap - INT TERM
  [ "$tries" -lt 600 ] || { kill "$child"; fail "the server did not answer within a minute ($log)"; }
  disown "$child"
}

grant() { # both may also use databases whose names begin with DATABASE_, which the second may make
  local every="\`${1//_/\\_}\\_%\`.*"
  sql << SQL
create database if not exists \`$1\` character set utf8mb4 collate utf8mb4_0900_ai_ci;
create user if not exists '$2'@'127.0.0.1' identified with caching_sha2_password by '$3';
alter user '$2'@'127.0.0.1' identified with caching_sha2_password by '$3';
create user if not exists '$2_migration'@'127.0.0.1' identified with caching_sha2_password by '$3';
alter user '$2_migration'@'127.0.0.1' identified with caching_sha2_password by '$3';
grant all on \`$1\`.* to '$2_migration'@'127.0.0.1' with grant option;
grant all on $every to '$2_migration'@'127.0.0.1' with grant option;
revoke if exists all on \`$1\`.* from '$2'@'127.0.0.1';
revoke if exists all on $every from '$2'@'127.0.0.1';
grant select on \`$1\`.* to '$2'@'127.0.0.1';
grant select on $every to '$2'@'127.0.0.1';
SQL
}

stop() {
  local pid tries
  if ! pid=$(running); then
    tell "is not running"
    return 0
  fi
  kill "$pid"
  for ((tries = 0; tries < 600; tries++)); do
    # A process that only waits to be collected is gone, too.
    if ! kill -0 "$pid" 2> /dev/null || grep -q '^State:.*Z' "/proc/$pid/status" 2> /dev/null; then
      tell "stopped"
      return 0
    fi
    sleep 0.1
  done
  fail "process $pid did not end within a minute"
}

status() {
  local pid
  pid=$(running) || { tell "is not running"; exit 1; }
  locate
  sql -N -e "select concat('mysql: ', @@version, ' on port ', @@port, ', pid $pid')"
}

case $action in
  client) locate; sql "$@"; exit ;;
  status) status; exit ;;
  start | stop | wipe | fetch) ;;
  *) help ;;
esac

# One at a time for each folder.
exec 9> "$folder/.lock"
flock -w 600 9 || fail "another call has been at work in $folder for ten minutes"
case $action in
  start) start "$@" ;;
  stop) stop ;;
  wipe) stop; rm -rf "$data" "$work" ;;
  fetch) fetch ;;
esac
