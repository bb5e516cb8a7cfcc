"""Entry point: ``python build.py`` builds the site; ``python build.py --help`` tells the rest."""

from sitegen.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
