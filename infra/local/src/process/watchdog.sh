#!/bin/sh
# Ends the processes it was told of once its parent is gone, however the parent went: its standard input closes then.
# Lines on standard input: "watch PID SIGNAL" and "forget PID". The last one watched is ended first.
trap '' INT TERM HUP

watched=''
while read -r verb pid signal; do
  kept=''
  for entry in $watched; do
    [ "${entry%:*}" = "$pid" ] || kept="$kept $entry"
  done
  watched=$kept
  [ "$verb" = watch ] && watched="$pid:$signal $watched"
done

# A zombie has ended, though whoever inherited it has not asked how.
running() {
  kill -0 "$1" 2>/dev/null || return 1
  case $(cat "/proc/$1/stat" 2>/dev/null) in *') Z '*) return 1 ;; esac
}

for entry in $watched; do
  pid=${entry%:*}
  kill -s "${entry#*:}" "$pid" 2>/dev/null || continue
  tries=0
  while running "$pid"; do
    tries=$((tries + 1))
    [ "$tries" -gt 100 ] && kill -s KILL "$pid" 2>/dev/null && break
    sleep 0.1
  done
done
