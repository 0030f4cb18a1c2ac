"""django-post-office on the same sink, for `bench_mail.py`: queue mails, send them, print seconds.

Run by the Python of a venv that has it (`pip install django-post-office==3.12`). Its store is
SQLite with the same FULL commits as ours. One status a mail means a batch of one; as it comes,
a batch of a hundred whose statuses are saved together once all of them were tried.
"""

import json
import sys
import tempfile
import time
from typing import Any

import django
from django.conf import settings


def main() -> None:
    """Do the job that is told in the first argument."""
    job = json.loads(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        settings.configure(
            DATABASES={
                "default": {
                    "ENGINE": "django.db.backends.sqlite3",
                    "NAME": f"{folder}/post.db",
                    "OPTIONS": {
                        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
                        "timeout": 20,
                    },
                }
            },
            INSTALLED_APPS=["django.contrib.contenttypes", "post_office"],
            TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
            DEFAULT_AUTO_FIELD="django.db.models.AutoField",
            EMAIL_HOST="127.0.0.1",
            EMAIL_PORT=job["port"],
            USE_TZ=True,
            POST_OFFICE={
                "BATCH_SIZE": 1 if job["one_by_one"] else 100,
                "THREADS_PER_PROCESS": 4,
                "SENDING_ORDER": ["id"],
            },
        )
        django.setup()
        send(job)


def send(job: dict[str, Any]) -> None:
    """Queue the mails, then have them sent; print how long the sending took."""
    from django.core.management import call_command  # noqa: PLC0415 (after django.setup)
    from post_office import mail  # noqa: PLC0415
    from post_office.models import STATUS, Email  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    html = f"<html><body><p>{job['text']}</p></body></html>"
    for no in range(job["mails"]):
        mail.send(
            f"p{no}@d{no % 500}.example",
            "a@example.com",
            subject="We are on it",
            message=job["text"],
            html_message=html,
        )
    began = time.perf_counter()
    while Email.objects.filter(status=STATUS.queued).exists():
        mail.send_queued(processes=1, log_level=0)
    took = time.perf_counter() - began
    assert Email.objects.filter(status=STATUS.sent).count() == job["mails"]
    sys.stdout.write(f"{took}\n")


if __name__ == "__main__":
    main()
