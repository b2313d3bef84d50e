"""The whole way on one machine: application and central, with windows or without."""
