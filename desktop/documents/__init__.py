"""What leaves on paper or in Office: reports laid out by Decree 30/2020, Word files, workbooks."""
