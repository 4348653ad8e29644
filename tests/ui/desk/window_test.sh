#!/usr/bin/env bash
# The real window, keyboard alone: from a first start to a debrief, with a kill -9 on the way.
# window_test.sh DESK PQIP: the two programs. Starts a display of its own.
#
# What is on the screen is not read here (pictures and headless tests do that): the records tell how far
# it came.
set -uo pipefail
desk=$1 pqip=$2
[ -n "${WINDOW_TEST_INSIDE:-}" ] || WINDOW_TEST_INSIDE=1 exec xvfb-run -a -s "-screen 0 1280x800x24" bash "$0" "$@"

data=$(mktemp -d) && trap 'kill -9 ${pid:-} 2>/dev/null; rm -rf "$data"' EXIT
export LIBGL_ALWAYS_SOFTWARE=1
fail() { echo "FAILED: $*"; "$pqip" records --json --data-dir "$data" 2>&1 | head -20; exit 1; }

start() {
  "$desk" --data-dir "$data" & pid=$!
  window=
  for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --pid $pid 2>/dev/null | head -n 1)
    [ -n "$window" ] && break
    sleep 0.1
  done
  [ -n "$window" ] || fail "no window"
  xdotool windowfocus "$window" 2>/dev/null
  sleep 0.7  # the first frame: nothing outside tells when it was drawn
}
keys() { xdotool key --delay 60 "$@"; }
answers() { "$pqip" dump 1 --data-dir "$data" 2>/dev/null | grep -c 'input answered'; }
state() { "$pqip" records --json --data-dir "$data" 2>/dev/null | grep -o '"state": *"[a-z]*"' | head -n 1; }

# Whatever is asked (first words, options, why, how sure), one of these answers it; the others do nothing.
round() { keys 1 Return ctrl+Return 2 Return ctrl+Return 3 Return 4 Return; }

start
keys Escape Return Return Return Return  # the cards
sleep 0.3
keys Escape Escape
kill -9 $pid; wait $pid 2>/dev/null

# A first start that was cut off begins again; skip it for what follows.
settings=$data/settings.txt
mkdir -p "$data" && printf 'first_run_done = yes\ntext = 100\n' > "$settings"
start
keys Return   # the first case
sleep 0.3
keys Return   # begin
sleep 0.3
for _ in 1 2 3 4 5 6; do
  round
  before=$(answers)
  [ "$before" -ge 2 ] && break
done
[ "$before" -ge 2 ] || fail "only $before answers after six rounds"
case $(state) in *ended*) fail "the case ended before the program could be killed" ;; esac
kill -9 $pid; wait $pid 2>/dev/null
[ "$(answers)" -ge "$before" ] || fail "an answer is gone after kill -9"

start
keys c        # continue
sleep 0.3
for _ in $(seq 40); do
  round
  case $(state) in *ended*) break ;; esac
done
case $(state) in *ended*) ;; *) fail "the case did not end: $(state)" ;; esac
keys ctrl+Return
sleep 0.3
keys e Return Escape Escape
kill -0 $pid 2>/dev/null || fail "the window is gone after the debrief"
kill -TERM $pid 2>/dev/null; wait $pid
[ $? -le 4 ] || fail "asked to end, it did not end by itself"
[ -n "$(ls "$data"/backups 2>/dev/null)" ] || fail "no backup was made on the way out"
echo "played to the end: $(answers) answers, $before before kill -9"
