#!/usr/bin/env bash
# How fast a feed is served, beside a bare endpoint that writes the same bytes: requests a second and the 99th percentile, in turns.
#
# serving.sh [ROUNDS=5] [SECONDS=4] [CONNECTIONS=32]    needs wrk and curl
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
rounds=${1:-5} seconds=${2:-4} connections=${3:-32}
address=http://127.0.0.1:5088

dotnet build -c Release --nologo -v quiet
dotnet bin/Release/net10.0/Justindustrious.Feeds.Benchmarks.dll serve "$address" &
server=$!
trap 'kill $server' EXIT
curl -s -o /dev/null --retry 50 --retry-delay 1 --retry-connrefused "$address/rss.xml"
tag=$(curl -s -o /dev/null -D - "$address/rss.xml" | tr -d '\r' | sed -n 's/^ETag: //Ip')

run() { # NAME, then what wrk is given
    local name=$1
    shift
    wrk -t1 -c"$connections" -d"${seconds}s" --latency "$@" | awk -v name="$name" '
        /Requests\/sec/ { rate = $2 } $1 == "99%" { p99 = $2 } /Non-2xx/ { other = " (" $NF " other than 2xx and 3xx)" }
        END { printf "%-6s %10s requests/s   p99 %s%s\n", name, rate, p99, other }'
}

run warm-up "$address/bare" > /dev/null
run warm-up "$address/rss.xml" > /dev/null
for ((round = 0; round < rounds; round++)); do
    run bare "$address/bare"
    run 200 "$address/rss.xml"
    run gzip -H 'Accept-Encoding: gzip' "$address/rss.xml"
    run 304 -H "If-None-Match: $tag" "$address/rss.xml"
done
grep VmRSS "/proc/$server/status"
