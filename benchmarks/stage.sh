# What every benchmark here stands on, to be sourced: a PostgreSQL of its own with fsync and synchronous_commit on, processes of
# ours that are ended whatever happens, a token, and a stopwatch. Needs PostgreSQL's programs, psql, curl, jq and openssl; the solution
# must be built with -c Release (CONFIGURATION=debug takes the other build). KEEP_LOGS names a folder for the programs' logs.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
configuration=${CONFIGURATION:-release}
work=$(mktemp -d)
pids=()
as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
stop() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done; pids=(); }
strike() {
  stop
  as "$pg/pg_ctl" -D "$work/db" -m immediate stop >/dev/null 2>&1 || true
  if [ -n "${KEEP_LOGS:-}" ]; then cp "$work"/*.log "$KEEP_LOGS" || true; fi
  rm -rf "$work"
}
pg=$(dirname "$(ls -d /usr/lib/postgresql/*/bin/initdb | tail -n 1)")
trap strike EXIT

free_port() { local port; while port=$((20000 + RANDOM % 30000)) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done; echo "$port"; }
pg_port=$(free_port) silo_port=$(free_port) gateway_port=$(free_port)
export PartnerConnect__SiloPort=$(free_port) PartnerConnect__GatewayPort=$(free_port)
[ "$(id -u)" -ne 0 ] || chown postgres "$work"
chmod 755 "$work"
as "$pg/initdb" -D "$work/db" -A trust -U postgres >/dev/null
as "$pg/pg_ctl" -D "$work/db" -w -l "$work/db.log" \
  -o "-p $pg_port -k $work -c listen_addresses=127.0.0.1 -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c max_wal_size=4GB" start >/dev/null
query() { psql -qAtX -h 127.0.0.1 -p "$pg_port" -U postgres -d "$1" -c "$2"; } # statement $2 in database $1
use() { export ConnectionStrings__PartnerConnect="Host=127.0.0.1;Port=$pg_port;Username=postgres;Database=$1"; }
use postgres

key=$(openssl rand -base64 48 | tr -d '\n')
export PartnerConnect__Auth__SigningKey=$key PartnerConnect__DecisionKey=$key TMPDIR=$work
url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
token() { # of a programme manager
  local head body
  head=$(printf '{"alg":"HS256","typ":"JWT"}' | url)
  body=$(printf '{"iss":"partnerconnect","aud":"partnerconnect","role":"programme-manager","name":"Benchmark","exp":%s}' "$(($(date +%s) + 14400))" | url)
  printf '%s.%s.%s' "$head" "$body" "$(printf '%s.%s' "$head" "$body" \
    | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$(printf %s "$key" | openssl base64 -d -A | od -An -vtx1 | tr -d ' \n')" -binary | url)"
}
PARTNERCONNECT_TOKEN=$(token)
at=http://127.0.0.1:$gateway_port
call() { curl -sS --fail-with-body -H "Authorization: Bearer $PARTNERCONNECT_TOKEN" "$@"; }

ready() { for _ in $(seq 240); do curl -sf "$1" >/dev/null && return; sleep 0.5; done; echo "$1 is not ready" >&2; exit 1; }
start() { # the program of project $1 at port $2 with the other arguments; its id is ${pids[-1]}
  local project=$1 port=$2; shift 2
  ASPNETCORE_URLS=http://127.0.0.1:$port dotnet "artifacts/bin/$project/$configuration/$project.dll" "$@" >>"$work/$project.log" 2>&1 &
  pids+=($!)
  ready "http://127.0.0.1:$port/health/ready"
}
start_silo() { start PartnerConnect.Silo "$silo_port" --simulate "$1"; silo=${pids[-1]}; } # its simulated clock stands at day $1
start_gateway() { start PartnerConnect.Gateway "$gateway_port"; gateway=${pids[-1]}; }

now() { date +%s.%N; }
seconds() { awk -v begin="$1" -v end="$(now)" 'BEGIN { printf "%.3f", end - begin }'; } # since $1
# Processor seconds so far of a process, and of the database server with all that it has started.
spent() { awk -v hz="$(getconf CLK_TCK)" '{ printf "%.2f", ($14 + $15) / hz }' "/proc/$1/stat"; }
spent_by_database() {
  local server; server=$(head -n 1 "$work/db/postmaster.pid")
  { cat "/proc/$server/stat"; for pid in $(pgrep -P "$server"); do cat "/proc/$pid/stat" 2>/dev/null || true; done; } \
    | awk -v hz="$(getconf CLK_TCK)" -v server="$server" '{ all += $14 + $15 + ($1 == server ? $16 + $17 : 0) } END { printf "%.2f", all / hz }'
}
memory() { awk -v name="${2:-VmHWM}:" '$1 == name { printf "%d", $2 / 1024 }' "/proc/$1/status"; } # megabytes of process $1: its peak, or $2
