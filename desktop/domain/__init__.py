"""Pure rules of commune reporting: no Qt, no database, no network, no clock."""
