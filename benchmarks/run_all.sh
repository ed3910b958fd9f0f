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
bench positions examples/story --gold examples/gold_positions.toml
bench syntax "$shared/data/syntax/ewt_dev.conllu"
bench names "$shared/data/names/gmb_news.csv"
bench timex "$shared/data/times/timex.jsonl"
bench story_groups "$shared/data/stories/ecbplus_docs.jsonl"
bench event_identity "$shared/data/stories/ecbplus_docs.jsonl" --mentions "$shared/data/stories/ecbplus_mentions.jsonl"
bench story_pairs "$shared/data/stories/story_pairs.jsonl"
bench claims "$shared/data/claims/claimdiff_train.jsonl"
bench whatif "$shared/data/system/whatif_cases.jsonl"
bench balance "$shared/data/system/signed_networks.jsonl"
bench gold_stories benchmarks/gold/development
bench gold_speakers benchmarks/gold/development
bench dates benchmarks/gold/development
bench speed examples/story
echo "Left to be run by hand, as they take long: growth, and those whose data is of several files: copies, timelines."
[ "$missing" = 0 ] || echo "Benchmarks without data were left out; say where it is with: make bench SHARED=FOLDER"
