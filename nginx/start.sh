#!/bin/sh
# Starts nginx in its container, from a copy of these files under /tmp, with TLS if a certificate is mounted.
set -eu
run=/tmp/nginx
mkdir -p "$run"
cp "$(dirname "$0")"/*.conf "$run"
if [ -e /etc/nginx/tls/fullchain.pem ]; then mv "$run/tls.conf" "$run/listen.conf"; fi
exec nginx -p "$run/" -c "$run/nginx.conf" -e stderr -g 'daemon off;'
