"""Variables that tell several workers, and a service's own file, where things are."""

#: The data folder, from the command line to its workers.
DATA = "BAOCAOXA_CENTRAL_DATA"
#: Address of the PostgreSQL database; without it SQLite in the data folder.
DATABASE = "BAOCAOXA_CENTRAL_DATABASE"
