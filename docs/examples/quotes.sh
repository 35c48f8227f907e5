#!/bin/sh
# Who said what about something: sh quotes.sh http://127.0.0.1:8080 ceasefire
# Needs curl. Behind a key: ONRECORD_KEY=onr_…
set -eu
base=$1
words=$2
curl --fail-with-body --silent --show-error --get "$base/api/v1/quotes" \
    ${ONRECORD_KEY:+--header "Authorization: Bearer $ONRECORD_KEY"} \
    --data-urlencode "q=$words" --data-urlencode "sort=newest" --data-urlencode "size=5"
