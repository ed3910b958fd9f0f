#!/usr/bin/env bash
# Runs every benchmark whose data is at hand. PYTHON: the interpreter; SHARED: the folder of corpora.
set -euo pipefail
python=${PYTHON:-python3} shared=${SHARED:-../shared}
missing=0

bench() {
    local name=$1 data=$2
    shift 2
    if [ ! -e "$data" ]; then
        echo "$name: left out, no data at $data"
        missing=1
    elif [ -f "benchmarks/$name.py" ] || [ -d "benchmarks/$name" ]; then
        echo "== $name"
        "$python" -m "benchmarks.$name" --data "$data" "$@"
    fi
}

bench seeds examples/story --gold examples/gold.json
bench seeds "$shared/seeds" --gold "$shared/gold/seeds_two.json"
bench syntax "$shared/data/syntax/ewt_dev.conllu"
bench names "$shared/data/names/gmb_news.csv"
bench timex "$shared/data/times/timex.jsonl"
bench speed examples/story
[ "$missing" = 0 ] || echo "Benchmarks without data were left out; say where it is with: make bench SHARED=FOLDER"
