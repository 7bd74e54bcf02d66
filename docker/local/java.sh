# shellcheck shell=bash
# Finds a JDK. Sourced by ./run.

java_home=

# The version of the JDK in a folder as a plain number; nothing if there is none or it has no compiler.
jdk_version() {
  local line version=
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) version=${line#*\"} ;; esac
    done < "$1/release"
  else
    version=$("$1/bin/javac" -version 2>&1)
    version=${version#javac }
  fi
  version=${version%%[!0-9]*}
  printf '%s\n' "$version"
}

# JAVA_HOME first, then what is on the PATH, then the usual places.
jdk_places() {
  local program
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if program=$(command -v javac) && program=$(readlink -f "$program"); then printf '%s\n' "${program%/bin/javac}"; fi
  printf '%s\n' /usr/lib/jvm/* "${HOME:-/root}"/.sdkman/candidates/java/* "${HOME:-/root}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home
}

find_java() {
  local place version old=
  while IFS= read -r place; do
    version=$(jdk_version "$place")
    [ -n "$version" ] || continue
    if ((version >= 17)); then
      java_home=$place
      export JAVA_HOME=$place
      return
    fi
    old="version $version in $place"
  done < <(jdk_places)
  [ -z "$old" ] || fail "Candor needs a JDK of version 17 or newer, and here is only $old." \
    "Install one (on Debian and Ubuntu: apt-get install openjdk-17-jdk-headless) or point JAVA_HOME at it."
  fail "Candor needs a JDK of version 17 or newer, and none was found (JAVA_HOME, PATH, /usr/lib/jvm)." \
    "Install one (on Debian and Ubuntu: apt-get install openjdk-17-jdk-headless) or point JAVA_HOME at it."
}
