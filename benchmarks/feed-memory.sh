#!/usr/bin/env bash
# How much memory the gateway takes for a feed, over what it took before, and how fast the feed passes.
#
#   bash benchmarks/feed-memory.sh [MEGABYTES ...]        200 and 1024 where none are named
#
# Starts a PostgreSQL of its own, one silo and one gateway, makes up feeds of 2,000 partners and 40 weeks whose lines are
# shuffled over partners and weeks, and sends them with the gateway's own command. The partners are enrolled nowhere: each report is
# sorted, sent to its grain on the silo and refused there (F03), so that the gateway's work is measured and not the ledger's.
# Everything is ended and taken away again.
set -euo pipefail
sizes=${*:-200 1024}
. "$(dirname "$0")/stage.sh"
export PARTNERCONNECT_TOKEN
gateway_dll=artifacts/bin/PartnerConnect.Gateway/$configuration/PartnerConnect.Gateway.dll
start_silo 2024-03-01
start_gateway

feed() { # a feed of $1 megabytes
  awk -v most="$(($1 * 1024 * 1024))" 'BEGIN {
    line = "ReportingPartnerId,ReportWeek,TransactionType,InvoiceNumber,InvoiceLine,InvoiceDate,ManufacturerPartNumber,Quantity,UnitNetPrice,Currency,EndCustomerName,EndCustomerAddress,City,EndCustomerPostalCode,EndCustomerCountry,Description"
    for (n = 0; bytes + length(line) < most; n++) {
      print line; bytes += length(line) + 1
      line = sprintf("F-%04d,2024-W%02d,Sale,I-%08d,1,2024-01-09,960-%06d,%d,%d.50,EUR,Customer %d,Stationsplein %d,Utrecht,3511 AB,NL,Conference bar of the %dth lot", n * 7919 % 2000, 1 + n * 31 % 40, n, n % 5000, 1 + n % 9, 50 + n % 400, n % 90000, n % 300, n)
    } }'
}
# A small feed first, so that what the runtime takes once is not counted as the feed's.
feed 1 >"$work/feed.csv"
dotnet "$gateway_dll" pos send "$work/feed.csv" --to "$at" >/dev/null || [ $? -eq 1 ]
for size in $sizes; do
  feed "$size" >"$work/feed.csv"
  echo 5 >"/proc/$gateway/clear_refs" 2>/dev/null || true
  before=$(memory "$gateway" VmRSS)
  begin=$(now)
  dotnet "$gateway_dll" pos send "$work/feed.csv" --to "$at" >"$work/answer" || [ $? -eq 1 ]
  took=$(seconds "$begin")
  peak=$(memory "$gateway")
  echo "$size MB: $(grep ' lines: ' "$work/answer"); peak $peak MB, before $before MB, growth $((peak - before)) MB; $took s"
done
