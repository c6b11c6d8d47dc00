#!/usr/bin/env bash
# How many partner states a second become durable, beside Orleans' own statements and beside the database's limit.
#
#   bash benchmarks/states.sh [ROUNDS [SECONDS]]        3 and 5 where none are named
#
# Each round measures in turn, over states of about four kilobytes of JSON and for 1, 32, 128 and 1024 callers
#   one by one   Orleans' ADO.NET storage over our statements, with statements prepared and connections not wiped: PartnerConnect:GatherStates=false;
#   gathered     the same rows, grains that write at the same time in one statement: what a silo does by itself;
#   pgbench      an UPDATE of one such row per transaction by its key, prepared, with 1 and 32 clients: the limit without sharing.
# What it needs stands in stage.sh.
set -euo pipefail
rounds=${1:-3}
time=${2:-5}
. "$(dirname "$0")/stage.sh"

cat >"$work/update.sql" <<'SQL'
\set n random(0, 4095)
UPDATE grain_state SET payload = payload || ''::bytea, version = version + 1, modified_at = now()
WHERE service_id = 'gathered' AND state_name = 'document' AND key_text = 'p-' || lpad((:n)::text, 6, '0') AND key_n0 = 0 AND key_n1 = 0;
SQL
chmod 644 "$work/update.sql"
limit() { # with $1 clients
  "$pg/pgbench" -h 127.0.0.1 -p "$pg_port" -U postgres -n -M prepared -c "$1" -j 2 -T "$time" -f "$work/update.sql" states 2>/dev/null | awk '/^tps/ { printf "%.0f", $3 }'
}
measure() { # $1
  dotnet "artifacts/bin/PartnerConnect.States/$configuration/PartnerConnect.States.dll" "$1" "$PartnerConnect__SiloPort" "$PartnerConnect__GatewayPort" "$time" 1 32 128 1024
}

echo "| Round | | 1 caller, per second (ms) | 32 | 128 | 1024 | 128 callers against pgbench at 32 |"
echo "| --- | --- | --- | --- | --- | --- | --- |"
for round in $(seq "$rounds"); do
  query postgres "CREATE DATABASE states"
  use states
  measure one-by-one >"$work/one-by-one"
  measure gathered >"$work/gathered"
  query states CHECKPOINT
  alone=$(limit 1) shared=$(limit 32)
  for what in one-by-one gathered; do
    awk -v round="$round" -v what="$what" -v limit="$shared" '{ rate[$1] = $2; ms[$1] = $3 }
      END { printf "| %d | %s | %d (%.2f) | %d | %d | %d | %.2f |\n", round, what, rate[1], ms[1], rate[32], rate[128], rate[1024], rate[128] / limit }' "$work/$what"
  done
  echo "| $round | pgbench | $alone | $shared | | | |"
  paste -d ' ' "$work/one-by-one" "$work/gathered" | awk '{ line = line sprintf(" %d callers: %.2f;", $1, $5 / $2) } END { print "gathered against one by one," line }'
  query postgres "DROP DATABASE states WITH (FORCE)"
done
