#!/usr/bin/python3
"""What a desktop and a Debian system ask of the package: desktop file, metainfo, man pages, contents, lintian.

The package is made from the build that is there, whatever its kind: `package_test.py SOURCE BUILD`.
"""
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
NEEDED = ("desktop-file-validate", "appstreamcli", "cpack", "dpkg-deb", "dpkg-shlibdeps", "lintian", "man")
FILES = {
    "usr/bin/greenhand", "usr/bin/greenhand-cli",
    "usr/share/applications/greenhand.desktop",
    "usr/share/doc/greenhand/changelog.gz", "usr/share/doc/greenhand/copyright",
    "usr/share/icons/hicolor/scalable/apps/greenhand.svg",
    "usr/share/man/man1/greenhand.1.gz", "usr/share/man/man1/greenhand-cli.1.gz",
    "usr/share/metainfo/greenhand.metainfo.xml",
}
LOADED_BY_NAME = ("libqt6sql6-sqlite", "libqt6svg6")  # no linker knows of them


def said(*words, **more):
    return subprocess.run(words, check=True, capture_output=True, text=True, **more).stdout


def make(build, folder):
    said("cpack", "--config", os.path.join(build, "CPackConfig.cmake"), "-B", folder)
    return next(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".deb"))


def files_in(root):
    return {os.path.relpath(os.path.join(folder, name), root)
            for folder, _, names in os.walk(root) for name in names}


def plain(roff):
    return roff.replace("\\-", "-").replace("\\&", "")


def words_of(page):
    """The words that stand in bold as the head of a paragraph: options and commands."""
    return set(re.findall(r'^\.TP\n\.BI? "?([^"\n]+?)"?(?: ".*)?$', plain(page), re.MULTILINE))


def check_man_page(page, words):
    with open(page, encoding="utf-8") as file:
        documented = words_of(file.read())
    missing = words - documented
    assert not missing, f"{page} does not tell of {sorted(missing)}"
    gone = {one for one in documented if one.startswith("--")} - words
    assert not gone, f"{page} tells of {sorted(gone)}, which --help does not know"
    warnings = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page],
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
    assert not warnings, warnings


def check_words(source, root):
    """Run as they are installed; neither needs a display or a home."""
    window = said(os.path.join(root, "usr/bin/greenhand"), "--help")
    check_man_page(os.path.join(source, "packaging/man/greenhand.1"),
                   set(re.findall(r"^  (--\w+)", window, re.MULTILINE)) | {"--help"})
    line = said(os.path.join(root, "usr/bin/greenhand-cli"), "--help")
    commands = set(re.findall(r"^  ([a-z][a-z -]*?)  ", line.split("Options:")[0], re.MULTILINE))
    assert len(commands) > 15, commands
    check_man_page(os.path.join(source, "packaging/man/greenhand-cli.1"),
                   commands | set(re.findall(r"^  (--\w+)", line, re.MULTILINE)))


def check_version(source, package, root):
    version = said("dpkg-deb", "--field", package, "Version").strip()
    assert said(os.path.join(root, "usr/bin/greenhand"), "--version").split()[1] == version
    with gzip.open(os.path.join(root, "usr/share/doc/greenhand/changelog.gz"), "rt", encoding="utf-8") as log:
        assert log.readline().startswith(f"greenhand ({version}) ")
    with open(os.path.join(source, "packaging/greenhand.metainfo.xml"), encoding="utf-8") as metainfo:
        assert f'<release version="{version}" ' in metainfo.read(), f"no release {version} in the metainfo"


def main():
    source, build = sys.argv[1:]
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing:
        print("Passed over: not installed here: " + ", ".join(missing))
        sys.exit(SKIPPED)
    said("desktop-file-validate", os.path.join(source, "packaging/greenhand.desktop"))
    said("appstreamcli", "validate", "--no-net", os.path.join(source, "packaging/greenhand.metainfo.xml"))
    with tempfile.TemporaryDirectory(prefix="greenhand-package-") as folder:
        package = make(build, os.path.join(folder, "made"))
        root = os.path.join(folder, "root")
        said("dpkg-deb", "--extract", package, root)
        found = files_in(root)
        assert found == FILES, f"not meant: {sorted(found - FILES)}, not there: {sorted(FILES - found)}"
        depends = said("dpkg-deb", "--field", package, "Depends")
        assert all(one in depends for one in LOADED_BY_NAME), depends
        check_version(source, package, root)
        check_words(source, root)
        errors = subprocess.run(["lintian", "--fail-on", "error", "--tag-display-limit", "0", package],
                                capture_output=True, text=True)
        print(errors.stdout + errors.stderr)
        assert errors.returncode == 0, "lintian found errors"


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as failed:
        sys.exit(f"{' '.join(failed.cmd)}:\n{failed.stdout}{failed.stderr}")
