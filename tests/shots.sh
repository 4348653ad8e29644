#!/usr/bin/env bash
# The screens of the terminal as text files, at 80 and at 40 columns: tests/shots.sh FOLDER
# PQIP_BIN is the program. Everything is played from a shipped walk with a fixed seed, so that two runs differ only where the screens do.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
to=${1:?say which folder the files go into}
pqip=${PQIP_BIN:?PQIP_BIN is not set}
mkdir -p "$to"
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export TZ=UTC

walk=scenarios/fine/walks/strong.walk
picks=$data/picks
grep -E '^(pick|picks|rate|order|say|why|sure|open|pin) ' $walk > "$picks"

# part FROM TO: the lines of a transcript from one that holds FROM up to the next that holds TO.
part() { awk -v from="$1" -v to="$2" 'on && index($0, to) { exit } index($0, from) { on = 1 } on'; }

for width in 80 40; do
  here=(--width $width --data-dir "$data/$width" --scenarios scenarios)
  # Typing at a terminal is not what a picture needs: standard input plays the same screens.
  "$pqip" play fine "${here[@]}" --mode practise < "$picks" > "$data/play"
  "$pqip" play fine "${here[@]}" --mode learn < "$picks" > "$data/learn"
  part "Fine" "Seed " < "$data/play" > "$to/briefing-$width.txt"
  part "Seed " "Debrief" < "$data/play" > "$to/play-$width.txt"
  part "Seed " "Debrief" < "$data/learn" > "$to/play-learn-$width.txt"
  part "Debrief: " "no such line" < "$data/play" > "$to/debrief-short-$width.txt"
  "$pqip" debrief 1 "${here[@]}" > "$to/debrief-$width.txt"
  "$pqip" score 1 "${here[@]}" > "$to/score-$width.txt"
  head -n 4 "$picks" | "$pqip" play fine "${here[@]}" > "$data/stopped" || true
  "$pqip" records "${here[@]}" > "$to/records-$width.txt"
  "$pqip" play fine --continue "${here[@]}" < /dev/null > "$to/resume-$width.txt" || true
  "$pqip" check scenarios/fine --fast --width $width > "$to/check-$width.txt" || true

  # What needs somebody at a terminal is typed into one by `script`.
  if command -v script > /dev/null; then
    printf '%s\n' '' c 'open 1' 'find Saturday' h n '?' p '' q |
      NO_COLOR=1 script -qec "'$pqip' play fine --new ${here[*]@Q}" /dev/null 2> /dev/null | tr -d '\r' > "$data/typed" || true
    part "Case file" "still open" < "$data/typed" > "$to/case-file-$width.txt"
    part "Everything said" "still open" < "$data/typed" > "$to/history-$width.txt"
    part "What you can type" "still open" < "$data/typed" > "$to/help-$width.txt"
    part "Paused" "still open" < "$data/typed" > "$to/pause-$width.txt"
    printf 'q\n' | NO_COLOR=1 script -qec "'$pqip' play ${here[*]@Q}" /dev/null 2> /dev/null | tr -d '\r' | sed '/^q$/d' > "$to/library-$width.txt" || true
  fi
done
printf '%s\n' "$to"/*.txt
