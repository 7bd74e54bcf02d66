# shellcheck shell=bash
# The mail catcher. Sourced by ./run.

start_mail() {
  say "Starting the mail catcher"
  start_process mail "$JAVA_HOME/bin/java" -Xmx128m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData \
    "-Djava.io.tmpdir=$data/tmp" -jar "$root/dev/target/candor-dev.jar" "$smtp_port" "$mail_port"
}

wait_for_mail() { wait_for mail "The mail catcher" 60 "$mail_port" /; }
