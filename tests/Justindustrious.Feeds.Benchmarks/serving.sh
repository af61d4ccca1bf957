#!/usr/bin/env bash
# How fast a feed is served, beside a bare endpoint that writes the same bytes: requests a second and the 99th percentile, in turns; then whether
# memory stays where it is over a million requests.
#
# serving.sh [ROUNDS=5] [SECONDS=4] [CONNECTIONS=32] [REQUESTS=1000000]    needs wrk and curl
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
rounds=${1:-5} seconds=${2:-4} connections=${3:-32} requests=${4:-1000000}
address=http://127.0.0.1:5088
results=$(mktemp)

dotnet build -c Release --nologo -v quiet
dotnet bin/Release/net10.0/Justindustrious.Feeds.Benchmarks.dll serve "$address" &
server=$!
trap 'kill $server; rm -f "$results"' EXIT
curl -s -o /dev/null --retry 50 --retry-delay 1 --retry-connrefused "$address/rss.xml"
tag_now() { curl -s -o /dev/null -D - "$address/rss.xml" | tr -d '\r' | sed -n 's/^ETag: //Ip'; }
before=$(tag_now)
curl -s -o /dev/null --fail -X POST "$address/first"
tag=$(tag_now)

run() { # NAME, then what wrk is given: prints name, requests a second, p99 in ms, requests, answers other than 2xx and 3xx
    local name=$1
    shift
    wrk -t1 -c"$connections" -d"${seconds}s" --latency "$@" | awk -v name="$name" '
        function ms(text) { return text ~ /us$/ ? text / 1000 : text ~ /ms$/ ? text + 0 : text * 1000 }
        /Requests\/sec/ { rate = $2 } $1 == "99%" { p99 = ms($2) } / requests in / { requests = $1 } /Non-2xx/ { other = $NF }
        END { print name, rate, p99, requests, other + 0 }'
}

ask() { # NAME: one of the rows
    case $1 in
        bare) run bare "$address/bare" ;;
        200) run 200 "$address/rss.xml" ;;
        gzip) run gzip -H 'Accept-Encoding: gzip' "$address/rss.xml" ;;
        304) run 304 -H "If-None-Match: $tag" "$address/rss.xml" ;;
        226) run 226 -H 'A-IM: feed' -H "If-None-Match: $before" "$address/rss.xml" ;;
    esac
}

rows='bare 200 gzip 304 226'
for row in $rows; do
    ask "$row" > /dev/null
done
for ((round = 1; round <= rounds; round++)); do
    for row in $rows; do
        ask "$row" | sed "s/^/$round /" | tee -a "$results"
    done
done

# A ratio is the median of the ratios within a round, so that what else the machine does falls on both.
awk '
    function median(list, n,   i, j, t) {
        for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j - 1] > list[j]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
        return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2
    }
    { rate[$1, $2] = $3; p99[$1, $2] = $4; other[$2] += $6; n = $1 }
    END {
        printf "\n%-6s %14s %9s %9s %9s %9s\n", "", "requests/s", "to bare", "p99 ms", "to bare", "failed"
        split("bare 200 gzip 304 226", names, " ")
        for (k = 1; k <= 5; k++) {
            name = names[k]
            for (r = 1; r <= n; r++) { a[r] = rate[r, name]; b[r] = rate[r, name] / rate[r, "bare"]; c[r] = p99[r, name]; d[r] = p99[r, name] / p99[r, "bare"] }
            printf "%-6s %14.0f %9.2f %9.2f %9.2f %9d\n", name, median(a, n), median(b, n), median(c, n), median(d, n), other[name]
        }
        for (r = 1; r <= n; r++) { e[r] = rate[r, "304"] / rate[r, "200"]; f[r] = rate[r, "226"] / rate[r, "200"] }
        printf "304 to 200: %.2f\n226 to 200: %.2f\n\n", median(e, n), median(f, n)
    }' "$results"

# The heap grows until the collector has seen the load once; the rounds above were that.
resident() { awk '/VmRSS/ { print $2 }' "/proc/$server/status"; }
asked=0 next=0
while ((asked < requests)); do
    if ((asked >= next)); then
        echo "after $asked requests: $(resident) kB"
        next=$((next + requests / 5))
    fi
    for row in 200 gzip 304 226; do
        asked=$((asked + $(ask "$row" | cut -d' ' -f4)))
    done
done
echo "after $asked requests: $(resident) kB"
