#!/usr/bin/env bash
# How long a shadow run takes over so many partners' fiscal year, and a replay after a cold start.
#
#   bash benchmarks/shadow-run.sh [PARTNERS]        10000 where none are named
#
# Starts a PostgreSQL of its own, one silo and one gateway, lets one partner live a year of weekly reports with a choice
# of track, copies its stored state, and tries a dearer guide. Everything is ended and taken away again.
# Needs PostgreSQL's programs, psql, curl, jq and openssl; the solution must be built with -c Release
# (CONFIGURATION=debug takes the other build).
set -euo pipefail
cd "$(dirname "$0")/.."
partners=${1:-10000}
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
as "$pg/pg_ctl" -D "$work/db" -w -l "$work/db.log" -o "-p 54329 -k $work -c listen_addresses=127.0.0.1" start >/dev/null
query() { psql -qAtX -h 127.0.0.1 -p 54329 -U postgres -d postgres -c "$1"; }

key=$(openssl rand -base64 48 | tr -d '\n')
export ConnectionStrings__PartnerConnect="Host=127.0.0.1;Port=54329;Username=postgres;Database=postgres"
export PartnerConnect__Auth__SigningKey=$key PartnerConnect__DecisionKey=$key
silo() { ASPNETCORE_URLS=http://127.0.0.1:18081 dotnet artifacts/bin/PartnerConnect.Silo/$configuration/PartnerConnect.Silo.dll --simulate 2024-03-01 >"$work/silo.log" 2>&1 & pids+=($!); silo=$!; }
gateway() { ASPNETCORE_URLS=http://127.0.0.1:18080 dotnet artifacts/bin/PartnerConnect.Gateway/$configuration/PartnerConnect.Gateway.dll >"$work/gateway.log" 2>&1 & pids+=($!); gateway=$!; }
silo
for _ in $(seq 120); do curl -sf http://127.0.0.1:18081/health/ready >/dev/null && break; sleep 0.5; done
gateway
for _ in $(seq 120); do curl -sf http://127.0.0.1:18080/health/ready >/dev/null && break; sleep 0.5; done

url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
head=$(printf '{"alg":"HS256","typ":"JWT"}' | url)
body=$(printf '{"iss":"partnerconnect","aud":"partnerconnect","role":"programme-manager","name":"Benchmark","exp":%s}' "$(($(date +%s) + 7200))" | url)
sign=$(printf '%s.%s' "$head" "$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$(printf %s "$key" | openssl base64 -d -A | od -An -vtx1 | tr -d ' \n')" -binary | url)
call() { curl -sS --fail-with-body -H "Authorization: Bearer $head.$body.$sign" "$@"; }
at=http://127.0.0.1:18080/v1

call -X PUT "$at/catalogue" -H 'Content-Type: text/csv' --data-binary $'ManufacturerPartNumber,Description,Category,Subcategory,Msrp\n960-001501,Bar,Video collaboration,Bars,1000.00\n' >/dev/null
call -X POST "$at/partners/import" -H 'Content-Type: text/csv' --data-binary $'PartnerId,Name,Type,Region,Country,City,AgreementSigned,OrientationCompleted,SalesCertified,TechnicalCertified,BrandAligned\nSRC-1,Source,ValueAddedReseller,benelux,NL,Utrecht,2023-01-01,2023-01-02,4,4,true\n' >/dev/null

feed() { # weeks whose Monday lies in [$1, $2)
  { echo ReportingPartnerId,ReportWeek,TransactionType,InvoiceNumber,InvoiceLine,InvoiceDate,ManufacturerPartNumber,Quantity,UnitNetPrice,Currency,EndCustomerName,EndCustomerPostalCode,EndCustomerCountry
    day=$1
    while [[ $day < $2 ]]; do
      week=$(date -d "$day" +%G-W%V)
      for line in 1 2 3; do echo "SRC-1,$week,Sale,I-$week,$line,$day,960-001501,1,900.00,EUR,Customer $line,1012 AB,NL"; done
      day=$(date -d "$day + 7 days" +%F)
    done; } | call -X POST "$at/pos/feed" -H 'Content-Type: text/csv' --data-binary @- >/dev/null
}
monday=2023-04-03
for month in $(seq 3 17); do
  until=$(date -d "2024-03-04 + $(((month - 3) * 4)) weeks" +%F)
  call -X POST "$at/clock/advance" -H 'Content-Type: application/json' -d "{\"to\":\"$until\"}" >/dev/null
  feed "$monday" "$until"
  monday=$until
  [ "$until" = 2024-04-01 ] && call -X PUT "$at/partners/SRC-1/track-choice" -H 'Content-Type: application/json' -d '{"track":"Elite"}' >/dev/null
done
call "$at/partners/SRC-1/standing" | jq -r '"one partner lived: \(.track), \(.netRevenue.amount) \(.netRevenue.currency), \(.pos.weeksCompliant) compliant weeks"'

query "INSERT INTO grain_state SELECT service_id, state_name, 'p-C-' || n, key_n0, key_n1, version,
         convert_to(replace(convert_from(payload, 'UTF8'), 'SRC-1', 'C-' || n), 'UTF8'), modified_at
       FROM grain_state, generate_series(1, $partners - 1) n WHERE state_name = 'partner' AND key_text = 'p-SRC-1'"
echo "partners stored: $(query "SELECT count(*) FROM grain_state WHERE state_name = 'partner'"), $(query "SELECT pg_size_pretty(sum(length(payload))) FROM grain_state WHERE state_name = 'partner'")"

sed -e 's/^version: .*/version: dearer/' -e 's/^inForceFrom: .*/inForceFrom: 2027-04-01/' -e 's/Elite: 100000/Elite: 200000/' \
  programme/Guide/guides/partner-connect-2023-10.yaml | call -X POST "$at/guides" -H 'Content-Type: application/yaml' --data-binary @- >/dev/null
begin=$(date +%s.%N)
call -X POST "$at/guides/dearer/shadow-run?fiscalYear=FY25" >/dev/null
while progress=$(call "$at/guides/dearer/shadow-run?fiscalYear=FY25") && [ "$(jq -r .status <<<"$progress")" = Running ]; do sleep 0.2; done
echo "shadow run: $(jq -r '.status + ", " + (.partners | tostring) + " partner years, " + ([.totals[] | .outcome + " " + (.partners | tostring)] | join(", "))' <<<"$progress") in $(echo "$(date +%s.%N) - $begin" | bc | cut -c1-5) s"

decision=$(call "$at/partners/SRC-1/decisions?limit=1" | jq -r '.items[0].id')
kill "$gateway" "$silo"; wait "$gateway" "$silo" 2>/dev/null || true
silo
for _ in $(seq 120); do curl -sf http://127.0.0.1:18081/health/ready >/dev/null && break; sleep 0.5; done
gateway
for _ in $(seq 120); do curl -sf http://127.0.0.1:18080/health/ready >/dev/null && break; sleep 0.5; done
begin=$(date +%s.%N)
call -X POST "$at/decisions/$decision/replay" | jq -r '"replay of \(.decisionId): equal \(.isEqual)"'
echo "cold replay: $(echo "$(date +%s.%N) - $begin" | bc | cut -c1-5) s"
