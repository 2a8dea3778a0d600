#!/bin/sh
# Runs once, when the database is created: the role that the service connects as. It owns nothing; migrations grant it
# what it may do. The owner role is POSTGRES_USER and runs the migrations.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
  -v role="$APPLICATION_ROLE" -v password="$APPLICATION_PASSWORD" -v database="$POSTGRES_DB" <<'SQL'
create role :"role" login password :'password' nosuperuser nobypassrls;
revoke connect on database :"database" from public;
grant connect on database :"database" to :"role";
grant usage on schema public to :"role";
SQL
