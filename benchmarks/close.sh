#!/usr/bin/env bash
# How fast a quarter closes over so many partners, beside one statement of SQL and beside a service that goes row by row.
#
#   bash benchmarks/close.sh [PARTNERS ...]        1000 and 10000 where none are named
#
# For each number of partners, with a new database and new processes:
#   warm    one silo and one gateway; every partner lives and has reported. The quarter-close run of FY25-Q1: state, decisions, chronicle,
#           summary and ledger row of each partner are durable when it ends;
#   cold    the same for FY25-Q2, right after silo and gateway were started anew, so that every partner sleeps;
#   awake   FY25-Q3 by the same processes;
#   SQL     one statement over narrow tables of the same partners: outcome, streak, and a result row for each;
#   peer    benchmarks/Peer, a plain service: 32 workers lock a partner's document (the same states), decide, write document, decision and row.
# WORKERS is another number of workers of the peer. What it needs stands in stage.sh.
set -euo pipefail
sizes=${*:-1000 10000}
workers=${WORKERS:-32}
. "$(dirname "$0")/stage.sh"
peer_port=$(free_port)

partners() { # $1 of them
  awk -v most="$1" 'BEGIN {
    print "PartnerId,Name,Type,Region,Country,City,AgreementSigned,OrientationCompleted,SalesCertified,TechnicalCertified,BrandAligned"
    for (n = 0; n < most; n++) printf "C-%06d,Reseller %d,ValueAddedReseller,benelux,NL,Utrecht,2023-01-01,2023-01-02,4,4,true\n", n, n }'
}
feed() { # one line of each of $1 partners in each of the weeks $3 to $4, the last of invoice numbers that begin with $2
  awk -v most="$1" -v id="$2" -v first="$3" -v last="$4" 'BEGIN {
    print "ReportingPartnerId,ReportWeek,TransactionType,InvoiceNumber,InvoiceLine,InvoiceDate,ManufacturerPartNumber,Quantity,UnitNetPrice,Currency,EndCustomerName,EndCustomerPostalCode,EndCustomerCountry"
    for (n = 0; n < most; n++) for (week = first; week <= last; week++)
      printf "C-%06d,2024-W%02d,Sale,%s-%d,1,%s,960-000001,%d,%d.50,EUR,Customer %d,3511 AB,NL\n", n, week, id, week,
        strftime("%Y-%m-%d", 1704067200 + 43200 + (week - 1) * 604800 + 86400, 1), 1 + n % 60, 500 + n % 400, n % 90000 }'
}
advance() { call -X POST "$at/v1/clock/advance" -H 'Content-Type: application/json' -d "{\"to\":\"$1\"}" >/dev/null; }
# Moves the clock over the boundary $1 and tells the seconds it took, after everything before it is behind all partners.
cross() {
  advance "$(date -u -d "$1 - 1 minute" +%FT%H:%MZ)"
  query ours CHECKPOINT
  before=($(spent "$silo") $(spent_by_database))
  local begin; begin=$(now)
  advance "$(date -u -d "$1 + 1 minute" +%FT%H:%MZ)"
  took=$(seconds "$begin")
  after=($(spent "$silo") $(spent_by_database))
}
check() { # that the run of quarter $1 has carried out all partners
  local run; run=$(call "$at/v1/runs/run-quarter-close-$1-benelux" | jq -r '"\(.status) \(.partners) \(.mismatch)"')
  [ "$run" = "Completed $count null" ] || { echo "the close of $1 came to: $run" >&2; exit 1; }
}
row() {
  awk -v n="$count" -v what="$1" -v took="$2" -v note="${3:-}" 'BEGIN { printf "| %d | %s | %.2f | %.0f | %.0f | %s |\n", n, what, took, n / took, took * 1000000 / n, note }'
}
spent_each() { awk -v n="$count" -v b="${before[*]}" -v a="${after[*]}" 'BEGIN { split(b, x, " "); split(a, y, " ")
  printf "processor µs: silo %.0f, database %.0f", (y[1] - x[1]) * 1e6 / n, (y[2] - x[2]) * 1e6 / n }'; }

echo "| Partners | What | Seconds | Partners/s | µs per partner | |"
echo "| --- | --- | --- | --- | --- | --- |"
for count in $sizes; do
  query postgres "CREATE DATABASE ours"
  use ours
  start_silo 2024-06-10
  start_gateway
  echo 'ManufacturerPartNumber,Description,Category,Subcategory,Msrp
960-000001,Conference bar,Video collaboration,Bars,1000.00' | call -X PUT "$at/v1/catalogue" -H 'Content-Type: text/csv' --data-binary @- >/dev/null
  partners "$count" >"$work/partners.csv"
  begin=$(now)
  call -X POST "$at/v1/partners/import" -H 'Content-Type: text/csv' -T "$work/partners.csv" | jq -e "(.accepted == $count)" >/dev/null
  row import "$(seconds "$begin")"
  feed "$count" A 14 15 >"$work/feed.csv"
  begin=$(now)
  call -X POST "$at/v1/pos/feed" -H 'Content-Type: text/csv' -H 'Expect:' -T "$work/feed.csv" | jq -e "(.accepted == 2 * $count)" >/dev/null
  row "feed of two weeks" "$(seconds "$begin")"
  cross 2024-06-30T22:00Z; check FY25-Q1; warm=$took
  row warm "$warm" "$(spent_each); silo $(memory "$silo" VmRSS) MB, peak $(memory "$silo") MB"
  advance 2024-09-20
  stop
  start_silo 2024-06-10
  start_gateway
  cross 2024-09-30T22:00Z; check FY25-Q2; cold=$took
  row cold "$cold" "$(spent_each); silo $(memory "$silo" VmRSS) MB, peak $(memory "$silo") MB"
  cross 2024-12-31T23:00Z; check FY25-Q3; awake=$took
  row awake "$awake" "$(spent_each); silo $(memory "$silo" VmRSS) MB, peak $(memory "$silo") MB"
  stop

  query postgres "CREATE DATABASE plain"
  psql -qX -h 127.0.0.1 -p "$pg_port" -U postgres -d ours -c "\\copy (SELECT substr(key_text, 3), convert_from(payload, 'UTF8')::jsonb - 'outbox' FROM grain_state WHERE state_name = 'partner') TO '$work/states'"
  query plain "CREATE TABLE plain_partner (id text PRIMARY KEY, state jsonb COMPRESSION lz4 NOT NULL);
    CREATE TABLE plain_decision (partner_id text, period text, outcome text NOT NULL, trace jsonb NOT NULL, PRIMARY KEY (partner_id, period));
    CREATE TABLE plain_transition (run_id text, partner_id text, outcome text NOT NULL, net_revenue_minor_units bigint NOT NULL, PRIMARY KEY (run_id, partner_id));
    CREATE TABLE narrow_partner (id text PRIMARY KEY, net_revenue_minor_units bigint NOT NULL, target bigint NOT NULL, streak integer NOT NULL, outcome text)"
  psql -qX -h 127.0.0.1 -p "$pg_port" -U postgres -d plain -c "\\copy plain_partner FROM '$work/states'"
  query plain "INSERT INTO narrow_partner SELECT id, 1000 * length(id) + hashtext(id), 2500000, 0, NULL FROM plain_partner; ANALYZE; CHECKPOINT"
  use plain
  start PartnerConnect.Peer "$peer_port"
  call -X POST "http://127.0.0.1:$peer_port/close?period=warm-up&workers=$workers" >/dev/null
  query plain CHECKPOINT
  begin=$(now)
  call -X POST "http://127.0.0.1:$peer_port/close?period=FY25-Q1&workers=$workers" >/dev/null
  peer=$(seconds "$begin")
  row peer "$peer" "documents of $(query plain "SELECT pg_size_pretty(avg(pg_column_size(state))::bigint) FROM plain_partner") compressed"
  stop
  begin=$(now)
  query plain "WITH closed AS (
      UPDATE narrow_partner SET outcome = CASE WHEN net_revenue_minor_units >= target THEN 'Met' ELSE 'Missed' END,
        streak = CASE WHEN net_revenue_minor_units >= target THEN 0 ELSE streak + 1 END
      RETURNING id, outcome, net_revenue_minor_units)
    INSERT INTO plain_transition SELECT 'sql', id, outcome, net_revenue_minor_units FROM closed"
  sql=$(seconds "$begin")
  row SQL "$sql"
  awk -v n="$count" -v w="$warm" -v c="$cold" -v k="$awake" -v p="$peer" -v s="$sql" 'BEGIN {
    printf "\n%d partners: warm %.2f and awake %.2f of the peer'"'"'s rate; %.1f and %.1f times the time of SQL; cold %.2f times the time of awake\n\n", n, p / w, p / k, w / s, k / s, c / k }'
  query postgres "DROP DATABASE ours WITH (FORCE)"
  query postgres "DROP DATABASE plain WITH (FORCE)"
done
