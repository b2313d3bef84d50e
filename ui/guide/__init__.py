"""The guide inside the application: pages, where they are shown, the first steps, what is new."""
