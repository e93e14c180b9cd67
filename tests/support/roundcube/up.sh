#!/bin/bash
# Roundcube on loopback with a fresh copy of the seeded mailbox; on Debian, as root. Prints "URL USER PASSWORD".
# SKIN is elastic (default) or larry. `up.sh packages` only installs what is missing.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
PORT=${PORT:-18081} IMAP_PORT=${IMAP_PORT:-11431}
MAIL_USER=support@ourshop.example MAIL_PASSWORD=test1234

packages curl procps dovecot-imapd php-cgi php-cli php-sqlite3 roundcube-core roundcube-sqlite3 roundcube-skin-larry
[ "${1:-}" = packages ] && exit

"$(dirname "$0")/down.sh"
rm -rf "$STATE"
mkdir -p "$STATE"/{config,temp,logs,dovecot}

maildir=$STATE/maildir n=0
mkdir -p "$maildir"/{cur,new,tmp} "$maildir"/.Sent/{cur,new,tmp}
for file in "$MAILBOX"/inbox/*.eml; do cp "$file" "$maildir/cur/$((n += 1)).seed:2,"; done
for file in "$MAILBOX"/sent/*.eml; do cp "$file" "$maildir/.Sent/cur/$((n += 1)).seed:2,S"; done
for file in "$maildir"/cur/* "$maildir"/.Sent/cur/*; do touch -d "$(sed -n 's/^Date: //p;/^\r*$/q' "$file" | tr -d '\r')" "$file"; done
chown -R www-data:www-data "$maildir"

cat >"$STATE/dovecot.conf" <<CONF
base_dir = $STATE/dovecot
log_path = $STATE/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:$maildir
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \Sent
  }
}
service imap-login {
  inet_listener imap {
    port = $IMAP_PORT
  }
}
passdb {
  driver = static
  args = password=$MAIL_PASSWORD
}
userdb {
  driver = static
  args = uid=www-data gid=www-data home=$maildir
}
CONF
chmod 755 "$STATE"
dovecot -c "$STATE/dovecot.conf" </dev/null >>"$STATE/dovecot.log" 2>&1 # Else whoever reads our output waits for ever.
wait_for "imap://127.0.0.1:$IMAP_PORT/INBOX" --user "$MAIL_USER:$MAIL_PASSWORD"

ln -s /etc/roundcube/defaults.inc.php /etc/roundcube/mimetypes.php "$STATE/config/"
cat >"$STATE/config/config.inc.php" <<PHP
<?php
\$config = [
  'db_dsnw' => 'sqlite:///$STATE/roundcube.db?mode=0640',
  'imap_host' => '127.0.0.1:$IMAP_PORT',
  'smtp_host' => '',
  'des_key' => 'only-for-tests-24-chars!',
  'temp_dir' => '$STATE/temp',
  'log_dir' => '$STATE/logs',
  'skin' => '${SKIN:-elastic}',
  'language' => 'ja_JP',
  'sent_mbox' => 'Sent',
  'enable_installer' => false,
];
PHP
chown -R www-data:www-data "$STATE"/{config,temp,logs} && chown www-data "$STATE"
ROUNDCUBE_CONFIG_DIR=$STATE/config PHP_CLI_SERVER_WORKERS=4 \
  setsid setpriv --reuid=www-data --regid=www-data --clear-groups \
  php -S "127.0.0.1:$PORT" -t /var/lib/roundcube/public_html </dev/null >"$STATE/php.log" 2>&1 &
echo $! >"$STATE/php.pid"
wait_for "http://127.0.0.1:$PORT/"
echo "http://127.0.0.1:$PORT/ $MAIL_USER $MAIL_PASSWORD"
