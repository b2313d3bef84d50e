"""XPath in the XForms dialect: parsed once, compiled to closures."""
