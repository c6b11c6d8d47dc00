#!/usr/bin/env bash
# How fast a feed becomes durable lines of the ledger, beside COPY and beside a service that inserts line by line.
#
#   bash benchmarks/ingest.sh [LINES [PARTNER-WEEKS [ROUNDS]]]        100000, 1000 and 3 where none are named
#
# Each round starts with a new database and new processes, and measures in turn
#   feed   one silo and one gateway: the feed over HTTP to its answer, after which every line is committed and counted;
#   COPY   the lines that the feed left, by one COPY into an empty copy of the schema with all its keys;
#   peer   benchmarks/Peer, a plain service that checks each line, inserts and commits it; and once with one commit per file.
# The PostgreSQL is its own, with fsync and synchronous_commit on. One line in a thousand names no part of the catalogue, and
# each tenth partner-week repeats five lines of the week before. A small feed of other partners goes before each measured one.
# SAMPLE lines go to the peer, 10000 where nothing is said. KEEP_LOGS names a folder for the programs' logs.
# Everything is ended and taken away again.
# Needs PostgreSQL's programs, psql, awk, curl, jq and openssl; the solution must be built with -c Release
# (CONFIGURATION=debug takes the other build).
set -euo pipefail
cd "$(dirname "$0")/.."
lines=${1:-100000}
weeks=${2:-1000}
rounds=${3:-3}
weeks_each=10
sample=${SAMPLE:-10000}
configuration=${CONFIGURATION:-release}
work=$(mktemp -d)
pids=()
as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
stop() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done; pids=(); }
end() {
  stop
  as "$pg/pg_ctl" -D "$work/db" -m immediate stop >/dev/null 2>&1 || true
  if [ -n "${KEEP_LOGS:-}" ]; then cp "$work"/*.log "$KEEP_LOGS" || true; fi
  rm -rf "$work"
}
pg=$(dirname "$(ls -d /usr/lib/postgresql/*/bin/initdb | tail -n 1)")
trap end EXIT

[ "$(id -u)" -ne 0 ] || chown postgres "$work"
chmod 755 "$work"
as "$pg/initdb" -D "$work/db" -A trust -U postgres >/dev/null
as "$pg/pg_ctl" -D "$work/db" -w -l "$work/db.log" \
  -o "-p 54331 -k $work -c listen_addresses=127.0.0.1 -c fsync=on -c synchronous_commit=on -c max_wal_size=4GB" start >/dev/null
query() { psql -qAtX -h 127.0.0.1 -p 54331 -U postgres -d "$1" -c "$2"; }
now() { date +%s.%N; }

key=$(openssl rand -base64 48 | tr -d '\n')
export PartnerConnect__Auth__SigningKey=$key PartnerConnect__DecisionKey=$key TMPDIR=$work
url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
head=$(printf '{"alg":"HS256","typ":"JWT"}' | url)
body=$(printf '{"iss":"partnerconnect","aud":"partnerconnect","role":"programme-manager","name":"Benchmark","exp":%s}' "$(($(date +%s) + 14400))" | url)
sign=$(printf '%s.%s' "$head" "$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$(printf %s "$key" | openssl base64 -d -A | od -An -vtx1 | tr -d ' \n')" -binary | url)
at=http://127.0.0.1:18084
call() { curl -sS --fail-with-body -H "Authorization: Bearer $head.$body.$sign" "$@"; }

catalogue() {
  awk 'BEGIN { print "ManufacturerPartNumber,Description,Category,Subcategory,Msrp"
    for (n = 0; n < 2000; n++) printf "960-%06d,Conference bar %d,Video collaboration,Bars,1000.00\n", n, n }'
}
partners() { # $1 of them, their ids beginning with $2
  awk -v most="$1" -v id="$2" 'BEGIN {
    print "PartnerId,Name,Type,Region,Country,City,AgreementSigned,OrientationCompleted,SalesCertified,TechnicalCertified,BrandAligned"
    for (n = 0; n < most; n++) printf "%s-%05d,Reseller %s %d,ValueAddedReseller,benelux,NL,Utrecht,2023-01-01,2023-01-02,4,4,true\n", id, n, id, n }'
}
feed() { # $1 lines over $2 partner-weeks of partners whose ids begin with $3
  awk -v lines="$1" -v weeks="$2" -v each="$weeks_each" -v id="$3" 'BEGIN {
    print "ReportingPartnerId,ReportWeek,TransactionType,InvoiceNumber,InvoiceLine,InvoiceDate,ManufacturerPartNumber,Quantity,UnitNetPrice,Currency,EndCustomerName,EndCustomerAddress,City,EndCustomerPostalCode,EndCustomerCountry,Description"
    split("2024-04-02 2024-04-09 2024-04-16 2024-04-23 2024-04-30 2024-05-07 2024-05-14 2024-05-21 2024-05-28 2024-06-04", day, " ")
    step = 7919; while (weeks % step == 0) step += 2
    for (n = 0; n < lines; n++) {
      at = n * step % weeks; partner = int(at / each); week = at % each; sold = week; number = int(n / weeks)
      if (week > 0 && at % 10 == 5 && number < 5) sold = week - 1
      invoice = partner * 100 + sold
      printf "%s-%05d,2024-W%02d,Sale,I-%08d,%d,%s,960-%06d,%d,%d.50,EUR,Customer %d,Stationsplein %d,Utrecht,3511 AB,NL,Conference bar of lot %d\n",
        id, partner, 14 + week, invoice, 1 + number, day[sold + 1], n % 1000 == 999 ? 999999 : n % 2000, 1 + n % 9, 50 + n % 400, n % 90000, n % 300, n
    } }'
}
# Processor seconds so far of a process, and of the database server with all that it has started.
spent() { awk -v hz="$(getconf CLK_TCK)" '{ printf "%.2f", ($14 + $15) / hz }' "/proc/$1/stat"; }
spent_by_database() {
  local server; server=$(head -n 1 "$work/db/postmaster.pid")
  { cat "/proc/$server/stat"; for pid in $(pgrep -P "$server"); do cat "/proc/$pid/stat" 2>/dev/null || true; done; } \
    | awk -v hz="$(getconf CLK_TCK)" -v server="$server" '{ all += $14 + $15 + ($1 == server ? $16 + $17 : 0) } END { printf "%.2f", all / hz }'
}
memory() { awk '$1 == "VmHWM:" { printf "%d", $2 / 1024 }' "/proc/$1/status"; }
ready() { for _ in $(seq 240); do curl -sf "$1" >/dev/null && return; sleep 0.5; done; echo "$1 is not ready" >&2; exit 1; }
start() { # the program of project $1 at port $2 with the other arguments
  local project=$1 port=$2; shift 2
  ASPNETCORE_URLS=http://127.0.0.1:$port dotnet "artifacts/bin/$project/$configuration/$project.dll" "$@" >>"$work/$project.log" 2>&1 &
  pids+=($!)
}
rate() { awk -v n="$1" -v begin="$2" -v end="$3" 'BEGIN { printf "%.0f", n / (end - begin) }'; }
send() { # file $1 to address $2; prints lines per second of $3
  local begin; begin=$(now)
  call -X POST "$2" -H 'Content-Type: text/csv' -H 'Expect:' -T "$1" >"$work/answer" || { cat "$work/answer" >&2; exit 1; }
  rate "$3" "$begin" "$(now)"
}

count=$((weeks / weeks_each))
feed "$lines" "$weeks" AW >"$work/feed.csv"
feed 5000 100 WU >"$work/warm.csv"
head -n $((sample + 1)) "$work/feed.csv" >"$work/sample.csv"
echo "$lines lines over $weeks partner-weeks of $count partners, $(($(stat -c %s "$work/feed.csv") / 1048576)) MB; peer: $sample lines"
echo "| Round | feed, lines/s | COPY, lines/s | peer, commit per line | peer, commit per file | feed : COPY | feed : peer | feed : peer per file | silo, MB | gateway, MB | processor µs per line: silo, gateway, database |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"

for round in $(seq "$rounds"); do
  query postgres "CREATE DATABASE ours_$round"
  export ConnectionStrings__PartnerConnect="Host=127.0.0.1;Port=54331;Username=postgres;Database=ours_$round"
  start PartnerConnect.Silo 18085 --simulate 2024-06-10; silo=${pids[-1]}
  ready http://127.0.0.1:18085/health/ready
  start PartnerConnect.Gateway 18084; gateway=${pids[-1]}
  ready "$at/health/ready"
  as "$pg/pg_dump" -h 127.0.0.1 -p 54331 -U postgres --schema-only "ours_$round" >"$work/schema.sql"
  catalogue | call -X PUT "$at/v1/catalogue" -H 'Content-Type: text/csv' --data-binary @- >/dev/null
  { partners "$count" AW; partners 10 WU | tail -n +2; } | call -X POST "$at/v1/partners/import" -H 'Content-Type: text/csv' --data-binary @- >/dev/null
  send "$work/warm.csv" "$at/v1/pos/feed" 1 >/dev/null
  query "ours_$round" CHECKPOINT
  before=($(spent "$silo") $(spent "$gateway") $(spent_by_database))
  feed_rate=$(send "$work/feed.csv" "$at/v1/pos/feed" "$lines")
  after=($(spent "$silo") $(spent "$gateway") $(spent_by_database))
  came=$(jq -r '"\(.lines) \(.accepted) \(.reports)"' "$work/answer")
  stored=$(query "ours_$round" "SELECT count(*) FROM pos_line WHERE partner_id LIKE 'AW%'")
  silo_memory=$(memory "$silo"); gateway_memory=$(memory "$gateway")
  stop

  for copy in copy peer; do
    query postgres "CREATE DATABASE ${copy}_$round"
    psql -qX -h 127.0.0.1 -p 54331 -U postgres -d "${copy}_$round" -f "$work/schema.sql" >/dev/null
  done
  psql -qX -h 127.0.0.1 -p 54331 -U postgres -d "ours_$round" -c "\\copy (SELECT * FROM pos_line WHERE partner_id LIKE 'AW%') TO '$work/lines'"
  query postgres CHECKPOINT
  begin=$(now)
  psql -qX -h 127.0.0.1 -p 54331 -U postgres -d "copy_$round" -c "\\copy pos_line FROM '$work/lines'"
  copy_rate=$(rate "$stored" "$begin" "$(now)")
  rm "$work/lines"

  export ConnectionStrings__PartnerConnect="Host=127.0.0.1;Port=54331;Username=postgres;Database=peer_$round"
  start PartnerConnect.Peer 18086
  ready http://127.0.0.1:18086/health/ready
  catalogue >"$work/catalogue.csv"
  send "$work/catalogue.csv" http://127.0.0.1:18086/catalogue 1 >/dev/null
  send "$work/warm.csv" "http://127.0.0.1:18086/feed?commit=line" 1 >/dev/null
  query postgres CHECKPOINT
  peer_rate=$(send "$work/sample.csv" "http://127.0.0.1:18086/feed?commit=line" "$sample")
  query "peer_$round" "TRUNCATE pos_line"
  peer_file_rate=$(send "$work/sample.csv" "http://127.0.0.1:18086/feed?commit=file" "$sample")
  stop
  awk -v round="$round" -v f="$feed_rate" -v c="$copy_rate" -v p="$peer_rate" -v q="$peer_file_rate" -v s="$silo_memory" -v g="$gateway_memory" \
    -v n="$lines" -v before="${before[*]}" -v after="${after[*]}" \
    'BEGIN { split(before, b, " "); split(after, a, " "); for (i = 1; i <= 3; i++) us[i] = (a[i] - b[i]) * 1000000 / n
      printf "| %d | %d | %d | %d | %d | %.2f | %.1f | %.1f | %d | %d | %.0f, %.0f, %.0f |\n", round, f, c, p, q, f / c, f / p, f / q, s, g, us[1], us[2], us[3] }'
  [ "$round" -ne 1 ] || echo "(lines, accepted, reports: $came; stored: $stored)" >&2
  for database in ours copy peer; do query postgres "DROP DATABASE ${database}_$round WITH (FORCE)"; done
done
