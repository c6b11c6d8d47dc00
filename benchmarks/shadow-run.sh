#!/usr/bin/env bash
# How long a shadow run takes over so many partners' fiscal year, and a replay after a cold start.
#
#   bash benchmarks/shadow-run.sh [PARTNERS]        10000 where none are named
#
# Starts a PostgreSQL of its own, one silo and one gateway, lets one partner live a year of weekly reports with a choice
# of track, copies its stored state, and tries a dearer guide. Everything is ended and taken away again.
set -euo pipefail
partners=${1:-10000}
. "$(dirname "$0")/stage.sh"
start_silo 2024-03-01
start_gateway
at=$at/v1

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

query postgres "INSERT INTO grain_state SELECT service_id, state_name, 'p-C-' || n, key_n0, key_n1, version,
         convert_to(replace(convert_from(payload, 'UTF8'), 'SRC-1', 'C-' || n), 'UTF8'), modified_at
       FROM grain_state, generate_series(1, $partners - 1) n WHERE state_name = 'partner' AND key_text = 'p-SRC-1'"
echo "partners stored: $(query postgres "SELECT count(*) FROM grain_state WHERE state_name = 'partner'"), $(query postgres "SELECT pg_size_pretty(sum(length(payload))) FROM grain_state WHERE state_name = 'partner'")"

sed -e 's/^version: .*/version: dearer/' -e 's/^inForceFrom: .*/inForceFrom: 2027-04-01/' -e 's/Elite: 100000/Elite: 200000/' \
  programme/Guide/guides/partner-connect-2023-10.yaml | call -X POST "$at/guides" -H 'Content-Type: application/yaml' --data-binary @- >/dev/null
begin=$(now)
call -X POST "$at/guides/dearer/shadow-run?fiscalYear=FY25" >/dev/null
while progress=$(call "$at/guides/dearer/shadow-run?fiscalYear=FY25") && [ "$(jq -r .status <<<"$progress")" = Running ]; do sleep 0.2; done
echo "shadow run: $(jq -r '.status + ", " + (.partners | tostring) + " partner years, " + ([.totals[] | .outcome + " " + (.partners | tostring)] | join(", "))' <<<"$progress") in $(seconds "$begin") s"

decision=$(call "$at/partners/SRC-1/decisions?limit=1" | jq -r '.items[0].id')
stop
start_silo 2024-03-01
start_gateway
begin=$(now)
call -X POST "$at/decisions/$decision/replay" | jq -r '"replay of \(.decisionId): equal \(.isEqual)"'
echo "cold replay: $(seconds "$begin") s"
