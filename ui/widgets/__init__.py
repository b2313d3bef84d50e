"""Small widgets every screen is made of: banners, cards, chips, fields, icons."""
