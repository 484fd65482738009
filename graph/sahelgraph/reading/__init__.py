"""Files to reports: text, Markdown, HTML, PDF, tables of articles."""
