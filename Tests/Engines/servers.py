"""Where the engines are, and a PostgreSQL of our own: on loopback, in a temporary folder, run by who is not root."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import time
from pathlib import Path


def path():
    """The PATH with the engines of the checks' Python environment first."""
    checks = os.environ.get("ASSAY_CHECKS")
    return (f"{checks}/bin:" if checks else "") + os.environ.get("PATH", "/usr/bin:/bin")


def postgres_programs():
    """The folder that holds initdb and postgres; None where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    if found:
        return found[-1].parent
    program = shutil.which("initdb")
    return Path(os.path.realpath(program)).parent if program else None


def missing(engine):
    """What an engine lacks; None when it is there."""
    program = {"duckdb": "duckdb", "postgres": "psql", "spark": "spark-sql"}[engine]
    if not shutil.which(program, path=path()):
        return f"no '{program}' on the PATH"
    if engine == "postgres" and not postgres_programs():
        return "no 'initdb'"
    if engine == "spark" and not shutil.which("java", path=path()):
        return "no 'java' on the PATH"
    return None


@contextlib.contextmanager
def postgres(folder):
    """Runs a server; gives the variables by which psql finds it."""
    programs = postgres_programs()
    owner = {}
    if os.geteuid() == 0:
        names = {entry.pw_name for entry in pwd.getpwall()}
        name = "postgres" if "postgres" in names else "nobody"
        owner = {"user": name, "group": pwd.getpwnam(name).pw_gid, "extra_groups": []}
    data = Path(folder) / "server"
    data.mkdir(mode=0o700)
    if owner:
        os.chmod(folder, 0o711)
        shutil.chown(data, owner["user"])
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    clean = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(data)}
    quiet = {"cwd": str(data), "env": clean, "stdin": subprocess.DEVNULL, **owner}
    subprocess.run(
        [programs / "initdb", "--pgdata", data / "cluster", "--username", "reader", "--auth", "trust", "--encoding", "UTF8", "--no-sync"],
        check=True, stdout=subprocess.DEVNULL, **quiet)
    options = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": "", "fsync": "off"}
    server = subprocess.Popen(
        [programs / "postgres", "-D", data / "cluster"] + [word for key, value in options.items() for word in ("-c", f"{key}={value}")],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **quiet)
    try:
        variables = {"PGHOST": "127.0.0.1", "PGPORT": port, "PGUSER": "reader", "PGDATABASE": "postgres"}
        for _ in range(300):
            if server.poll() is not None:
                raise RuntimeError("postgres ended at its start")
            ready = subprocess.run(["psql", "-X", "-c", "SELECT 1"], env=clean | variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            if ready.returncode == 0:
                break
            time.sleep(0.1)
        yield variables
    finally:
        server.terminate()
        server.wait(timeout=60)
