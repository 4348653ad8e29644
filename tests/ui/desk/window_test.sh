#!/usr/bin/env bash
# The real window: by keyboard alone from a first start to a debrief, with a kill -9 on the way; then by
# mouse alone from a first start to a debrief and back, with the window resized on the way.
# window_test.sh DESK PQIP: the two programs. Starts a display of its own.
#
# What is on the screen is not read here (pictures and headless tests do that): the program says where
# everything is that can be reached, the records tell how far it came.
set -uo pipefail
desk=$1 pqip=$2
[ -n "${WINDOW_TEST_INSIDE:-}" ] || WINDOW_TEST_INSIDE=1 exec xvfb-run -a -s "-screen 0 1280x800x24 -noreset" bash "$0" "$@"

all=$(mktemp -d) && trap 'kill -9 ${pid:-} 2>/dev/null; rm -rf "$all"' EXIT
items=$all/items data=$all/first
export LIBGL_ALWAYS_SOFTWARE=1
fail() {
  echo "FAILED: $*"
  "$pqip" records --json --data-dir "$data" 2>&1 | head -20
  head -n 40 "$items" 2>/dev/null
  exit 1
}

# soon COMMAND...: true once it is; false when it is not for ten seconds.
soon() {
  for _ in $(seq 100); do
    "$@" && return 0
    sleep 0.1
  done
  return 1
}
find_window() { window=$(xdotool search --onlyvisible --pid $pid 2>/dev/null | head -n 1); [ -n "$window" ]; }
start() {
  rm -f "$items"
  "$desk" --data-dir "$data" --items "$items" & pid=$!
  soon find_window || fail "no window"
  xdotool windowfocus "$window" 2>/dev/null
  soon [ -s "$items" ] || fail "no frame"
}
end_by_force() { kill -9 $pid; wait $pid 2>/dev/null; }
end_by_asking() {
  kill -TERM $pid 2>/dev/null; wait $pid
  [ $? -le 4 ] || fail "asked to end, it did not end by itself"
  [ -n "$(ls "$data"/backups 2>/dev/null)" ] || fail "no backup was made on the way out"
}

answers() { "$pqip" dump 1 --data-dir "$data" 2>/dev/null | grep -c 'input answered'; }
state() { "$pqip" records --json --data-dir "$data" 2>/dev/null | grep -o '"state": *"[a-z]*"' | head -n 1; }
ended() { [[ $(state) == *ended* ]]; }

screen() { head -n 1 "$items" 2>/dev/null | cut -f1; }
on() { [[ $(screen) == screen/$1* ]]; }
left() { [ "$(screen)" != "$1" ]; }
await() { soon on "$1" || fail "$1 did not come"; }

# ---- By keyboard

keys() { xdotool key --delay 30 "$@"; }
# Whatever is asked (first words, options, why, how sure), one of these answers it; the others do nothing.
round() { keys 1 Return ctrl+Return 2 Return ctrl+Return 3 Return 4 Return; }

start
on first || fail "a first start does not begin with the cards"
keys Escape End shift+Tab Return  # past the text size to the way on
await first_run/1
keys Return Return Return         # the other cards; the last begins a first play
await play
keys Escape Escape
end_by_force

# What follows starts behind the cards.
data=$all/keyboard
mkdir -p "$data" && printf 'first_run_done = yes\ntext = 100\n' > "$data/settings.txt"
start
keys Return   # the first case
await briefing
keys Return   # begin
await play
before=0
for _ in 1 2 3 4 5 6; do
  round
  before=$(answers)
  [ "$before" -ge 2 ] && break
done
[ "$before" -ge 2 ] || fail "only $before answers after six rounds"
ended && fail "the case ended before the program could be killed"
end_by_force
[ "$(answers)" -ge "$before" ] || fail "an answer is gone after kill -9"

start
keys c        # continue
await play
for _ in $(seq 40); do
  round
  ended && break
done
ended || fail "the case did not end: $(state)"
on debrief || keys ctrl+Return
await debrief
keys e Return Escape Escape
kill -0 $pid 2>/dev/null || fail "the window is gone after the debrief"
end_by_asking
by_keyboard=$(answers)

# ---- By mouse

# Of the items whose name begins so, the first that can be seen: its middle, "X Y".
middle() {
  awk -F'\t' -v id="$1" 'index($1, id) == 1 && $4 > 0 && $5 > 0 {
    print int($2 + $4 / 2), int($3 + $5 / 2); exit }' "$items"
}
seen() { [ -n "$(middle "$1")" ]; }
# One turn of the wheel in the middle of the window, when it takes that to see it.
wheel_to() {
  seen "$1" && return
  xdotool mousemove $(head -n 1 "$items" | awk -F'\t' '{ print int($4 / 2), int($5 / 2) }') click 5
  return 1
}
click() {
  soon wheel_to "$1" || fail "$1 cannot be seen on $(screen)"
  xdotool mousemove $(middle "$1") click 1
}
# Clicks, and waits for another screen.
go() {
  local from
  from=$(screen)
  click "$1"
  soon left "$from" || fail "a click on $1 left $from as it was"
}
# One step of the play: whatever is asked is answered. An option may be closed, or one of several.
step() {
  local from number
  from=$(screen)
  for id in play/debrief play/go_on play/show_options play/answer/; do
    seen $id && { go $id; return; }
  done
  for number in 1 2 3 4 5 6 7 8 9; do
    seen play/option/$number || continue
    click play/option/$number
    if seen play/say; then click play/say; else click play/option/$number; fi
    for _ in $(seq 10); do
      left "$from" && return
      sleep 0.1
    done
  done
  soon left "$from" || fail "nothing on $from can be clicked"
}

data=$all/mouse
start
go first/skip
await library
go library/case/  # the first is shown already: this opens it
await briefing
go briefing/begin
await play
for i in $(seq 150); do
  step
  on debrief && break
  if [ "$i" = 3 ]; then
    xdotool windowsize "$window" 1000 700
    resized() { [[ $(head -n 1 "$items" | cut -f4,5) == 1000$'\t'700 ]]; }
    soon resized || fail "the window was not resized"
  fi
done
await debrief
ended || fail "the debrief stands there, but the case did not end: $(state)"
go debrief/card/  # a moment
on debrief || fail "a moment is no part of the debrief"
go frame/back
on debrief || fail "back from a moment is not the debrief"
go frame/back
await library
end_by_asking
[ "$(answers)" -ge 4 ] || fail "only $(answers) answers by mouse"
echo "played to the end: $by_keyboard answers by keyboard, $before before kill -9; $(answers) by mouse"
