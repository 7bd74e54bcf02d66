#!/usr/bin/env bash
# Run once by the MySQL image when its data folder is new: a database for each program. Keycloak has one account, Candor two: its
# migrations' may do everything in its database and pass it on, the application's may read and is given by the migrations what it
# may do with each table.
set -euo pipefail

quoted() { printf "'%s'" "${1//\'/\'\'}"; }

MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql --user=root << SQL
create database candor character set utf8mb4 collate utf8mb4_0900_ai_ci;
create user 'candor_migration'@'%' identified by $(quoted "$CANDOR_DB_MIGRATION_PASSWORD");
grant all on candor.* to 'candor_migration'@'%' with grant option;
create user 'candor'@'%' identified by $(quoted "$CANDOR_DB_PASSWORD");
grant select on candor.* to 'candor'@'%';
create database keycloak character set utf8mb4 collate utf8mb4_0900_ai_ci;
create user 'keycloak'@'%' identified by $(quoted "$KEYCLOAK_DB_PASSWORD");
grant all on keycloak.* to 'keycloak'@'%';
SQL
