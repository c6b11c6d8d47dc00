#!/usr/bin/env bash
# How much memory the gateway takes for a feed, over what it took before, and how fast the feed passes.
#
#   bash benchmarks/feed-memory.sh [MEGABYTES ...]        200 and 1024 where none are named
#
# Starts a PostgreSQL of its own, one silo and one gateway, makes up feeds of 2,000 partners and 40 weeks whose lines are
# shuffled over partners and weeks, and sends them with the gateway's own command. The partners are enrolled nowhere: each report is
# sorted, sent to its grain on the silo and refused there (F03), so that the gateway's work is measured and not the ledger's.
# Everything is ended and taken away again. Needs PostgreSQL's programs, awk, curl and openssl; the solution must be built with
# -c Release (CONFIGURATION=debug takes the other build).
set -euo pipefail
cd "$(dirname "$0")/.."
sizes=${*:-200 1024}
configuration=${CONFIGURATION:-release}
work=$(mktemp -d)
pids=()
as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
end() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  as "$pg/pg_ctl" -D "$work/db" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
pg=$(dirname "$(ls -d /usr/lib/postgresql/*/bin/initdb | tail -n 1)")
trap end EXIT

[ "$(id -u)" -ne 0 ] || chown postgres "$work"
chmod 755 "$work"
as "$pg/initdb" -D "$work/db" -A trust -U postgres >/dev/null
as "$pg/pg_ctl" -D "$work/db" -w -l "$work/db.log" -o "-p 54330 -k $work -c listen_addresses=127.0.0.1" start >/dev/null

key=$(openssl rand -base64 48 | tr -d '\n')
export ConnectionStrings__PartnerConnect="Host=127.0.0.1;Port=54330;Username=postgres;Database=postgres"
export PartnerConnect__Auth__SigningKey=$key PartnerConnect__DecisionKey=$key TMPDIR=$work
gateway_dll=artifacts/bin/PartnerConnect.Gateway/$configuration/PartnerConnect.Gateway.dll
ready() { for _ in $(seq 240); do curl -sf "$1/health/ready" >/dev/null && return; sleep 0.5; done; echo "$1 is not ready" >&2; exit 1; }
ASPNETCORE_URLS=http://127.0.0.1:18083 dotnet "artifacts/bin/PartnerConnect.Silo/$configuration/PartnerConnect.Silo.dll" \
  --simulate 2024-03-01 >"$work/silo.log" 2>&1 &
pids+=($!)
ready http://127.0.0.1:18083
ASPNETCORE_URLS=http://127.0.0.1:18082 dotnet "$gateway_dll" >"$work/gateway.log" 2>&1 &
gateway=$!
pids+=("$gateway")
ready http://127.0.0.1:18082

url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
head=$(printf '{"alg":"HS256","typ":"JWT"}' | url)
body=$(printf '{"iss":"partnerconnect","aud":"partnerconnect","role":"programme-manager","name":"Benchmark","exp":%s}' "$(($(date +%s) + 7200))" | url)
sign=$(printf '%s.%s' "$head" "$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$(printf %s "$key" | openssl base64 -d -A | od -An -vtx1 | tr -d ' \n')" -binary | url)
export PARTNERCONNECT_TOKEN="$head.$body.$sign"

feed() { # a feed of $1 megabytes
  awk -v most="$(($1 * 1024 * 1024))" 'BEGIN {
    line = "ReportingPartnerId,ReportWeek,TransactionType,InvoiceNumber,InvoiceLine,InvoiceDate,ManufacturerPartNumber,Quantity,UnitNetPrice,Currency,EndCustomerName,EndCustomerAddress,City,EndCustomerPostalCode,EndCustomerCountry,Description"
    for (n = 0; bytes + length(line) < most; n++) {
      print line; bytes += length(line) + 1
      line = sprintf("F-%04d,2024-W%02d,Sale,I-%08d,1,2024-01-09,960-%06d,%d,%d.50,EUR,Customer %d,Stationsplein %d,Utrecht,3511 AB,NL,Conference bar of the %dth lot", n * 7919 % 2000, 1 + n * 31 % 40, n, n % 5000, 1 + n % 9, 50 + n % 400, n % 90000, n % 300, n)
    } }'
}
memory() { awk -v name="$1:" '$1 == name { printf "%d", $2 / 1024 }' "/proc/$gateway/status"; }

# A small feed first, so that what the runtime takes once is not counted as the feed's.
feed 1 >"$work/feed.csv"
dotnet "$gateway_dll" pos send "$work/feed.csv" --to http://127.0.0.1:18082 >/dev/null || [ $? -eq 1 ]
for size in $sizes; do
  feed "$size" >"$work/feed.csv"
  echo 5 >"/proc/$gateway/clear_refs" 2>/dev/null || true
  before=$(memory VmRSS)
  begin=$(date +%s.%N)
  dotnet "$gateway_dll" pos send "$work/feed.csv" --to http://127.0.0.1:18082 >"$work/answer" || [ $? -eq 1 ]
  took=$(awk -v begin="$begin" -v end="$(date +%s.%N)" 'BEGIN { printf "%.0f", end - begin }')
  peak=$(memory VmHWM)
  echo "$size MB: $(grep ' lines: ' "$work/answer"); peak $peak MB, before $before MB, growth $((peak - before)) MB; $took s"
done
