#!/usr/bin/env bash
# Runs the gate with what the action was given; the exit status is the gate's own.
set -euo pipefail

words=()
while IFS= read -r line; do
  if [ -n "$line" ]; then words+=(--baseline "$line"); fi
done <<<"${GATE_BASELINE:-}"
if [ "${GATE_FIRST_ROUND:-false}" = true ] && [ "${#words[@]}" -eq 0 ]; then words+=(--first-round); fi
if [ -n "${GATE_POLICY:-}" ]; then words+=(--policy "$GATE_POLICY"); fi
if [ -n "${GATE_PROFILE:-}" ]; then words+=(--profile "$GATE_PROFILE"); fi
if [ -n "${GATE_DECISION:-}" ]; then words+=(--output "$GATE_DECISION"); fi
if [ -n "${GATE_JUNIT:-}" ]; then words+=(--output "$GATE_JUNIT"); fi

exec "${GATE_ROUNDDIFF:-rounddiff}" gate ${words[@]+"${words[@]}"} -- "$GATE_CANDIDATE"
