#!/usr/bin/env bash
# A throw-away MySQL on loopback, for tests.
#
#   test-mysql.sh serve DIR           by Docker where an engine answers, else from Debian's packages
#   test-mysql.sh serve-docker DIR    by Docker only
#   test-mysql.sh serve-packages DIR  from Debian's packages only
#   test-mysql.sh install             only brings the packages into the cache
#
# serve writes one line "ready PORT" on standard output when root can log in over TCP with the password in
# MYSQL_ROOT_PASSWORD, and everything before it is a message. On USR1 a server from packages is killed and, two seconds
# later, started again on its port and data. The server lives as long as standard input stays open: when
# whoever holds the other end closes it or dies, however it dies, the server ends and DIR, which must be the
# server's own, is removed. So there is no stop command and nothing to forget.
#
# The packages lie in ${XDG_CACHE_HOME:-~/.cache}/praxis-test-mysql and nothing outside that folder is touched. They are
# as new as Debian has them and bring their own C library and loader, so the machine may be older. Delete the folder to
# fetch a newer server. Root is not needed.
set -euo pipefail

IMAGE=mysql:9
RECIPE=1 # part of the folder's name in the cache: raise it when install() puts something else there
SETTINGS=(--skip-log-bin --mysqlx=OFF --performance-schema=OFF --innodb-flush-log-at-trx-commit=2
  --innodb-buffer-pool-size=128M --innodb-redo-log-capacity=128M)
read -ra MORE <<<"${MYSQL_MORE_SETTINGS:-}" # of the caller, which win

say() { echo "test-mysql: $*"; }
fail() { say "$*"; return 1; }

# ---- Debian's packages -------------------------------------------------------------------------------------------------

locate_cache() {
  cache=${XDG_CACHE_HOME:-${HOME:-}/.cache}/praxis-test-mysql
  installed=$cache/server-$RECIPE # appears whole, by one rename: if it is there, it is complete
}

install() (
  locate_cache
  [ ! -d "$installed" ] || return 0
  for tool in apt-get dpkg dpkg-deb flock setpriv; do
    command -v "$tool" >/dev/null || fail "no $tool here: the packages need a Debian machine" || return 1
  done
  mkdir -p "$cache" || return 1
  exec 9>"$cache/lock"
  flock -w 900 9 || fail "another install has held $cache/lock for 15 minutes" || return 1
  [ ! -d "$installed" ] || return 0
  say "bringing MySQL from Debian's packages into $installed (once)"
  part=$cache/part
  rm -rf "$part" && fetch "$part" && initialise "$part" && mv "$part" "$installed"
)

# Unpacks the server and all it needs, down to the C library, into PART/root by an apt of its own.
fetch() {
  local part=$1 apt=$1/apt mirror keys=/usr/share/keyrings/debian-archive-keyring.gpg
  mirror=$(debian_mirror) && [ -n "$mirror" ] || fail "no Debian mirror in this machine's apt settings" || return 1
  [ -r "$keys" ] || fail "no $keys: install debian-archive-keyring" || return 1
  mkdir -p "$part/root" "$apt"/etc/apt/{sources.list.d,preferences.d,apt.conf.d,trusted.gpg.d} "$apt/dpkg" \
    "$apt/state/lists/partial" "$apt/cache/archives/partial" || return 1
  : >"$apt/dpkg/status"
  echo "deb [signed-by=$keys] $mirror sid main" >"$apt/etc/apt/sources.list"
  {
    apt-config dump | grep -iE '^Acquire::https?::' || true # the machine's proxy stays in force
    cat <<CONF
Dir "$apt"; Dir::Etc "$apt/etc/apt"; Dir::State "$apt/state"; Dir::State::status "$apt/dpkg/status"; Dir::Cache "$apt/cache";
APT::Architecture "$(dpkg --print-architecture)"; APT::Sandbox::User ""; APT::Install-Recommends "false";
Acquire::Languages "none"; Acquire::Check-Valid-Until "false"; Acquire::Retries "3";
CONF
  } >"$apt/apt.conf"
  APT_CONFIG=$apt/apt.conf apt-get -qq update || fail "apt cannot read $mirror" || return 1
  APT_CONFIG=$apt/apt.conf apt-get -qq -y --download-only install mysql-server-core >/dev/null ||
    fail "apt cannot fetch mysql-server-core" || return 1
  local deb
  for deb in "$apt"/cache/archives/*.deb; do
    dpkg-deb -x "$deb" "$part/root" || return 1
  done
  rm -rf "$apt"
}

debian_mirror() {
  {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep -E '/debian/?$' ||
      grep -rhoE '(URIs: +|deb +(\[[^]]*\] +)?)[a-z]+://[^ ]+/debian/?( |$)' /etc/apt/sources.list \
        /etc/apt/sources.list.d 2>/dev/null | grep -oE '[a-z]+://[^ ]+'
  } | sed -n 1p
}

# Keeps one initialised, never used data folder, which each server starts from a copy of.
initialise() {
  use "$1"
  (mysqld --initialize-insecure "${SETTINGS[@]}" --datadir="$1/template" --log-error="$1/init.log") ||
    { tail -20 "$1/init.log"; return 1; }
  rm -f "$1/template/auto.cnf" # the server's identity: every copy gets its own
}

# Says where the packages lie: the server runs by their loader, on their libraries.
use() {
  root=$1/root
  libraries=$(echo "$root"/usr/lib/*-linux-gnu*)
  loader=$(echo "$libraries"/ld-linux*.so.*)
  as=()
  [ "$(id -u)" != 0 ] || as=(--user=root) # mysqld refuses root unless it is told so
}

# Becomes the server, so it is called in a subshell or in the background. setpriv has the kernel end the server with this
# script, should the script itself be killed.
mysqld() {
  export OPENSSL_MODULES=$libraries/ossl-modules OPENSSL_CONF=/dev/null
  exec setpriv --pdeathsig KILL \
    "$loader" --library-path "$libraries:$root/usr/lib/mysql/private" "$root/usr/sbin/mysqld" --no-defaults "${as[@]}" \
    --basedir="$root/usr" --plugin-dir="$root/usr/lib/mysql/plugin" --lc-messages-dir="$root/usr/share/mysql" \
    --character-sets-dir="$root/usr/share/mysql/charsets" --secure-file-priv=NULL "$@"
}

serve_packages() {
  install || return 1
  locate_cache
  use "$installed"
  cp -a --reflink=auto --sparse=always "$installed/template" "$dir/data" || return 1
  (umask 077 && printf "SET SQL_LOG_BIN = 0;\nALTER USER root@localhost IDENTIFIED BY '%s';\n" "$MYSQL_ROOT_PASSWORD" \
    >"$dir/first.sql") || return 1 # each start runs it, which no other server is to repeat
  local attempt
  for attempt in 1 2 3 4 5; do # somebody may take the port between the look and the use
    port=$(free_port)
    : >"$dir/error.log"
    start_on "$port"
    if await_ready packages; then return 0; fi
    kill -KILL "$server" 2>/dev/null || true
    grep -q 'Do you already have another mysqld server running on port' "$dir/error.log" || break
  done
  tail -20 "$dir/error.log"
  fail "the MySQL from Debian's packages did not start"
}

start_on() {
  mysqld "${SETTINGS[@]}" "${MORE[@]}" --bind-address=127.0.0.1 --port="$1" --datadir="$dir/data" --socket=my.sock \
    --init-file="$dir/first.sql" --log-error="$dir/error.log" </dev/null >/dev/null 2>&1 &
  server=$!
}

# Below the range that the kernel hands out to clients.
free_port() {
  local port
  while port=$((15000 + RANDOM % 15000)) && reachable "$port"; do :; done
  echo "$port"
}

reachable() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# ---- Docker ------------------------------------------------------------------------------------------------------------

serve_docker() {
  command -v docker >/dev/null && timeout 5 docker version --format '{{.Server.Version}}' >/dev/null 2>&1 ||
    fail "no Docker engine answers" || return 1
  container=praxis-test-mysql-$$-$RANDOM
  say "starting $IMAGE by Docker"
  timeout 600 docker run --detach --rm --name "$container" --publish 127.0.0.1::3306 --env MYSQL_ROOT_PASSWORD \
    "$IMAGE" "${SETTINGS[@]}" >/dev/null || fail "Docker cannot run $IMAGE" || return 1
  port=$(docker port "$container" 3306/tcp | sed -n 1p) && port=${port##*:}
  await_ready docker && reachable "$port" && return 0
  docker logs --tail 20 "$container" 2>&1 || true
  fail "the MySQL in Docker did not start, or its port is not on this machine's loopback"
}

# ---- both --------------------------------------------------------------------------------------------------------------

# Up to two minutes; earlier where the server has died. (In Docker a first server without a port sets the password.)
await_ready() {
  local i
  for ((i = 0; i < 2400; i++)); do
    if grep -qE 'ready for connections.* port: [1-9]' < <("log_of_$1"); then return 0; fi
    "alive_$1" || return 1
    sleep 0.05
  done
  return 1
}
log_of_packages() { cat "$dir/error.log"; }
alive_packages() { kill -0 "$server" 2>/dev/null; }
log_of_docker() { docker logs "$container" 2>&1; }
alive_docker() { [ "$(docker inspect --format '{{.State.Running}}' "$container" 2>/dev/null)" = true ]; }

clean_up() {
  trap '' TERM INT HUP
  [ -z "$watch" ] || kill "$watch" 2>/dev/null || true
  drop_container
  if [ -n "$server" ]; then # nothing in it is worth an orderly end
    kill -KILL "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$dir"
}

drop_container() {
  [ -z "$container" ] || docker rm --force --volumes "$container" >/dev/null 2>&1 || true
  container=
}

serve() {
  dir=$(realpath "${2:?the server needs a folder of its own}")
  : "${MYSQL_ROOT_PASSWORD:?}"
  server='' container='' port='' watch=''
  trap clean_up EXIT
  trap '' INT HUP # a terminal's Ctrl-C reaches the whole group; what counts is standard input
  trap 'exit 143' TERM
  case $1 in
    serve-docker) serve_docker ;;
    serve-packages) serve_packages ;;
    *) serve_docker || { drop_container; serve_packages; } ;;
  esac || exit 1
  echo "ready $port"
  exec >/dev/null 2>&1
  exec 8<&0
  cat <&8 & # in the background, because a signal interrupts only "wait" at once
  watch=$!
  trap restart USR1
  while kill -0 "$watch" 2>/dev/null; do wait "$watch" || true; done
}

restart() {
  [ -n "$server" ] || return 0
  kill -KILL "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  sleep 2
  start_on "$port"
}

main() {
  case ${1:-} in
    install) install ;;
    serve | serve-docker | serve-packages) serve "$@" ;;
    *) sed -n '2,17s/^# \{0,1\}//p' "$0" >&2; return 2 ;;
  esac
}

main "$@"; exit # on one line: the file may be gone by the time the server ends
