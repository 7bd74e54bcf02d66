# shellcheck shell=bash
# Finds Chromium, or gets it from Debian. Its headless shell is the same browser without a window: the tests take half the time with it.
# Sourced by ./test.

chromium=

find_chromium() {
  local name unpacked=$root/.data/dist/chromium
  [ -z "$chromium" ] || return 0
  if [ -n "${CANDOR_CHROMIUM:-}" ]; then
    [ -x "$CANDOR_CHROMIUM" ] || fail "CANDOR_CHROMIUM is not a program: $CANDOR_CHROMIUM"
    chromium=$CANDOR_CHROMIUM
    return
  fi
  if chromium=$(command -v chromium-headless-shell); then return; fi
  if [ -x "$unpacked/chromium" ]; then chromium=$unpacked/chromium; return; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null && install_headless_shell; then return; fi
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    if chromium=$(command -v "$name"); then return; fi
  done
  command -v apt-get > /dev/null || fail "The browser tests need Chromium, and it is not here." \
    "Install it and name it, for instance: CANDOR_CHROMIUM=/usr/bin/chromium ./test"
  [ "$(id -u)" != 0 ] || no_chromium
  unpack_chromium "$unpacked"
}

install_headless_shell() {
  say "Installing Chromium's headless shell (about 100 MB, once)"
  run_helper "installing Chromium" "$logs/chromium.log" env DEBIAN_FRONTEND=noninteractive bash -c \
    'apt-get -qq update; apt-get -qq -y --no-install-recommends install chromium-headless-shell' &&
    chromium=$(command -v chromium-headless-shell)
}

# Without the right to install: the packages that the machine lacks, unpacked in a folder.
unpack_chromium() {
  local folder=$1
  say "Fetching Chromium into ${folder#"$root"/} (about 100 MB, once)"
  # shellcheck disable=SC2016 # for the other shell
  run_helper "fetching Chromium" "$logs/chromium.log" env folder="$folder" bash -c '
    set -e
    rm -rf "$folder" "$folder.new"
    mkdir -p "$folder.new/lists/partial" "$folder.new/cache/archives/partial" "$folder.new/tree"
    apt="apt-get -qq -y -o Dir::State::Lists=$folder.new/lists -o Dir::Cache=$folder.new/cache -o Debug::NoLocking=1
      -o APT::Sandbox::User=$(id -un) -o APT::Install-Recommends=false"
    $apt update
    $apt --download-only install chromium-headless-shell
    for package in "$folder.new"/cache/archives/*.deb; do dpkg-deb -x "$package" "$folder.new/tree"; done
    rm -rf "$folder.new/lists" "$folder.new/cache"
    libraries=$(find "$folder.new/tree" -name "*.so*" -printf "%h\n" | sort -u | sed "s|^$folder.new|$folder|" | paste -s -d :)
    cat > "$folder.new/chromium" << SCRIPT
#!/bin/sh
export LD_LIBRARY_PATH="$libraries" FONTCONFIG_PATH="$folder/tree/etc/fonts"
[ ! -d /etc/fonts ] || unset FONTCONFIG_PATH
exec "$folder/tree/usr/lib/chromium/chromium-headless-shell" "\$@"
SCRIPT
    chmod +x "$folder.new/chromium"
    mv "$folder.new" "$folder"' || no_chromium
  chromium=$folder/chromium
}

no_chromium() {
  fail "Chromium could not be installed: is there a network? ($logs/chromium.log)" \
    "Install it as root with: apt-get install chromium-headless-shell"
}
