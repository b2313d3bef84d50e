"""The central API: receives reports, proves it with receipts, and hands out forms and obligations.

Installed by the extra `central`, never part of the desktop's bundle. `app.create_app(data)` makes the
web application, `python -m sync.central` is the command line.
"""
