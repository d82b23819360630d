# A PostgreSQL cluster of one's own: it prints its folder when it answers, and is gone, folder and
# all, when standard input closes, however its parent ended.
# usage: sh cluster.sh BIN_FOLDER SERVER_SETTINGS
set -eu
bin=$1
settings=$2
dir=$(mktemp -d "${TMPDIR:-/tmp}"/pgXXXXXX)
cd "$dir"
stop() {
    "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$dir"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM
"$bin/initdb" -D "$dir/data" -U jembatan -A trust -E UTF8 --locale=C --no-sync >log 2>&1 ||
    { cat log >&2; exit 1; }
"$bin/pg_ctl" -D "$dir/data" -l log -w -o \
    "-c listen_addresses='' -c unix_socket_directories=$dir -c max_connections=400 $settings" \
    start >/dev/null || { cat log >&2; exit 1; }
echo "$dir"
read -r _ || true
