#!/bin/bash
set -euo pipefail
. "$(dirname "$0")/lib.sh"
stop "$STATE/php.pid" "$STATE/dovecot/master.pid"
