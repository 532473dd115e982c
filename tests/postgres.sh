# A PostgreSQL for the length of one run; sourced by the scripts beside it. `begin_postgres` names it in
# LASTMILE_TEST_POSTGRES, or says in $missing why there is none; `end_postgres` removes it.
# shellcheck shell=bash

cluster=      # the throw-away cluster's directory
port=         # where it listens
postgres_bin= # where initdb and pg_ctl are
missing=      # why there is no PostgreSQL, when there is none

as_admin() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi
}

# PostgreSQL refuses to run as root.
as_postgres() {
    if [ "$(id -u)" -ne 0 ]; then
        "$@"
    elif command -v runuser >/dev/null; then
        runuser -u postgres -- "$@"
    else
        su -s /bin/sh postgres -c "$(printf '%q ' "$@")"
    fi
}

# Debian keeps the server's programs off PATH, one directory per version: the newest wins.
find_postgres() {
    local found
    found=$({ ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null || true; } | sort -V | tail -n 1)
    [ -n "$found" ] || found=$(command -v initdb || true)
    [ -n "$found" ] || return 1
    postgres_bin=$(dirname "$(readlink -f "$found")")
}

install_postgres() {
    command -v apt-get >/dev/null || return 1
    echo "installing PostgreSQL" >&2
    as_admin apt-get update -q >&2 || return 1
    as_admin env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends postgresql >&2
}

# Starts the cluster, for the first time or once more.
launch_postgres() {
    # The data dies with the run, so nothing need reach the disk.
    as_postgres "$postgres_bin/pg_ctl" -D "$cluster/data" -l "$cluster/data/log" -w -t 60 -o \
        "-c listen_addresses=127.0.0.1 -p $port -k $cluster -c max_connections=200 -c fsync=off -c synchronous_commit=off -c full_page_writes=off" \
        start >/dev/null
}

# Stops it as an operator does: it tells whoever is connected, and ends.
stop_postgres() {
    as_postgres "$postgres_bin/pg_ctl" -D "$cluster/data" -m fast -w stop >/dev/null
}

start_postgres() {
    # Below /tmp, because TMPDIR may be a place that the user postgres cannot enter.
    cluster=$(mktemp -d /tmp/lastmile-postgres.XXXXXX)
    if [ "$(id -u)" -eq 0 ]; then chown postgres "$cluster" || return 1; fi
    as_postgres "$postgres_bin/initdb" -D "$cluster/data" -U lastmile -A trust -E UTF8 --locale=C --no-sync \
        >"$cluster/initdb.log" 2>&1 || { cat "$cluster/initdb.log" >&2; return 1; }
    local attempt
    for attempt in 1 2 3 4 5; do
        port=$((20000 + RANDOM % 12000)) # below the range that the kernel hands out to clients
        # Somebody listens there already, if a connection succeeds.
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then continue; fi
        if launch_postgres; then
            export LASTMILE_TEST_POSTGRES="postgres://lastmile@127.0.0.1:$port/postgres"
            return 0
        fi
        tail -n 5 "$cluster/data/log" >&2 || true
        echo "PostgreSQL did not start on port $port (attempt $attempt)" >&2
    done
    return 1
}

begin_postgres() {
    unset LASTMILE_TEST_POSTGRES
    if ! find_postgres && ! { install_postgres && find_postgres; }; then
        missing="it is not installed and could not be installed"
    elif ! start_postgres; then
        missing="it is installed but did not start"
    fi
}

end_postgres() {
    [ -n "$cluster" ] || return 0
    as_postgres "$postgres_bin/pg_ctl" -D "$cluster/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$cluster"
}
