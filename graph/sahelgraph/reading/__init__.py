"""Reading: files and folders to reports. The door is :func:`sahelgraph.reading.reports.read`."""
