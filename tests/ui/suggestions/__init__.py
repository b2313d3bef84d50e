"""What can be done with suggestions beside dealing with them."""
