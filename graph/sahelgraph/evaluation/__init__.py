"""How well reading does against annotated reports: scores, agreement, intervals, calibration, and their pages."""
