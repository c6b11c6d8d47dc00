#!/usr/bin/env bash
# How fast a feed becomes durable lines of the ledger, beside COPY and beside a service that inserts line by line.
#
#   bash benchmarks/ingest.sh [LINES [PARTNER-WEEKS [ROUNDS]]]        100000, 1000 and 3 where none are named
#
# Each round starts with a new database and new processes, and measures in turn
#   feed   one silo and one gateway: the feed over HTTP to its answer, after which every line is committed and counted;
#   COPY   the lines that the feed left, by one COPY into an empty copy of the schema with all its keys;
#   peer   benchmarks/Peer, a plain service that checks each line, inserts and commits it; and once with one commit per file.
# One line in a thousand names no part of the catalogue, and
# each tenth partner-week repeats five lines of the week before. A small feed of other partners goes before each measured one.
# SAMPLE lines go to the peer, 10000 where nothing is said. What it needs stands in stage.sh.
set -euo pipefail
lines=${1:-100000}
weeks=${2:-1000}
rounds=${3:-3}
weeks_each=10
sample=${SAMPLE:-10000}
. "$(dirname "$0")/stage.sh"
peer_port=$(free_port)

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
  use "ours_$round"
  start_silo 2024-06-10
  start_gateway
  as "$pg/pg_dump" -h 127.0.0.1 -p "$pg_port" -U postgres --schema-only "ours_$round" >"$work/schema.sql"
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
    psql -qX -h 127.0.0.1 -p "$pg_port" -U postgres -d "${copy}_$round" -f "$work/schema.sql" >/dev/null
  done
  psql -qX -h 127.0.0.1 -p "$pg_port" -U postgres -d "ours_$round" -c "\\copy (SELECT * FROM pos_line WHERE partner_id LIKE 'AW%') TO '$work/lines'"
  query postgres CHECKPOINT
  begin=$(now)
  psql -qX -h 127.0.0.1 -p "$pg_port" -U postgres -d "copy_$round" -c "\\copy pos_line FROM '$work/lines'"
  copy_rate=$(rate "$stored" "$begin" "$(now)")
  rm "$work/lines"

  use "peer_$round"
  start PartnerConnect.Peer "$peer_port"
  catalogue >"$work/catalogue.csv"
  send "$work/catalogue.csv" "http://127.0.0.1:$peer_port/catalogue" 1 >/dev/null
  send "$work/warm.csv" "http://127.0.0.1:$peer_port/feed?commit=line" 1 >/dev/null
  query postgres CHECKPOINT
  peer_rate=$(send "$work/sample.csv" "http://127.0.0.1:$peer_port/feed?commit=line" "$sample")
  query "peer_$round" "TRUNCATE pos_line"
  peer_file_rate=$(send "$work/sample.csv" "http://127.0.0.1:$peer_port/feed?commit=file" "$sample")
  stop
  awk -v round="$round" -v f="$feed_rate" -v c="$copy_rate" -v p="$peer_rate" -v q="$peer_file_rate" -v s="$silo_memory" -v g="$gateway_memory" \
    -v n="$lines" -v before="${before[*]}" -v after="${after[*]}" \
    'BEGIN { split(before, b, " "); split(after, a, " "); for (i = 1; i <= 3; i++) us[i] = (a[i] - b[i]) * 1000000 / n
      printf "| %d | %d | %d | %d | %d | %.2f | %.1f | %.1f | %d | %d | %.0f, %.0f, %.0f |\n", round, f, c, p, q, f / c, f / p, f / q, s, g, us[1], us[2], us[3] }'
  [ "$round" -ne 1 ] || echo "(lines, accepted, reports: $came; stored: $stored)" >&2
  for database in ours copy peer; do query postgres "DROP DATABASE ${database}_$round WITH (FORCE)"; done
done
