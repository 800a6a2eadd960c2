#!/bin/sh
# The same answers through GNU PSPP.
set -e
pspp-convert haven.sav pspp.sav
printf "GET FILE='haven.sav'.\nSAVE OUTFILE='pspp.zsav' /ZCOMPRESSED.\n" | pspp -o /dev/null -O format=txt -
