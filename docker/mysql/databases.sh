#!/usr/bin/env bash
# Run once by the MySQL image when its data folder is new: one database and one user for each program.
set -euo pipefail
for program in candor keycloak; do
  password=CANDOR_DB_PASSWORD
  [ "$program" = candor ] || password=KEYCLOAK_DB_PASSWORD
  MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql --user=root << SQL
create database $program character set utf8mb4 collate utf8mb4_0900_ai_ci;
create user '$program'@'%' identified by '${!password//\'/\'\'}';
grant all on $program.* to '$program'@'%';
SQL
done
