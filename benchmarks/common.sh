# What the benchmarks of a running system share; to be sourced. It leaves $root, $jdk and $work, a folder that is removed
# at the end with whatever runs in it.
root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
jdk=$("$root/bin/jdk")
work=$(mktemp -d)
mysql='' # the process of the MySQL that was started

tidy() {
  trap - EXIT
  end_mysql
  rm -rf "$work"
}
trap tidy EXIT
trap 'exit 130' INT TERM

build() {
  (cd "$root" && JAVA_HOME=$jdk ./mvnw -q -Pbenchmarks -pl benchmarks -am -DskipTests package)
}

run() { # CLASS ARGUMENT...
  "$jdk/bin/java" -Dh2.bindAddress=127.0.0.1 -cp "$root/benchmarks/target/classes:$root/benchmarks/target/lib/*" "$@"
}

# Starts a MySQL as the tests have it, on loopback; its port is left in $port.
start_mysql() { # PASSWORD [SETTINGS]
  mkfifo "$work/hold"
  mkdir "$work/mysql"
  : > "$work/mysql.log" # there before it is read below, however late the shell gets to it
  MYSQL_ROOT_PASSWORD=$1 MYSQL_MORE_SETTINGS=${2:-} bash \
    "$root/adapter-persistence/src/test/resources/praxis/mysql/test-mysql.sh" serve-packages "$work/mysql" \
    < "$work/hold" >> "$work/mysql.log" 2>&1 &
  mysql=$!
  exec 7> "$work/hold" # it lives as long as this is open
  for ((i = 0; i < 3000; i++)); do
    port=$(sed -n 's/^ready //p' "$work/mysql.log")
    [ -z "$port" ] || break
    kill -0 "$mysql" || { cat "$work/mysql.log" >&2; exit 1; }
    sleep 0.1
  done
}

end_mysql() {
  exec 7>&- || true
  [ -z "$mysql" ] || wait "$mysql" 2> /dev/null || true
  mysql=''
  rm -rf "$work/mysql" "$work/hold"
}
