"""The way to the centre and back; knows neither Qt nor the desktop's store."""
