#!/bin/sh
# Makes what docker-compose.yml reads from ./secrets, and ./.env. What is there already is kept: run it again after
# removing a file to make that one anew.
#
#   sh docker/make-secrets.sh zegel.example.org 'Zegel <zegel@example.org>'
set -eu

if [ $# -ne 2 ]; then
  echo "usage: sh docker/make-secrets.sh <host name> <sender of mail>" >&2
  exit 2
fi
host=$1
sender=$2

cd "$(dirname "$0")/.."
mkdir -p secrets
# Containers read the files as users of their own, so the files are open and the folder is closed.
chmod 700 secrets
cd secrets
umask 022
printf '*\n' >.gitignore

# random <bytes>, as hexadecimal: safe in an address, in a Redis setting and in a Garage key.
random() {
  od -An -v -N "$1" -tx1 /dev/urandom | tr -d ' \n'
}

# keep <name> <value>
keep() {
  [ -e "$1.txt" ] && return 0
  printf '%s\n' "$2" >"$1.txt"
  echo "made secrets/$1.txt"
}

keep owner_password "$(random 32)"
keep owner_database_url "postgres://zegel_owner:$(cat owner_password.txt)@postgres:5432/zegel"
keep app_password "$(random 32)"
keep database_url "postgres://zegel_app:$(cat app_password.txt)@postgres:5432/zegel"
keep sealer_password "$(random 32)"
keep sealer_database_url "postgres://zegel_sealer:$(cat sealer_password.txt)@postgres:5432/zegel"
keep seal_key "$(random 32)"
keep redis_auth "requirepass $(random 32)"
keep queue_url "redis://:$(cut -d ' ' -f 2 redis_auth.txt)@redis:6379/0"
keep objects_rpc_secret "$(random 32)"
keep objects_admin_token "$(random 32)"
keep s3_access_key "GK$(random 12)"
keep s3_secret_key "$(random 32)"

if [ ! -e tls_certificate.txt ] && [ ! -e tls_key.txt ] && command -v openssl >/dev/null; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 90 -subj "/CN=$host" \
    -addext "subjectAltName=DNS:$host" -keyout tls_key.txt -out tls_certificate.txt 2>/dev/null
  chmod 644 tls_key.txt tls_certificate.txt
  echo "made secrets/tls_certificate.txt and secrets/tls_key.txt, signed by nobody: replace them by your own"
fi

if [ ! -e ../.env ]; then
  printf 'ZEGEL_HOST=%s\nZEGEL_MAIL_FROM=%s\n' "$host" "'$sender'" >../.env
  echo "made .env"
fi

[ -e tls_certificate.txt ] || echo "still to do: write certificate and key as PEM to secrets/tls_certificate.txt and secrets/tls_key.txt"
[ -e mail_url.txt ] || echo "still to do: write the address of your mail server, smtps://user:password@mail.example.org:465, to secrets/mail_url.txt"
