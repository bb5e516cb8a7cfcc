"""Reports: findings told to people. Each reporter is a function of values that writes text."""
