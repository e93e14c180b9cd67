# Shared by up.sh and down.sh: where the server keeps its things, its packages, and how a process is stopped by its file.
STATE=${STATE:-/tmp/meibo-roundcube}
MAILBOX=$(cd "$(dirname "${BASH_SOURCE[0]}")/../mailbox" && pwd)

packages() { # PACKAGE...: installs what is missing; the packages start no service of their own
  dpkg -s "$@" >/dev/null 2>&1 && return
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
    apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

running() { # PIDFILE: prints the process's number, if it runs and is no younger than the file (a reused number is)
  local pid written age
  pid=$(cat "$1" 2>/dev/null) && written=$(stat -c %Y "$1" 2>/dev/null) && age=$(ps -o etimes= -p "$pid") || return 1
  [ $((age + 2)) -ge $(($(date +%s) - written)) ] && echo "$pid"
}

alive() { # GROUP: whether a process of it still runs; one that has ended and was not collected does not
  ps -o stat= -e -o pgid= | awk -v group="$1" '$2 == group && $1 !~ /^Z/ { found = 1 } END { exit !found }'
}

stop() { # PIDFILE...: each is the leader of a process group of its own, of which any may still hold the port
  local file pid i
  for file; do
    pid=$(running "$file") || continue
    kill -- "-$pid"
    for i in $(seq 100); do alive "$pid" || break; sleep 0.1; done
    ! alive "$pid" || kill -9 -- "-$pid"
    rm -f "$file"
  done
}

wait_for() { # URL [CURL-OPTION...]
  local i
  for i in $(seq 100); do curl -fso /dev/null "$@" && return; sleep 0.2; done
  echo "no answer from $1" >&2
  return 1
}
