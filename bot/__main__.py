"""`python -m bot` is `leadbell`."""

from bot.cli import main

main(prog_name="leadbell")
