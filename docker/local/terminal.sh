# shellcheck shell=bash
# What ./run says. Sourced by it.

say() { printf '%s\n' "$*"; }

# One sentence what is wrong and one what to do; the details are in a log.
fail() {
  clear_progress
  printf '%s\n' "$*" >&2
  exit 1
}

# shellcheck disable=SC2120 # it takes nothing
print_usage() {
  local line
  while IFS= read -r line; do
    case $line in
      '#!'*) ;;
      '#'*) line=${line#\#}; printf '%s\n' "${line# }" ;;
      *) return ;;
    esac
  done < "${1:-$root/run}"
}

progress_shown=
progress_last=-10

# A line that shows that something goes on: rewritten every second on a terminal, one every ten seconds elsewhere.
progress() {
  if [ -t 1 ]; then
    printf '\r\033[K  %s (%s s)' "$1" "$SECONDS"
    progress_shown=yes
  elif ((SECONDS - progress_last >= 10)); then
    printf '  %s (%s s)\n' "$1" "$SECONDS"
    progress_last=$SECONDS
  fi
}

clear_progress() {
  [ -z "$progress_shown" ] || printf '\r\033[K'
  progress_shown=
}

print_table() {
  local slug
  say ""
  say "  Privacy centres"
  for slug in $(tenant_slugs); do say "    $public_url/c/$slug/"; done
  say "  Console            $public_url/console/"
  say "  Caught mail        http://localhost:$mail_port/"
  say "  Keycloak           $keycloak_url/admin/ (admin, password candor)"
  say "  Health             http://localhost:$management_port/health/ready"
  say ""
  say "  Members            {role}@{tenant}.example, for instance owner@orchestrate.example"
  say "                     roles: owner, privacy-officer, editor, agent, auditor"
  say "  Operator           operator@candor.example"
  say "  Persons            person1@mail.example, person2@mail.example"
  if [ "$second_factor" = required ]; then
    say "  Password           candor, for all; members also need a one-time code, set up at the first sign-in"
  else
    say "  Password           candor, for all (these accounts and this ease exist on this machine only)"
  fi
  say ""
  say "  ./run stop ends it; logs are in ${logs#"$root"/}."
}

tenant_slugs() {
  local pack
  for pack in "$root"/tenants/*/tenant.yaml; do
    [ -e "$pack" ] || continue
    pack=${pack%/tenant.yaml}
    printf '%s\n' "${pack##*/}"
  done
}
